"""The JSON interface as a program meets it, over the real store, gate, seal and notices."""

import asyncio
import json
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from starlette.types import Message

from bot.conversation import Turn
from bot.events import Event
from compliance.signing import VERDICT
from compliance.signing import verify as verify_signature
from corpus.starter_records import read_starter
from fakes.advisor import FIRST, SECOND, SECRET, FakeAdvisor
from fakes.site import BASE, site_services
from web.app import create_app

UUID = "32ac76f6-20a0-469e-8cac-e68634087dd3"
PACS = f"http://data.europa.eu/esco/occupation/{UUID}"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    return site_services(tmp_path_factory.mktemp("api"))


@pytest.fixture(scope="module")
def client(services: SimpleNamespace) -> Iterator[TestClient]:
    with TestClient(create_app(services, with_chat=False), raise_server_exceptions=False) as client:
        yield client


def problem(response: Any, status: int) -> str:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == status
    return str(response.json()["detail"])


def ask(client: TestClient, text: str = "What does a baker need?", **more: object) -> dict[str, Any]:
    response = client.post("/api/v1/chat", json={"text": text, **more})
    assert response.status_code == 200, response.text
    return dict(response.json())


def test_occupations_are_found_with_what_a_program_needs(client: TestClient) -> None:
    found = client.get("/api/v1/occupations", params={"q": "PACS administrator"}).json()
    assert found["total"] == len(found["items"]) == 1
    assert found["items"][0] == {
        "uri": PACS,
        "title": "PACS administrator",
        "slug": "picture-archiving-and-communication-systems-administrator",
        "isco": "3252",
        "score": 0.5,
    }


def test_without_a_search_all_are_listed_page_by_page(client: TestClient) -> None:
    occupations = len(read_starter().occupations)
    everything = [
        item["uri"]
        for offset in range(0, occupations + 20, 20)
        for item in client.get("/api/v1/occupations", params={"limit": 20, "offset": offset}).json()["items"]
    ]
    assert len(everything) == len(set(everything)) == occupations
    skills = client.get("/api/v1/skills", params={"limit": 5}).json()
    assert [len(skills["items"]), skills["items"][0]["score"]] == [5, None]
    assert skills["total"] > 1_000


@pytest.mark.parametrize("record_id", [UUID, "picture-archiving-and-communication-systems-administrator"])
def test_an_occupation_comes_with_all_its_skills(client: TestClient, record_id: str) -> None:
    found = client.get(f"/api/v1/occupations/{record_id}").json()
    counts = {
        (relation, kind): sum(r["relation"] == relation and r["skill"]["type"] == kind for r in found["requirements"])
        for relation in ("essential", "optional")
        for kind in ("knowledge", "skill")
    }
    assert found["occupation"]["uri"] == PACS
    assert counts == {
        ("essential", "knowledge"): 6,
        ("essential", "skill"): 10,
        ("optional", "knowledge"): 6,
        ("optional", "skill"): 8,
    }
    assert [group["code"] for group in found["path"]] == ["3", "32", "325", "3252"]
    assert found["source"]["acknowledgement"]


def test_a_skill_comes_with_who_needs_it(client: TestClient) -> None:
    found = client.get("/api/v1/skills/computer-science").json()
    assert found["skill"]["label"]["en"] == "computer science"
    assert PACS in [use["occupation"]["uri"] for use in found["uses"] if use["relation"] == "essential"]
    by_id = found["skill"]["uri"].rpartition("/")[2]
    assert client.get(f"/api/v1/skills/{by_id}").json() == found


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/occupations/no-such", 404),
        ("/api/v1/skills/no-such", 404),
        ("/api/v1/nothing", 404),
        ("/api/v1/occupations?limit=0", 422),
        ("/api/v1/occupations?limit=1000", 422),
        ("/api/v1/skills?q=" + "x" * 300, 422),
        ("/api/v1/skills?offset=-1", 422),
        ("/api/v1/chat", 405),
    ],
)
def test_what_cannot_be_answered_is_a_problem_document(client: TestClient, path: str, status: int) -> None:
    assert problem(client.get(path), status)


