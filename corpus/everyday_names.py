"""Everyday names of jobs in many languages, our own wording: for finding an occupation, never shown as its labels.

An index of English records alone would know a ``Maurer`` or an ``idraulico`` only by a guess of the embedder. These
names stand beside the official labels as hidden ones: ``everyday/*.toml`` and the labels of the starter records.
"""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError, model_validator

from corpus.contents import Corpus
from corpus.errors import CorpusError, quoted
from corpus.layers import layer_source
from corpus.plain_text import clean_label
from corpus.records import Labels, Names, Record, Texts
from corpus.sources import ESCO, EVERYDAY, everyday_source
from corpus.starter_records import read_starter

FOLDER = Path(__file__).parent / "everyday"
LANGUAGES = ("en", "de", "fr", "es", "it", "pl", "nl", "pt")

_REPAIR = "Correct the file, or install the program again."

_Name = Annotated[str, AfterValidator(clean_label), Field(min_length=2, max_length=80)]


class _Entry(Record):
    """One occupation; ``title`` is its English label, for the reader of the file."""

    uri: Annotated[str, Field(pattern=r"^http://data\.europa\.eu/esco/occupation/[0-9a-f-]{36}$")]
    title: str
    en: tuple[_Name, ...] = ()
    de: tuple[_Name, ...] = ()
    fr: tuple[_Name, ...] = ()
    es: tuple[_Name, ...] = ()
    it: tuple[_Name, ...] = ()
    pl: tuple[_Name, ...] = ()
    nl: tuple[_Name, ...] = ()
    pt: tuple[_Name, ...] = ()

    @model_validator(mode="after")
    def _some(self) -> "_Entry":
        if not self.names:
            raise ValueError("it has no names")
        return self

    @property
    def names(self) -> Labels:
        """The names by language."""
        return {language: names for language in LANGUAGES if (names := getattr(self, language))}


_FILE = TypeAdapter(dict[str, list[_Entry]])


def with_everyday_names(layers: tuple[Corpus, ...]) -> tuple[Corpus, ...]:
    """``layers``, and the layer of everyday names as this program has it, where official ESCO records can use it.

    A layer of names from before is replaced. Raises CorpusError where a file of names cannot be read.
    """
    others = tuple(layer for layer in layers if layer_source(layer).name != EVERYDAY)
    official = {o.uri for layer in others if layer_source(layer).name == ESCO for o in layer.occupations}
    everyday = read_everyday_names() if official else None
    if everyday is None or official.isdisjoint(entry.uri for entry in everyday.names):
        return others
    return (*others, everyday)


def read_everyday_names(folder: Path = FOLDER) -> Corpus:
    """The layer of everyday names: those of the files in ``folder``, and the labels of the starter records.

    Raises CorpusError naming the file and the key for whatever is malformed, or where two entries have one URI.
    """
    files: dict[str, str] = {}
    found: dict[str, Labels] = {o.uri: _labels(o.title, o.alternative) for o in read_starter().occupations}
    for path in sorted(folder.glob("*.toml")):
        for entry in _entries(path, files):
            if entry.uri in found:
                raise CorpusError(f"{path.name}, {quoted(entry.title)}: another entry has the same URI.", _REPAIR)
            found[entry.uri] = entry.names
    names = tuple(Names(uri=uri, names=found[uri]) for uri in sorted(found))
    return Corpus(names=names, sources=(everyday_source(LANGUAGES, files),))


def _labels(title: Texts, alternative: Mapping[str, tuple[str, ...]]) -> Labels:
    languages = dict.fromkeys((*title, *alternative))
    return {
        language: (*((title[language],) if language in title else ()), *alternative.get(language, ()))
        for language in languages
    }


def _entries(path: Path, files: dict[str, str]) -> Iterator[_Entry]:
    try:
        content = path.read_bytes()
        checked = _FILE.validate_python(tomllib.loads(content.decode("utf-8")))
    except OSError as error:
        raise CorpusError(f"{path.name} cannot be read ({error.strerror}).", _REPAIR) from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise CorpusError(f"{path.name}, {quoted(key)}: {first['msg']}.", _REPAIR) from error
    except ValueError as error:
        raise CorpusError(f"{path.name} is not a TOML file in UTF-8 ({error}).", _REPAIR) from error
    if set(checked) - {"occupation"}:
        raise CorpusError(f"{path.name}: it may hold [[occupation]] entries only.", _REPAIR)
    files[path.name] = hashlib.sha256(content).hexdigest()
    yield from checked.get("occupation", ())
