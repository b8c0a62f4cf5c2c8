"""Labels compare equal however they are spelt, and gender pairs come apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.labels import gender_halves, normalise_label
from corpus.plain_text import clean_label, plain_text, split_labels


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Call-centre  agent", "call centre agent"),
        ("STRASSENBAUER", "Straßenbauer"),
        ("ﬁsher", "fisher"),
        ("healthcare users’ records", "healthcare users' records"),
        ("Bäcker", "Ba\u0308cker"),
        ("waiter / waitress", "waiter/waitress"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_two_spellings_of_one_label_are_equal(one: str, other: str) -> None:
    assert normalise_label(one) == normalise_label(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("C++", "C#"), ("baker", "bakers"), ("Bäcker", "Backer")])
def test_different_labels_stay_different(one: str, other: str) -> None:
    assert normalise_label(one) != normalise_label(other)


@settings(deadline=None)
@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise_label(normalise_label(text)) == normalise_label(text)


@pytest.mark.parametrize(
    ("label", "halves"),
    [
        ("Bäcker/Bäckerin", ("Bäcker", "Bäckerin")),
        ("waiter / waitress", ("waiter", "waitress")),
        (
            "Technischer Leiter für Ton/Technische Leiterin für Ton",
            ("Technischer Leiter für Ton", "Technische Leiterin für Ton"),
        ),
        ("editor/editora de cine", ("editor de cine", "editora de cine")),
        ("dentista equino/equina", ("dentista equino", "dentista equina")),
        ("Baumpfleger/in", ("Baumpfleger", "Baumpflegerin")),
        ("Verkäufer/-in im Einzelhandel", ("Verkäufer im Einzelhandel", "Verkäuferin im Einzelhandel")),
        ("masseur/masseur", ("masseur",)),
    ],
)
def test_a_gender_pair_comes_apart(label: str, halves: tuple[str, ...]) -> None:
    assert gender_halves(label) == halves


@pytest.mark.parametrize(
    "label",
    [
        "baker",
        "pattern developer/grader",
        "quality assurance/quality control manager",
        "QA/QC engineer",
        "a/b/c",
        "/",
        "baker/",
        "SAP R/3",
        "TCP/IP",
    ],
)
def test_other_slashes_make_no_pair(label: str) -> None:
    assert gender_halves(label) == ()


def test_markup_is_reduced_to_its_words() -> None:
    note = 'Includes <a resource="x" href="y"><span xml:lang="en">chef</span></a>. \nExcludes B &amp; B.'
    assert plain_text(note) == "Includes chef. \nExcludes B & B."


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("a < b and b > c", "a < b and b > c"),
        ('They keep it running."', 'They keep it running."'),
        ("=1+1", "=1+1"),
        ("one<br>two<script>alert(1)</script>", "one\ntwo"),
        ("null\x00byte \x1b[31m", "nullbyte [31m"),
        ("&lt;b&gt; if a < b", "<b> if a < b"),
    ],
)
def test_text_that_is_no_markup_stays(cell: str, text: str) -> None:
    assert plain_text(cell) == text


def test_labels_of_a_cell_come_once_and_without_the_preferred_one() -> None:
    cell = "kite maker \n  kite\xa0builder\nkite maker\n\nkites | makers\u200b"
    assert split_labels(cell, besides=("kite builder",)) == ("kite maker", "kites", "makers")


@settings(deadline=None)
@given(st.text())
def test_cleaning_a_label_twice_changes_nothing(text: str) -> None:
    assert clean_label(clean_label(text)) == clean_label(text)
