"""What one command takes in: a source read into layers, and what the reading found."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus.contents import Corpus
from corpus.crosswalks import read_crosswalks
from corpus.esco import read_esco
from corpus.isced import read_isced
from corpus.isco import read_isco
from corpus.onet import read_onet
from corpus.progress import Progress
from corpus.reading import Reading
from corpus.records import Record
from corpus.sources import ESCO, ESCO_ONET, ISCED, ISCO, ISCO_SOC, ONET, STARTER
from corpus.starter_records import read_starter

SOURCES: dict[str, tuple[str, ...]] = {
    "starter": (STARTER,),
    "esco": (ESCO,),
    "onet": (ONET,),
    "isco": (ISCO,),
    "isced": (ISCED,),
    "crosswalk": (ESCO_ONET, ISCO_SOC),
}
"""The names of sources by the word that commands have for them."""


class Intake(Record):
    """The layers of a source, and what reading found, in sentences."""

    layers: tuple[Corpus, ...]
    report: tuple[str, ...] = ()


def take_starter() -> Intake:
    """The starter records."""
    return Intake(layers=(read_starter(),))


def take_esco(paths: Sequence[Path], language: str | None = None, progress: Progress | None = None) -> Intake:
    """One ESCO download, all languages of it; raises CorpusError where it cannot be read."""
    reading = read_esco(paths, language, progress=progress)
    return Intake(layers=reading.layers, report=reading.report.lines())


def take_onet(paths: Sequence[Path]) -> Intake:
    """An O*NET text release; raises CorpusError where it cannot be read."""
    return _taken([read_onet(paths)])


def take_isco(paths: Sequence[Path]) -> Intake:
    """The ILO's tables of ISCO-08; raises CorpusError where they cannot be read."""
    return _taken([read_isco(paths)])


def take_isced(paths: Sequence[Path]) -> Intake:
    """The tables of ISCED-F 2013; raises CorpusError where they cannot be read."""
    return _taken([read_isced(paths)])


def take_crosswalk(paths: Sequence[Path]) -> Intake:
    """The crosswalks ESCO–O*NET and ISCO-08–SOC, one or both; raises CorpusError where they cannot be read."""
    return _taken(read_crosswalks(paths))


def take_download(
    word: str, paths: Sequence[Path], language: str | None = None, progress: Progress | None = None
) -> Intake:
    """A download of the source that commands call ``word``; ``language`` is for ESCO. Raises as its own reader does."""
    if word == "esco":
        return take_esco(paths, language, progress)
    readers = {"onet": take_onet, "isco": take_isco, "isced": take_isced, "crosswalk": take_crosswalk}
    return readers[word](paths)


def _taken(readings: Iterable[Reading]) -> Intake:
    found = tuple(readings)
    return Intake(
        layers=tuple(reading.layer for reading in found),
        report=tuple(line for reading in found for line in reading.report.lines()),
    )
