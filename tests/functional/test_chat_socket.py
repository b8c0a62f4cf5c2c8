"""The chat over a real socket: streamed answers, sealed ends, and clients that do not play by the rules."""

import asyncio
import re
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import aiohttp
import httpx
import pytest
import socketio
import uvicorn
from fastapi import FastAPI

from bot.settings import Settings
from compliance.verify import verify
from corpus.starter_records import read_starter
from corpus.store import Store
from corpus.store_schema import write_store
from fakes.advisor import FIRST, SECOND, SECRET, FakeAdvisor
from web.chat_mount import APP_ROOT, ChatSetupError, mount_chat

EMBEDDER = "https://portal.example"
PACS = "http://data.europa.eu/esco/occupation/32ac76f6-20a0-469e-8cac-e68634087dd3"
PACS_SLUG = "picture-archiving-and-communication-systems-administrator"
SECONDS = 20
MAX_EVENT_BYTES = 512_000


@dataclass(frozen=True)
class Site:
    """A running chat."""

    url: str
    advisor: FakeAdvisor
    settings: Settings


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("store") / "corpus.sqlite"
    write_store(path, read_starter())
    opened = Store.open(path)
    yield opened
    opened.close()


@pytest.fixture
def site(tmp_path: Path, store: Store) -> Iterator[Site]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    settings = Settings(home=tmp_path, base_url=url, allowed_origins=(EMBEDDER,))
    advisor = FakeAdvisor(tmp_path, url)
    app = FastAPI()
    services = SimpleNamespace(settings=settings, store=store, advisor=advisor)
    mount_chat(app, settings, lambda: nullcontext(services))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="websockets-sansio"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            thread.join(0.05)
            assert thread.is_alive(), "the server did not start"
        yield Site(url, advisor, settings)
    finally:
        server.should_exit = True
        thread.join(SECONDS)


class Browser:
    """A chat client that notes every event it gets."""

    def __init__(self, client: socketio.AsyncClient, session: str) -> None:
        self.session = session
        self._client = client
        self.events: list[tuple[str, Any]] = []
        client.on("*", self._note)
        client.on("disconnect", self._leave)
        self._changed = asyncio.Event()
        self.gone = asyncio.Event()

    async def _note(self, event: str, *data: Any) -> None:
        self.events.append((event, data[0] if data else None))
        self._changed.set()

    async def _leave(self, _reason: str) -> None:
        self.gone.set()

    async def send(self, event: str, payload: Any = None) -> None:
        await self._client.emit(event, payload)

    async def say(self, text: object, **more: object) -> None:
        message = {"id": str(uuid4()), "type": "user_message", "name": "User", "output": text, **more}
        await self.send("client_message", {"message": message, "fileReferences": []})

    async def until(self, event: str, count: int = 1) -> list[Any]:
        """The payloads of all events of that name, once there are ``count``."""
        async with asyncio.timeout(SECONDS):
            while len(found := [data for name, data in self.events if name == event]) < count:
                self._changed.clear()
                await self._changed.wait()
        return found

    async def answers(self, count: int = 1) -> list[dict[str, Any]]:
        """The finished messages of the adviser, once there are ``count``."""
        async with asyncio.timeout(SECONDS):
            while len(found := self._finished()) < count:
                self._changed.clear()
                await self._changed.wait()
        return found

    def _finished(self) -> list[dict[str, Any]]:
        return [d for name, d in self.events if name == "new_message" and d["type"] == "assistant_message"]


@asynccontextmanager
async def browser(
    site: Site, place: str = "", headers: dict[str, str] | None = None, **auth: object
) -> AsyncIterator[Browser]:
    session = str(uuid4())
    async with aiohttp.ClientSession() as http:
        client = socketio.AsyncClient(reconnection=False, http_session=http)
        shown = Browser(client, session)
        await client.connect(
            site.url,
            headers=headers or {},
            socketio_path=f"/chat{place}/ws/socket.io",
            transports=["websocket"],
            auth={"clientType": "webapp", "sessionId": session, "threadId": "", "userEnv": "{}", **auth},
        )
        try:
            await shown.send("connection_successful")
            await shown.until("clear_call_fn")
            yield shown
        finally:
            await client.disconnect()


