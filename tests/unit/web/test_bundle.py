"""Large files are compressed once, cached for good, and sent as they are where that fails."""

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from web.bundle import Bundle

CONTENT = b"const answer = 42;\n" * 500


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "x.js"
    path.write_bytes(CONTENT)
    return path


def client(bundle: Bundle) -> TestClient:
    async def serve(request: Request) -> Response:
        return await bundle.respond(request)

    return TestClient(Starlette(routes=[Route("/x.js", serve)]))


def test_it_is_compressed_once(source: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    bundle = Bundle(source, cache, "text/javascript")
    response = client(bundle).get("/x.js")
    assert response.headers["content-encoding"] == "gzip"
    assert response.content == CONTENT
    (packed,) = cache.iterdir()
    assert int(response.headers["content-length"]) == packed.stat().st_size < len(CONTENT)
    packed.write_bytes(gzip.compress(b"kept"))
    assert client(Bundle(source, cache, "text/javascript")).get("/x.js").content == b"kept"


def test_the_version_follows_the_content(source: Path, tmp_path: Path) -> None:
    before = Bundle(source, tmp_path, "text/javascript").version
    assert Bundle(source, tmp_path, "text/javascript").version == before
    source.write_bytes(CONTENT + b"//")
    assert Bundle(source, tmp_path, "text/javascript").version != before


def test_a_browser_that_has_it_is_told_so(source: Path, tmp_path: Path) -> None:
    http = client(Bundle(source, tmp_path / "cache", "text/javascript"))
    tag = http.get("/x.js").headers["etag"]
    again = http.get("/x.js", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert "immutable" in again.headers["cache-control"]


def test_without_a_place_to_keep_it_it_is_sent_as_it_is(
    source: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file, not a folder")
    response = client(Bundle(source, blocked, "text/javascript")).get("/x.js")
    assert "content-encoding" not in response.headers
    assert response.content == CONTENT
    assert "Cannot keep the compressed form of x.js" in caplog.text
