"""Slugs are readable, ASCII, unique, and independent of order."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.slugs import slugify, slugs

LABELS = st.one_of(st.sampled_from(["baker", "Baker", "baker-000000", "ba ker", "шивач", ""]), st.text(max_size=12))
CONCEPTS = st.dictionaries(
    st.uuids().map(lambda uuid: f"http://data.europa.eu/esco/skill/{uuid}"),
    st.dictionaries(st.sampled_from(["en", "de", "fr"]), LABELS, min_size=1, max_size=2),
    max_size=12,
)


@pytest.mark.parametrize(
    ("text", "language", "slug"),
    [
        ("ICT help desk agent", "en", "ict-help-desk-agent"),
        ("archive healthcare users' records", "en", "archive-healthcare-users-records"),
        ("Bäcker/Bäckerin", "de", "baecker-baeckerin"),
        ("pâtissier", "fr", "patissier"),
        ("Straßenkehrer", "de", "strassenkehrer"),
        ("шивач", "bg", ""),
    ],
)
def test_a_slug_reads_like_its_label(text: str, language: str, slug: str) -> None:
    assert slugify(text, language) == slug


def test_a_long_slug_ends_with_a_whole_word() -> None:
    slug = slugify("import export " * 20)
    assert len(slug) <= 100
    assert set(slug.split("-")) == {"import", "export"}


def test_every_colliding_concept_is_told_apart() -> None:
    chosen = slugs({"http://x/aaaaaaaa-1": {"en": "C"}, "http://x/bbbbbbbb-2": {"en": "C#"}, "http://x/c": {"en": "D"}})
    assert chosen == {"http://x/aaaaaaaa-1": "c-aaaaaa", "http://x/bbbbbbbb-2": "c-bbbbbb", "http://x/c": "d"}


def test_the_english_label_is_preferred() -> None:
    assert slugs({"http://x/1": {"de": "Bäcker", "en": "baker"}}) == {"http://x/1": "baker"}


@settings(deadline=None)
@given(CONCEPTS)
def test_slugs_are_unique_ascii_words(concepts: dict[str, dict[str, str]]) -> None:
    chosen = slugs(concepts)
    assert len(set(chosen.values())) == len(concepts)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in chosen.values())


@settings(deadline=None)
@given(CONCEPTS)
def test_slugs_do_not_depend_on_order(concepts: dict[str, dict[str, str]]) -> None:
    assert slugs(dict(reversed(concepts.items()))) == slugs(concepts)
