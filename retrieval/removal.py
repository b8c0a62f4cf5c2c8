"""Taking a source, or one language of it, out of the index: what stays is built into an index of its own."""

from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError, listed, quoted
from corpus.intake import SOURCES
from corpus.layers import layer_identity, layer_source, split_ready
from corpus.progress import Progress
from corpus.records import Source
from corpus.sources import source_title
from retrieval.embedder import Embedder
from retrieval.index import IndexFolder
from retrieval.index_build import Built, Layers, build_layers, layers_in
from retrieval.index_plan import Plan, plan_index, prepare
from retrieval.ingest import keep_waiting, waiting_layers
from retrieval.vectors import EMBEDDED, VectorStore

_WORDS = {name: word for word, names in SOURCES.items() for name in names}
"""The word that commands have for each source; whatever else is in an index comes back with every ingest."""


@dataclass(frozen=True)
class Forgotten:
    """Sources that only waited for others, and are there no longer: the index in service is as it was."""

    sources: tuple[str, ...]

    @property
    def explanation(self) -> str:
        """What was done, as a sentence."""
        return f"No longer kept for later: {', '.join(self.sources)}. The index in service did not hold it."


def remove(
    which: str, embedder: Embedder, home: Path, progress: Progress, keep: int, vectors: VectorStore = EMBEDDED
) -> Built | Forgotten:
    """Take ``which`` out (a source by its word or name, with ``:language`` one language of it), and build what stays.

    Raises ``CorpusError`` where there is no such source and where what stays could not serve, ``HomeError`` as
    ``build_index`` does, and ``IndexMissingError``; the index in service is then as it was.
    """
    folder = IndexFolder(home, vectors)
    current = folder.require()
    with folder.locked():
        layers, waiting = layers_in(current), waiting_layers(home)
        chosen = _chosen((*layers, *waiting), which)
        if not _in(layers, chosen):
            keep_waiting(home, _without(waiting, chosen))
            return Forgotten(_titles(chosen))
        built = build_layers(layers, _remaining(layers, chosen), embedder, home, progress, (), keep, vectors)
        keep_waiting(home, _without(waiting, chosen))
        return built


def plan_removal(which: str, embedder: Embedder, home: Path) -> Plan | Forgotten:
    """What ``remove`` would do; nothing in the home changes."""
    current = IndexFolder(home).require()
    layers = layers_in(current)
    chosen = _chosen((*layers, *waiting_layers(home)), which)
    if not _in(layers, chosen):
        return Forgotten(_titles(chosen))
    return plan_index(prepare(layers, _remaining(layers, chosen), embedder.fingerprint), current, embedder, home)


def _chosen(layers: Layers, which: str) -> Layers:
    word, _, language = which.partition(":")
    removable = [layer for layer in layers if layer_source(layer).name in _WORDS]
    chosen = tuple(layer for layer in removable if _called(layer_source(layer), word, language))
    if not chosen:
        there = sorted({_WORDS[s.name] + f":{s.language}" for s in map(layer_source, removable)})
        raise CorpusError(f"There is no source {quoted(which)}; there are {listed(there)}.", "Name one of them.")
    return chosen


def _called(source: Source, word: str, language: str) -> bool:
    wanted = word.casefold()
    return wanted in (_WORDS[source.name], source.name.casefold()) and language in ("", source.language)


def _remaining(layers: Layers, chosen: Layers) -> Layers:
    """What stays in the index; raises CorpusError where it could not serve."""
    ready, bare = split_ready(_without(layers, chosen))
    if not ready:
        raise CorpusError(
            f"Without {listed(_titles(chosen))} there would be nothing to serve.",
            "Ingest another release, which takes its place, or start with another one by `destinai ingest … --anew`.",
        )
    if bare:
        raise CorpusError(
            f"{listed(_titles(bare))} needs the relations of {listed(_titles(chosen))}.",
            "Remove the whole source, or first the languages that need it.",
        )
    return ready


def _without(layers: Layers, chosen: Layers) -> Layers:
    out = set(map(layer_identity, chosen))
    return tuple(layer for layer in layers if layer_identity(layer) not in out)


def _in(layers: Layers, chosen: Layers) -> bool:
    return not set(map(layer_identity, layers)).isdisjoint(map(layer_identity, chosen))


def _titles(layers: Layers) -> tuple[str, ...]:
    return tuple(source_title(layer_source(layer)) for layer in layers)
