"""How the ESCO web service is asked: politely, patiently, and believing nothing."""

import gzip
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from importlib.metadata import version

import pytest
from unit.corpus.esco_api_crawling import RELEASE, Waits

from corpus.errors import CorpusError
from corpus.esco_api_answer import AnswerRefusedError
from corpus.esco_api_client import EscoApiClient, Manners
from fakes.esco_api_records import KITE
from fakes.esco_api_server import EscoApiServer, Sent, esco_api_server

QUESTION = ("/resource/occupation", [("uri", KITE), ("language", "en")])


@pytest.fixture
def server() -> Iterator[EscoApiServer]:
    with esco_api_server() as running:
        yield running


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def client(server: EscoApiServer, waits: Waits) -> Iterator[EscoApiClient]:
    made = EscoApiClient(server.url, RELEASE, Manners(pause=0.0, attempts=4, largest=100_000), waits)
    yield made
    made.close()


def test_every_request_names_the_release_and_the_program(server: EscoApiServer, client: EscoApiClient) -> None:
    assert client.fetch(*QUESTION).content["uri"] == KITE
    (asked,) = server.asked
    assert asked.all("selectedVersion") == [RELEASE]
    assert asked.user_agent.startswith(f"DestinAI/{version('destinai')} ")
    assert "@" not in asked.user_agent


def test_requests_are_spaced_out(server: EscoApiServer, waits: Waits) -> None:
    client = EscoApiClient(server.url, RELEASE, Manners(pause=30.0), waits)
    for _ in range(3):
        client.fetch(*QUESTION)
    client.close()
    first, second = waits
    assert 20 < first <= 30
    assert 20 < second <= 30


def test_retry_after_is_waited_for(server: EscoApiServer, client: EscoApiClient, waits: Waits) -> None:
    server.faults = [Sent(429, headers={"Retry-After": "77"})]
    assert client.fetch(*QUESTION).content["uri"] == KITE
    assert waits == [77.0]


def test_retry_after_may_be_a_date(server: EscoApiServer, client: EscoApiClient, waits: Waits) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=120), usegmt=True)
    server.faults = [Sent(503, headers={"Retry-After": later})]
    client.fetch(*QUESTION)
    (waited,) = waits
    assert 60 < waited <= 120


@pytest.mark.parametrize("header", ["soon", "-5", "²", "", "Mon, 99 Foo 2026 99:99:99 GMT"])
def test_retry_after_that_says_nothing_leaves_the_backoff(
    server: EscoApiServer, client: EscoApiClient, waits: Waits, header: str
) -> None:
    server.faults = [Sent(503, headers={"Retry-After": header.encode().decode("latin-1")})]
    client.fetch(*QUESTION)
    (waited,) = waits
    assert 2 <= waited <= 4


def test_a_service_that_wants_to_be_left_alone_is_left_alone(server: EscoApiServer, client: EscoApiClient) -> None:
    server.faults = [Sent(429, headers={"Retry-After": "86400"})]
    with pytest.raises(CorpusError, match="left alone for 86,400 seconds"):
        client.fetch(*QUESTION)
    assert len(server.asked) == 1


FAULTS = {
    "too many requests": Sent(429),
    "internal error": Sent(500),
    "bad gateway": Sent(502, b"<html>"),
    "error page with status 200": Sent(200, b"<html>maintenance</html>", {"Content-Type": "text/html"}),
    "error page called JSON": Sent(200, b"<html>maintenance</html>"),
    "body cut off": Sent(200, b'{"uri": "http', declared=500),
    "half of a JSON object": Sent(200, b'{"uri": "http'),
    "a list": Sent(200, b"[1]"),
    "nested too deeply": Sent(200, b"[" * 90_000),
    "a number too long": Sent(200, b'{"total": ' + b"9" * 5000 + b"}"),
    "not UTF-8": Sent(200, b'{"uri": "\xff"}'),
    "broken gzip": Sent(200, b"no gzip", {"Content-Encoding": "gzip"}),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_passing_fault_is_waited_out(server: EscoApiServer, client: EscoApiClient, waits: Waits, fault: Sent) -> None:
    server.faults = [fault] * 3
    assert client.fetch(*QUESTION).content["uri"] == KITE
    assert len(server.asked) == 4
    assert [2 <= waits[0] <= 4, 4 <= waits[1] <= 6, 8 <= waits[2] <= 10] == [True] * 3


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_lasting_fault_ends_in_one_clear_error(server: EscoApiServer, client: EscoApiClient, fault: Sent) -> None:
    server.faults = [fault] * 9
    with pytest.raises((CorpusError, AnswerRefusedError)) as caught:
        client.fetch(*QUESTION)
    assert len(server.asked) == 4
    if fault.status == 500:
        assert isinstance(caught.value, AnswerRefusedError)
    else:
        assert re.search(r"does not work at the moment.*tried 4 times", str(caught.value))
        assert "same command again" in str(caught.value)


def test_a_service_that_is_not_there(waits: Waits) -> None:
    client = EscoApiClient("http://127.0.0.1:9", RELEASE, Manners(attempts=2), waits)
    with pytest.raises(CorpusError, match="ConnectError"):
        client.fetch(*QUESTION)
    client.close()


def test_an_unknown_concept_is_refused_at_once(server: EscoApiServer, client: EscoApiClient) -> None:
    with pytest.raises(AnswerRefusedError, match="HTTP 404: 'NotFoundException of the fake'"):
        client.fetch("/resource/occupation", [("uri", "http://nowhere.example/1")])
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [204, 401, 403, 418])
def test_a_service_that_may_not_be_used_is_not_asked_again(
    server: EscoApiServer, client: EscoApiClient, status: int
) -> None:
    server.faults = [Sent(status, b"")]
    with pytest.raises(CorpusError, match=f"HTTP {status}"):
        client.fetch(*QUESTION)
    assert len(server.asked) == 1


