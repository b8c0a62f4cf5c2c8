"""The ESCO web service on this machine, in its documented shape, over a few records of our own; it can misbehave."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

from fakes.esco_api_records import concepts, schemes

Parameters = list[tuple[str, str]]
Json = dict[str, Any]


@dataclass(frozen=True)
class Sent:
    """One answer as it goes out. ``declared`` is its length as the header says, where that is not the truth."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    declared: int | None = None

    @classmethod
    def json(cls, content: Any, status: int = 200, **headers: str) -> "Sent":
        return cls(status, json.dumps(content).encode(), headers)


@dataclass(frozen=True)
class Asked:
    """One request as it came in."""

    path: str
    parameters: Parameters
    user_agent: str

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.parameters if key == name]

    @property
    def question(self) -> str:
        return f"{self.path}?{self.parameters}"


@dataclass
class EscoApiServer:
    """``faults`` are sent first, one a request. ``broken`` are URIs that the service fails on, alone or among others.

    ``offset`` is what the parameter of that name counts; ``monolingual`` sends texts in the language asked alone;
    ``bulk`` is whether several concepts can be asked for at once; ``change`` has the last word on each answer.
    """

    url: str = ""
    concepts: dict[str, Json] = field(default_factory=concepts)
    schemes: dict[str, Json] = field(default_factory=schemes)
    faults: list[Sent] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    unlisted: set[str] = field(default_factory=set)
    offset: Literal["pages", "records"] = "pages"
    monolingual: bool = False
    bulk: bool = True
    page_limit: int = 2
    change: Callable[[Asked, Sent], Sent] = lambda asked, sent: sent
    asked: list[Asked] = field(default_factory=list)

    def answer(self, asked: Asked) -> Sent:
        self.asked.append(asked)
        if self.faults:
            return self.faults.pop(0)
        return self.change(asked, self._found(asked))

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def _found(self, asked: Asked) -> Sent:
        if asked.path == "/search":
            return self._page(asked)
        if asked.path == "/resource/taxonomy":
            scheme = self.schemes.get(asked.all("uri")[0])
            return Sent.json(scheme) if scheme else _error(404, "NotFoundException")
        uris = asked.all("uri") + asked.all("uris")
        if self.broken & set(uris):
            return _error(500, "NullPointerException")
        if asked.all("uris"):
            if not self.bulk:
                return _error(400, "BadInputException")
            inner = {uri: self._spoken(self.concepts[uri], asked) for uri in uris if uri in self.concepts}
            return Sent.json({"count": len(inner), "_embedded": inner})
        known = self.concepts.get(uris[0])
        return Sent.json(self._spoken(known, asked)) if known else _error(404, "NotFoundException")

    def _page(self, asked: Asked) -> Sent:
        kind, offset = asked.all("type")[0], int(asked.all("offset")[0])
        limit = min(int(asked.all("limit")[0]), self.page_limit)
        known = [c for uri, c in self.concepts.items() if f"/{kind}/" in uri and uri not in self.unlisted]
        start = offset * limit if self.offset == "pages" else offset
        results = [
            {key: c[key] for key in ("className", "uri", "title") if key in c} for c in known[start : start + limit]
        ]
        total = len(known) + len([uri for uri in self.unlisted if f"/{kind}/" in uri])
        return Sent.json({"total": total, "offset": offset, "limit": limit, "_embedded": {"results": results}})

    def _spoken(self, concept: Json, asked: Asked) -> Json:
        if not self.monolingual:
            return concept
        language = asked.all("language")[0]
        texts = ("preferredLabel", "alternativeLabel", "description")
        return {
            key: {k: v for k, v in value.items() if k == language} if key in texts else value
            for key, value in concept.items()
        }


def _error(status: int, name: str) -> Sent:
    return Sent.json({"logref": name, "status": status, "message": f"{name} of the fake", "_links": None}, status)


@contextmanager
def esco_api_server() -> Iterator[EscoApiServer]:
    """Serve on a free port until the block ends."""
    state = EscoApiServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            parameters = parse_qsl(parts.query, keep_blank_values=True)
            path = parts.path.removeprefix("/esco/api")
            sent = state.answer(Asked(path, parameters, self.headers["User-Agent"]))
            self.send_response(sent.status)
            for name, value in {"Content-Type": "application/json;charset=UTF-8", **sent.headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(sent.body) if sent.declared is None else sent.declared))
            self.end_headers()
            self.wfile.write(sent.body)
            self.close_connection = sent.declared is not None

        def log_message(self, format: str, *arguments: Any) -> None:
            """Keep test output quiet."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client that hangs up is no error of the service."""

    server = Server(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/esco/api"
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
