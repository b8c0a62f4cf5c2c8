"""Reading the folders of the MELO benchmark: national job titles, and the surface forms they are to be linked to."""

import csv
import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO, cast

import numpy as np
import numpy.typing as npt

from corpus.errors import CorpusError, listed, quoted

FILES = ("queries", "corpus_elements", "annotations", "concept_mapping")
_SUFFIXES = (".tsv", ".tsv.gz")
_NAME = re.compile(r"_q_(?P<query>[a-z]{2})_c_(?P<corpus>[a-z]{2}(?:_[a-z]{2})*)$")
_FORM_ID = re.compile(r"C\d+_(?P<language>[a-z]{2})_\d+$")


@dataclass(frozen=True)
class SetForm:
    """One element of a set's corpus: a label of the concept ``uri``; the first one listed is its preferred label."""

    id: str
    text: str
    language: str
    uri: str
    first: bool

    @property
    def is_group(self) -> bool:
        """Whether it names a group of ISCO-08 and no occupation."""
        return "/isco/" in self.uri


@dataclass(frozen=True)
class LinkingSet:
    """One set. ``gold`` has for each query the rows of the forms that are right; none where nothing is annotated."""

    name: str
    query_language: str
    query_ids: tuple[str, ...]
    queries: tuple[str, ...]
    forms: tuple[SetForm, ...]
    gold: tuple[npt.NDArray[np.int64], ...]

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the forms, in alphabetical order."""
        return tuple(sorted({form.language for form in self.forms}))


def find_sets(data: Path, names: Sequence[str] = ()) -> list[Path]:
    """The folders of the sets below ``data`` (or ``data`` itself), by name; ``names`` picks some of them.

    Raises CorpusError where there is none, or none of a name.
    """
    if not data.is_dir():
        raise CorpusError(f"{quoted(str(data))} is not a folder.", "Give the folder that holds the sets of MELO.")
    folders = {folder.name: folder for folder in (data.resolve(), *sorted(data.iterdir())) if _is_set(folder)}
    if not folders:
        raise CorpusError(
            f"There is no set in {quoted(str(data))}.", f"Give a folder of folders that hold {listed(FILES)} as .tsv."
        )
    for name in names:
        if name not in folders:
            raise CorpusError(
                f"There is no set {quoted(name)} in {quoted(str(data))}.", f"Choose from {listed(sorted(folders))}."
            )
    return [folders[name] for name in names or sorted(folders)]


def _is_set(folder: Path) -> bool:
    return folder.is_dir() and any(_file(folder, name) for name in FILES)


def opened(path: Path) -> TextIO:
    """The file as text, unpacked where its name ends with ``.gz``."""
    unpacked = gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # noqa: SIM115
    return TextIOWrapper(cast(IO[bytes], unpacked), encoding="utf-8", newline="")


def _file(folder: Path, name: str) -> Path | None:
    return next((path for suffix in _SUFFIXES if (path := folder / f"{name}{suffix}").is_file()), None)


def read_set(folder: Path) -> LinkingSet:
    """The set of one folder.

    Raises CorpusError for a missing file, a broken row, or a row that names what the other files do not have.
    """
    queries = _unique(folder, "queries")
    forms = read_forms(folder)
    rows = {form.id: row for row, form in enumerate(forms)}
    gold: dict[str, set[int]] = {query: set() for query in queries}
    for line, (query, _, element, relevance) in _rows(folder, "annotations", 4):
        if query not in gold or element not in rows:
            unknown = query if query not in gold else element
            raise _broken(folder, "annotations", line, f"{quoted(unknown)} is in no other file.")
        if relevance.strip() not in ("0", "0.0"):
            gold[query].add(rows[element])
    return LinkingSet(
        name=folder.name,
        query_language=_query_language(folder.name),
        query_ids=tuple(queries),
        queries=tuple(queries.values()),
        forms=forms,
        gold=tuple(np.array(sorted(right), np.int64) for right in gold.values()),
    )


def read_forms(folder: Path) -> tuple[SetForm, ...]:
    """The forms of one set, without its queries; raises CorpusError as ``read_set`` does."""
    return tuple(_forms(folder, _unique(folder, "corpus_elements"), _unique(folder, "concept_mapping")))


def _forms(folder: Path, elements: dict[str, str], concepts: dict[str, str]) -> Iterator[SetForm]:
    name = _NAME.search(folder.name)
    only = name["corpus"] if name and "_" not in name["corpus"] else ""
    seen: set[tuple[str, str]] = set()
    for element, text in elements.items():
        if element not in concepts:
            raise CorpusError(
                f"{folder.name}: {quoted(element)} is in corpus_elements, but not in concept_mapping.",
                "Download the set again.",
            )
        spelt = _FORM_ID.match(element)
        language = spelt["language"] if spelt else only
        key = (concepts[element], language)
        yield SetForm(element, text, language, concepts[element], key not in seen)
        seen.add(key)


def _query_language(name: str) -> str:
    """The language in ``xxx_q_de_c_en``; empty where a folder is named otherwise."""
    found = _NAME.search(name)
    return found["query"] if found else ""


def _unique(folder: Path, name: str) -> dict[str, str]:
    """The two columns of a file as a mapping; the first of two rows of one id counts."""
    found: dict[str, str] = {}
    for _, (key, value) in _rows(folder, name, 2):
        found.setdefault(key, value)
    if not found:
        raise CorpusError(f"{folder.name}: {name} is empty.", "Download the set again.")
    return found


def _rows(folder: Path, name: str, width: int) -> Iterator[tuple[int, list[str]]]:
    path = _file(folder, name)
    if path is None:
        there = sorted(file.name for file in folder.iterdir())
        raise CorpusError(
            f"The set {quoted(folder.name)} has no {name}.tsv or {name}.tsv.gz; it has {listed(there)}.",
            "Download the set again, or name another one with --sets.",
        )
    try:
        with opened(path) as file:
            for line, cells in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
                if cells and len(cells) != width:
                    raise _broken(folder, name, line, f"it has {len(cells)} columns where {width} are due.")
                if cells:
                    yield line, cells
    except (OSError, EOFError, ValueError, csv.Error) as error:
        raise CorpusError(f"{path} cannot be read: {error}.", "Download the set again.") from error


def _broken(folder: Path, name: str, line: int, what: str) -> CorpusError:
    return CorpusError(f"{folder.name}, {name}, line {line}: {what}", "Download the set again.")
