"""Our own style sheet and icon: addressed by content hash, so that a browser may keep them for ever."""

import hashlib
from functools import cache
from pathlib import Path

from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"


@cache
def fingerprint(name: str) -> str:
    """The first twelve hexadecimal digits of the sha256 of a file in ``web/static``."""
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


def asset_path(name: str) -> str:
    """The address of a file in ``web/static``; it changes whenever the file does."""
    return f"/static/{name}?v={fingerprint(name)}"


class Assets(StaticFiles):
    """Static files with a year of caching where the address holds their fingerprint, five minutes elsewhere."""

    def __init__(self) -> None:
        super().__init__(directory=STATIC)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at ``path``; raises HTTPException 404 where there is none."""
        response = await super().get_response(path, scope)
        version = QueryParams(scope["query_string"]).get("v")
        current = response.status_code in (200, 206, 304) and version is not None and version == fingerprint(path)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if current else "public, max-age=300"
        return response
