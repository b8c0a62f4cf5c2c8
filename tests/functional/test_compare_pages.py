"""Two occupations side by side: complete, shareable, as a page and as JSON."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from fakes.html_page import HtmlPage
from fakes.site import SiteServices, site_services
from web.app import create_app

BAKER, NURSE = "baker", "nurse-responsible-for-general-care"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> SiteServices:
    return site_services(tmp_path_factory.mktemp("compare"))


@pytest.fixture(scope="module")
def client(services: SiteServices) -> Iterator[TestClient]:
    with TestClient(create_app(services, with_chat=False)) as client:
        yield client


def needs(services: SiteServices, slug: str) -> dict[str, str]:
    profile = services.store.profile(services.store.occupation_uri(slug))
    return {need.skill.uri: need.relation for need in profile.requirements}


def test_the_twin_holds_every_skill_of_both_with_its_relations(client: TestClient, services: SiteServices) -> None:
    found = client.get(f"/compare.json?a={BAKER}&b={NURSE}").json()
    first, second = needs(services, BAKER), needs(services, NURSE)
    relations = {one["uri"]: one["relations"] for one in found["skills"]}
    assert relations == {uri: [first.get(uri), second.get(uri)] for uri in first | second}
    assert found["shared"] == len(first.keys() & second.keys())
    assert [one["slug"] for one in found["occupations"]] == [BAKER, NURSE]


def test_the_page_links_every_skill_and_draws_the_overlap(client: TestClient, services: SiteServices) -> None:
    text = client.get(f"/compare?a={BAKER}&b={NURSE}").text
    page = HtmlPage(text)
    uris = needs(services, BAKER) | needs(services, NURSE)
    assert {f"/skills/{ref.slug}" for ref in services.store.skill_refs(uris)} <= set(page.links)
    shared = len(needs(services, BAKER).keys() & needs(services, NURSE).keys())
    assert f'aria-label="{shared} skills are listed by both;' in text
    assert f'<li class="first">baker <span class="count">{len(needs(services, BAKER))}</span>' in text
    assert page.faults == []


def test_words_lead_to_the_address_to_share(client: TestClient) -> None:
    response = client.get("/compare?a=baker&b=PACS administrator&lang=de", follow_redirects=False)
    target = "/compare?a=baker&b=picture-archiving-and-communication-systems-administrator&lang=de"
    assert (response.status_code, response.headers["location"]) == (302, target)


@pytest.mark.parametrize(
    ("query", "words", "status"),
    [
        ("", "Compare two occupations", 404),
        ("?a=baker", "Compare two occupations", 404),
        ("?a=baker&b=qzxv<b>", "No occupation matches “qzxv<b>”", 404),
        ("?a=baker&b=baker", "Both are the same occupation", 422),
    ],
)
def test_what_cannot_be_compared_says_so(client: TestClient, query: str, words: str, status: int) -> None:
    page = HtmlPage(client.get(f"/compare{query}").text)
    assert words in page.text
    assert page.faults == []
    assert client.get(f"/compare.json{query}").status_code == status


def test_a_career_offers_moves_each_with_a_comparison(client: TestClient, services: SiteServices) -> None:
    page = HtmlPage(client.get(f"/careers/{BAKER}").text)
    offered = services.tools.paths.moves(services.store.occupation_uri(BAKER)).moves
    assert offered
    for move in offered:
        assert f"/compare?a={BAKER}&b={move.goal.slug}" in page.links
    assert f"/compare?a={BAKER}" in page.links


def test_the_counts_of_a_move_are_those_of_both_records(client: TestClient, services: SiteServices) -> None:
    paths, origin = services.tools.paths, services.store.profile(services.store.occupation_uri(BAKER))
    opened = paths.moves(origin.occupation.uri).moves
    counted = [(near.goal.uri, near.overlap.covered, near.overlap.essential) for near in paths.nearest(origin)]
    assert counted == [
        (move.goal.occupation.uri, len(move.covered), len(move.covered) + len(move.missing)) for move in opened
    ]