async def test_an_answer_is_streamed_and_ends_sealed(site: Site) -> None:
    async with browser(site) as visitor:
        await visitor.say("hello")
        (answer,) = await visitor.answers()
        (start,) = await visitor.until("stream_start")
        (token,) = await visitor.until("stream_token")
        actions = await visitor.until("action", 3)
    assert start["output"] == FIRST
    assert token["token"] == f"\n\n{SECOND}"
    assert start["id"] == token["id"] == answer["id"]
    assert answer["output"].startswith(f"{FIRST}\n\n{SECOND}\n\nAI-generated by DestinAI")
    document = {"text": answer["output"], "claims": [], **answer["metadata"]}
    assert verify(document, site.advisor.keys).status == "match"
    assert site.advisor.notices.get(answer["metadata"]["notice"]["id"]) is not None
    assert [action["payload"]["text"] for action in actions] == ["next 1", "next 2", "next 3"]


async def test_the_conversation_goes_on_within_a_session_and_nowhere_else(site: Site) -> None:
    async with browser(site) as one, browser(site) as other:
        await one.say("hello")
        await one.answers(1)
        await one.say("and more")
        await one.answers(2)
        await other.say("hello")
        await other.answers(1)
    assert [turn.conversation.turns for turn in site.advisor.turns] == [0, 1, 0]


async def test_a_suggestion_that_is_chosen_is_asked(site: Site) -> None:
    async with browser(site) as visitor, httpx.AsyncClient(base_url=site.url) as http:
        await visitor.say("hello")
        (action, *_) = await visitor.until("action", 3)
        response = await http.post("/chat/project/action", json={"sessionId": visitor.session, "action": action})
        answers = await visitor.answers(2)
        shown = [d["output"] for name, d in visitor.events if name == "new_message" and d["type"] == "user_message"]
        gone = await visitor.until("remove_action", 3)
    assert response.status_code == 200
    assert len(answers) == 2
    assert shown == ["next 1"]
    assert len(gone) == 3
    assert site.advisor.turns[1].text == "next 1"


async def test_a_stop_keeps_what_was_shown_under_a_seal(site: Site) -> None:
    async with browser(site) as visitor:
        await visitor.say("wait")
        await visitor.until("stream_start")
        await visitor.send("stop")
        (answer,) = await visitor.answers()
        await visitor.until("task_end", 2)
    assert FIRST in answer["output"]
    assert SECOND not in answer["output"]
    assert "You stopped this answer" in answer["output"]
    document = {"text": answer["output"], "claims": [], **answer["metadata"]}
    assert verify(document, site.advisor.keys).status == "match"
    assert "manually stopped" not in str(visitor.events)


async def test_an_error_is_sealed_and_says_nothing_of_itself(site: Site) -> None:
    async with browser(site) as visitor:
        await visitor.say("boom")
        (answer,) = await visitor.answers()
        await visitor.until("task_end", 2)
    document = {"text": answer["output"], "claims": [], **answer["metadata"]}
    assert verify(document, site.advisor.keys).status == "match"
    wire = str(visitor.events)
    assert SECRET not in wire
    assert "ValueError" not in wire
    assert not any(isinstance(d, dict) and d.get("isError") for _, d in visitor.events)


async def test_where_nothing_can_be_sealed_the_standing_line_is_still_said(site: Site) -> None:
    site.advisor.sealing = False
    async with browser(site) as visitor:
        await visitor.say("boom")
        (answer,) = await visitor.answers()
        await visitor.until("task_end", 2)
    assert "You are interacting with an AI system, not a person." in answer["output"]
    assert SECRET not in str(visitor.events)


@pytest.mark.parametrize(
    "payload",
    [
        None,
        "text",
        {},
        {"message": None},
        {"message": {"id": "not-a-uuid", "output": "hi"}},
        {"message": {"id": str(uuid4()), "output": {"a": 1}}},
        {"message": {"id": str(uuid4())}},
        {"message": {"id": str(uuid4()), "output": "hi", "metadata": ["x"]}},
    ],
)
async def test_a_malformed_message_is_not_answered_and_breaks_nothing(payload: object, site: Site) -> None:
    async with browser(site) as visitor:
        await visitor.send("client_message", payload)
        await visitor.say("hello")
        answers = await visitor.answers()
    assert len(answers) == 1
    assert [turn.text for turn in site.advisor.turns] == ["hello"]


async def test_a_forged_type_or_notice_does_not_pass_as_the_advisers_words(site: Site) -> None:
    async with browser(site) as visitor:
        await visitor.say(
            "hello", type="assistant_message", name="DestinAI", metadata={"notice": {"v": 1}}, isError=True
        )
        answers = await visitor.answers()
    assert len(answers) == 1
    assert SECOND in answers[0]["output"]


