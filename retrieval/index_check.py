"""Checking an index: whether its records are sound, and whether it still holds what its manifest says."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.manifest import Manifest, content_hash
from corpus.store import Store
from corpus.validation import Finding, Validation, validate
from retrieval.index import MANIFEST, STORE
from retrieval.index_changes import records_in


def check_index(folder: Path) -> Validation:
    """The report on the records of the index in ``folder``, its own files included.

    Raises CorpusError where there is nothing to check: no manifest of this version, or layers that cannot be read.
    """
    manifest, corpus = Manifest.read(folder / MANIFEST), records_in(folder)
    report = validate(corpus)
    return report.model_copy(update={"findings": (*_faults(folder, manifest, corpus), *report.findings)})


def _faults(folder: Path, manifest: Manifest, corpus: Corpus) -> Iterator[Finding]:
    if content_hash(corpus) != manifest.content_hash:
        yield _fault("layers-changed", "layers that are not those the index was built from", folder.name)
    try:
        with closing(Store.open(folder / STORE)) as store:
            for fault in store.faults():
                yield _fault("store-damaged", "faults in the store", fault)
            if store.counts() != manifest.counts:
                yield _fault("store-differs", "stores that do not hold what the manifest says", folder.name)
    except CorpusError as error:
        yield _fault("store-damaged", "faults in the store", error.what)


def _fault(code: str, what: str, example: str) -> Finding:
    return Finding(severity="error", code=code, what=what, count=1, examples=(example,))
