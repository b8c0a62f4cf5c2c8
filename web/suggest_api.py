"""Suggestions while a visitor types into a search box: labels that begin like that, then what comes near."""

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict

from corpus.labels import normalise_label
from corpus.profile import OccupationRef, SkillRef, best_text
from corpus.records import ConceptKind
from web.search import clean

if TYPE_CHECKING:
    from bot.wiring import Services

SUGGESTIONS = 8
_LEAST_FOR_MEANING = 3
"""Characters from which on the search by meaning and spelling helps out."""

_MAX_AGE = 300


class Suggestion(BaseModel):
    """A record to go to. ``label`` is its name in the page's language, ``by`` the words it was found by."""

    model_config = ConfigDict(frozen=True)

    slug: str
    label: str
    language: str
    by: str


class Suggestions(BaseModel):
    """The best suggestions, at most eight."""

    model_config = ConfigDict(frozen=True)

    items: tuple[Suggestion, ...]


def suggest_api(services: "Services") -> APIRouter:
    """The route ``GET /api/v1/suggest``."""
    router = APIRouter(prefix="/api/v1", tags=["records"])

    @router.get("/suggest", response_model=Suggestions)
    def suggest(
        q: Annotated[str, Query(max_length=200, description="What has been typed so far, in any language.")] = "",
        kind: Annotated[ConceptKind, Query(description="What to suggest.")] = "occupation",
        lang: Annotated[
            str, Query(pattern="^[a-z]{2}$", description="The language of the names to show, ISO 639-1.")
        ] = "en",
    ) -> JSONResponse:
        """Occupations or skills for a search box, best first."""
        found = Suggester(services).suggest(clean(q), kind, lang)
        return JSONResponse(found.model_dump(mode="json"), headers={"Cache-Control": f"public, max-age={_MAX_AGE}"})

    return router


class Suggester:
    """Finds suggestions over the records of ``services``."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    def suggest(self, typed: str, kind: ConceptKind, language: str) -> Suggestions:
        """Suggestions for what was ``typed``, none for nothing."""
        normal = normalise_label(typed)
        if not normal:
            return Suggestions(items=())
        beginning = self._services.store.labels_beginning(kind, normal, SUGGESTIONS)
        by = {uri: label for uri, label, _ in beginning}
        if len(by) < SUGGESTIONS and len(typed) >= _LEAST_FOR_MEANING:
            find = self._services.finder.occupations if kind == "occupation" else self._services.finder.skills
            for hit in find(typed, SUGGESTIONS, language):
                by.setdefault(hit.uri, hit.form or hit.title)
        store, uris = self._services.store, list(by)[:SUGGESTIONS]
        refs: tuple[OccupationRef | SkillRef, ...] = (
            store.occupation_refs(uris) if kind == "occupation" else store.skill_refs(uris)
        )
        return Suggestions(items=tuple(_suggestion(ref, by[ref.uri], language) for ref in refs))


def _suggestion(ref: OccupationRef | SkillRef, by: str, language: str) -> Suggestion:
    texts = ref.title if isinstance(ref, OccupationRef) else ref.label
    label, spoken = best_text(texts, language)
    return Suggestion(slug=ref.slug, label=label, language=spoken, by="" if by in texts.values() else by)
