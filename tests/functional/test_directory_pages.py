"""The directories: narrowing down, their JSON twins, and suggestions while somebody types."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from corpus.merged import best_onet
from corpus.records import Collection
from corpus.starter_records import read_starter
from corpus.store import Store
from fakes.html_page import HtmlPage
from fakes.kites import kites
from fakes.site import BASE, SiteServices, site_services
from web.app import create_app


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> SiteServices:
    return site_services(tmp_path_factory.mktemp("directory"))


@pytest.fixture(scope="module")
def store(services: SiteServices) -> Store:
    store: Store = services.store
    return store


@pytest.fixture(scope="module")
def client(services: SiteServices) -> Iterator[TestClient]:
    with TestClient(create_app(services, with_chat=False)) as client:
        yield client


def listed(client: TestClient, path: str) -> set[str]:
    """Slugs of every page of a list, asked for as JSON; each comes once."""
    joint = "&" if "?" in path else "?"
    pages = [client.get(path).json()]
    pages += [client.get(f"{path}{joint}page={number}").json() for number in range(2, pages[0]["last"] + 1)]
    slugs = [item["slug"] for page in pages for item in page["items"]]
    assert len(slugs) == len(set(slugs)) == pages[0]["total"]
    return set(slugs)


def test_interest_and_preparation_are_those_of_the_best_answer_of_onet(client: TestClient, store: Store) -> None:
    onet = {o.slug: best_onet(store, record) for o in store.occupations() if (record := store.occupation(o.uri))}
    for letter in "RIASEC":
        wanted = {slug for slug, found in onet.items() if found and letter in found.interest_code}
        assert listed(client, f"/careers.json?interest={letter}") == wanted
    zoned = [listed(client, f"/careers.json?zone={zone}") for zone in range(1, 6)]
    assert set().union(*zoned) == {slug for slug, found in onet.items() if found and found.job_zone}
    assert sum(map(len, zoned)) == len(set().union(*zoned))


def test_green_and_digital_are_those_with_such_an_essential_skill(tmp_path: Path) -> None:
    corpus = kites(4)
    collections: tuple[tuple[Collection, ...], ...] = (("green",), ("digital", "green"), (), ("digital",))
    skills = tuple(s.model_copy(update={"collections": c}) for s, c in zip(corpus.skills, collections, strict=True))
    client = TestClient(
        create_app(site_services(tmp_path, corpus.model_copy(update={"skills": skills})), with_chat=False)
    )
    assert listed(client, "/careers.json?green=1") == {"kite-builder-0", "kite-builder-1"}
    assert listed(client, "/careers.json?digital=1") == {"kite-builder-1", "kite-builder-3"}
    assert listed(client, "/careers.json?digital=1&green=1") == {"kite-builder-1"}
    assert listed(client, "/skills.json?collection=green") == {"sew-sail-0", "sew-sail-1"}
    page = client.get("/careers").text
    assert 'name="green"' in page
    assert 'name="interest"' not in page


def test_regulated_and_skill_and_group_narrow_down_together(client: TestClient, store: Store) -> None:
    corpus = read_starter()
    slugs = {o.uri: o.slug for o in store.occupations()}
    assert listed(client, "/careers.json?regulated=1") == {slugs[o.uri] for o in corpus.occupations if o.regulated}
    needing = {slugs[link.occupation] for link in corpus.links if link.skill == store.skill_uri("data-protection")}
    assert listed(client, "/careers.json?skill=data-protection") == needing
    in_group = {slugs[o.uri] for o in corpus.occupations if o.isco.startswith("2")}
    assert listed(client, "/careers.json?skill=data-protection&group=2") == needing & in_group
    assert client.get("/careers?skill=no-such-skill").status_code == 404


def test_skills_narrow_down_by_type_and_reuse(client: TestClient) -> None:
    skills = read_starter().skills
    path = "/skills.json?type=knowledge&reuse=cross-sector"
    wanted = [s for s in skills if s.type == "knowledge" and s.reuse == "cross-sector"]
    assert wanted
    assert len(listed(client, path)) == len(wanted)


def test_what_was_chosen_is_shown_kept_and_can_be_taken_back(client: TestClient) -> None:
    page = HtmlPage(client.get("/careers?group=2&interest=S&regulated=1&lang=en").text)
    assert "regulated in some countries ×" in " ".join(page.text.split())
    assert "/careers?group=2&regulated=1&lang=en" in page.links
    assert "/careers?group=2&interest=S&lang=en" in page.links
    assert '<option value="I" selected>' in client.get("/careers?interest=I").text
    assert any(link.startswith("/careers?group=2&letter=") and "interest=S" in link for link in page.links)
    unknown = client.get("/careers.json?interest=X&zone=9&regulated=no").json()
    assert unknown["choice"] == {}


def test_a_narrowed_list_is_not_offered_to_search_engines(client: TestClient) -> None:
    assert '<meta name="robots" content="noindex">' in client.get("/careers?interest=I").text
    assert (
        f'<link rel="canonical" href="{BASE}/careers?group=2&amp;letter=a">'
        in client.get("/careers?letter=a&group=2").text
    )


def test_a_search_stays_within_what_was_chosen(client: TestClient) -> None:
    everywhere = client.get("/careers.json?q=manager").json()["items"]
    inside = client.get("/careers.json?q=manager&group=1").json()["items"]
    assert {item["isco"][0] for item in inside} == {"1"}
    assert {item["isco"][0] for item in everywhere} > {"1"}
    assert '<input name="group" type="hidden" value="1">' in client.get("/careers?q=manager&group=1").text


def test_a_list_can_be_searched_and_keeps_what_was_chosen_but_the_letter(client: TestClient) -> None:
    text = client.get("/careers?group=1&regulated=1&letter=m").text
    search = text[text.index('role="search"') :].partition("</form>")[0]
    assert '<input name="group" type="hidden" value="1">' in search
    assert '<input name="regulated" type="hidden" value="1">' in search
    assert 'name="letter"' not in search


def test_a_skill_leads_to_the_list_of_those_who_need_it(client: TestClient) -> None:
    assert "/careers?skill=data-protection" in HtmlPage(client.get("/skills/data-protection").text).links


def test_each_list_names_its_twin_and_the_twin_its_pages(client: TestClient) -> None:
    for path in ("/careers?group=2", "/careers?q=nurse", "/skills?letter=c", "/skills?q=data"):
        text = client.get(path).text
        twin = path.replace("?", ".json?")
        assert f'<link rel="alternate" type="application/json" href="{twin.replace("&", "&amp;")}">' in text
        data = client.get(twin).json()
        assert data["attribution"]
        for item in data["items"][:3]:
            assert client.get(item["page"].removeprefix(BASE)).status_code == 200


def suggestions(client: TestClient, **params: str) -> list[dict[str, str]]:
    response = client.get("/api/v1/suggest", params=params)
    assert response.status_code == 200
    assert "max-age" in response.headers["cache-control"]
    items: list[dict[str, str]] = response.json()["items"]
    return items


def test_suggestions_begin_with_what_was_typed_in_any_language(client: TestClient) -> None:
    first = suggestions(client, q="pict")[0]
    assert first["slug"] == "picture-archiving-and-communication-systems-administrator"
    assert first["by"] == ""
    german = suggestions(client, q="PACS-F", lang="en")[0]
    assert (german["slug"], german["by"]) == (first["slug"], "")
    assert suggestions(client, q="pacs-f", lang="de")[0]["label"] == "PACS-Fachkraft"
    assert suggestions(client, q="data prot", kind="skill")[0]["label"] == "data protection"
    assert len(suggestions(client, q="a")) <= 8
    assert suggestions(client, q=" ") == []


def test_suggestions_find_by_meaning_where_nothing_begins_like_that(client: TestClient) -> None:
    found = suggestions(client, q="archiving and communication")
    assert found[0]["slug"] == "picture-archiving-and-communication-systems-administrator"


@pytest.mark.parametrize("query", ["kind=thing", "lang=english", "q=" + "x" * 300])
def test_strange_wishes_are_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/api/v1/suggest?{query}").status_code == 422