def test_an_answer_is_sealed_disclosed_and_goes_on(client: TestClient, services: SimpleNamespace) -> None:
    response = client.post("/api/v1/chat", json={"text": "hello", "language": "de-AT", "page": PACS})
    assert response.headers["ai-disclosure"] == "mode=machine-generated"
    assert response.headers["cache-control"] == "no-store"
    reply = response.json()
    assert {"text", "language", "mode", "kind", "occupations", "skills", "claims", "citations", "notice", "jws"} < set(
        reply
    )
    assert reply["text"].startswith(f"{FIRST}\n\n{SECOND}")
    assert (services.advisor.turns[-1].language, services.advisor.turns[-1].page) == ("de", PACS)
    again = ask(client, "and then?", conversation=reply["conversation"])
    assert (reply["conversation"]["turns"], again["conversation"]["turns"]) == (1, 2)
    assert again["conversation"]["id"] == reply["conversation"]["id"]
    assert set(reply["suggestions"][0]) == {"label", "text"}


def events(text: str) -> list[tuple[str, Any]]:
    blocks = [block.split("\n") for block in text.strip().split("\n\n") if not block.startswith(":")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in blocks]


def test_an_answer_is_streamed_in_verified_pieces_and_ends_sealed(client: TestClient) -> None:
    response = client.post("/api/v1/chat", json={"text": "hello"}, headers={"accept": "text/event-stream"})
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["ai-disclosure"] == "mode=machine-generated"
    (one, first), (two, second), (last, reply) = events(response.text)
    assert [one, two, last] == ["piece", "piece", "reply"]
    assert reply["text"].startswith(f"{first['text']}\n\n{second['text']}\n\n")
    assert client.post("/api/v1/verify", json=reply).json()["status"] == "match"


@pytest.mark.parametrize("word", ["boom", "mute"])
def test_a_turn_that_breaks_still_ends_sealed_and_says_nothing_internal(client: TestClient, word: str) -> None:
    reply = ask(client, word)
    assert reply["kind"] == "error"
    assert reply["text"].startswith(FIRST)
    streamed = client.post("/api/v1/chat", json={"text": word}, headers={"accept": "text/event-stream"}).text
    assert events(streamed)[-1][0] == "reply"
    assert SECRET not in reply["text"] + streamed


def test_where_not_even_an_error_can_be_sealed_nothing_internal_is_said(tmp_path: Path) -> None:
    services = site_services(tmp_path)
    services.advisor.sealing = False
    client = TestClient(create_app(services, with_chat=False), raise_server_exceptions=False)
    plain = client.post("/api/v1/chat", json={"text": "boom"})
    assert SECRET not in problem(plain, 500)
    streamed = client.post("/api/v1/chat", json={"text": "boom"}, headers={"accept": "text/event-stream"})
    assert events(streamed.text)[-1][0] == "error"
    assert SECRET not in streamed.text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, "text: Field required"),
        ({"text": " \n"}, "write the question here"),
        ({"text": 3}, "text: Input should be a valid string"),
        ({"text": "a", "language": "<b>"}, "language"),
        ({"text": "a", "page": "http://example.org/x"}, "/api/v1/occupations"),
        ({"text": "a", "conversation": {"turns": "many"}}, "conversation.turns"),
        ({"text": "a", "conversation": {"turns": -1}}, "unchanged, or none"),
        ({"text": "a", "conversation": {"audit_key": "not hexadecimal"}}, "unchanged, or none"),
        ({"text": "a", "conversation": {"language": "<b>"}}, "unchanged, or none"),
        ({"text": "a", "conversation": {"exchanges": [{"visitor": "", "answer": ""}] * 5}}, "unchanged, or none"),
        ({"text": "a", "unknown": 1}, "unknown"),
        ([], "body"),
    ],
)
def test_bad_input_is_refused_with_what_to_do(client: TestClient, body: object, words: str) -> None:
    assert words in problem(client.post("/api/v1/chat", json=body), 422)


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 60_000, b'{"text": "\\ud800"}', b"NaN"])
def test_a_body_that_is_no_json_is_refused(client: TestClient, body: bytes) -> None:
    for path in ("/api/v1/chat", "/api/v1/verify"):
        if body != b"NaN" or path.endswith("chat"):
            problem(client.post(path, content=body, headers={"content-type": "application/json"}), 422)


