"""The starter records state what ESCO v1.1.1 states."""

import tomllib

import pytest

from corpus.contents import Corpus
from corpus.esco import EscoReading
from corpus.records import Occupation, Skill
from corpus.starter_records import STARTER_FOLDER, read_starter

pytestmark = pytest.mark.official


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


def test_alternative_labels_are_official(esco_occupations: dict[str, Occupation]) -> None:
    """Names of our own stand in the table ``everyday``, apart from ESCO's."""
    others = {}
    for path in (STARTER_FOLDER / "occupations").glob("*.toml"):
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        official = esco_occupations[record["uri"]]
        theirs = {*official.alternative.get("en", ()), *official.hidden.get("en", ())}
        others[path.name] = set(record["alternative"].get("en", ())) - theirs
    assert {name: labels for name, labels in others.items() if labels} == {}
    assert len(others) >= 120


def test_every_sub_major_group_that_esco_fills_is_there(starter: Corpus, official: EscoReading) -> None:
    """ESCO has no occupation in group 63, subsistence farmers and fishers; the other 42 are there."""
    filled = {o.isco[:2] for o in official.corpus.occupations}
    assert {g.code for g in official.corpus.groups if len(g.code) == 2} - filled == {"63"}
    assert {o.isco[:2] for o in starter.occupations} == filled
    assert len(filled) == 42


def test_skills_agree(starter: Corpus, esco_skills: dict[str, Skill]) -> None:
    def facts(s: Skill) -> tuple[object, ...]:
        return s.uri, s.label["en"], s.type, s.reuse, s.isced

    assert [facts(s) for s in starter.skills] == [facts(esco_skills[s.uri]) for s in starter.skills]


def test_groups_agree(starter: Corpus, official: EscoReading) -> None:
    titles = {g.uri: (g.code, g.title["en"]) for g in official.corpus.groups}
    assert {g.uri: (g.code, g.title["en"]) for g in starter.groups}.items() <= titles.items()


def test_fields_of_education_agree(starter: Corpus, official: EscoReading) -> None:
    titles = {f.uri: (f.code, f.title["en"]) for f in official.corpus.fields}
    assert {f.uri: (f.code, f.title["en"]) for f in starter.fields}.items() <= titles.items()
    used = {s.isced for s in starter.skills if s.isced}
    assert {f.code for f in starter.fields} == {code[:digits] for code in used for digits in range(2, len(code) + 1)}


def test_essential_links_are_complete_and_right(starter: Corpus, official: EscoReading) -> None:
    theirs = links(official.corpus, "essential")
    assert {uri: theirs[uri] ^ ours for uri, ours in links(starter, "essential").items() if theirs[uri] != ours} == {}


def test_optional_links_are_right_and_complete_where_said_so(starter: Corpus, official: EscoReading) -> None:
    ours, theirs = links(starter, "optional"), links(official.corpus, "optional")
    assert {uri: listed - theirs[uri] for uri, listed in ours.items() if listed - theirs[uri]} == {}
    assert {o.uri: o.all_optional for o in starter.occupations} == {
        uri: listed == theirs[uri] for uri, listed in ours.items()
    }
