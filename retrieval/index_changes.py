"""What differs between two indexes, or between an index and a download, without building anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.changes import Changes, changes_between
from corpus.contents import Corpus
from corpus.errors import CorpusError, listed
from corpus.layers import layer_identity, layer_source, split_ready, with_layers
from corpus.merge import merge
from corpus.redirects import redirects_between
from corpus.sources import source_title
from retrieval.index_build import layers_in


@dataclass(frozen=True)
class Difference:
    """The changes from ``before`` to ``after`` (an index by its name, or "download"), and what to know about them."""

    before: str
    after: str
    changes: Changes
    remarks: tuple[str, ...] = ()


def index_difference(before: Path, after: Path) -> Difference:
    """The changes between the indexes in two folders; raises CorpusError where their layers cannot be read."""
    return Difference(before.name, after.name, _changes(records_in(before), records_in(after)))


def download_difference(index: Path, download: Sequence[Corpus]) -> Difference:
    """What would change in the index in the folder ``index``, were the layers of a download put into it.

    A layer without relations that has the place of a whole one says nothing about skills: they, and all relations,
    are then taken from the index, and a remark says so. Raises CorpusError for layers that cannot serve beside what
    is in the index.
    """
    layers = layers_in(index)
    there = {layer_identity(layer): layer for layer in layers}
    completed = [_completed(layer, there.get(layer_identity(layer))) for layer in download]
    ready, waiting = split_ready(with_layers(layers, completed))
    late = {layer_identity(layer) for layer in waiting} & set(map(layer_identity, completed))
    if late:
        raise CorpusError(
            f"{listed(source_title(layer_source(layer)) for layer in download)} has no relations between occupations "
            "and skills, and the index has no release that it could go with.",
            "Give the whole release.",
        )
    remarks = tuple(
        f"{source_title(layer_source(layer))} is not whole: its skills and relations are taken from the index."
        for layer, whole in zip(download, completed, strict=True)
        if layer is not whole
    )
    return Difference(index.name, "download", _changes(merge(layers).corpus, merge(ready).corpus), remarks)


def records_in(index: Path) -> Corpus:
    """The records of the index in this folder, merged; raises CorpusError where its layers cannot be read."""
    return merge(layers_in(index)).corpus


def _completed(layer: Corpus, there: Corpus | None) -> Corpus:
    if layer.links or there is None or not there.links:
        return layer
    kinds = ("skills", "links", "skill_groups", "skill_relations", "fields")
    return layer.model_copy(update={kind: getattr(there, kind) for kind in kinds})


def _changes(before: Corpus, after: Corpus) -> Changes:
    # Redirects in an index lead from whatever was there before it, and that need not be what it is compared with.
    return changes_between(before, after.model_copy(update={"redirects": redirects_between(before, after)}))