def test_an_answer_is_read_up_to_a_limit(server: EscoApiServer, client: EscoApiClient) -> None:
    server.faults = [Sent(200, b'{"a": "' + b"x" * 200_000 + b'"}')]
    with pytest.raises(AnswerRefusedError, match="more than 100,000 bytes"):
        client.fetch(*QUESTION)


def test_the_limit_holds_for_what_is_unpacked(server: EscoApiServer, client: EscoApiClient) -> None:
    server.faults = [Sent(200, gzip.compress(bytes(50_000_000)), {"Content-Encoding": "gzip"})]
    with pytest.raises(AnswerRefusedError, match="more than 100,000 bytes"):
        client.fetch(*QUESTION)


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "deflate"])
def test_a_coding_that_was_not_offered_is_not_unpacked(
    server: EscoApiServer, client: EscoApiClient, coding: str
) -> None:
    server.faults = [Sent(200, gzip.compress(gzip.compress(b"{}")), {"Content-Encoding": coding})]
    with pytest.raises(AnswerRefusedError, match="not offered"):
        client.fetch(*QUESTION)


def test_an_answer_that_drips_in_is_given_up(server: EscoApiServer, waits: Waits) -> None:
    client = EscoApiClient(server.url, RELEASE, Manners(pause=0.0, attempts=2, deadline=-1.0), waits)
    with pytest.raises(CorpusError, match="takes longer than"):
        client.fetch(*QUESTION)
    client.close()


def test_a_redirect_within_the_service_is_followed(server: EscoApiServer, client: EscoApiClient) -> None:
    server.faults = [Sent(302, headers={"Location": f"{server.url}/resource/occupation?uri={KITE}"})]
    assert client.fetch(*QUESTION).content["uri"] == KITE


@pytest.mark.parametrize("target", ["http://elsewhere.example/", "https://127.0.0.1/", "file:///etc/passwd"])
def test_a_redirect_to_elsewhere_is_not_followed(server: EscoApiServer, client: EscoApiClient, target: str) -> None:
    server.faults = [Sent(302, headers={"Location": target})]
    with pytest.raises(CorpusError):
        client.fetch(*QUESTION)
    assert len(server.asked) == 1


def test_a_redirect_to_another_port_is_not_followed(server: EscoApiServer, client: EscoApiClient) -> None:
    with esco_api_server() as other:
        server.faults = [Sent(307, headers={"Location": other.url})]
        with pytest.raises(CorpusError, match="not followed"):
            client.fetch(*QUESTION)
        assert other.asked == []


def test_redirects_in_circles_end(server: EscoApiServer, client: EscoApiClient) -> None:
    server.faults = [Sent(302, headers={"Location": server.url + "/search"})] * 9
    with pytest.raises(CorpusError, match="circles"):
        client.fetch(*QUESTION)
    assert len(server.asked) == 4


@pytest.mark.parametrize(
    "stating",
    [
        {"selectedVersion": "v1.0.9"},
        {"_links": {"self": {"href": "https://ec.europa.eu/esco/api/search?selectedVersion=v1.0.9"}}},
        {"_embedded": {KITE: {"_links": {"self": {"href": "https://x.example/?a=1&selectedVersion=v1.0.9"}}}}},
    ],
    ids=["as a key", "in the own link", "in the link of a part"],
)
def test_an_answer_of_another_release_is_refused(
    server: EscoApiServer, client: EscoApiClient, stating: dict[str, object]
) -> None:
    server.faults = [Sent.json(stating)]
    with pytest.raises(CorpusError, match=r"asked for 'v1.2.0' and answered with 'v1.0.9'"):
        client.fetch(*QUESTION)


def test_an_answer_may_say_its_release_in_another_way_or_not_at_all(
    server: EscoApiServer, client: EscoApiClient
) -> None:
    odd = {"selectedVersion": 7, "_links": {"self": {"href": "https://[bad"}}, "_embedded": {"x": [1], "y": None}}
    for content in ({"selectedVersion": "1.2.0"}, {"_links": []}, odd, {"_embedded": [1]}):
        server.faults = [Sent.json(content)]
        assert client.fetch(*QUESTION).content == content


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ec.europa.eu/esco/api",
        "ftp://ec.europa.eu/esco/api",
        "https://user:secret@ec.europa.eu/esco/api",
        "https://ec.europa.eu/esco/api?x=1",
        "https:///esco/api",
        "https://host:99999999/",
        "https://[::1/",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(CorpusError, match="not the address of a web service"):
        EscoApiClient(address, RELEASE)
