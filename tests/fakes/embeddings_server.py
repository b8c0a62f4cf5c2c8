"""An OpenAI-compatible embeddings endpoint on this machine, which can be told to misbehave."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from fakes.embedder import HashingEmbedder

Answer = tuple[int, Any]


@dataclass
class EmbeddingsServer:
    """``faults`` are answers given first, one a request; then come embeddings, passed through ``change``."""

    url: str = ""
    dimension: int = 64
    faults: list[Answer] = field(default_factory=list)
    change: Callable[[dict[str, Any]], Any] = lambda body: body
    requests: list[dict[str, Any]] = field(default_factory=list)

    def answer(self, request: dict[str, Any]) -> Answer:
        self.requests.append(request)
        if self.faults:
            return self.faults.pop(0)
        vectors = HashingEmbedder(request.get("dimensions", self.dimension)).embed_queries(request["input"])
        data = [{"object": "embedding", "index": i, "embedding": v.tolist()} for i, v in enumerate(vectors)]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        return 200, self.change({"object": "list", "data": data, "model": request["model"], "usage": usage})


@contextmanager
def embeddings_server() -> Iterator[EmbeddingsServer]:
    """Serve on a free port until the block ends."""
    state = EmbeddingsServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, body = state.answer(request)
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Retry-After-Ms", "1")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: Any) -> None:
            """Keep test output quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