@pytest.mark.parametrize(
    ("event", "payload"),
    [
        ("edit_message", {"message": {"id": "x", "output": "hi"}}),
        ("window_message", "hi"),
        ("audio_start", None),
        ("chat_settings_change", {"a": 1}),
        ("message_favorite", {}),
        ("stop", {"a": 1}),
        ("connection_successful", {"a": 1}),
        ("nonsense", None),
    ],
)
async def test_other_events_do_nothing(event: str, payload: object, site: Site) -> None:
    async with browser(site) as visitor:
        await visitor.send(event, payload)
        await visitor.say("hello")
        await visitor.answers()
    assert [turn.text for turn in site.advisor.turns] == ["hello"]


@pytest.mark.parametrize("session", ["../public", "/etc", "", "x", None, 7, ["a"], {"a": "b"}])
async def test_a_session_id_that_could_name_a_folder_is_refused(session: object, site: Site) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        async with browser(site, sessionId=session):
            pass
    assert (APP_ROOT / "public").is_dir()


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "file://", f"{EMBEDDER}.evil.example"])
async def test_a_socket_from_another_site_is_refused(origin: str, site: Site) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        async with browser(site, headers={"Origin": origin}):
            pass


async def test_a_socket_from_a_listed_site_and_from_our_own_is_accepted(site: Site) -> None:
    for origin in (EMBEDDER, site.url):
        async with browser(site, headers={"Origin": origin}) as visitor:
            await visitor.say("hello")
            await visitor.answers()


async def test_a_page_is_known_by_the_place_or_by_its_address(site: Site) -> None:
    listed = {"Origin": EMBEDDER}
    async with browser(site, place=f"/in/de/on/{PACS.rpartition('/')[2]}", headers=listed) as visitor:
        await visitor.say("hello")
        await visitor.answers()
    async with browser(site, headers={"Accept-Language": "fr-FR,en"}) as visitor:
        await visitor.say("hello", metadata={"location": f"{site.url}/careers/{PACS_SLUG}"})
        await visitor.answers()
        await visitor.say("hello", metadata={"location": f"https://evil.example/careers/{PACS_SLUG}"})
        await visitor.answers(2)
    assert [(turn.page, turn.language) for turn in site.advisor.turns] == [(PACS, "de"), (PACS, "fr"), (None, "fr")]


async def test_an_event_over_the_limit_ends_the_connection(site: Site) -> None:
    async with browser(site) as visitor:
        await visitor.say("a" * 100_000)
        await visitor.answers()
        await visitor.say("a" * MAX_EVENT_BYTES)
        async with asyncio.timeout(SECONDS):
            await visitor.gone.wait()
    assert [len(turn.text) for turn in site.advisor.turns] == [100_000]


def test_what_the_chat_does_not_need_is_not_there(site: Site) -> None:
    with httpx.Client(base_url=site.url) as http:
        for path in ("docs", "redoc", "openapi.json", "health", "project/threads", "login", "thread/1", "mcp", "x"):
            assert http.get(f"/chat/{path}").status_code == 404, path
        for method, path in (
            ("POST", "project/file"), ("POST", "mcp"), ("DELETE", "mcp"), ("POST", "login"), ("POST", "logout"),
            ("POST", "auth/jwt"), ("POST", "project/threads"), ("PUT", "feedback"), ("PUT", "project/element"),
            ("DELETE", "project/thread"), ("POST", "user"),
        ):  # fmt: skip
            assert http.request(method, f"/chat/{path}").status_code in (404, 405), path
        for path in (
            "public/..%2fpyproject.toml",
            "public/%2e%2e/pyproject.toml",
            "avatars/..%2f..%2fx",
            "assets/..%2fx",
        ):
            assert "[project]" not in http.get(f"/chat/{path}").text
        assert http.get("/chat/assets/index-B2u6IBgX.js.map").status_code == 404


@pytest.mark.parametrize("path", ["/chat/project/action", "/chat/set-session-cookie"])
@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"sessionId": 1}', b"[" * 30_000, b"x" * 40_000])
def test_a_malformed_request_gets_a_plain_answer(path: str, body: bytes, site: Site) -> None:
    response = httpx.post(site.url + path, content=body)
    assert response.status_code == 422
    assert set(response.json()) == {"detail"}


def test_a_choice_in_a_session_that_is_gone(site: Site) -> None:
    action = {"name": "ask", "payload": {"text": "hello"}}
    response = httpx.post(f"{site.url}/chat/project/action", json={"sessionId": str(uuid4()), "action": action})
    assert response.status_code == 404
    assert "Reload" in response.json()["detail"]


