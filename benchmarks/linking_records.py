"""Labels and descriptions of concepts beside a set: what trains the adapter, and what gives description vectors.

Only labels and descriptions are taken: never a crosswalk, which would hold the answers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.linking_sets import opened
from corpus.errors import CorpusError, quoted
from corpus.esco import read_esco
from corpus.records import Group, Occupation

TABLE_COLUMNS = ("uri", "lang", "kind", "esco", "label")
"""Columns of a table of labels, as an alternative to an ESCO download."""

_TABLES = (".tsv", ".tsv.gz")


@dataclass(frozen=True)
class Label:
    """One label of a concept."""

    uri: str
    language: str
    text: str


@dataclass(frozen=True)
class Described:
    """The description of a concept in one language, under its preferred label."""

    uri: str
    language: str
    label: str
    text: str


@dataclass(frozen=True)
class Records:
    """What ``--records`` gave, in the order found."""

    labels: tuple[Label, ...] = ()
    descriptions: tuple[Described, ...] = ()
    languages: frozenset[str] = field(default=frozenset())


def read_records(paths: Sequence[Path]) -> Records:
    """Labels and descriptions of occupations and ISCO groups in ESCO downloads and tables of labels.

    Downloads are zips or folders as ``destinai ingest esco`` takes them; a table is a ``.tsv`` or ``.tsv.gz`` with
    the columns of ``TABLE_COLUMNS``. Raises CorpusError for what cannot be read.
    """
    downloads = [path for path in paths if not path.name.endswith(_TABLES)]
    labels: list[Label] = []
    descriptions: list[Described] = []
    for layer in read_esco(downloads).layers if downloads else ():
        concepts: tuple[Occupation | Group, ...] = (*layer.occupations, *layer.groups)
        for concept in concepts:
            labels += _labels(concept)
            for language, text in concept.description.items():
                descriptions.append(Described(concept.uri, language, concept.title.get(language, ""), text))
    for path in paths:
        if path.name.endswith(_TABLES):
            labels += _table(path)
    return Records(tuple(dict.fromkeys(labels)), tuple(descriptions), frozenset(label.language for label in labels))


def _labels(concept: Occupation | Group) -> Iterator[Label]:
    for language, title in concept.title.items():
        yield Label(concept.uri, language, title)
    if isinstance(concept, Occupation):
        for language, texts in concept.alternative.items():
            yield from (Label(concept.uri, language, text) for text in texts)


def _table(path: Path) -> Iterator[Label]:
    try:
        with opened(path) as file:
            columns = tuple(next(file, "").rstrip("\r\n").split("\t"))
            if columns != TABLE_COLUMNS:
                raise CorpusError(
                    f"{path} has the columns {quoted(' '.join(columns))}.",
                    f"A table of labels has {quoted(' '.join(TABLE_COLUMNS))}, separated by tabs.",
                )
            for number, line in enumerate(file, 2):
                cells = line.rstrip("\r\n").split("\t")
                if len(cells) != len(columns):
                    raise CorpusError(f"{path}, line {number}: it has {len(cells)} columns.", "Mend that line.")
                row = dict(zip(columns, cells, strict=True))
                yield Label(row["uri"], row["lang"], row["label"])
    except (OSError, EOFError, ValueError) as error:
        raise CorpusError(f"{path} cannot be read: {error}.", "Check the path, or download the file again.") from error
