"""A running server goes on with another index: no conversation is dropped, no request refused."""

import asyncio
import gc
import shutil
import socket
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from functional.test_chat_socket import Site, browser
from starlette.requests import Request
from starlette.testclient import TestClient
from unit.corpus.esco_pack import OCCUPATION, occupation, small_folder

from bot.live import Live
from bot.settings import Settings
from bot.wiring import lay_foundation, services_over
from compliance.audit_check import check
from compliance.keys import KeyRing
from corpus.intake import take_esco
from corpus.starter_records import read_starter
from corpus.store import Store
from corpus.store_schema import write_store
from fakes.advisor import FakeAdvisor
from fakes.builds import Unwatched
from fakes.embedder import HashingEmbedder
from fakes.server import serving
from retrieval.index import IndexFolder
from retrieval.index_build import Built
from retrieval.ingest import ingest
from web.live_site import LiveSite, Serving

BUILDER = OCCUPATION.format(1)


def put(home: Path, pack: Path) -> Built:
    built = ingest(take_esco([pack]), HashingEmbedder(), home, Unwatched())
    assert isinstance(built, Built)
    return built


def newer_pack(place: Path) -> Path:
    """The same release with another description of the kite builder, and a further occupation."""
    return small_folder(
        place,
        occupations_en=[
            occupation(1, "kite builder", description="Kite builders plan, sew and mend kites."),
            occupation(2, "kite flyer/kite flyeress", code="7512.2"),
            occupation(3, "kite tester", code="7512.3"),
        ],
    )


