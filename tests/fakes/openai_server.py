"""An OpenAI-compatible chat endpoint on this machine: it answers well, or misbehaves as it is told."""

import json
import re
import select
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, TypeAlias

KEY = "sk-test-4d2c"
PROSE = {"en": "The records describe this occupation.", "de": "Die Angaben beschreiben diesen Beruf."}
"""What a model that behaves writes: words that say nothing the records do not."""

_MESSAGE = re.compile(r"<message>\n(.*)\n</message>", re.DOTALL)
_LANGUAGE = re.compile(r'in the language "(\w+)"')


@dataclass(frozen=True)
class Lookup:
    """A tool call: the name of the tool and its arguments as JSON text, which may be none."""

    tool: str
    arguments: str

    @classmethod
    def of(cls, tool: str, **arguments: str) -> "Lookup":
        return cls(tool, json.dumps(arguments))


@dataclass(frozen=True)
class Request:
    """One request as it arrived. ``asked`` is the visitor's message in it, ``system`` the prompt."""

    path: str
    authorization: str | None
    body: Mapping[str, Any]

    @property
    def streamed(self) -> bool:
        return bool(self.body.get("stream"))

    @property
    def system(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def asked(self) -> str:
        found = _MESSAGE.fullmatch(self.body["messages"][-1]["content"])
        return found.group(1) if found else ""

    @property
    def language(self) -> str:
        found = _LANGUAGE.search(self.system)
        return found.group(1) if found else "en"

    @property
    def offered(self) -> Sequence[str]:
        """The URIs among which a JSON schema lets the model choose; none for native tool calls."""
        schema = self.body.get("response_format", {}).get("json_schema", {}).get("schema", {})
        return tuple(schema.get("properties", {}).get("occupation", {}).get("enum", ()))


class Connection:
    """One answer in the making, on a socket that the client may leave."""

    def __init__(self, handler: BaseHTTPRequestHandler, stopping: Event) -> None:
        self._handler, self._stopping = handler, stopping

    def send(self, status: int, body: bytes, content_type: str = "application/json", **headers: str) -> None:
        self._head(status, content_type, {"Content-Length": str(len(body)), **headers})
        self._handler.wfile.write(body)

    def send_json(self, status: int, body: object, **headers: str) -> None:
        self.send(status, json.dumps(body).encode(), **headers)

    def begin_stream(self) -> None:
        self._head(200, "text/event-stream", {"Transfer-Encoding": "chunked"})

    def event(self, delta: Mapping[str, object], finish: str | None = None) -> None:
        chunk = _completion("chat.completion.chunk", {"delta": delta, "finish_reason": finish})
        self._chunk(f"data: {json.dumps(chunk)}\n\n".encode())

    def end_stream(self, *, done: bool = True) -> None:
        if done:
            self._chunk(b"data: [DONE]\n\n")
        self._chunk(b"")

    def hang(self, seconds: float | None = None) -> bool:
        """Wait, without a word, until the client leaves (true), ``seconds`` have passed, or the test ends."""
        waited = 0.0
        while not self._stopping.is_set() and (seconds is None or waited < seconds):
            ready, _, _ = select.select([self._handler.connection], [], [], 0.02)
            if ready and not self._handler.connection.recv(1, socket.MSG_PEEK):
                return True
            waited += 0.02
        return False

    def _chunk(self, content: bytes) -> None:
        self._handler.wfile.write(b"%x\r\n%s\r\n" % (len(content), content))
        self._handler.wfile.flush()

    def _head(self, status: int, content_type: str, headers: Mapping[str, str]) -> None:
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", content_type)
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.send_header("Connection", "close")
        self._handler.end_headers()
        self._handler.close_connection = True


Behaviour: TypeAlias = Callable[[Connection, Request], None]


@dataclass
class OpenAIServer:
    """``faults`` are behaviours for the next requests, one each; after them ``usual`` answers.

    ``lookups`` are what the model that behaves looks up for a message; ``reached`` is set when a request arrives,
    ``abandoned`` when a client leaves before its answer.
    """

    url: str = ""
    requests: list[Request] = field(default_factory=list)
    faults: list[Behaviour] = field(default_factory=list)
    lookups: Mapping[str, Lookup] = field(default_factory=dict)
    usual: Behaviour | None = None
    reached: Event = field(default_factory=Event)
    abandoned: Event = field(default_factory=Event)
    stopping: Event = field(default_factory=Event)

    def answer(self, connection: Connection, request: Request) -> None:
        self.requests.append(request)
        self.reached.set()
        behaviour = self.faults.pop(0) if self.faults else self.usual or self.behave
        behaviour(connection, request)

    def behave(self, connection: Connection, request: Request) -> None:
        """Answer as a good model does: the look-up of the script, the candidate it names, or plain words."""
        lookup = self.lookups.get(request.asked)
        if request.streamed:
            says(PROSE.get(request.language, ""))(connection, request)
        elif request.offered:
            chosen = json.loads(lookup.arguments).get("uri", "none") if lookup else "none"
            chooses(chosen if chosen in request.offered else "none")(connection, request)
        else:
            calls(*[lookup] if lookup else [])(connection, request)

    def slow(self, connection: Connection, _: Request) -> None:
        """Say nothing at all."""
        if connection.hang():
            self.abandoned.set()

    def drip(self, connection: Connection, _: Request) -> None:
        """A word now and then, for ever, and never the end of a sentence."""
        connection.begin_stream()
        try:
            while not connection.hang(0.04):
                connection.event({"content": "the "})
                if self.stopping.is_set():
                    return
        except OSError:
            pass
        self.abandoned.set()


def says(*parts: str) -> Behaviour:
    """Streams ``parts``; answers a request for a tool with their text and no tool call."""

    def behave(connection: Connection, request: Request) -> None:
        if not request.streamed:
            connection.send_json(200, _message({"content": "".join(parts)}))
            return
        connection.begin_stream()
        connection.event({"role": "assistant", "content": ""})
        for part in parts:
            connection.event({"content": part})
        connection.event({}, "stop")
        connection.end_stream()

    return behave


def calls(*lookups: Lookup) -> Behaviour:
    """Asks for tools, whether it may or not."""

    def behave(connection: Connection, request: Request) -> None:
        tools = [
            {
                "index": n,
                "id": f"call_{n}",
                "type": "function",
                "function": {"name": lookup.tool, "arguments": lookup.arguments},
            }
            for n, lookup in enumerate(lookups)
        ]
        asked = {"content": None, "tool_calls": tools} if tools else {"content": "No tool fits."}
        if request.streamed:
            connection.begin_stream()
            connection.event({"role": "assistant", **asked})
            connection.event({}, "tool_calls")
            connection.end_stream()
        else:
            connection.send_json(200, _message(asked, "tool_calls" if tools else "stop"))

    return behave


def chooses(occupation: object, aspect: object = "requires") -> Behaviour:
    """Answers a JSON schema with this choice."""
    return says(json.dumps({"occupation": occupation, "aspect": aspect}))


def fails(status: int, **headers: str) -> Behaviour:
    """Answers with an error status."""

    def behave(connection: Connection, _: Request) -> None:
        error = {"message": "told to fail", "type": "server_error", "param": None, "code": None}
        connection.send_json(status, {"error": error}, **headers)

    return behave


def cut_after(*parts: str, abruptly: bool) -> Behaviour:
    """Streams ``parts`` and then breaks off: in the middle of the transfer, or with a proper end and no last word."""

    def behave(connection: Connection, _: Request) -> None:
        connection.begin_stream()
        for part in parts:
            connection.event({"content": part})
        if not abruptly:
            connection.end_stream(done=False)

    return behave


def sends(body: bytes, content_type: str = "application/json") -> Behaviour:
    """Answers with these bytes, whatever was asked."""
    return lambda connection, _: connection.send(200, body, content_type)


@contextmanager
def openai_server() -> Iterator[OpenAIServer]:
    """Serve on a free port until the block ends."""
    state = OpenAIServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            request = Request(self.path, self.headers["Authorization"], body)
            state.answer(Connection(self, state.stopping), request)

        def log_message(self, format: str, *arguments: Any) -> None:
            """Keep test output quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield state
    finally:
        state.stopping.set()
        server.shutdown()
        thread.join()
        server.server_close()


def closed_port() -> str:
    """The address of an endpoint where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/v1"


def _message(message: Mapping[str, object], finish: str = "stop") -> dict[str, object]:
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    choice = {"message": {"role": "assistant", **message}, "finish_reason": finish}
    return {**_completion("chat.completion", choice), "usage": usage}


def _completion(kind: str, choice: Mapping[str, object]) -> dict[str, object]:
    return {"id": "chatcmpl-1", "object": kind, "created": 1, "model": "fake", "choices": [{"index": 0, **choice}]}
