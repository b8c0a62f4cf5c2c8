"""The recipe over a small set: its parts, its further labels, and what trains its adapter."""

from pathlib import Path

import numpy as np
import pytest
from unit.benchmarks.melo_set import OCCUPATION, write_set

from benchmarks.linking_measure import ConceptView
from benchmarks.linking_metrics import Place
from benchmarks.linking_recipe import HighestOf, Parts, Recipe, adapter_of
from benchmarks.linking_records import Described, Label
from benchmarks.linking_sets import LinkingSet, read_set
from benchmarks.linking_texts import Texts
from fakes.builds import Unwatched
from fakes.embedder import HashingEmbedder
from retrieval.adapter import Adapter
from retrieval.embedding_cache import EmbeddingCache

PLAIN = Adapter(spread=0.2)
"""None, for vectors whose cosines differ more than those of the real model."""
BAKER, KITE = OCCUPATION.format("baker"), OCCUPATION.format("kite")


@pytest.fixture
def linking_set(tmp_path: Path) -> LinkingSet:
    return read_set(write_set(tmp_path))


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    return Texts(HashingEmbedder(), EmbeddingCache(tmp_path / "embeddings.sqlite"), Unwatched())


def best(recipe: Recipe, query: str) -> int:
    (scores,) = recipe.rank([query])
    return int(np.argmax(scores))


def test_the_form_that_is_alike_comes_first(linking_set: LinkingSet, texts: Texts) -> None:
    recipe = Recipe(linking_set, (), texts, PLAIN)
    assert best(recipe, "BREAD BAKER") == 1
    assert best(recipe, "Kite maker (m/f)") == 2


def test_a_group_loses_to_an_occupation_of_like_name(linking_set: LinkingSet, texts: Texts) -> None:
    assert best(Recipe(linking_set, (), texts, PLAIN), "Kite makers") == 2
    without = Recipe(linking_set, (), texts, PLAIN, Parts(preferred=False, groups=False))
    assert best(without, "Kite makers") == 4


def test_a_description_speaks_for_all_forms_of_its_concept(linking_set: LinkingSet, texts: Texts) -> None:
    descriptions = [
        Described(KITE, "en", "kite maker", "Cuts paper and bamboo."),
        Described(BAKER, "en", "baker", "Makes bread from dough."),
    ]
    (with_them,) = Recipe(linking_set, descriptions, texts, PLAIN).rank(["cuts bamboo and paper"])
    (without,) = Recipe(linking_set, descriptions, texts, PLAIN, Parts(descriptions=False)).rank(
        ["cuts bamboo and paper"]
    )
    gain = with_them - without
    assert gain[2] == pytest.approx(gain[3])
    assert gain[2] > gain[0] == pytest.approx(gain[1])
    # The group has no description, and gains what is usual.
    assert gain[4] == pytest.approx((gain[0] + gain[2]) / 2)


def test_a_label_of_the_records_in_the_language_of_the_query_speaks_for_its_concept(
    linking_set: LinkingSet, texts: Texts
) -> None:
    labels = [Label(BAKER, "es", "panadero/panadera"), Label("uri:elsewhere", "es", "panadero")]
    assert best(Recipe(linking_set, (), texts, PLAIN, labels=labels), "Panadero/Panadera") == 0
    (helped,) = Recipe(linking_set, (), texts, PLAIN, labels=labels).rank(["panadero"])
    (alone,) = Recipe(linking_set, (), texts, PLAIN).rank(["panadero"])
    assert (helped[:2] > alone[:2]).all()
    assert helped[2:].tolist() == alone[2:].tolist()


def test_cleaning_can_be_left_out(linking_set: LinkingSet, texts: Texts) -> None:
    assert Recipe(linking_set, (), texts, PLAIN).clean("PANADERO/PANADERA (m/f)") == "panadero"
    assert Recipe(linking_set, (), texts, PLAIN, Parts(cleaning=False)).clean("PANADERO (m/f)") == "PANADERO (m/f)"


def test_only_labels_in_the_languages_asked_for_train_the_adapter(texts: Texts) -> None:
    labels = [Label("a", "en", "kite maker"), Label("a", "pl", "latawce"), Label("b", "de", "Drachenbauer")]
    adapter_of({"en", "de"}, labels, [Described("a", "fr", "cerf-volant", "Du vent.")], texts)
    embedded = texts.embedder.embedded  # type: ignore[attr-defined]
    assert {text for kind, text in embedded if kind == "query"} == {"kite maker", "Drachenbauer"}
    assert {text for kind, text in embedded if kind == "passage"} == {"cerf-volant: Du vent."}


def test_the_highest_of_a_concept_is_picked() -> None:
    pick = HighestOf(["a", "b", "a"], ["b", "a", "c", "a"]).pick
    assert pick(np.array([[1, 2, 3]], np.float32), -1.0).tolist() == [[2, 3, -1, 3]]
    assert HighestOf([], ["b"]).pick(np.zeros((1, 0), np.float32), 0.5).tolist() == [[0.5]]


def test_a_visitor_sees_concepts_without_groups(linking_set: LinkingSet) -> None:
    view = ConceptView(linking_set)
    scores = np.array([0.3, 0.8, 0.1, 0.5, 0.9], np.float32)
    assert view.place(scores, np.array([2, 3])) == [Place(above=1, tied=1, right=1)]
    assert view.place(scores, np.array([1, 4])) == [Place(above=0, tied=1, right=1)]
    assert view.place(scores, np.array([4])) == []