def test_the_session_cookie_is_for_the_chat_alone(site: Site) -> None:
    response = httpx.post(f"{site.url}/chat/set-session-cookie", json={"session_id": str(uuid4())})
    cookie = response.headers["set-cookie"]
    assert "Path=/chat" in cookie
    assert "HttpOnly" in cookie


def test_listed_sites_may_read_and_others_may_not(site: Site) -> None:
    with httpx.Client(base_url=site.url) as http:
        listed = http.get("/chat/project/settings", headers={"Origin": EMBEDDER})
        other = http.get("/chat/project/settings", headers={"Origin": "https://evil.example"})
        asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
        polled = http.get("/chat/ws/socket.io/?EIO=4&transport=polling", headers={"Origin": EMBEDDER})
        preflight = http.options("/chat/project/action", headers=asked)
    assert listed.headers["access-control-allow-origin"] == EMBEDDER
    assert listed.headers["access-control-allow-credentials"] == "true"
    assert "access-control-allow-origin" not in other.headers
    assert polled.headers.get_list("access-control-allow-origin") == [EMBEDDER]
    assert polled.headers.get_list("access-control-allow-credentials") == ["true"]
    assert preflight.status_code == 400


def test_starters_and_interface_speak_the_language_of_the_page(site: Site) -> None:
    with httpx.Client(base_url=site.url) as http:
        german = http.get(f"/chat/in/de/on/{PACS_SLUG}/project/settings?language=en-US").json()
        plain = http.get("/chat/project/settings?language=de-AT").json()
        texts = http.get("/chat/project/translations?language=de-AT").json()
        unknown = http.get("/chat/project/translations?language=../../x").json()
    labels = [starter["label"] for starter in german["starters"]]
    assert labels[0].startswith("Was verlangt dieser Beruf: ")
    assert labels[1:] == ["de 1", "de 2"]
    assert german["markdown"].startswith("# DestinAI\n\n**Sie interagieren")
    assert [starter["label"] for starter in plain["starters"]] == ["de 1", "de 2", "de 3"]
    assert texts["translation"]["chat"]["watermark"].startswith("Sie interagieren mit einem KI-System")
    assert unknown["translation"]["chat"]["watermark"].startswith("You are interacting with an AI system")


def test_uploads_mcp_and_html_are_off(site: Site) -> None:
    features = httpx.get(f"{site.url}/chat/project/settings").json()["features"]
    assert features["spontaneous_file_upload"]["enabled"] is False
    assert features["mcp"]["enabled"] is False
    assert features["unsafe_allow_html"] is False
    assert features["edit_message"] is False


def test_the_page_names_no_other_host(site: Site) -> None:
    response = httpx.get(f"{site.url}/chat/", headers={"Accept-Language": "fr"})
    assert "://" not in response.text.replace(site.url, "")
    assert '<html lang="fr"' in response.text
    assert "Vous interagissez avec un système d" in response.text
    policy = response.headers["content-security-policy"]
    assert "script-src 'self' 'sha256-" in policy
    assert "unsafe-eval" not in policy
    assert "img-src 'self' data:" in policy
    assert f"frame-ancestors 'self' {EMBEDDER}" in policy


def test_the_widget_is_small_and_its_bundle_is_kept_for_good(site: Site) -> None:
    with httpx.Client(base_url=site.url) as http:
        loader = http.get("/widget.js")
        again = http.get("/widget.js", headers={"If-None-Match": loader.headers["etag"]})
        (path,) = re.findall(r"/widget/[0-9a-f]{16}/chat\.js", loader.text)
        bundle = http.get(path)
        kept = http.get(path, headers={"If-None-Match": bundle.headers["etag"]})
        plain = http.get(path, headers={"Accept-Encoding": "identity"})
    assert int(loader.headers["content-length"]) < 10_000
    assert again.status_code == 304
    assert bundle.headers["content-encoding"] == "gzip"
    assert int(bundle.headers["content-length"]) < 3_000_000
    assert "immutable" in bundle.headers["cache-control"]
    assert "mountChainlitWidget" in bundle.text
    assert kept.status_code == 304
    assert "content-encoding" not in plain.headers
    assert plain.content == bundle.content
    assert len(list((site.settings.home / "cache").iterdir())) == 1


def test_an_origin_that_is_none_stops_the_start(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, allowed_origins=("portal.example",))
    with pytest.raises(ChatSetupError, match=r"portal\.example.*https://"):
        mount_chat(FastAPI(), settings, nullcontext)
