"""``destinai serve``: website, chat, widget and API in one process."""

import socket
import sys
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.live import Live
from bot.settings import Settings
from bot.wiring import build_embedder, build_vectors, lay_foundation, services_over
from corpus.errors import CorpusError, quoted
from retrieval.index import IndexFolder
from retrieval.ingest import ingest_starter
from web.index_watch import IndexWatch
from web.progress import ProgressBars

BROKEN = 1


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port to listen on.")] = None,
) -> None:
    """Serve the website, the chat and the widget. Without an index, the starter records are loaded first."""
    wanted = _settings(host, port)
    # The address is taken before the loading, which would be in vain where another program has it.
    with closing(_bound(wanted.host, wanted.port)) as listener:
        settings = _settings(host, listener.getsockname()[1])
        if IndexFolder(settings.home).current() is None:
            sys.stderr.write("No index yet: loading the starter records.\n")
            with ProgressBars() as progress:
                ingest_starter(build_embedder(settings, threads=0), settings.home, progress, build_vectors(settings))
        _run(settings, listener)


def _run(settings: Settings, listener: socket.socket) -> None:
    # Imported late: the other commands need no web server and no Chainlit.
    import uvicorn

    from bot.chat_input import MAX_EVENT_BYTES
    from web.live_site import LiveSite, Serving

    folder = IndexFolder(settings.home)
    served = folder.require()
    foundation = lay_foundation(settings)

    def opened(index: Path) -> Serving:
        serving = Serving.of(services_over(index, foundation))
        sys.stderr.write(f"Index {index.name} is in use.\n")
        return serving

    with closing(Live(Serving.of(services_over(served, foundation)))) as live:
        foundation.notices.purge(datetime.now(UTC) - timedelta(days=settings.retention_days))
        server = uvicorn.Server(
            uvicorn.Config(
                LiveSite(live, settings),
                log_level="warning",
                server_header=False,
                proxy_headers=False,
                ws_max_size=MAX_EVENT_BYTES,
            )
        )
        # From here on whoever comes is queued, and answered a moment later.
        listener.listen()
        address = settings.base_url
        sys.stderr.write(f"DestinAI is ready: {address} (chat: {address}/chat). Ctrl-C stops it.\n")
        # Once it has ended all connections, the server raises the signal that it was stopped with again.
        with IndexWatch(folder, served, live, opened), suppress(KeyboardInterrupt, SystemExit):
            server.run(sockets=[listener])
    if not server.started:
        raise typer.Exit(BROKEN)


def _bound(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise CorpusError(
            f"{quoted(host)}, port {port}, cannot be listened on ({error.strerror}).",
            "Stop the program that does, or name another address with --host and --port.",
        ) from error
    return listener


def _settings(host: str | None, port: int | None) -> Settings:
    """The settings with the command line's host and port; the public address follows unless it is set."""
    settings = Settings()
    changed = settings.model_copy(
        update={"host": host or settings.host, "port": settings.port if port is None else port}
    )
    if "base_url" in settings.model_fields_set:
        return changed
    name = f"[{changed.host}]" if ":" in changed.host else changed.host
    return changed.model_copy(update={"base_url": f"http://{name}:{changed.port}"})
