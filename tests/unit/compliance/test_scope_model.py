"""The scorer behind the scope rules: which class wins, what is scored of a message, and what its weights are of."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from benchmarks.guardrails_examples import examples_version
from compliance.scope import KINDS, ScopeVerdict, check_scope
from compliance.scope_model import ANSWER, FloatArray, ScopeModel, ScopeWeights, load_weights, parts, scope_model

CLASSES = (ANSWER, *KINDS)
THRESHOLDS = {"crisis": 0.5, "identity": 0.5, "refusal": 0.5, "signpost": 0.5}


def weights(thresholds: Mapping[str, float] = THRESHOLDS) -> ScopeWeights:
    """Weights under which the number of a class as the first and only input makes that class certain."""
    size = len(CLASSES)
    return ScopeWeights(
        "fake", "", CLASSES, thresholds, ((np.eye(size), np.zeros(size)), (30 * np.eye(size), np.zeros(size)))
    )


def embed(texts: Sequence[str]) -> FloatArray:
    """A text that names a class means it; any other must be answered."""
    rows = [[float(name == next((c for c in KINDS if c in text), ANSWER)) for name in CLASSES] for text in texts]
    return np.array(rows, np.float32)


def never(texts: Sequence[str]) -> FloatArray:
    raise AssertionError(texts)


@pytest.mark.parametrize("code", KINDS)
def test_each_code_is_found_with_its_kind(code: str) -> None:
    assert check_scope(f"zzz {code} zzz", ScopeModel(weights(), embed)) == ScopeVerdict(KINDS[code], code)


def test_a_message_that_is_none_of_them_is_answered() -> None:
    assert check_scope("zzz", ScopeModel(weights(), embed)) is None


def test_rules_go_first_and_need_no_scorer() -> None:
    assert check_scope("I want to die", ScopeModel(weights(), never)) == ScopeVerdict("crisis", "crisis")


def test_a_sentence_among_others_is_enough_and_the_gravest_counts() -> None:
    scorer = ScopeModel(weights(), embed)
    assert check_scope("Zzz zzz. Zzz pay zzz! Zzz zzz traits zzz. Zzz zzz.", scorer) == ScopeVerdict(
        "refusal", "traits"
    )


def test_what_is_not_sure_enough_is_answered() -> None:
    assert check_scope("zzz pay", ScopeModel(weights({**THRESHOLDS, "signpost": 1.1}), embed)) is None


def test_what_people_say_of_themselves_is_not_scored() -> None:
    assert check_scope("I am a Muslim woman.", ScopeModel(weights(), never)) is None


def test_a_long_message_is_scored_in_a_bounded_number_of_bounded_parts() -> None:
    found = parts("Some words here. " * 500)
    assert len(found) == 9
    assert max(map(len, found)) <= 600
    assert parts("One sentence only") == ["One sentence only"]


def test_the_weights_are_of_the_examples_there_are() -> None:
    assert load_weights().examples == examples_version(), "learn anew: python -m benchmarks.guardrails --train"
    assert set(load_weights().classes) == {ANSWER, *KINDS}
    assert set(load_weights().thresholds) == set(KINDS.values())


def test_another_embedder_gets_no_scorer() -> None:
    assert scope_model("another", embed) is None
    assert scope_model(load_weights().embedder, embed) is not None
