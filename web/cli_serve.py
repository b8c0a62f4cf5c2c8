"""``destinai serve``: website, chat, widget and API in one process."""

import sys
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from bot.settings import Settings
from bot.wiring import build_embedder, open_services
from retrieval.index import IndexFolder
from retrieval.ingest import ingest_starter
from web.progress import ProgressBars


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port to listen on.")] = None,
) -> None:
    """Serve the website, the chat and the widget. Without an index, the starter records are loaded first."""
    settings = _settings(host, port)
    if IndexFolder(settings.home).current() is None:
        sys.stderr.write("No index yet: loading the starter records.\n")
        with ProgressBars() as progress:
            ingest_starter(build_embedder(settings, threads=0), settings.home, progress)
    services = open_services(settings)
    services.notices.purge(datetime.now(UTC) - timedelta(days=settings.retention_days))
    services.warm_up()
    # Imported late: the other commands need no web server and no Chainlit.
    import uvicorn

    from bot.chat_input import MAX_EVENT_BYTES
    from web.app import create_app

    app = create_app(services)
    sys.stderr.write(f"DestinAI is ready: {settings.base_url} (chat: {settings.base_url}/chat). Ctrl-C stops it.\n")
    try:
        uvicorn.run(
            app,
            host=settings.host,
            port=settings.port,
            log_level="warning",
            server_header=False,
            proxy_headers=False,
            ws_max_size=MAX_EVENT_BYTES,
        )
    finally:
        services.close()


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
