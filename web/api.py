"""The JSON interface to the records, and what machines ask a service: is it up, is it ready, which keys sign."""

import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict

from corpus.credits import concept_sources, credit_lines
from corpus.profile import OccupationProfile, OccupationRef, SkillProfile, SkillRef, best_text
from corpus.records import SkillType
from corpus.sources import ISCED, ISCO
from web.directory import Directory
from web.problems import Problem
from web.record_addresses import occupation_at, skill_at

if TYPE_CHECKING:
    from bot.wiring import Services
    from retrieval.linker import Hit

MAX_ITEMS = 100
_KEYS_MAX_AGE = 300

_log = logging.getLogger(__name__)

SearchText = Annotated[str, Query(alias="q", max_length=200, description="What to look for, in any language.")]
Limit = Annotated[int, Query(ge=1, le=MAX_ITEMS, description="How many items to return.")]
Offset = Annotated[int, Query(ge=0, description="How many items to skip; without `q` only.")]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True)


class OccupationItem(_Data):
    """An occupation in a list. ``score`` is how well it matches, and null where nothing was searched for."""

    uri: str
    title: str
    slug: str
    isco: str
    score: float | None = None


class SkillItem(_Data):
    """A skill in a list. ``score`` is how well it matches, and null where nothing was searched for."""

    uri: str
    title: str
    slug: str
    type: SkillType
    score: float | None = None


class OccupationItems(_Data):
    """A list of occupations; ``total`` counts all found or, without a search, all there are.

    ``attribution`` are the words to be shown with them.
    """

    items: tuple[OccupationItem, ...]
    total: int
    attribution: tuple[str, ...]


class SkillItems(_Data):
    """A list of skills; ``total`` counts all found or, without a search, all there are.

    ``attribution`` are the words to be shown with them.
    """

    items: tuple[SkillItem, ...]
    total: int
    attribution: tuple[str, ...]


class OccupationAnswer(OccupationProfile):
    """An occupation with the words to be shown with it."""

    attribution: tuple[str, ...]


class SkillAnswer(SkillProfile):
    """A skill with the words to be shown with it."""

    attribution: tuple[str, ...]


def record_api(services: "Services", directory: Directory) -> APIRouter:
    """The routes ``/api/v1/occupations`` and ``/api/v1/skills``."""
    router = APIRouter(prefix="/api/v1", tags=["records"])
    sources = services.store.sources()
    credited = credit_lines(concept_sources(sources))

    @router.get("/occupations")
    def occupations(q: SearchText = "", limit: Limit = 20, offset: Offset = 0) -> OccupationItems:
        """Occupations that match ``q``, best first; without ``q`` all, by English title."""
        if text := _clean(q):
            hits = services.finder.occupations(text, limit)
            entries = {entry.uri: entry for entry in services.store.occupation_refs(_uris(hits))}
            items = tuple(_occupation(entries[hit.uri], hit) for hit in hits if hit.uri in entries)
            return OccupationItems(items=items, total=len(items), attribution=credited)
        listing = directory.occupations.select("en")
        items = tuple(map(_occupation, listing[offset : offset + limit]))
        return OccupationItems(items=items, total=len(listing), attribution=credited)

    @router.get("/occupations/{record_id}")
    def occupation(record_id: str) -> OccupationAnswer:
        """One occupation with all its skills; ``record_id`` is its slug or the UUID at the end of its URI."""
        found = services.store.profile(occupation_at(services.store, record_id))
        if found is None:
            raise _unknown("occupation", record_id)
        of_path = [source for source in sources if source.name == ISCO and found.path]
        return OccupationAnswer(**dict(found), attribution=(*credited, *credit_lines(of_path)))

    @router.get("/skills")
    def skills(q: SearchText = "", limit: Limit = 20, offset: Offset = 0) -> SkillItems:
        """Skills and knowledge concepts that match ``q``, best first; without ``q`` all, by English label."""
        if text := _clean(q):
            hits = services.finder.skills(text, limit)
            entries = {entry.uri: entry for entry in services.store.skill_refs(_uris(hits))}
            items = tuple(_skill(entries[hit.uri], hit) for hit in hits if hit.uri in entries)
            return SkillItems(items=items, total=len(items), attribution=credited)
        listing = directory.skills.select("en")
        items = tuple(map(_skill, listing[offset : offset + limit]))
        return SkillItems(items=items, total=len(listing), attribution=credited)

    @router.get("/skills/{record_id}")
    def skill(record_id: str) -> SkillAnswer:
        """One skill with all who need it; ``record_id`` is its slug or the UUID at the end of its URI."""
        found = services.store.skill_profile(skill_at(services.store, record_id))
        if found is None:
            raise _unknown("skill", record_id)
        of_field = [source for source in sources if source.name == ISCED and found.field]
        return SkillAnswer(**dict(found), attribution=(*credited, *credit_lines(of_field)))

    return router


def service_api(services: "Services") -> APIRouter:
    """The routes ``/healthz``, ``/readyz`` and ``/.well-known/jwks.json``."""
    router = APIRouter(tags=["service"])

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        """Whether the process answers at all."""
        return {"status": "ok"}

    @router.get("/readyz")
    def readyz() -> dict[str, Any]:
        """Whether records and index can be read; 503 (with a problem document) where they cannot."""
        try:
            counts = services.store.counts()
            services.finder.occupations("nurse", 1)
        except Exception as error:
            _log.exception("Not ready")
            raise Problem(
                HTTPStatus.SERVICE_UNAVAILABLE, "Records or index cannot be read; the log says why."
            ) from error
        return {"status": "ready", "counts": counts.model_dump(), "content_hash": services.content_hash}

    @router.get("/.well-known/jwks.json")
    def jwks() -> JSONResponse:
        """The public keys that sign notices, with retired ones (RFC 7517)."""
        headers = {"Cache-Control": f"public, max-age={_KEYS_MAX_AGE}", "Access-Control-Allow-Origin": "*"}
        return JSONResponse(services.keys.jwks(), headers=headers, media_type="application/jwk-set+json")

    return router


def _occupation(entry: OccupationRef, hit: "Hit | None" = None) -> OccupationItem:
    title = hit.title if hit else best_text(entry.title, "en")[0]
    return OccupationItem(
        uri=entry.uri, title=title, slug=entry.slug, isco=entry.isco, score=hit.score if hit else None
    )


def _skill(entry: SkillRef, hit: "Hit | None" = None) -> SkillItem:
    title = hit.title if hit else best_text(entry.label, "en")[0]
    return SkillItem(uri=entry.uri, title=title, slug=entry.slug, type=entry.type, score=hit.score if hit else None)


def _uris(hits: "Sequence[Hit]") -> tuple[str, ...]:
    return tuple(hit.uri for hit in hits)


def _clean(query: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in query).split())


def _unknown(kind: str, record_id: str) -> Problem:
    return Problem(
        HTTPStatus.NOT_FOUND,
        f"There is no {kind} {record_id[:100]!r}. Use a slug or UUID from /api/v1/{kind}s?q=… .",
    )
