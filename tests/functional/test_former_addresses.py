"""An address that a page once had leads to where the page is now, for good, for visitors and for programs."""

import pytest
from fastapi.testclient import TestClient

from corpus.records import FormerSlug, Redirect
from corpus.starter_records import read_starter
from fakes.site import site

BAKER = "http://data.europa.eu/esco/occupation/1aadb308-432a-4d01-b54b-b4f7f76dd419"
GONE = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000abcd"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    corpus = read_starter()
    skill = next(skill for skill in corpus.skills if skill.label["en"] == "bake goods")
    former = (
        FormerSlug(slug="bread-maker", uri=BAKER, kind="occupation"),
        FormerSlug(slug="bake", uri=skill.uri, kind="skill"),
        # The slug of another occupation: its own page goes first.
        FormerSlug(slug="shepherd", uri=BAKER, kind="occupation"),
    )
    gone = Redirect(uri=GONE, to=BAKER, kind="occupation")
    changed = corpus.model_copy(update={"former_slugs": former, "redirects": (gone,)})
    return TestClient(site(tmp_path_factory.mktemp("site"), changed), follow_redirects=False)


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/careers/bread-maker", "/careers/baker"),
        ("/careers/bread-maker?lang=de", "/careers/baker?lang=de"),
        ("/skills/bake", "/skills/bake-goods"),
        (f"/careers/{GONE.rpartition('/')[2]}", "/careers/baker"),
        (f"/careers/{BAKER.rpartition('/')[2].upper()}?lang=de", "/careers/baker?lang=de"),
    ],
)
def test_a_former_address_leads_on_for_good(client: TestClient, path: str, leads_to: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.headers["location"]) == (301, leads_to)
    assert response.headers["cache-control"] == "public, max-age=86400"
    assert client.get(leads_to).status_code == 200


@pytest.mark.parametrize(
    "path", ["/careers/bake", "/skills/bread-maker", "/careers/nowhere", "/careers/%00", "/skills/%F0"]
)
def test_what_never_was_an_address_of_that_kind_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_an_address_in_use_is_no_former_one(client: TestClient) -> None:
    assert client.get("/careers/shepherd").status_code == 200


def test_programs_get_the_record_by_a_former_address_too(client: TestClient) -> None:
    for address in ("bread-maker", GONE.rpartition("/")[2]):
        found = client.get(f"/api/v1/occupations/{address}").json()
        assert (found["occupation"]["uri"], found["slug"]) == (BAKER, "baker")
    assert client.get("/api/v1/skills/bake").json()["slug"] == "bake-goods"


def test_a_query_cannot_lead_to_another_site(client: TestClient) -> None:
    response = client.get("/careers/bread-maker?lang=//evil.example")
    assert response.headers["location"].startswith("/careers/baker?")
