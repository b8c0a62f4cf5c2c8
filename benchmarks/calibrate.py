"""``python -m benchmarks.calibrate``: learns how likely a link is right, and where its bands end.

Development data only: the national job titles of MELO's development sets with their ESCO concepts, and texts of our
own that name no job (``non_jobs_dev.toml``). A title whose concepts an index does not hold is a text that it must not
be sure about. Figures are those of texts held out in five folds. Prints one JSON object; the coefficients go into
``retrieval/confidence.py``.
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
from bot.settings import Settings
from bot.wiring import build_embedder
from corpus.errors import CorpusError
from retrieval.confidence import Signs
from retrieval.index import IndexFolder, open_index
from retrieval.linker import Hit, Linker

NON_JOBS = Path(__file__).parent / "non_jobs_dev.toml"

_PER_SET, _SEED, _BATCH = 500, 1, 64
_HITS = 3
_FOLDS = 5
_CLOSE_PRECISION, _OFFERED_NON_JOBS = 0.9, 0.1

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

    text: int
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
        rows = [row for number, home in enumerate(options.home) for row in linked(home, texts, number * len(texts))]
        known = {number: bool(text.gold) for number, text in enumerate(len(options.home) * texts)}
        print(json.dumps(learned(rows, known), indent=1))
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


def linked(home: Path, texts: Sequence[Text], first: int) -> Iterator[Row]:
    """The best hits of each text in the index of ``home``; the texts are numbered from ``first``."""
    with closing(open_index(IndexFolder(home).require(), build_embedder(Settings(home=home)))) as index:
        held = {ref.uri for ref in index.store.occupations()}
        for number, text in enumerate(texts):
            if number % _BATCH == 0:
                print(f"\r{home}: {number} of {len(texts)}", end="", file=sys.stderr)
            for place, hit in enumerate(_hits(index.linker, text)):
                right = hit.uri in text.gold & held
                yield Row(first + number, place, hit.exact, hit.signs, right)
        print(file=sys.stderr)


def _hits(linker: Linker, text: Text) -> tuple[Hit, ...]:
    return linker.link(text.text, "occupation", _HITS, text.language).hits


def learned(rows: Sequence[Row], known: dict[int, bool]) -> dict[str, Any]:
    """Coefficients and thresholds, with what they do to texts that were held out."""
    learn_on = [row for row in rows if not row.exact]
    signs = np.array([row.signs.values() for row in learn_on])
    right = np.array([row.right for row in learn_on])
    groups = np.array([row.text for row in learn_on])
    model = LogisticRegression(C=10.0, max_iter=2_000)
    chances: Floats = cross_val_predict(
        model, signs, right, groups=groups, cv=GroupKFold(_FOLDS), method="predict_proba"
    )[:, 1]
    model.fit(signs, right)
    best = np.array([row.place == 0 for row in learn_on])
    job = np.array([known[row.text] for row in learn_on])
    close = _lowest(chances[best], right[best], _CLOSE_PRECISION)
    offer = float(np.quantile(chances[best & ~job], 1 - _OFFERED_NON_JOBS))
    sure = chances[best] >= close
    return {
        "intercept": round(float(model.intercept_[0]), 3),
        "weights": dict(zip(Signs.__dataclass_fields__, (round(float(w), 3) for w in model.coef_[0]), strict=True)),
        "close": round(close, 3),
        "offer": round(offer, 3),
        "texts": len(known),
        "as_written": len({row.text for row in rows if row.exact and row.place == 0}),
        "close_share": _share(sure),
        "close_right": _share(right[best][sure]),
        "non_jobs_close": _share(chances[best & ~job] >= close),
        "non_jobs_offered": _share(chances[best & ~job] >= offer),
        "jobs_offered_or_close": _share(chances[best & job] >= offer),
        "right_hits_offered": _share(chances[right] >= offer),
    }


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
