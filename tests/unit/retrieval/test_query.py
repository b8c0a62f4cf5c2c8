"""Cleaning of queries: what is taken away, what stays, and that no text can break it."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.query import MAX_QUERY, clean_label, clean_query, fold_accents

marks = (
    "(m/w/d)",
    "m/w",
    " n.e.c.",
    "all other",
    "except ",
    "/in",
    "(in)",
    "*innen",
    "PACS",
    "e\u0301",
    "Bäcker",
    "<b>",
)
pieces = st.sampled_from([*marks, *"-İßﷺ\u200d\0\ud800\u202e \u2028é.!/("])
texts = st.one_of(st.text(), st.lists(pieces, max_size=8).map("".join))


@pytest.mark.parametrize(
    ("typed", "language", "cleaned"),
    [
        ("Software Developer", "en", "software developer"),
        ("PACS Administrator", "en", "PACS administrator"),
        ("CNC-Fräser", "de", "CNC-Fräser"),
        ("Bäcker", "de", "Bäcker"),
        ("BOULANGER", "fr", "boulanger"),
        ("Verkäufer/in", "de", "Verkäufer"),
        ("Verkäufer*innen", "de", "Verkäufer"),
        ("Tischler:in (m/w/d)", "de", "Tischler"),
        ("Koch m/w/d", "de", "Koch"),
        ("developer (f/m/x)", "en", "developer"),
        ("directeur(trice)", "fr", "directeur"),
        ("Engineers, all other", "en", "engineers"),
        ("Technicians n.e.c.", "en", "technicians"),
        ("Cooks, except short order", "en", "cooks"),
        ("  “baker”!  ", "en", "baker"),
        ("fire\u200dfighter\u202e", "en", "fire fighter"),
        ("nurse\0driver", "en", "nurse driver"),
        ("ﬁreﬁghter", "en", "firefighter"),
        ("C++ developer", "en", "c++ developer"),
        ("PANADEROS, EN GENERAL", "es", "panaderos"),
        ("OPERADORES DE TORNO (METALES)", "es", "operadores de torno metales"),
        ("HGV DRIVER", "en", "hgv driver"),
        ("HGV", "en", "HGV"),
        ("BÄCKER UND KONDITOR", "de", "Bäcker Und Konditor"),
        ("Leiter/Leiterin der Beleuchtung", "de", "Leiter der Beleuchtung"),
        ("enfermero/enfermera", "es", "enfermero"),
        ("quality assurance/quality control manager", "en", "quality assurance/quality control manager"),
        ("cook (ship)", "en", "cook ship"),
        ("n.e.c.", "en", ""),
        ("?!", "en", ""),
        ("", "en", ""),
    ],
)
def test_what_is_taken_away(typed: str, language: str, cleaned: str) -> None:
    assert clean_query(typed, language) == cleaned


def test_a_label_keeps_both_halves_of_a_pair() -> None:
    assert clean_label("Bäcker/Bäckerin", "de") == "Bäcker/Bäckerin"
    assert clean_label("Enfermero/Enfermera", "es") == "enfermero/enfermera"


@pytest.mark.parametrize("clean", [clean_query, clean_label])
@settings(max_examples=300)
@given(texts, st.sampled_from(["", "en", "de"]))
def test_cleaning_is_bounded_and_done_once(clean: Callable[[str, str], str], text: str, language: str) -> None:
    cleaned = clean(text, language)
    assert len(cleaned) <= MAX_QUERY
    assert clean(cleaned, language) == cleaned
    assert not {unicodedata.category(c) for c in cleaned} & {"Cc", "Cf", "Cs", "Co", "Cn"}
    assert cleaned == cleaned.strip()


@pytest.mark.parametrize("text", ["ﷺ" * 100_000, "(" * 100_000, " " * 100_000, "except " * 20_000, "(m / w" * 20_000])
def test_long_texts_are_cut(text: str) -> None:
    assert len(clean_query(text)) <= MAX_QUERY


@settings(max_examples=200)
@given(texts)
def test_folding_leaves_no_accents_and_is_done_once(text: str) -> None:
    folded = fold_accents(text)
    assert not any(unicodedata.combining(c) for c in folded)
    assert fold_accents(folded) == folded


@pytest.mark.parametrize(
    ("text", "folded"), [("Bäcker", "Backer"), ("infirmière", "infirmiere"), ("niño", "nino"), ("łódź", "łodz")]
)
def test_folding_of_accents(text: str, folded: str) -> None:
    assert fold_accents(text) == folded
