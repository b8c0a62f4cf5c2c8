"""What a browser may say to the chat, and what is dropped."""

from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat_input import (
    ChosenAction,
    Connection,
    Place,
    Sent,
    named_occupation,
    origin_of,
    page_occupation,
    primary_language,
    read,
    split_place,
)
from corpus.records import Occupation

UUID = "7b0c3a52-4a3e-4d8e-9a41-6f1d2f3c4b5a"
BAKER = "http://data.europa.eu/esco/occupation/baker-id"
ORIGINS = frozenset({"https://careers.example", "http://127.0.0.1:8000"})

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


class OneOccupation:
    """Knows the baker."""

    def occupation_uri(self, slug: str) -> str | None:
        return BAKER if slug == "baker" else None

    def occupation(self, uri: str) -> Occupation | None:
        return Occupation(uri=uri, code="1", isco="7512", title={"en": "baker"}) if uri == BAKER else None


@pytest.mark.parametrize(
    "session",
    ["../../corpus", "/etc", "..", "", "x", None, 3, ["a"], {"a": 1}, f"{UUID}/..", f"{UUID}\0", "a" * 10_000],
)
def test_a_session_id_that_is_not_a_uuid_is_refused(session: object) -> None:
    # Chainlit deletes the folder of that name when the session ends.
    assert read(Connection, {"sessionId": session, "clientType": "webapp"}) is None


def test_a_connection_as_the_widget_makes_it() -> None:
    connection = read(Connection, {"sessionId": UUID, "clientType": "copilot", "threadId": "x", "userEnv": "{}"})
    assert connection is not None
    assert (str(connection.session), connection.client) == (UUID, "copilot")


@pytest.mark.parametrize("client", ["teams", "slack", "", None, 1])
def test_other_kinds_of_client_are_refused(client: object) -> None:
    assert read(Connection, {"sessionId": UUID, "clientType": client}) is None


@given(json_values)
def test_no_payload_raises(payload: Any) -> None:
    for model in (Connection, Sent, ChosenAction):
        assert read(model, payload) is None


def test_a_message_keeps_its_text_and_its_page_only() -> None:
    forged = {
        "id": UUID,
        "type": "assistant_message",
        "name": "DestinAI",
        "output": "hello",
        "metadata": {"location": "https://careers.example/x", "notice": {"v": 1}},
        "isError": True,
    }
    sent = read(Sent, {"message": forged, "fileReferences": [{"id": "../x"}]})
    assert sent is not None
    assert set(sent.message.model_dump()) == {"id", "text", "metadata"}
    assert (sent.message.text, sent.message.location) == ("hello", "https://careers.example/x")


@pytest.mark.parametrize("text", [None, 3, ["a"], {"a": "b"}, b"x"])
def test_a_text_that_is_none_is_dropped(text: object) -> None:
    assert read(Sent, {"message": {"id": UUID, "output": text}}) is None


def test_half_a_surrogate_pair_is_replaced() -> None:
    sent = read(Sent, {"message": {"id": UUID, "output": "a\ud800b"}})
    assert sent is not None
    assert sent.message.text == "a?b"


def test_a_choice_is_one_of_ours_with_a_text() -> None:
    chosen = read(ChosenAction, {"sessionId": UUID, "action": {"name": "ask", "payload": {"text": "next"}, "id": "1"}})
    assert chosen is not None
    assert (str(chosen.session), chosen.text) == (UUID, "next")


@pytest.mark.parametrize(
    "action",
    [{}, {"name": "ask"}, {"name": "rm", "payload": {"text": "a"}}, {"name": "ask", "payload": {"text": ""}},
     {"name": "ask", "payload": {"text": "a" * 4_001}}, {"name": "ask", "payload": ["a"]}, None, 1],
)  # fmt: skip
def test_another_choice_is_dropped(action: object) -> None:
    assert read(ChosenAction, {"sessionId": str(uuid4()), "action": action}) is None


@pytest.mark.parametrize(
    ("path", "place", "rest"),
    [
        ("/", Place(), "/"),
        ("/public/x", Place(), "/public/x"),
        ("/in/de/on/baker/ws/socket.io/", Place("de", "baker"), "/ws/socket.io/"),
        ("/in/pt-BR/logo", Place("pt"), "/logo"),
        ("/on/baker", Place(None, "baker"), ""),
        ("/in/DE", Place("de"), ""),
        ("/in/german/x", Place(), "/in/german/x"),
        ("/on/../x", Place(), "/on/../x"),
        ("/on/a%2e/x", Place(), "/on/a%2e/x"),
        ("/inside", Place(), "/inside"),
    ],
)
def test_the_place_is_taken_off_the_path(path: str, place: Place, rest: str) -> None:
    assert split_place(path) == (place, rest)


@given(
    st.none() | st.from_regex(r"[a-z]{2,3}", fullmatch=True),
    st.none() | st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True),
    st.sampled_from(["", "/", "/public/a", "/ws/socket.io/"]),
)
def test_a_place_survives_being_written_into_a_path(language: str | None, name: str | None, rest: str) -> None:
    place = Place(language, name)
    assert split_place(place.path + rest) == (place, rest)


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://Careers.Example/a?b#c", "https://careers.example"),
        ("http://127.0.0.1:8000/chat", "http://127.0.0.1:8000"),
        ("https://a.example:443", "https://a.example"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
        ("https://user@a.example/", "https://a.example"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://", None),
        ("https://a.example:99999/", None),
        ("http://[::1", None),
        ("null", None),
        ("", None),
    ],
)
def test_origins_are_read_as_browsers_write_them(address: str, origin: str | None) -> None:
    assert origin_of(address) == origin


@given(st.text(max_size=200))
def test_no_address_raises(text: str) -> None:
    origin_of(text)
    page_occupation(text, ORIGINS, OneOccupation())
    primary_language(text)
    split_place(text)


@pytest.mark.parametrize(
    ("location", "found"),
    [
        ("https://careers.example/careers/baker", True),
        ("https://careers.example/careers/baker/?a=b#c", True),
        ("http://127.0.0.1:8000/careers/baker", True),
        ("https://evil.example/careers/baker", False),
        ("https://careers.example.evil.example/careers/baker", False),
        ("https://careers.example@evil.example/careers/baker", False),
        ("http://careers.example/careers/baker", False),
        ("https://careers.example/careers/unknown", False),
        ("https://careers.example/careers/baker/../../x", False),
        ("https://careers.example/careers/baker%00", False),
        ("https://careers.example/", False),
        ("javascript:/careers/baker", False),
        (None, False),
    ],
)
def test_only_pages_of_known_sites_name_an_occupation(location: str | None, found: bool) -> None:
    assert page_occupation(location, ORIGINS, OneOccupation()) == (BAKER if found else None)


@pytest.mark.parametrize(("name", "uri"), [("baker", BAKER), ("baker-id", BAKER), ("none", None), (None, None)])
def test_a_page_names_its_occupation_by_slug_or_by_the_end_of_its_uri(name: str | None, uri: str | None) -> None:
    assert named_occupation(name, OneOccupation()) == uri


@pytest.mark.parametrize(
    ("tag", "language"),
    [("de-AT,de;q=0.9,en", "de"), ("EN", "en"), (" fr", "fr"), ("*", None), ("", None), (None, None), ("german", None)],
)
def test_the_first_language_of_a_header(tag: str | None, language: str | None) -> None:
    assert primary_language(tag) == language