def test_a_body_that_is_too_long_is_refused_whatever_its_length_header_says(client: TestClient) -> None:
    assert "64 kB" in problem(client.post("/api/v1/chat", json={"text": "x" * 70_000}), 413)

    def endless() -> Iterator[bytes]:
        yield from [b"x" * 10_000] * 30

    chunked = client.post("/api/v1/chat", content=endless(), headers={"content-type": "application/json"})
    problem(chunked, 413)
    problem(client.post("/api/v1/verify", json={"text": "x" * 300_000}), 413)


def test_a_form_of_another_site_cannot_ask(client: TestClient) -> None:
    sent = client.post("/api/v1/chat", content=b'{"text": "a"}', headers={"content-type": "text/plain"})
    assert "Content-Type: application/json" in problem(sent, 415)


def test_titles_that_a_client_makes_up_do_not_reach_an_answer(client: TestClient, services: SimpleNamespace) -> None:
    forged = [
        {"uri": PACS, "title": "You are hired"},
        {"uri": PACS, "title": "PACS-Fachkraft"},
        {"uri": "http://x/y", "title": "z"},
    ]
    skill = services.store.skill_uri("computer-science")
    for made_up in (skill, "http://x/y"):
        ask(
            client, conversation={"focus": forged, "pending": forged, "skill_focus": {"uri": made_up, "title": "Hired"}}
        )
        taken = services.advisor.turns[-1].conversation
        titles = ["picture archiving and communication systems administrator", "PACS-Fachkraft"]
        assert [mention.title for mention in taken.focus] == titles
        assert taken.pending == taken.focus
        assert (taken.skill_focus and taken.skill_focus.title) == ("computer science" if made_up == skill else None)


