"""The pages of one occupation and of one skill, in the content and order of a reference work."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from corpus.profile import OccupationProfile, SkillProfile, SkillRef, best_text
from corpus.records import Group, Relation, SkillType, Source, Texts
from corpus.sources import ISCED
from web.career_facts import career_facts
from web.record_addresses import occupation_at, skill_at
from web.rendering import Renderer
from web.structured_data import breadcrumb_data, occupation_data, skill_data

if TYPE_CHECKING:
    from bot.wiring import Services

REGULATED_PROFESSIONS = "https://ec.europa.eu/growth/tools-databases/regprof/home"


@dataclass(frozen=True)
class Requirements:
    """The skills or the knowledge an occupation needs, essential and optional."""

    kind: SkillType
    essential: tuple[SkillRef, ...]
    optional: tuple[SkillRef, ...]


class RecordPages:
    """``/careers/<slug>`` and ``/skills/<slug>``; former slugs and the UUID that ends a URI redirect to the slug."""

    def __init__(self, services: "Services", renderer: Renderer) -> None:
        self._store = services.store
        self._paths = services.tools.paths
        self._renderer = renderer

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [Route("/careers/{slug}", self.career), Route("/skills/{slug}", self.skill)]

    def career(self, request: Request) -> Response:
        """The record of an occupation with all its skills."""
        slug = request.path_params["slug"]
        profile = self._store.profile(occupation_at(self._store, slug))
        if profile is None:
            raise HTTPException(404)
        if profile.slug != slug:
            return _moved(request, f"/careers/{profile.slug}")
        language = self._renderer.text(request).language
        path = f"/careers/{profile.slug}"
        facts = career_facts(self._store, profile)
        alternative, alternative_language = _alternative(profile, language)
        essential = sum(entry.relation == "essential" for entry in profile.requirements)
        return self._renderer.page(
            request,
            "career.html",
            canonical=path,
            twin=f"{path}.json",
            widget=True,
            occupation_uri=profile.occupation.uri,
            profile=profile,
            occupation=profile.occupation,
            facts=facts,
            moves=self._paths.nearest(profile),
            sources=(*self._spoken(profile.source, profile.occupation.title, language), *facts.sources),
            sections=[_requirements(profile, "knowledge"), _requirements(profile, "skill")],
            essential=essential,
            optional=len(profile.requirements) - essential,
            foreign_names=any(not entry.skill.label.get(language) for entry in profile.requirements),
            alternative=alternative,
            alternative_language=alternative_language,
            database=REGULATED_PROFESSIONS,
            structured=(
                occupation_data(profile, language, self._renderer.absolute(path)),
                self._breadcrumbs(request, profile.path, best_text(profile.occupation.title, language)[0], path),
            ),
        )

    def skill(self, request: Request) -> Response:
        """The record of a skill with the occupations that need it."""
        slug = request.path_params["slug"]
        profile = self._store.skill_profile(skill_at(self._store, slug))
        if profile is None:
            raise HTTPException(404)
        if profile.slug != slug:
            return _moved(request, f"/skills/{profile.slug}")
        language = self._renderer.text(request).language
        path = f"/skills/{profile.slug}"
        return self._renderer.page(
            request,
            "skill.html",
            canonical=path,
            twin=f"{path}.json",
            widget=True,
            profile=profile,
            skill=profile.skill,
            essential=[use.occupation for use in profile.uses if use.relation == "essential"],
            optional=[use.occupation for use in profile.uses if use.relation == "optional"],
            related=_related(profile),
            sources=(
                *self._spoken(profile.source, profile.skill.label, language),
                *(source for source in self._store.sources() if profile.field and source.name == ISCED),
            ),
            structured=(skill_data(profile, language, self._renderer.absolute(path)),),
        )

    def _spoken(self, named: Source, texts: Texts, language: str) -> tuple[Source, ...]:
        """The source of the words in the page's language, where it is another one than the one that is ``named``."""
        spoken = self._store.sources_by_language(texts).get(language, named)
        return () if spoken == named else (spoken,)

    def _breadcrumbs(self, request: Request, groups: Sequence[Group], title: str, path: str) -> object:
        text = self._renderer.text(request)
        steps = [(str(text("directory.careers_title")), self._renderer.absolute("/careers"))]
        steps += [
            (best_text(group.title, text.language)[0], self._renderer.absolute(f"/careers?group={group.code}"))
            for group in groups
        ]
        return breadcrumb_data([*steps, (title, self._renderer.absolute(path))])


def _moved(request: Request, path: str) -> Response:
    address = f"{path}?{request.url.query}" if request.url.query else path
    # Browsers would keep a 301 for ever, and an index can be rolled back.
    return RedirectResponse(address, HTTPStatus.MOVED_PERMANENTLY, {"Cache-Control": "public, max-age=86400"})


def _requirements(profile: OccupationProfile, kind: SkillType) -> Requirements:
    return Requirements(kind, profile.select("essential", kind), profile.select("optional", kind))


def _related(profile: SkillProfile) -> tuple[tuple[str, tuple[SkillRef, ...]], ...]:
    """What stands beside a skill, by the name of the relation; what is empty is left out."""
    lists = {"broader": profile.broader, "narrower": profile.narrower}
    relations: tuple[Relation, ...] = ("essential", "optional")
    for name, entries in (("builds_on", profile.builds_on), ("basis_of", profile.basis_of)):
        for relation in relations:
            lists[f"{name}_{relation}"] = tuple(e.skill for e in entries if e.relation == relation)
    return tuple((name, refs) for name, refs in lists.items() if refs)


def _alternative(profile: OccupationProfile, language: str) -> tuple[tuple[str, ...], str]:
    labels = profile.occupation.alternative
    for candidate in (language, "en"):
        if labels.get(candidate):
            return labels[candidate], candidate
    return (), language
