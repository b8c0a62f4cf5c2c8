"""Pages and documents travel compressed, once, and to listed sites only."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from fakes.site import site

LISTED = "https://portal.example"
PATHS = ("/careers/baker", "/careers", "/careers.json?group=2", "/api/v1/occupations/baker", "/sitemap.xml")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with TestClient(site(tmp_path_factory.mktemp("delivery"), allowed_origins=(LISTED,))) as client:
        yield client


@pytest.mark.parametrize("path", PATHS)
def test_what_a_client_has_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    again = client.get(path, headers={"if-none-match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert again.headers["content-security-policy"] == first.headers["content-security-policy"]
    other = client.get(path, headers={"if-none-match": 'W/"of-another-day"'})
    assert (other.status_code, other.content) == (200, first.content)


def test_each_language_of_a_page_has_a_tag_of_its_own(client: TestClient) -> None:
    tags = {client.get("/careers/baker", headers={"accept-language": code}).headers["etag"] for code in ("en", "de")}
    assert len(tags) == 2


def test_pages_travel_compressed_and_streams_are_left_alone(client: TestClient) -> None:
    packed = client.get("/careers/baker", headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    stream = client.post("/api/v1/chat", json={"text": "hello"}, headers={"accept": "text/event-stream"})
    assert "content-encoding" not in stream.headers
    assert "etag" not in stream.headers
    assert "etag" not in client.get("/careers/no-such").headers


def test_only_listed_sites_read_the_interface_and_none_the_pages(client: TestClient) -> None:
    def allowed(path: str, origin: str) -> str | None:
        return client.get(path, headers={"origin": origin}).headers.get("access-control-allow-origin")

    assert allowed("/api/v1/occupations", LISTED) == LISTED
    assert allowed("/api/v1/occupations", "https://other.example") is None
    assert allowed("/careers", LISTED) is None
    asked = {
        "origin": LISTED,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
    }
    assert client.options("/api/v1/chat", headers=asked).status_code == 200
    assert client.options("/api/v1/chat", headers={**asked, "origin": "https://other.example"}).status_code == 400
