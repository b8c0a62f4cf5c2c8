"""Browsing leaves nothing out and shows nothing twice, in the order that readers of the language expect."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.profile import OccupationRef
from web.directory import ENTRIES_A_PAGE, OTHER_LETTER, Listing, paged, sort_key


def listing(*titles: str) -> Listing[OccupationRef]:
    entries = [OccupationRef(uri=f"u{n}", slug=f"s{n}", title={"en": t}, isco="0110") for n, t in enumerate(titles)]
    return Listing(entries, lambda entry: entry.title)


def titles(entries: tuple[OccupationRef, ...]) -> list[str]:
    return [entry.title["en"] for entry in entries]


def test_order_passes_over_case_accents_and_quotes() -> None:
    found = listing("zoo keeper", "Éclair maker", "“actor”", "ICT manager", "eagle keeper", "3D printer")
    assert titles(found.select("en")) == [
        "3D printer",
        "“actor”",
        "eagle keeper",
        "Éclair maker",
        "ICT manager",
        "zoo keeper",
    ]
    assert found.letters("en") == ("a", "e", "i", "z", OTHER_LETTER)
    assert titles(found.select("en", "e")) == ["eagle keeper", "Éclair maker"]
    assert titles(found.select("en", OTHER_LETTER)) == ["3D printer"]


def test_each_language_has_its_own_order_and_falls_back_to_english() -> None:
    nurse = OccupationRef(uri="u1", slug="s1", title={"en": "nurse", "de": "Ärztin"}, isco="2221")
    baker = OccupationRef(uri="u2", slug="s2", title={"en": "baker"}, isco="7512")
    found = Listing([nurse, baker], lambda entry: entry.title)
    assert found.select("en") == (baker, nurse)
    assert found.select("de") == (nurse, baker)
    assert found.select("de", keep=lambda entry: entry.isco == "7512") == (baker,)
    assert found.letters("en", lambda entry: entry.isco == "7512") == ("b",)


@given(st.lists(st.text(max_size=5), max_size=60))
def test_the_letters_together_hold_every_entry_once(words: list[str]) -> None:
    found = listing(*words)
    by_letter = [entry for letter in found.letters("en") for entry in found.select("en", letter)]
    assert sorted(entry.uri for entry in by_letter) == sorted(entry.uri for entry in found)


@given(st.integers(min_value=0, max_value=350), st.integers())
def test_the_pages_together_hold_every_entry_once(size: int, asked: int) -> None:
    entries = listing(*("x" for _ in range(size))).select("en")
    last = paged(entries, 1).last
    assert tuple(e for n in range(1, last + 1) for e in paged(entries, n).entries) == entries
    page = paged(entries, asked)
    assert 1 <= page.number <= page.last
    assert len(page.entries) <= ENTRIES_A_PAGE
    assert page.entries or not entries


@given(st.text())
def test_the_sort_key_keeps_letters_and_digits_only(label: str) -> None:
    assert all(c.isalnum() or c == " " for c in sort_key(label))
