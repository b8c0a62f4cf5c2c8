"""Skill and occupation pages, and the JSON interface, show what ESCO says beside labels and relations."""

import pytest
from fastapi.testclient import TestClient

from corpus.contents import Corpus
from corpus.records import (
    FieldOfEducation,
    Occupation,
    Skill,
    SkillGroup,
    SkillLink,
    SkillRelation,
)
from corpus.sources import esco_source, isced_source
from fakes.html_page import HtmlPage
from fakes.site import site
from web.record_addresses import OCCUPATION_URI, SKILL_URI
from web.site_text import LANGUAGES


def kites() -> Corpus:
    wind = Skill(
        uri=f"{SKILL_URI}wind",
        type="knowledge",
        label={"en": "wind", "de": "Wind"},
        reuse="cross-sector",
        isced="0533",
        collections=("green", "transversal"),
        broader=("group:ropes",),
    )
    gusts = Skill(uri=f"{SKILL_URI}gusts", type="knowledge", label={"en": "gusts"}, broader=(wind.uri,))
    sew = Skill(uri=f"{SKILL_URI}sew", type="skill", label={"en": "sew sailcloth"})
    builder = Occupation(
        uri=f"{OCCUPATION_URI}builder",
        code="7534.1",
        isco="7534",
        title={"en": "kite builder"},
        regulated=True,
        collections=("research",),
        nace=("32.4",),
        green_share=0.254,
    )
    stunt = Occupation(
        uri=f"{OCCUPATION_URI}stunt",
        code="7534.2",
        isco="7534",
        title={"en": "stunt kite builder"},
        broader=(builder.uri,),
    )
    german = esco_source("v1.2.0", "de", {})
    return Corpus(
        occupations=(builder, stunt),
        skills=(wind, gusts, sew),
        links=(SkillLink(occupation=builder.uri, skill=wind.uri, relation="essential", kind="knowledge"),),
        skill_groups=(SkillGroup(uri="group:ropes", code="K1", title={"en": "weather & <ropes>"}),),
        skill_relations=(SkillRelation(skill=sew.uri, needs=wind.uri, relation="optional"),),
        fields=(FieldOfEducation(uri="f:0533", code="0533", title={"en": "Physics"}),),
        sources=(german, esco_source("v1.2.1", "en", {}), isced_source(["en"], {})),
    )


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(site(tmp_path_factory.mktemp("site"), kites()))


def shown(client: TestClient, path: str, language: str = "en") -> str:
    html = client.get(f"{path}?lang={language}").text
    assert HtmlPage(html).faults == []
    return " ".join(HtmlPage(html.replace("</dt><dd", "</dt> <dd")).text.split())


def test_a_skill_page_says_where_the_skill_stands(client: TestClient) -> None:
    text = shown(client, "/skills/wind")
    for said in (
        "cross-sector: used in several sectors",
        "ESCO collections green skills, transversal skills",
        "Skill group K1 weather & <ropes>",
        "Field of education (ISCED-F 2013) 0533 Physics",
        "Narrower 1 gusts",
        "Optional for these skills 1 sew sailcloth",
    ):
        assert said in text
    assert "Broader 1 wind" in shown(client, "/skills/gusts")
    assert "Builds on: optional 1 wind" in shown(client, "/skills/sew-sailcloth")


def test_what_is_not_there_leaves_no_empty_place(client: TestClient) -> None:
    text = shown(client, "/skills/gusts")
    for heading in ("ESCO collections", "Skill group", "Field of education", "Narrower", "Reuse level"):
        assert heading not in text
    text = shown(client, "/careers/stunt-kite-builder")
    for heading in ("ESCO collections", "Green share", "NACE", "Regulated"):
        assert heading not in text


def test_an_occupation_page_has_its_quiet_lines(client: TestClient) -> None:
    text = shown(client, "/careers/kite-builder")
    assert "ESCO collections: research" in text
    assert "Green share: 25.4 % of its tasks, as ESCO counts them." in text
    assert "NACE codes 32.4" in text
    assert "Regulated in some countries" in text
    assert "Narrower, by ESCO stunt kite builder" in text
    assert "Broader, by ESCO kite builder" in shown(client, "/careers/stunt-kite-builder")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_words(client: TestClient, language: str) -> None:
    for path in ("/skills/wind", "/skills/sew-sailcloth", "/careers/kite-builder"):
        assert client.get(f"{path}?lang={language}").status_code == 200
    assert "25,4 %" in shown(client, "/careers/kite-builder", "de")


def test_every_source_of_a_page_is_credited_with_its_release(client: TestClient) -> None:
    english, german = shown(client, "/skills/wind"), shown(client, "/skills/wind", "de")
    assert "Release: v1.2.1" in english
    assert "v1.2.0" not in english
    assert "Ausgabe: v1.2.0" in german
    assert "UNESCO Institute for Statistics" in english
    assert "UNESCO" not in shown(client, "/skills/gusts")


def test_a_release_that_ends_a_name_is_not_said_twice(client: TestClient) -> None:
    text = shown(client, "/careers/kite-builder")
    assert "Source: ISCED-F 2013." in text
    assert "2013 2013" not in text
    assert "2013, 2013" not in text


def test_programs_get_all_of_it(client: TestClient) -> None:
    wind = client.get("/api/v1/skills/wind").json()
    assert wind["skill"]["collections"] == ["green", "transversal"]
    assert [group["code"] for group in wind["groups"]] == ["K1"]
    assert [skill["slug"] for skill in wind["narrower"]] == ["gusts"]
    assert [(r["skill"]["slug"], r["relation"]) for r in wind["basis_of"]] == [("sew-sailcloth", "optional")]
    assert wind["field"]["code"] == "0533"
    builder = client.get("/api/v1/occupations/kite-builder").json()
    assert (builder["occupation"]["green_share"], builder["occupation"]["nace"]) == (0.254, ["32.4"])
    assert [o["slug"] for o in builder["narrower"]] == ["stunt-kite-builder"]
