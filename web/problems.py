"""Errors as answers: problem documents for programs (RFC 9457), helpful pages for people, and nothing internal."""

from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any, TypeAlias

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from web.headers import headers_for
from web.rendering import Renderer

Handler: TypeAlias = Callable[[Request, Any], Coroutine[Any, Any, Response]]

FAILED = "Something went wrong on our side and was noted. Try again in a moment."
_MAX_GUESS = 100


class Problem(HTTPException):
    """A request that cannot be answered; ``detail`` says what happened and what to do."""

    def __init__(self, status: HTTPStatus, detail: str) -> None:
        super().__init__(status, detail)


def problem(status: int, detail: str) -> JSONResponse:
    """A problem document: ``type``, ``title``, ``status`` and ``detail``."""
    title = HTTPStatus(status).phrase
    content = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return JSONResponse(content, status, media_type="application/problem+json")


async def read_body(request: Request, limit: int) -> bytes:
    """The body of a request; raises Problem 413 as soon as it exceeds ``limit`` bytes."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise Problem(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"The body is longer than {limit // 1024} kB. Send a shorter one."
            )
    return bytes(body)


async def read_json(request: Request, limit: int) -> bytes:
    """The body of a request that says it is JSON; raises Problem 415 where it says otherwise."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, with the header Content-Type: application/json.")
    return await read_body(request, limit)


def explain(error: ValidationError) -> str:
    """What is wrong with the fields of a JSON body, in one line and without repeating its values."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    parts = [f"{'.'.join(map(str, entry['loc'])) or 'body'}: {entry['msg']}" for entry in found[:3]]
    return "; ".join(parts) + "."


def error_handlers(renderer: Renderer) -> dict[int | type[Exception], Handler]:
    """The handlers to register: one for refused requests, one for faults of ours."""

    async def refused(request: Request, error: Exception) -> Response:
        status, detail, headers = 500, "", None
        if isinstance(error, HTTPException):
            status, detail, headers = error.status_code, error.detail, error.headers
        if _wants_data(request):
            response: Response = problem(status, detail)
        else:
            response = renderer.page(request, "error.html", status=status, guess=_guess(request))
        response.headers.update(headers or {})
        return response

    async def failed(request: Request, _error: Exception) -> Response:
        if _wants_data(request):
            response: Response = problem(500, FAILED)
        else:
            response = renderer.page(request, "error.html", status=500, guess="")
        # This answer is made outside the middleware that adds them.
        response.headers.update(headers_for(request.url.path))
        return response

    return {HTTPException: refused, Exception: failed}


def _wants_data(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    path = request.url.path
    return path.startswith("/api/") or path.endswith(".json") or ("json" in accepted and "text/html" not in accepted)


def _guess(request: Request) -> str:
    last = request.url.path.rstrip("/").rpartition("/")[2]
    words = "".join(c if c.isalnum() else " " for c in last)
    return " ".join(words.split())[:_MAX_GUESS]
