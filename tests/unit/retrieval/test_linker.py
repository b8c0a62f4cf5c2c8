"""The linker on the starter records with the real model: right concept, right band, whatever the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wiring import Services
from corpus.records import ConceptKind
from retrieval.index import KINDS
from retrieval.linker import Link, Linker

SCORE = 0.01
"""A text may be embedded in another batch: the last digits of a score then differ."""

HOSTILE = (
    "",
    "   ",
    "\0",
    "nurse\0driver",
    "\ud800\udfff",
    "\udcff baker",
    "\u202ereviird sub\u202c",
    "x" * 100_000,
    "baker " * 20_000,
    "ﷺ" * 100,
    "<script>alert(1)</script>",
    "'; DROP TABLE occupation; --",
    "%s %d {0} {title}",
    "🧑‍🚒" * 300,
    "\n\r\t\x0b",
    "?!",
    "e" + "\u0301" * 5_000,
    "日本語の仕事",
)


@pytest.fixture(scope="module")
def linker(services: Services) -> Linker:
    return services.index.linker


def titles(link: Link) -> list[str]:
    return [hit.title for hit in link.hits]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("software developer", "software developer"),
        ("Software Developer", "software developer"),
        ("baker", "baker"),
        ("BUS DRIVER", "bus driver"),
        ("bus-driver", "bus driver"),
        ("PACS administrator", "picture archiving and communication systems administrator"),
        ("truck driver", "cargo vehicle driver"),
        ("  “physiotherapist”! ", "physiotherapist"),
        ("social worker (m/f/d)", "social worker"),
        ("radiographer", "diagnostic radiographer"),
        ("how do I become a plumber?", "plumber"),
    ],
)
def test_a_label_as_written_is_exact(linker: Linker, typed: str, title: str) -> None:
    link = linker.link(typed, "occupation")
    assert (link.band, link.hits[0].title, link.hits[0].exact) == ("exact", title, True)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("softwear enginer", "software developer"),
        ("radiografer", "diagnostic radiographer"),
        ("plumer", "plumber"),
        ("electritian", "electrician"),
        ("acountant", "accountant"),
        ("phisioterapist", "physiotherapist"),
    ],
)
def test_a_misspelt_label_is_close(linker: Linker, typed: str, title: str) -> None:
    link = linker.link(typed, "occupation")
    assert (link.band, link.hits[0].title, link.hits[0].exact) == ("close", title, False)


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        (
            "teacher",
            {
                "primary school teacher",
                "secondary school teacher",
                "early years teacher",
                "special educational needs teacher",
            },
        ),
        ("nurse", {"nurse responsible for general care", "veterinary nurse"}),
        ("driver", {"bus driver", "cargo vehicle driver", "taxi driver", "train driver"}),
    ],
)
def test_a_word_that_several_share_is_unsure(linker: Linker, typed: str, among: set[str]) -> None:
    link = linker.link(typed, "occupation")
    assert link.band == "unsure"
    assert set(titles(link)[: len(among)]) == among


@pytest.mark.parametrize(
    "typed", ["asdf", "weather in Paris", "quantum wizard", "the moon", "12345", "hello", "der Mond", "la lune"]
)
def test_what_is_no_occupation_is_unknown(linker: Linker, typed: str) -> None:
    assert linker.link(typed, "occupation").band == "unknown"


@pytest.mark.parametrize(
    ("typed", "language", "title"),
    [
        ("Bäcker", "de", "Bäcker/Bäckerin"),
        ("Bäckerin", "de", "Bäcker/Bäckerin"),
        ("Baecker", "de", "Bäcker/Bäckerin"),
        ("Schweißer/in (m/w/d)", "de", "Schweißer/Schweißerin"),
        (
            "Krankenschwester",
            "de",
            "Krankenpfleger Allgemeine Krankenpflege/Krankenschwester Allgemeine Krankenpflege",
        ),
        ("boulanger", "fr", "boulanger/boulangère"),
        ("plombier", "fr", "plombier/plombière"),
        ("panadero", "es", "panadero/panadera"),
        ("abogada", "es", "abogado/abogada"),
    ],
)
def test_titles_in_other_languages(linker: Linker, typed: str, language: str, title: str) -> None:
    link = linker.link(typed, "occupation", language=language)
    assert link.band in ("exact", "close")
    assert (link.hits[0].title, link.hits[0].language) == (title, language)
    # Whatever the language of the answer, the occupation is the same, and it has a title in English.
    english = linker.link(typed, "occupation", language="en")
    assert (english.hits[0].uri, english.hits[0].language) == (link.hits[0].uri, "en")


def test_a_language_that_no_record_has_gets_english_titles(linker: Linker) -> None:
    hit = linker.link("baker", "occupation", language="xx").hits[0]
    assert (hit.title, hit.language) == ("baker", "en")


@pytest.mark.parametrize(
    ("typed", "label", "band"),
    [
        ("computer science", "computer science", "exact"),
        ("Medical Terminology", "medical terminology", "exact"),
        ("medical terminolgy", "medical terminology", "close"),
        ("projekt managment", "project management", "close"),
        ("comunicate with custumers", "communicate with customers", "close"),
        ("medizinische Terminologie", "medical terminology", "close"),
    ],
)
def test_skills_by_label_and_typo(linker: Linker, typed: str, label: str, band: str) -> None:
    link = linker.link(typed, "skill")
    assert (link.hits[0].title, link.band) == (label, band)


@pytest.mark.parametrize("typed", ["asdf", "quantum wizardry", "the moon"])
def test_what_is_no_skill_is_unknown(linker: Linker, typed: str) -> None:
    assert linker.link(typed, "skill").band == "unknown"


def test_each_concept_is_found_once_and_the_best_comes_first(linker: Linker) -> None:
    link = linker.link("driver of a bus or lorry", "occupation", limit=20)
    uris = [hit.uri for hit in link.hits]
    assert len(uris) == len(set(uris)) == 20
    scores = [hit.score for hit in link.hits]
    assert scores == sorted(scores, reverse=True)
    assert linker.link("driver of a bus or lorry", "occupation", limit=2).hits == link.hits[:2]


@pytest.mark.parametrize("kind", KINDS)
def test_every_preferred_label_is_found_exactly(services: Services, linker: Linker, kind: ConceptKind) -> None:
    forms = [form for form in services.store.forms(kind) if form.role == "preferred"][::13]
    for form, link in zip(forms, linker.link_many([form.text for form in forms], kind), strict=True):
        exact = {hit.uri for hit in link.hits if hit.exact}
        assert form.uri in exact, form.text


def test_many_at_once_equal_one_by_one(linker: Linker) -> None:
    texts = ["baker", "softwear enginer", "", "teacher", "weather in Paris", "Krankenschwester", "\0", "baker"]
    together = linker.link_many(texts, "occupation")
    assert [link.query for link in together] == texts
    for text, link in zip(texts, together, strict=True):
        alone = linker.link(text, "occupation")
        assert (alone.query, alone.band, titles(alone)[:2]) == (link.query, link.band, titles(link)[:2])
        assert [hit.score for hit in alone.hits] == pytest.approx([hit.score for hit in link.hits], abs=SCORE)


def test_nothing_to_link(linker: Linker) -> None:
    assert linker.link_many([], "occupation") == []


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_texts_never_raise(linker: Linker, kind: ConceptKind) -> None:
    links = linker.link_many(HOSTILE, kind)
    assert [link.query for link in links] == list(HOSTILE)
    for link in links:
        assert len(link.hits) <= 5
        assert link.band in ("exact", "close", "unsure", "unknown")
    for blank in (0, 1, 2, 4, 14, 15):
        assert (links[blank].band, links[blank].hits) == ("unknown", ()), HOSTILE[blank]
    for text in HOSTILE[:10]:
        assert linker.link(text, kind).query == text


@settings(max_examples=60)
@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_gets_a_link(services: Services, text: str) -> None:
    for kind in KINDS:
        link = services.index.linker.link(text, kind, limit=3, language="de")
        assert link.query == text
        assert len(link.hits) <= 3
        assert all(0 <= hit.signs.spelling <= 1 and 0 <= hit.chance <= 1 for hit in link.hits)
        assert bool(link.hits) or link.band == "unknown"
