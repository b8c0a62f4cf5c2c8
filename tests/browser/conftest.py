"""A served DestinAI over the starter records, a Chromium to look at it, and a site of somebody else."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SECONDS = 30
"""What one step may take: the machine may be doing other things."""

START_SECONDS = 120


@dataclass(frozen=True)
class ForeignSite:
    """Somebody else's pages: ``url`` is listed by the server, ``unlisted`` the same pages under another origin."""

    url: str
    unlisted: str
    folder: Path

    def page(self, name: str, html: str) -> str:
        """Publish ``html``; gives its path."""
        (self.folder / name).write_text(html, encoding="utf-8")
        return f"/{name}"


@pytest.fixture(scope="session")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ForeignSite]:
    folder = tmp_path_factory.mktemp("foreign")
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        port = server.server_address[1]
        yield ForeignSite(f"http://localhost:{port}", f"http://127.0.0.1:{port}", folder)
        server.shutdown()
        thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        return


@pytest.fixture(scope="session")
def site(
    chromium: Browser,
    tmp_path_factory: pytest.TempPathFactory,
    home_beside: Callable[[Path], Path],
    foreign: ForeignSite,
) -> Iterator[str]:
    """Address of ``destinai serve`` on the starter records. Not started where there is no Chromium to look at it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = home_beside(tmp_path_factory.mktemp("home"))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "DESTINAI_"))}
    environment |= {"DESTINAI_HOME": str(home), "DESTINAI_ALLOWED_ORIGINS": foreign.url}
    log = (home / "log").open("w+")
    command = [sys.executable, "-c", "from web.cli import main; main()", "serve", "--port", str(port)]
    server = subprocess.Popen(command, env=environment, cwd=home, stdout=log, stderr=subprocess.STDOUT)
    url = f"http://127.0.0.1:{port}"
    try:
        _await_ready(server, url, home / "log")
        yield url
    finally:
        server.terminate()
        server.wait(20)
        log.close()


def _await_ready(server: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    for _ in range(START_SECONDS * 2):
        assert server.poll() is None, f"destinai serve ended: {log.read_text()[-2000:]}"
        try:
            if httpx.get(f"{url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.5)
    raise AssertionError(f"destinai serve was not ready in {START_SECONDS} s: {log.read_text()[-2000:]}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if shutil.which(CHROMIUM) is None:
        pytest.skip(f"There is no {CHROMIUM}. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        expect.set_options(timeout=SECONDS * 1_000)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Watched:
    """A browser window whose requests and console are noted."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.page: Page = context.new_page()
        self.requests: list[str] = []
        self.errors: list[str] = []
        context.on("request", self._request)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    @property
    def hosts(self) -> set[str]:
        """Host and port of everything asked for over the network."""
        return {urlsplit(url).netloc for url in self.requests if not url.startswith(("data:", "blob:"))}


@pytest.fixture
def window(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A fresh window; parametrize it indirectly with the options of a Playwright context."""
    options: dict[str, Any] = {"locale": "en-GB", "viewport": {"width": 1280, "height": 900}}
    context = chromium.new_context(**(options | getattr(request, "param", {})))
    context.set_default_timeout(SECONDS * 1_000)
    yield Watched(context)
    context.close()
