"""The layers of a corpus: each source in each language as it was read, kept so that one can be replaced later."""

import gzip
import re
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from corpus.contents import Corpus
from corpus.errors import CorpusError, quoted
from corpus.records import Source
from corpus.sources import ESCO, STARTER

_SUFFIX = ".json.gz"


def layer_source(layer: Corpus) -> Source:
    """The one source of a layer; raises CorpusError where it has none or several."""
    if len(layer.sources) != 1:
        raise CorpusError(
            f"A layer must have one source, and this one has {len(layer.sources)}.", "Read each source by itself."
        )
    return layer.sources[0]


def layer_identity(layer: Corpus) -> tuple[str, str]:
    """Name and language of the source: of two layers with the same, the later one takes the place of the other."""
    source = layer_source(layer)
    return source.name, source.language


def with_layers(layers: Iterable[Corpus], added: Sequence[Corpus]) -> tuple[Corpus, ...]:
    """``layers`` with ``added`` in them, by name and language of the source.

    A layer of the same source and language is replaced. The starter records leave when an official ESCO release
    with relations comes. Raises CorpusError for the starter records on top of an ESCO release.
    """
    kept = {layer_identity(layer): layer for layer in layers}
    coming = {layer_source(layer).name for layer in added}
    official = any(layer_source(layer).name == ESCO and layer.links for layer in (*kept.values(), *added))
    if STARTER in coming and official:
        raise CorpusError(
            "An official ESCO release is in the index, and the starter records are only a stand-in for one.",
            "Keep the ESCO release, or start a new index for the starter records.",
        )
    starter_leaves = STARTER in coming or official
    stay = {key: layer for key, layer in kept.items() if not (starter_leaves and key[0] == STARTER)}
    stay |= {layer_identity(layer): layer for layer in added}
    return tuple(stay[key] for key in sorted(stay))


def split_ready(layers: Iterable[Corpus]) -> tuple[tuple[Corpus, ...], tuple[Corpus, ...]]:
    """The layers that can serve, and those that must wait for others.

    The layers of a source that has occupations wait until one of them has relations, too; all layers wait where
    there is no occupation at all.
    """
    everything = tuple(layers)
    whole = {layer_source(layer).name for layer in everything if layer.links}
    bare = {layer_source(layer).name for layer in everything if layer.occupations} - whole
    if not whole:
        return (), everything
    ready = tuple(layer for layer in everything if layer_source(layer).name not in bare)
    return ready, tuple(layer for layer in everything if layer_source(layer).name in bare)


def write_layers(folder: Path, layers: Iterable[Corpus]) -> None:
    """Write each layer to a file of its own in ``folder``, which is made; the bytes depend on the content alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for layer in layers:
        content = gzip.compress(layer.model_dump_json(exclude_defaults=True).encode(), compresslevel=6, mtime=0)
        (folder / _file_name(layer)).write_bytes(content)


def read_layers(folder: Path) -> tuple[Corpus, ...]:
    """The layers that ``write_layers`` wrote, by source and language; raises CorpusError for a damaged file."""
    layers = []
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        try:
            layers.append(Corpus.model_validate_json(gzip.decompress(path.read_bytes())))
        except (OSError, EOFError, zlib.error, ValidationError) as error:
            raise CorpusError(
                f"The layer {quoted(path.name)} cannot be read ({quoted(error)}).",
                "Go back to the index before ('destinai corpus rollback'), or ingest a whole release with --anew.",
            ) from error
    return tuple(sorted(layers, key=layer_identity))


def _file_name(layer: Corpus) -> str:
    parts = (re.sub(r"[^a-z0-9]+", "-", part.casefold()).strip("-") for part in layer_identity(layer))
    return f"{'.'.join(parts)}{_SUFFIX}"
