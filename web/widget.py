"""The chat widget for any page: a small loader, and the chat itself, which the loader fetches on the first click."""

import gzip
import hashlib
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from fastapi import APIRouter, Request, Response

from web.bundle import Bundle

_LOADER_AGE = "public, max-age=300"
"""How long a page may keep the loader, which names the version of the chat to fetch."""

_PLACEHOLDER = "__BUNDLE__"


def widget_router(cache: Path) -> APIRouter:
    """``/widget.js`` and the versioned bundle it loads; ``cache`` is the folder for compressed forms."""
    bundle = Bundle(_copilot(), cache, "text/javascript")
    address = f"/widget/{bundle.version}/chat.js"
    source = files("web").joinpath("static", "widget.js").read_text(encoding="utf-8")
    loader = source.replace(_PLACEHOLDER, address).encode()
    packed = gzip.compress(loader, mtime=0)
    tag = f'"{hashlib.sha256(loader).hexdigest()[:16]}"'
    shared = {"Cross-Origin-Resource-Policy": "cross-origin"}
    router = APIRouter(include_in_schema=False)

    @router.api_route("/widget.js", methods=["GET", "HEAD"])
    async def widget(request: Request) -> Response:
        headers = {"Cache-Control": _LOADER_AGE, "ETag": tag, "Vary": "Accept-Encoding", **shared}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(packed, media_type="text/javascript", headers={**headers, "Content-Encoding": "gzip"})
        return Response(loader, media_type="text/javascript", headers=headers)

    @router.api_route(address, methods=["GET", "HEAD"])
    async def chat(request: Request) -> Response:
        response = await bundle.respond(request)
        response.headers.update(shared)
        return response

    return router


def _copilot() -> Path:
    # Found without importing it: Chainlit reads its settings at import, and those are set by the chat's mount.
    spec = find_spec("chainlit")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("Chainlit is not installed. Install the project's requirements.")
    return Path(spec.submodule_search_locations[0]) / "copilot" / "dist" / "index.js"