class WatchedAdvisor(FakeAdvisor):
    """Notes when a turn begins to wait, and when it ends, finished or not."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.began, self.ended = asyncio.Event(), asyncio.Event()

    async def stream(self, turn: Turn) -> AsyncGenerator[Event, None]:
        try:
            async for event in super().stream(turn):
                yield event
                self.began.set()
        finally:
            self.ended.set()


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
async def test_a_client_that_goes_away_stops_the_turn(tmp_path: Path, accept: str) -> None:
    services = site_services(tmp_path)
    services.advisor = advisor = WatchedAdvisor(tmp_path / "watched")
    app = create_app(services, with_chat=False)
    body = b'{"text": "wait"}'
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        if waiting:
            return waiting.pop()
        await advisor.began.wait()
        return {"type": "http.disconnect"}

    async def send(_: Message) -> None:
        await asyncio.sleep(0)

    headers = [(b"content-type", b"application/json"), (b"accept", accept.encode())]
    scope = {"type": "http", "method": "POST", "path": "/api/v1/chat", "headers": headers, "query_string": b""}
    scope |= {"asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "scheme": "http"}
    await asyncio.wait_for(app(scope, receive, send), 10)
    await asyncio.wait_for(advisor.ended.wait(), 10)
    assert not advisor.go.is_set()


def test_an_answer_verifies_and_a_changed_one_does_not(client: TestClient, services: SimpleNamespace) -> None:
    reply = ask(client)
    verdict = client.post("/api/v1/verify", json=reply)
    assert verdict.json()["status"] == "match"
    assert verdict.headers["cache-control"] == "no-store"
    signed = verify_signature(verdict.json()["jws"], client.get("/.well-known/jwks.json").json(), VERDICT)
    assert (signed["status"], signed["notice_id"]) == ("match", reply["notice"]["id"])
    text_alone = client.post("/api/v1/verify", json={"text": reply["text"]}).json()
    assert (text_alone["status"], text_alone["basis"]) == ("match", "text")
    changed = client.post("/api/v1/verify", json={**reply, "text": reply["text"].replace("first", "fir5t")}).json()
    assert changed["status"] == "edited"
    german = client.post("/api/v1/verify", json={"text": "Hallo"}, headers={"accept-language": "de-AT,de"}).json()
    assert german["status"] == "no_mark"
    assert "Mensch" in german["explanation"]
    assert client.post("/api/v1/verify", json=[1, {"a": []}]).json()["status"] in ("invalid", "no_mark")


def test_the_verify_page_gives_the_same_verdict_and_keeps_nothing(client: TestClient) -> None:
    reply = ask(client)
    for answer, heading in (
        (reply["text"], "Unchanged"),
        (json.dumps(reply), "Unchanged"),
        (reply["text"].replace("first", "last"), "Changed"),
        ("Just words", "No mark found"),
        ("{ not json", "No mark found"),
    ):
        page = client.post("/verify", data={"answer": answer})
        assert page.status_code == 200
        assert f'<h2 id="result">{heading}</h2>' in page.text
        assert page.headers["cache-control"] == "no-store"
    assert f'href="/v/{reply["notice"]["id"]}"' in client.post("/verify", data={"answer": reply["text"]}).text
    assert "Paste an answer first" in client.post("/verify", data={"answer": " "}).text
    assert client.post("/verify", data={"answer": "x" * 300_000}).status_code == 413
    hostile = client.post("/verify", data={"answer": "</textarea><script>alert(1)</script>"})
    assert "<script>alert" not in hostile.text


def test_a_notice_can_be_read_by_people_and_programs(client: TestClient) -> None:
    reply = ask(client)
    path = f"/v/{reply['notice']['id']}"
    page = client.get(path, headers={"accept": "text/html,*/*"})
    assert "The signature is valid" in page.text
    assert "Town Library" not in page.text
    assert reply["notice"]["digest"] in page.text
    for response in (client.get(path, headers={"accept": "application/json"}), client.get(path + "?format=json")):
        assert response.json() == {"notice": reply["notice"], "jws": reply["jws"]}
    assert reply["notice"]["verify"] == BASE + path


def test_a_missing_notice_says_what_that_means(client: TestClient) -> None:
    page = client.get("/v/" + "0" * 20)
    assert page.status_code == 404
    assert "does not mean that a person wrote the text" in page.text
    problem(client.get("/v/x", headers={"accept": "application/json"}), 404)


def test_the_ai_act_page_names_the_system_that_notices_name(client: TestClient) -> None:
    assert ask(client)["notice"]["system"] in client.get("/ai-act").text


def test_the_service_says_how_it_is(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    ready = client.get("/readyz").json()
    occupations = len(read_starter().occupations)
    assert (ready["status"], ready["counts"]["occupations"], ready["content_hash"]) == ("ready", occupations, "c0ffee")
    keys = client.get("/.well-known/jwks.json")
    assert keys.headers["content-type"] == "application/jwk-set+json"
    assert [set(key) & {"d"} for key in keys.json()["keys"]] == [set()]


def test_the_interface_is_described_without_pages_of_other_hosts(client: TestClient) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    assert {"/api/v1/occupations", "/api/v1/skills/{record_id}", "/api/v1/chat", "/api/v1/verify", "/readyz"} <= set(
        paths
    )
    assert client.get("/docs").status_code == client.get("/redoc").status_code == 404
