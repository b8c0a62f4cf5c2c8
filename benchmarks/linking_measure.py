"""Measuring the recipe over one set after the other, with and without its parts."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.linking_baselines import Baseline
from benchmarks.linking_metrics import Place, figures, place
from benchmarks.linking_recipe import Parts, Recipe, adapter_of
from benchmarks.linking_records import Label, Records
from benchmarks.linking_runs import run_file, run_lines
from benchmarks.linking_sets import LinkingSet, read_forms
from benchmarks.linking_texts import Texts
from corpus.errors import CorpusError
from retrieval.adapter import Adapter
from retrieval.adapter_training import CROSSING, Training

ENGLISH = "en"
TIMED_QUERIES = 50
TIMED_TEXTS = 512
WHOLE = Parts()


class Bench:
    """What the sets share: records, vectors, and the adapter of each combination of languages."""

    def __init__(self, folders: Iterable[Path], records: Records, texts: Texts) -> None:
        self._records, self._texts = records, texts
        beside = (Label(form.uri, form.language, form.text) for folder in folders for form in read_forms(folder))
        self._labels = tuple(dict.fromkeys((*records.labels, *beside)))
        self._adapters: dict[tuple[frozenset[str], Training], Adapter] = {}

    def measure(self, linking_set: LinkingSet, run_out: Path | None = None) -> dict[str, Any]:
        """The figures of one set; writes its run where ``run_out`` is a folder.

        Where the records have labels in the language of the queries and the set has none, ``with_labels_of_records``
        are the figures that it reaches with them, as an index of these records would.
        """
        recipe = self._recipe(linking_set)
        found: dict[str, Any] = {
            "queries": len(linking_set.queries),
            "annotated": sum(gold.size > 0 for gold in linking_set.gold),
            "forms": len(linking_set.forms),
            **self._figures(linking_set, recipe, run_out),
            **self._speed(linking_set, recipe),
        }
        language = linking_set.query_language
        labels = [label for label in self._records.labels if label.language == language]
        if labels and language not in linking_set.languages:
            helped = self._recipe(linking_set, labels=labels)
            found["with_labels_of_records"] = self._figures(linking_set, helped)
        return found

    def _figures(self, linking_set: LinkingSet, recipe: Recipe, run_out: Path | None = None) -> dict[str, Any]:
        view = ConceptView(linking_set)
        places: list[Place] = []
        as_concepts: list[Place] = []
        lines: list[str] = []
        for number, scores in enumerate(recipe.rank(linking_set.queries)):
            gold = linking_set.gold[number]
            if gold.size:
                places.append(place(scores, gold))
                as_concepts += view.place(scores, gold)
            if run_out:
                lines += run_lines(linking_set, number, scores)
        if run_out:
            _write(run_file(run_out, linking_set), lines)
        return {**figures(places), "product_view": {"queries": len(as_concepts), **figures(as_concepts)}}

    def ablation(self, linking_set: LinkingSet) -> dict[str, float]:
        """Mean reciprocal rank of the whole recipe, without each part, and of the embedder alone."""
        names = [field.name for field in fields(Parts)]
        variants = {"whole": Parts(), **{f"without {name}": replace(Parts(), **{name: False}) for name in names}}
        variants["embedder alone"] = Parts(**dict.fromkeys(names, False))
        made = {}
        for name, parts in variants.items():
            ranked = self._recipe(linking_set, parts).rank(linking_set.queries)
            made[name] = figures(_places(ranked, linking_set))["mrr"]
        return made

    def _recipe(self, linking_set: LinkingSet, parts: Parts = WHOLE, labels: Sequence[Label] = ()) -> Recipe:
        adapter = self._adapter(linking_set) if parts.adapter else Adapter()
        return Recipe(linking_set, self._records.descriptions, self._texts, adapter, parts, labels)

    def _adapter(self, linking_set: LinkingSet) -> Adapter:
        languages = frozenset({linking_set.query_language, *linking_set.languages, ENGLISH})
        training = Training() if linking_set.query_language in linking_set.languages else CROSSING
        key = (languages, training)
        if key not in self._adapters:
            descriptions = self._records.descriptions
            self._adapters[key] = adapter_of(languages, self._labels, descriptions, self._texts, training)
        return self._adapters[key]

    def _speed(self, linking_set: LinkingSet, recipe: Recipe) -> dict[str, float]:
        """Milliseconds from a query to the scores of all forms, and titles embedded a second; nothing cached."""
        embedder = self._texts.embedder
        queries = linking_set.queries[:TIMED_QUERIES]
        began = time.perf_counter()
        for query in queries:
            cleaned = recipe.clean(query)
            recipe.scores([cleaned], embedder.embed_queries([cleaned]))
        each = (time.perf_counter() - began) / len(queries)
        forms = [form.text for form in linking_set.forms[:TIMED_TEXTS]]
        began = time.perf_counter()
        embedder.embed_queries(forms)
        rate = len(forms) / (time.perf_counter() - began)
        return {"ms_per_query": round(1000 * each, 2), "texts_per_second": round(rate, 1)}


class ConceptView:
    """A set as a visitor sees it: occupations without ISCO groups, one entry for each concept."""

    def __init__(self, linking_set: LinkingSet) -> None:
        shown = [row for row, form in enumerate(linking_set.forms) if not form.is_group]
        uris, concept = np.unique([linking_set.forms[row].uri for row in shown], return_inverse=True)
        order = np.argsort(concept, kind="stable")
        self._rows = np.asarray(shown, np.int64)[order]
        self._starts = np.searchsorted(concept[order], np.arange(len(uris)))
        self._concept = np.full(len(linking_set.forms), -1, np.int64)
        self._concept[self._rows] = concept[order]

    def place(self, scores: npt.NDArray[np.float32], gold: npt.NDArray[np.int64]) -> list[Place]:
        """Where the first right concept stands; nothing where only ISCO groups are right."""
        right = np.unique(self._concept[gold])
        right = right[right >= 0]
        return [place(np.maximum.reduceat(scores[self._rows], self._starts), right)] if right.size else []


def measure_baseline(baseline: Baseline, linking_set: LinkingSet) -> dict[str, float]:
    """The figures of a baseline; raises ``MissingPackageError``."""
    began = time.perf_counter()
    made = figures(_places(baseline(linking_set), linking_set))
    return {**made, "seconds": round(time.perf_counter() - began, 1)}


def _places(ranked: Iterable[npt.NDArray[np.float32]], linking_set: LinkingSet) -> list[Place]:
    return [place(scores, gold) for scores, gold in zip(ranked, linking_set.gold, strict=True) if gold.size]


def _write(path: Path, lines: Sequence[str]) -> None:
    try:
        path.write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        raise CorpusError(f"{path} cannot be written: {error}.", "Choose another --run-out.") from error
