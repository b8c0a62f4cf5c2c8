"""What a user would try first, over the same sets in the same run: BM25, and LangChain with Chroma and a stock model.

Each needs packages that DestinAI itself does not; where they are not installed the baseline says so.
"""

from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError
from typing import Any, Protocol, TypeAlias
from uuid import uuid4

import numpy as np
import numpy.typing as npt

from benchmarks.linking_metrics import DEPTH
from benchmarks.linking_minilm import PACKAGES, MiniLm
from benchmarks.linking_sets import LinkingSet

Scores: TypeAlias = npt.NDArray[np.float32]

_INSERT = 5_000


class MissingPackageError(Exception):
    """A baseline's package is not installed; the message names what to install."""

    def __init__(self, *packages: str) -> None:
        super().__init__(f"not installed: pip install {' '.join(packages)}")


class Baseline(Protocol):
    """Something that ranks the forms of a set."""

    def __call__(self, linking_set: LinkingSet) -> Iterator[Scores]:
        """For each query the score of each form, raw text on both sides; forms beyond ``DEPTH`` may score alike.

        Raises ``MissingPackageError``.
        """
        ...


def bm25(linking_set: LinkingSet) -> Iterator[Scores]:
    """BM25 over lower-case words, by bm25s with its defaults."""
    bm25s = _package("bm25s", "bm25s")
    forms = bm25s.tokenize([form.text for form in linking_set.forms], stopwords=[], show_progress=False)
    index = bm25s.BM25()
    index.index(forms, show_progress=False)
    known = index.vocab_dict
    for query in linking_set.queries:
        (words,) = bm25s.tokenize([query], stopwords=[], show_progress=False, return_ids=False)
        words = [word for word in words if word in known]
        yield index.get_scores(words) if words else np.zeros(len(linking_set.forms), np.float32)


def langchain_minilm(linking_set: LinkingSet) -> Iterator[Scores]:
    """LangChain's Chroma store with its defaults and all-MiniLM-L6-v2, as in its tutorial."""
    chroma = _package("langchain_chroma", "langchain-chroma")
    try:
        embeddings = MiniLm()
    except PackageNotFoundError as error:
        raise MissingPackageError(*PACKAGES) from error
    store = chroma.Chroma(embedding_function=embeddings, collection_name=f"linking-{uuid4()}")
    forms = [form.text for form in linking_set.forms]
    for start in range(0, len(forms), _INSERT):
        rows = range(start, min(start + _INSERT, len(forms)))
        store.add_texts([forms[row] for row in rows], ids=[str(row) for row in rows])
    for query in linking_set.queries:
        scores = np.full(len(forms), -np.inf, np.float32)
        for document, distance in store.similarity_search_with_score(query, k=DEPTH):
            scores[int(document.id)] = -distance
        yield scores
    store.delete_collection()


def _package(module: str, package: str) -> Any:
    """A package that only this baseline needs."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingPackageError(package) from error


BASELINES: dict[str, Baseline] = {"bm25": bm25, "langchain_chroma_minilm": langchain_minilm}
