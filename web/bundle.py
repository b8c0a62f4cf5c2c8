"""Large files that never change under their name: compressed once, kept on disk, cached by browsers for good."""

import asyncio
import gzip
import hashlib
import logging
import secrets
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response

FOREVER = "public, max-age=31536000, immutable"

_LEVEL = 8
"""gzip level: the last percent that level 9 gains takes twice the time."""

_log = logging.getLogger(__name__)


class Bundle:
    """One file, served gzipped where the browser takes that. ``cache`` is the folder that keeps the compressed form."""

    def __init__(self, source: Path, cache: Path, media_type: str) -> None:
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        self.version = digest[:16]
        self._source = source
        self._packed = cache / f"{digest}.gz"
        self._media_type = media_type
        self._lock = asyncio.Lock()

    async def respond(self, request: Request) -> Response:
        """The file, or 304 where the browser has it."""
        headers = {"Cache-Control": FOREVER, "ETag": f'"{self.version}"', "Vary": "Accept-Encoding"}
        if self.version in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", "") and await self._pack():
            headers["Content-Encoding"] = "gzip"
            return FileResponse(self._packed, headers=headers, media_type=self._media_type)
        return FileResponse(self._source, headers=headers, media_type=self._media_type)

    async def _pack(self) -> bool:
        async with self._lock:
            if self._packed.is_file():
                return True
            try:
                await asyncio.to_thread(self._write)
            except OSError as error:
                _log.warning(
                    "Cannot keep the compressed form of %s: %s. It is sent as it is.", self._source.name, error
                )
                return False
            return True

    def _write(self) -> None:
        self._packed.parent.mkdir(parents=True, exist_ok=True)
        draft = self._packed.with_suffix(f".{secrets.token_hex(4)}")
        # Two processes may do this at once: each writes its own draft, the last rename wins with the same bytes.
        draft.write_bytes(gzip.compress(self._source.read_bytes(), _LEVEL, mtime=0))
        draft.replace(self._packed)
