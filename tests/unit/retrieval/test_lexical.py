"""The lexical index finds misspelt labels, and is the same after it was saved."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.lexical import LexicalIndex

ROUNDING = 1e-5
LABELS = ("baker", "Bäcker", "plumber", "software developer", "diagnostic radiographer", "radiologist", "bus driver")


@pytest.fixture(scope="module")
def index() -> LexicalIndex:
    return LexicalIndex.build(LABELS)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("plumer", "plumber"),
        ("softwear developper", "software developer"),
        ("diagnostik radiografer", "diagnostic radiographer"),
        ("BACKER", "Bäcker"),
        ("Bus-Driver", "bus driver"),
    ],
)
def test_misspelt_labels_are_found(index: LexicalIndex, typed: str, label: str) -> None:
    ((row, score), *_) = index.search([typed], 3)[0]
    assert LABELS[row] == label
    assert 0.3 < score <= 1 + ROUNDING


def test_an_equal_label_has_cosine_one(index: LexicalIndex) -> None:
    for row, label in enumerate(LABELS):
        best = index.search([label], 1)[0]
        assert best == [(row, pytest.approx(1.0, abs=ROUNDING))]


def test_best_comes_first_and_the_limit_holds(index: LexicalIndex) -> None:
    found = index.search(["radio driver"], 2)[0]
    assert len(found) == 2
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


def test_rows_without_a_shared_letter_group_are_not_found(index: LexicalIndex) -> None:
    assert index.search(["zzz", "", "\0", "日本"], 5) == [[], [], [], []]


def test_texts_are_found_together_as_alone(index: LexicalIndex) -> None:
    texts = ["plumer", "", "radio", "bäcker bus"]
    assert index.search(texts, 4) == [index.search([text], 4)[0] for text in texts]


def test_an_index_of_nothing_finds_nothing(tmp_path: Path) -> None:
    LexicalIndex.build([]).save(tmp_path / "none.npz")
    assert LexicalIndex.load(tmp_path / "none.npz").search(["baker"], 5) == [[]]


def test_a_saved_index_finds_the_same(index: LexicalIndex, tmp_path: Path) -> None:
    index.save(tmp_path / "lexical.npz")
    loaded = LexicalIndex.load(tmp_path / "lexical.npz")
    for text in (*LABELS, "plumer", "radio"):
        assert loaded.search([text], 5) == index.search([text], 5)


@settings(max_examples=60)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=8), st.text(max_size=30))
def test_any_text_can_be_indexed_and_searched(labels: list[str], text: str) -> None:
    found = LexicalIndex.build(labels).search([text], 3)[0]
    assert len(found) <= 3
    assert all(0 <= row < len(labels) and 0 < score <= 1 + ROUNDING for row, score in found)
