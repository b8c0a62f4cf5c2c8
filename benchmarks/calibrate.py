"""``python -m benchmarks.calibrate``: learns how likely a link is right, and where its bands end.

Development data only: the national job titles of MELO's development sets with their ESCO concepts, labels of the
index with typing errors, and texts of our own that name no job (``non_jobs_dev.toml``). A title whose concepts an index
does not hold is a text that it must not be sure about. Figures are those of texts held out in five folds. Prints one
JSON object; the coefficients go into ``retrieval/confidence.py``.
"""

import argparse
import json
import random
import sys
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from benchmarks.linking_sets import find_sets, read_set
from benchmarks.typing_errors import misspelt
from bot.settings import Settings
from bot.wiring import build_embedder
from corpus.errors import CorpusError
from corpus.store import Store
from retrieval.confidence import Signs
from retrieval.index import IndexFolder, open_index

NON_JOBS = Path(__file__).parent / "non_jobs_dev.toml"

_PER_SET, _SEED, _BATCH = 500, 1, 64
_HITS = 3
_FOLDS = 5
_CLOSE_PRECISION, _CLOSE_NON_JOBS, _OFFERED_NON_JOBS = 0.9, 0.01, 0.1

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Text:
    """One text of the development data; ``gold`` are the URIs that are right, none for what is no job."""

    text: str
    language: str
    gold: frozenset[str]


@dataclass(frozen=True)
class Row:
    """One hit of one text: what spoke for it, and whether it was right. ``place`` counts from 0."""

    text: str
    job: bool
    place: int
    exact: bool
    signs: Signs
    right: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn from one or more homes; exits with 1 where data or an index is missing."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibrate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of MELO's development sets")
    parser.add_argument("--home", type=Path, action="append", required=True, help="a home whose index is linked to")
    options = parser.parse_args(arguments)
    try:
        texts = development_texts(options.data)
        rows = [row for home in options.home for row in linked(home, texts)]
        print(json.dumps(learned(rows), indent=1))
    except CorpusError as error:
        print(error, file=sys.stderr)
        sys.exit(1)


def development_texts(data: Path) -> list[Text]:
    """Titles of each set below ``data``, at most ``500`` of one, and the texts that name no job."""
    found: dict[tuple[str, str], Text] = {}
    for folder in find_sets(data):
        melo = read_set(folder)
        titles = [
            Text(query, melo.query_language, frozenset(melo.forms[row].uri for row in gold))
            for query, gold in zip(melo.queries, melo.gold, strict=True)
            if len(gold)
        ]
        random.Random(_SEED).shuffle(titles)  # noqa: S311
        for title in titles[:_PER_SET]:
            found.setdefault((title.language, title.text), title)
    others = tomllib.loads(NON_JOBS.read_text("utf-8"))
    return [*found.values(), *(Text(text, language, frozenset()) for language in others for text in others[language])]


def linked(home: Path, texts: Sequence[Text]) -> Iterator[Row]:
    """The best hits of each text, and of each misspelt label, in the index of ``home``."""
    with closing(open_index(IndexFolder(home).require(), build_embedder(Settings(home=home)))) as index:
        held = {ref.uri for ref in index.store.occupations()}
        everything = [*texts, *misspelt_labels(index.store)]
        for number, text in enumerate(everything):
            if number % _BATCH == 0:
                print(f"\r{home}: {number} of {len(everything)}", end="", file=sys.stderr)
            for place, hit in enumerate(index.linker.link(text.text, "occupation", _HITS, text.language).hits):
                right = hit.uri in text.gold & held
                yield Row(f"{home} {text.language} {text.text}", bool(text.gold), place, hit.exact, hit.signs, right)
        print(file=sys.stderr)


def misspelt_labels(store: Store) -> list[Text]:
    """Labels of the store with typing errors, ``500`` of them; hidden ones are left out."""
    gold: dict[tuple[str, str], set[str]] = {}
    for form in store.forms("occupation"):
        if form.role != "hidden":
            gold.setdefault((form.text, form.language), set()).add(form.uri)
    chosen = random.Random(_SEED).sample(sorted(gold), min(_PER_SET, len(gold)))  # noqa: S311
    return [
        Text(typed, language, frozenset(gold[label, language]))
        for label, language in chosen
        if (typed := misspelt(label, language))
    ]


def learned(rows: Sequence[Row]) -> dict[str, Any]:
    """Coefficients and limits, with what they do to texts that were held out.

    Labels as written are left out: they need no chance.
    """
    written = {row.text for row in rows if row.exact and row.place == 0}
    hits = [row for row in rows if row.text not in written]
    right = _fitted([row.signs for row in hits], [row.right for row in hits], [row.text for row in hits])
    found = {row.text for row in hits if row.right}
    best = [row for row in hits if row.place == 0]
    known = _fitted([row.signs for row in best], [row.text in found for row in best], [row.text for row in best])
    first = np.array([row.place == 0 for row in hits])
    job = np.array([row.job for row in best])
    chances, truly = right.held_out[first], np.array([row.right for row in best])
    close = max(_lowest(chances, truly, _CLOSE_PRECISION), float(np.quantile(chances[~job], 1 - _CLOSE_NON_JOBS)))
    offer = float(np.quantile(known.held_out[~job], 1 - _OFFERED_NON_JOBS))
    held = np.array([row.text in found for row in best])
    return {
        "right": right.printed(),
        "known": known.printed(),
        "close": round(close, 3),
        "offer": round(offer, 3),
        "texts": len({row.text for row in rows}),
        "as_written": len(written),
        "close_share": _share(chances >= close),
        "close_right": _share(truly[chances >= close]),
        "right_close": _share(chances[truly] >= close),
        "non_jobs_close": _share(chances[~job] >= close),
        "non_jobs_offered": _share(known.held_out[~job] >= offer),
        "right_among_three_offered": _share(known.held_out[held] >= offer),
        "offered_right": _share(held[known.held_out >= offer]),
    }


@dataclass(frozen=True)
class _Fitted:
    """A model, and the chances it gives to texts that it was not fitted on."""

    model: LogisticRegression
    held_out: Floats

    def printed(self) -> dict[str, Any]:
        return {
            "intercept": round(float(self.model.intercept_[0]), 3),
            "weights": [round(float(weight), 3) for weight in self.model.coef_[0]],
        }


def _fitted(signs: Sequence[Signs], holds: Sequence[bool], texts: Sequence[str]) -> _Fitted:
    values, target = np.array([sign.values() for sign in signs]), np.array(holds)
    groups = np.unique(list(texts), return_inverse=True)[1]
    model = LogisticRegression(C=10.0, max_iter=2_000)
    folds = GroupKFold(_FOLDS)
    held_out: Floats = cross_val_predict(model, values, target, groups=groups, cv=folds, method="predict_proba")[:, 1]
    return _Fitted(model.fit(values, target), held_out)


def _lowest(chances: Floats, right: npt.NDArray[np.bool_], precision: float) -> float:
    """The lowest chance from which on at least ``precision`` of the hits are right."""
    order = np.argsort(-chances)
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    reaching = np.flatnonzero(share >= precision)
    return float(chances[order][reaching[-1]]) if len(reaching) else 1.0


def _share(of: npt.NDArray[np.bool_]) -> float:
    return round(float(np.mean(of)), 4) if len(of) else 0.0


if __name__ == "__main__":
    main()
