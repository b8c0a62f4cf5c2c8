"""The page of an occupation shows what ISCO-08, ISCED-F and O*NET say of it, each fact with its source."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from corpus.contents import Corpus
from corpus.merge import merge
from corpus.onet_records import EducationShare, OnetMatch, OnetOccupation, SocMatch, Task, Technology
from corpus.records import FieldOfEducation, Group, Occupation, Redirect, Skill, SkillLink, Source
from corpus.sources import ESCO, ESCO_ONET, ISCED, ISCO, ISCO_SOC, ONET
from fakes.html_page import HtmlPage
from fakes.site import BASE, site
from web.record_addresses import OCCUPATION_URI

BUILDER, FLYER = (f"http://kites.example/occupation/{n}" for n in (1, 2))
RETIRED = "00000000-0000-4000-8000-00000000000a"
FIELD = "http://data.europa.eu/esco/isced-f/0723"


def source(name: str, release: str) -> Source:
    words = f"Thanks to {name}."
    return Source(name=name, release=release, language="en", licence="free", acknowledgement=words, files={})


def layers(match: str = "broad") -> tuple[Corpus, ...]:
    builder = Occupation(uri=BUILDER, code="7512.1", isco="7512", title={"en": "kite builder"})
    flyer = Occupation(uri=FLYER, code="7512.2", isco="7512", title={"en": "kite flyer"})
    cloth = Skill(uri="http://kites.example/skill/1", type="knowledge", label={"en": "sailcloth"}, isced="0723")
    link = SkillLink(occupation=BUILDER, skill=cloth.uri, relation="essential", kind="knowledge")
    makers = OnetOccupation(
        code="51-0000.00",
        title="Kite Makers",
        description="They make kites.",
        tasks=tuple(Task(id=str(n), text=f"Sew <b>panel</b> {n}.", core=True) for n in range(8)),
        technology=(Technology(name="KiteCAD", category="design", in_demand=True),),
        job_zone=2,
        education=(EducationShare(level=2, name="High school", percent=61.4),),
        interests={"R": 6.2, "I": 2.0, "A": 4.5, "S": 1.0, "E": 1.2, "C": 3.0},
    )
    group = Group(
        uri="http://data.europa.eu/esco/isco/C7512",
        code="7512",
        title={"en": "Makers"},
        tasks={"en": "cutting\nsewing"},
    )
    field = FieldOfEducation(uri=FIELD, code="0723", title={"en": "Textiles"})
    row = OnetMatch.model_validate({"uri": BUILDER, "onet": makers.code, "match": match})
    gone = Redirect(uri=OCCUPATION_URI + RETIRED, to=FLYER, kind="occupation")
    esco = {"occupations": (builder, flyer), "skills": (cloth,), "links": (link,), "redirects": (gone,)}
    return (
        Corpus(**esco, sources=(source(ESCO, "v1.2"),)),
        Corpus(groups=(group,), sources=(source(ISCO, "2008"),)),
        Corpus(fields=(field,), sources=(source(ISCED, "2013"),)),
        Corpus(onet=(makers,), sources=(source(ONET, "29.0"),)),
        Corpus(onet_matches=(row,), sources=(source(ESCO_ONET, "v1"),)),
        Corpus(soc_matches=(SocMatch(isco="7512", soc="51-1111", part=True),), sources=(source(ISCO_SOC, "SOC 2010"),)),
    )


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    corpus = merge(layers()).corpus
    with TestClient(site(tmp_path_factory.mktemp("facts"), corpus)) as client:
        yield client


def shown(client: TestClient, path: str = "/careers/kite-builder", language: str = "en") -> str:
    found = HtmlPage(client.get(path, headers={"accept-language": language}).text)
    assert found.faults == []
    return " ".join(found.text.split())


def test_every_standard_is_there_with_its_source(client: TestClient) -> None:
    text = shown(client)
    for fact in (
        "0723 Textiles",
        "1 essential · 0 optional",
        "Job zone 2 of 5",
        "6.2 of 7",
        "High school: 61 %",
        "KiteCAD",
    ):
        assert fact in text
    for said in ("Source: ISCED-F 2013.", "Source: O*NET 29.0.", "Source: ISCO-08 2008.", "51-1111"):
        assert said in text
    for name in (ISCO, ISCED, ONET, ESCO_ONET, ISCO_SOC):
        assert f"Thanks to {name}." in text


def test_a_broad_match_is_never_shown_as_exact(client: TestClient) -> None:
    text = shown(client)
    assert text.count("covers more than this occupation") >= 3
    assert "exact match" not in text


def test_tasks_are_escaped_and_all_of_them_can_be_read(client: TestClient) -> None:
    html = client.get("/careers/kite-builder").text
    assert "<b>panel</b>" not in html
    assert html.count("&lt;b&gt;panel&lt;/b&gt;") == 8
    assert "all 8 tasks" in html


def test_roles_of_the_same_unit_group_are_linked(client: TestClient) -> None:
    assert 'href="/careers/kite-flyer"' in client.get("/careers/kite-builder").text


def test_a_wheel_draws_the_interests_and_says_them(client: TestClient) -> None:
    html = client.get("/careers/kite-builder").text
    assert 'class="wheel"' in html
    assert "R 6.2, I 2.0, A 4.5, S 1.0, E 1.2, C 3.0" in html


def test_an_occupation_without_such_facts_has_no_empty_sections(client: TestClient) -> None:
    text = shown(client, "/careers/kite-flyer")
    assert "What you could study" not in text
    assert "Job zone" not in text
    assert 'class="wheel"' not in client.get("/careers/kite-flyer").text


def test_the_page_speaks_german(client: TestClient) -> None:
    assert "6,2 von 7" in shown(client, language="de")


@pytest.mark.parametrize("uuid", [RETIRED, RETIRED.upper()])
def test_a_retired_occupation_leads_to_the_one_that_took_its_place(client: TestClient, uuid: str) -> None:
    response = client.get(f"/careers/{uuid}", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (301, "/careers/kite-flyer")


def test_an_occupation_has_its_record_facts_and_neighbours(client: TestClient) -> None:
    data = client.get("/careers/kite-builder.json").json()
    assert data["occupation"]["uri"] == BUILDER
    assert "hidden" not in data["occupation"]
    assert data["page"] == f"{BASE}/careers/kite-builder"
    assert [need["skill"]["slug"] for need in data["requirements"]] == ["sailcloth"]
    onet = data["facts"]["onet"][0]
    assert (onet["occupation"]["value"]["title"], onet["match"]["value"]) == ("Kite Makers", "broad")
    assert [ref["page"] for ref in data["related"]["family"]] == [f"{BASE}/careers/kite-flyer"]
    for name in (ISCO, ISCED, ONET, ESCO_ONET, ISCO_SOC):
        assert any(f"Thanks to {name}." in line for line in data["attribution"])


def test_a_skill_has_those_who_need_it(client: TestClient) -> None:
    data = client.get("/skills/sailcloth.json").json()
    assert [use["occupation"]["slug"] for use in data["uses"]] == ["kite-builder"]
    assert data["page"] == f"{BASE}/skills/sailcloth"
    assert "hidden" not in data["skill"]
    assert any(f"Thanks to {ISCED}." in line for line in data["attribution"])


@pytest.mark.parametrize("path", ["/careers/kite-builder", "/skills/sailcloth"])
def test_the_page_names_its_twin(client: TestClient, path: str) -> None:
    page = client.get(path).text
    assert f'<link rel="alternate" type="application/json" href="{path}.json">' in page
    assert HtmlPage(page).faults == []
    assert client.get(f"{path}.json").headers["content-type"] == "application/json"


def test_an_identifier_leads_to_the_twin_of_the_slug(client: TestClient) -> None:
    response = client.get(f"/careers/{RETIRED}.json", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (301, "/careers/kite-flyer.json")


@pytest.mark.parametrize("path", ["/careers/nobody.json", "/skills/nothing.json", "/careers.json?group=9999"])
def test_what_is_not_there_is_a_problem_document(client: TestClient, path: str) -> None:
    response = client.get(path, headers={"accept": "*/*"})
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
