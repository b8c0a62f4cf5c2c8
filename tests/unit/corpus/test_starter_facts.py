"""The starter records state what ESCO v1.1.1 states, and describe it in words of our own."""

import re
from collections.abc import Iterator

import pytest

from corpus.contents import Corpus
from corpus.esco import EscoReading
from corpus.records import Occupation, Skill
from corpus.starter_records import read_starter

pytestmark = pytest.mark.official

RUN = 8


@pytest.fixture(scope="module")
def starter() -> Corpus:
    return read_starter()


@pytest.fixture(scope="module")
def esco_occupations(official: EscoReading) -> dict[str, Occupation]:
    return {o.uri: o for o in official.corpus.occupations}


@pytest.fixture(scope="module")
def esco_skills(official: EscoReading) -> dict[str, Skill]:
    return {s.uri: s for s in official.corpus.skills}


def links(corpus: Corpus, relation: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {o.uri: set() for o in corpus.occupations}
    for link in corpus.links:
        if link.relation == relation:
            found[link.occupation].add(link.skill)
    return found


def test_occupations_agree(starter: Corpus, esco_occupations: dict[str, Occupation]) -> None:
    def facts(o: Occupation) -> tuple[object, ...]:
        return o.uri, o.code, o.isco, o.title["en"], o.regulated

    assert [facts(o) for o in starter.occupations] == [facts(esco_occupations[o.uri]) for o in starter.occupations]


def test_skills_agree(starter: Corpus, esco_skills: dict[str, Skill]) -> None:
    def facts(s: Skill) -> tuple[object, ...]:
        return s.uri, s.label["en"], s.type, s.reuse

    assert [facts(s) for s in starter.skills] == [facts(esco_skills[s.uri]) for s in starter.skills]


def test_groups_agree(starter: Corpus, official: EscoReading) -> None:
    titles = {g.uri: (g.code, g.title["en"]) for g in official.corpus.groups}
    assert {g.uri: (g.code, g.title["en"]) for g in starter.groups}.items() <= titles.items()


def test_essential_links_are_complete_and_right(starter: Corpus, official: EscoReading) -> None:
    theirs = links(official.corpus, "essential")
    assert {uri: theirs[uri] ^ ours for uri, ours in links(starter, "essential").items() if theirs[uri] != ours} == {}


def test_optional_links_are_right_and_complete_where_said_so(starter: Corpus, official: EscoReading) -> None:
    ours, theirs = links(starter, "optional"), links(official.corpus, "optional")
    assert {uri: listed - theirs[uri] for uri, listed in ours.items() if listed - theirs[uri]} == {}
    assert {o.uri: o.all_optional for o in starter.occupations} == {
        uri: listed == theirs[uri] for uri, listed in ours.items()
    }


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    spoken = words(text)
    return (tuple(spoken[at : at + RUN]) for at in range(len(spoken) - RUN + 1))


def test_descriptions_are_words_of_our_own(starter: Corpus, esco_occupations: dict[str, Occupation]) -> None:
    copied = []
    for occupation in starter.occupations:
        official_text = esco_occupations[occupation.uri].description["en"]
        theirs = set(runs(official_text))
        for text in (occupation.summary.get("en", ""), occupation.description.get("en", "")):
            if words(text) == words(official_text) or theirs.intersection(runs(text)):
                copied.append(occupation.title["en"])
    assert copied == []


def test_a_copy_would_be_noticed() -> None:
    official_text = "one two three four five six seven eight nine"
    assert set(runs(official_text)).intersection(runs("zero two three, four five six SEVEN eight nine"))
    assert not set(runs(official_text)).intersection(runs("two three four five six seven eight, then nine"))
