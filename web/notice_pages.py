"""Where anybody checks an answer: the page of a notice, the verify form, and the same for programs."""

import asyncio
import json
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from fastapi import APIRouter
from pydantic_core import from_json
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from compliance.catalogue import DEFAULT_LANGUAGE, load_catalogue
from compliance.notice import Notice
from compliance.notice_store import StoredNotice
from compliance.signing import VERDICT, SignatureError, sign
from compliance.signing import verify as verify_signature
from compliance.verify import Verdict, verify
from corpus.sources import with_release
from web.problems import Problem, problem, read_body, read_json
from web.rendering import Renderer

if TYPE_CHECKING:
    from bot.wiring import Services

MAX_ANSWER = 256 * 1024
"""Bytes of an answer that are read, as JSON or text."""

_PRIVATE = {"Cache-Control": "no-store"}


class NoticePages:
    """``/v/<id>`` and ``/verify``."""

    def __init__(self, services: "Services", renderer: Renderer) -> None:
        self._services = services
        self._renderer = renderer
        self._check = Checker(services)

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/v/{id}", self.notice),
            Route("/verify", self.form),
            Route("/verify", self.result, methods=["POST"]),
        ]

    def notice(self, request: Request) -> Response:
        """A notice as a page, or as JSON where the client asks for it."""
        asked = request.path_params["id"]
        found = self._services.notices.get(asked)
        data = _wants_json(request)
        if found is None:
            if data:
                return problem(404, "No notice has this id: it is mistyped, past its retention, or of another service.")
            return self._renderer.page(request, "notice_unknown.html", status=404)
        if data:
            return JSONResponse({"notice": found.notice.model_dump(mode="json"), "jws": found.jws})
        language = self._renderer.text(request).language
        return self._renderer.page(
            request,
            "notice.html",
            id=found.notice.id,
            valid=self._check.genuine(found),
            fields=_fields(found.notice, language),
            payload=json.dumps(found.notice.model_dump(mode="json"), ensure_ascii=False, indent=2),
            jws=found.jws,
        )

    def form(self, request: Request) -> Response:
        """The empty form."""
        return self._show(request)

    async def result(self, request: Request) -> Response:
        """The verdict on what was pasted; nothing of it is kept."""
        text = self._renderer.text(request)
        try:
            body = await read_body(request, MAX_ANSWER)
        except Problem:
            return self._show(request, problem=text("verify.too_long", kilobytes=MAX_ANSWER // 1024), code=413)
        fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=10)
        answer = fields.get("answer", [""])[0].strip()
        if not answer:
            return self._show(request, problem=text("verify.empty"), code=422)
        verdict = await asyncio.to_thread(self._check.pasted, answer, text.language)
        return self._show(request, answer=answer, verdict=verdict)

    def _show(
        self,
        request: Request,
        *,
        answer: str = "",
        verdict: Verdict | None = None,
        problem: str = "",
        code: int = 200,
    ) -> Response:
        page = self._renderer.page(
            request,
            "verify.html",
            status=code,
            canonical="/verify",
            answer=answer,
            verdict=verdict,
            problem=problem,
        )
        page.headers.update(_PRIVATE)
        return page


def verify_api(services: "Services") -> APIRouter:
    """The route ``POST /api/v1/verify``."""
    router = APIRouter(prefix="/api/v1", tags=["notices"])
    check = Checker(services)
    example = {"text": "The answer with its last line"}
    body = {"required": True, "content": {"application/json": {"schema": {"type": "object"}, "example": example}}}

    @router.post("/verify", openapi_extra={"requestBody": body})
    async def verify_answer(request: Request) -> JSONResponse:
        """Whether an answer is unchanged: the object that the chat gave, or ``{"text"}`` with its last line.

        The verdict comes with ``jws``, our signature over it.
        """
        sent = await read_json(request, MAX_ANSWER)
        try:
            document = from_json(sent)
        except ValueError as error:
            raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "The body is not JSON. Send the answer's object.") from error
        spoken = request.headers.get("accept-language", DEFAULT_LANGUAGE).partition(",")[0]
        verdict = await asyncio.to_thread(check.document, document, spoken)
        return JSONResponse({**verdict.model_dump(), "jws": check.signed(verdict)}, headers=_PRIVATE)

    return router


class Checker:
    """Compares answers with their notices, and notices with their signatures."""

    def __init__(self, services: "Services") -> None:
        self._keys = services.keys
        self._notices = services.notices

    def document(self, document: object, language: str) -> Verdict:
        """The verdict on an answer, explained in ``language``."""
        return verify(document, self._keys, self._notices, language=language)

    def pasted(self, answer: str, language: str) -> Verdict:
        """The verdict on what somebody pasted: the JSON of an answer, or its text."""
        try:
            found = from_json(answer) if answer.startswith("{") else answer
        except ValueError:
            found = answer
        return self.document(found, language)

    def genuine(self, stored: StoredNotice) -> bool:
        """Whether one of our keys signed exactly this notice."""
        try:
            return verify_signature(stored.jws, self._keys.jwks()) == stored.notice.model_dump(mode="json")
        except SignatureError:
            return False

    def signed(self, verdict: Verdict) -> str:
        """Our signature over a verdict and the time it was given."""
        given = {"status": verdict.status, "basis": verdict.basis, "notice_id": verdict.notice_id}
        return sign({**given, "iat": int(datetime.now(UTC).timestamp())}, self._keys, VERDICT)


def _fields(notice: Notice, language: str) -> list[tuple[str, str]]:
    labels = load_catalogue()
    sources = "; ".join(f"{with_release(source.name, source.release)} ({source.licence})" for source in notice.sources)
    issued = datetime.fromtimestamp(notice.iat, UTC)
    values = {
        "system": notice.system,
        "provider": notice.provider,
        "mode": labels.text(language, f"mode-{notice.mode}"),
        "model": notice.model or "",
        "issued": f"{issued:%Y-%m-%d %H:%M:%S} UTC",
        "language": notice.lang,
        "type": notice.dst.rpartition("/")[2],
        "sources": sources,
        "caveats": " ".join(notice.caveats),
        "human": notice.human,
        "verify": notice.verify,
    }
    return [(labels.text(language, f"details-{name}"), value) for name, value in values.items() if value]


def _wants_json(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    asked = request.query_params.get("format") == "json"
    return asked or ("application/json" in accepted and "text/html" not in accepted)