def test_a_conversation_goes_on_over_an_update_and_a_rollback(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    old = put(home, small_folder(tmp_path / "old"))
    with serving(home) as server:
        assert server.content == old.manifest.content_hash
        begun = server.ask("What does a kite builder need?")
        assert begun["kind"] == "answer"
        assert begun["occupations"][0]["uri"] == BUILDER
        assert server.get("/api/v1/occupations?q=kite+tester")["items"][0]["title"] != "kite tester"

        new = put(home, newer_pack(tmp_path / "new"))
        server.until(new.manifest.content_hash)
        on = server.ask("What is that job about?", begun["conversation"])
        assert on["kind"] == "answer"
        assert "plan, sew and mend kites" in on["text"]
        assert server.get("/api/v1/occupations?q=kite+tester")["items"][0]["title"] == "kite tester"
        assert server.get(f"/api/v1/occupations/{BUILDER.rpartition('/')[2]}")["slug"] == "kite-builder"

        IndexFolder(home).select(old.folder.name)
        server.until(old.manifest.content_hash)
        back = server.ask("What is that job about?", on["conversation"])
        assert back["kind"] == "answer"
        assert "About the kite builder." in back["text"]
        assert [server.verify(reply) for reply in (begun, on, back)] == ["match"] * 3
    # One writer, one chain.
    chain = check(home / "audit", KeyRing.open(home / "keys"))
    assert (chain.ok, chain.lines) == (True, 3)


def test_an_index_that_cannot_be_used_is_left_alone(tmp_path: Path) -> None:
    home, old_pack = tmp_path / "home", small_folder(tmp_path / "old")
    home.mkdir()
    old = put(home, old_pack)
    with serving(home) as server:
        # Made elsewhere and brought in damaged, as by a copy that was broken off.
        damaged = put(tmp_path / "elsewhere", newer_pack(tmp_path / "new")).folder
        (damaged / "lexical-skill.npz").unlink()
        shutil.copytree(damaged, home / "index" / damaged.name)
        IndexFolder(home).select(damaged.name)
        begun = server.ask("What does a kite builder need?")
        other = ingest(take_esco([old_pack]), HashingEmbedder(dimension=32), home, Unwatched(), keep=1)
        assert isinstance(other, Built)
        # Two indexes took its place, and it is still there for the server that has it open.
        for _ in range(5):
            assert server.content == old.manifest.content_hash
            assert server.ask("What is that job about?", begun["conversation"])["kind"] == "answer"
            time.sleep(1)
        good = put(home, newer_pack(tmp_path / "third"))
        server.until(good.manifest.content_hash)
    said = [line for line in server.log.splitlines() if "the one before it goes on answering" in line]
    assert any("was built with the embedder" in line for line in said), server.log


class Swapped:
    """Weak references to what an index in use consists of."""

    def __init__(self, serving: Serving) -> None:
        services = serving.services
        parts = (services, services.store, services.index.linker, services.index.vectors, services.advisor)
        self._parts = [weakref.ref(part) for part in parts]

    @property
    def in_memory(self) -> list[str]:
        gc.collect()
        return [type(part).__name__ for ref in self._parts if (part := ref()) is not None]


def test_a_replaced_index_leaves_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.wiring.build_embedder", lambda *_, **__: HashingEmbedder())
    folder = put(tmp_path, small_folder(tmp_path / "old")).folder
    foundation = lay_foundation(Settings(home=tmp_path))
    live = Live(Serving.of(services_over(folder, foundation)))
    with live.lease() as serving:
        swapped = Swapped(serving)
        visitor = TestClient(serving.site, base_url="http://127.0.0.1:8000")
        for page in (
            "/",
            "/careers",
            "/skills",
            "/sitemap.xml",
            "/readyz",
            "/api/v1/skills",
            "/api/v1/occupations?q=kite",
        ):
            assert visitor.get(page).status_code == 200
        assert visitor.post("/api/v1/chat", json={"text": "What does a kite builder need?"}).json()["kind"] == "answer"
    del serving, visitor
    live.replace(Serving.of(services_over(folder, foundation)))
    assert swapped.in_memory
    live.close_unused()
    assert swapped.in_memory == []
    live.close()


# The chat's own connection, and requests under way


class Half:
    """Half of a fake service: an adviser and a page that waits until it is let go."""

    def __init__(self, folder: Path, store: Store, name: str) -> None:
        folder.mkdir()
        self.advisor, self.closed, self.arrived, self.go = (
            FakeAdvisor(folder),
            False,
            threading.Event(),
            threading.Event(),
        )
        self.store, self.settings = store, Settings(home=folder)
        site = FastAPI()

        @site.get("/name")
        def tell(request: Request) -> dict[str, str]:
            self.arrived.set()
            assert "wait" not in request.query_params or self.go.wait(20)
            return {"name": name, "closed": str(self.closed)}

        services: Any = self
        self.serving = Serving(services, site)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def halves(tmp_path: Path) -> Iterator[tuple[Half, Half]]:
    write_store(tmp_path / "corpus.sqlite", read_starter())
    store = Store.open(tmp_path / "corpus.sqlite")
    yield Half(tmp_path / "old", store, "old"), Half(tmp_path / "new", store, "new")
    store.close()


@pytest.fixture
def live(halves: tuple[Half, Half]) -> Live[Serving]:
    return Live(halves[0].serving)


@pytest.fixture
def site(live: Live[Serving], halves: tuple[Half, Half]) -> Iterator[Site]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        app = LiveSite(live, halves[0].settings)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="websockets-sansio"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            thread.join(0.05)
            assert thread.is_alive(), "the server did not start"
        yield Site(address, halves[0].advisor, halves[0].settings)
        server.should_exit = True
        thread.join(20)


async def test_a_chat_stays_connected_and_its_next_turn_is_answered_over_the_new_index(
    site: Site, live: Live[Serving], halves: tuple[Half, Half]
) -> None:
    old, new = halves
    async with browser(site) as visitor:
        await visitor.say("hello")
        await visitor.answers(1)
        live.replace(new.serving)
        # A connection that is open holds on to nothing: only a turn does, until all of it is sent.
        async with asyncio.timeout(20):
            while not old.closed:
                await asyncio.sleep(0.01)
                live.close_unused()
        await visitor.say("and now?")
        await visitor.answers(2)
    assert [turn.conversation.turns for turn in old.advisor.turns] == [0]
    assert [turn.conversation.turns for turn in new.advisor.turns] == [1]


async def test_a_turn_under_way_ends_on_the_index_it_began_with(
    site: Site, live: Live[Serving], halves: tuple[Half, Half]
) -> None:
    old, new = halves
    async with browser(site) as visitor:
        await visitor.say("wait")
        await visitor.until("stream_start")
        live.replace(new.serving)
        live.close_unused()
        assert not old.closed
        await visitor.send("stop")
        await visitor.answers(1)
        async with asyncio.timeout(20):
            while not old.closed:
                await asyncio.sleep(0.01)
                live.close_unused()
    assert (len(old.advisor.turns), len(new.advisor.turns)) == (1, 0)


def test_a_request_under_way_is_answered_by_what_it_began_with(
    site: Site, live: Live[Serving], halves: tuple[Half, Half]
) -> None:
    old, new = halves
    answers: list[dict[str, str]] = []
    waiting = threading.Thread(target=lambda: answers.append(httpx.get(f"{site.url}/name?wait=1", timeout=20).json()))
    waiting.start()
    assert old.arrived.wait(20)
    live.replace(new.serving)
    live.close_unused()
    assert httpx.get(f"{site.url}/name").json() == {"name": "new", "closed": "False"}
    old.go.set()
    waiting.join(20)
    assert answers == [{"name": "old", "closed": "False"}]
    live.close_unused()
    assert old.closed


def test_chat_and_widget_do_not_depend_on_the_index(site: Site, live: Live[Serving], halves: tuple[Half, Half]) -> None:
    for _ in range(2):
        assert httpx.get(f"{site.url}/chat", follow_redirects=True).status_code == 200
        assert httpx.get(f"{site.url}/widget.js").headers["Content-Type"].startswith("text/javascript")
        live.replace(halves[1].serving)
    assert httpx.get(f"{site.url}/chatter").status_code == 404
