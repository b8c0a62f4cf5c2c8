"""``destinai serve``: website, chat, widget and API in one process."""

import socket
import sys
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from bot.settings import Settings
from bot.wiring import Services, build_embedder, open_services
from corpus.errors import CorpusError, quoted
from retrieval.index import IndexFolder
from retrieval.ingest import ingest_starter
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
                ingest_starter(build_embedder(settings, threads=0), settings.home, progress)
        with closing(open_services(settings)) as services:
            services.notices.purge(datetime.now(UTC) - timedelta(days=settings.retention_days))
            services.warm_up()
            _run(services, listener)


def _run(services: Services, listener: socket.socket) -> None:
    # Imported late: the other commands need no web server and no Chainlit.
    import uvicorn

    from bot.chat_input import MAX_EVENT_BYTES
    from web.app import create_app

    server = uvicorn.Server(
        uvicorn.Config(
            create_app(services),
            log_level="warning",
            server_header=False,
            proxy_headers=False,
            ws_max_size=MAX_EVENT_BYTES,
        )
    )
    # From here on whoever comes is queued, and answered a moment later.
    listener.listen()
    address = services.settings.base_url
    sys.stderr.write(f"DestinAI is ready: {address} (chat: {address}/chat). Ctrl-C stops it.\n")
    with suppress(KeyboardInterrupt):
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
