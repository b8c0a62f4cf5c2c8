"""How an answer names records (titles, sources, links to the official page) and quotes what was asked."""

from typing import Any
from urllib.parse import quote

from compliance.draft import Citation, Mention
from compliance.redact import redact
from corpus.merged import Sourced
from corpus.profile import OccupationProfile, OccupationRef, SkillProfile, SkillRef, best_text
from corpus.records import Source
from corpus.sources import with_release

_PORTAL = "https://esco.ec.europa.eu/en/classification"
_STARTER = "adapted from "


def source_label(source: Source) -> str:
    """The name of a source as a sentence uses it: ``ESCO v1.1.1``, also for records adapted from it."""
    return _named(source.name, source.release)


def fact_label(fact: Sourced[Any]) -> str:
    """The name of a fact's source, as ``source_label`` gives it."""
    return _named(fact.source, fact.release)


def _named(name: str, release: str) -> str:
    return release.removeprefix(_STARTER) if release.startswith(_STARTER) else with_release(name, release)


def occupation_title(occupation: OccupationRef | OccupationProfile, language: str) -> str:
    """The title in ``language``, else in English, else in any."""
    texts = occupation.occupation.title if isinstance(occupation, OccupationProfile) else occupation.title
    return best_text(texts, language)[0]


def mention(occupation: OccupationRef | OccupationProfile, language: str) -> Mention:
    """The occupation as an answer lists it."""
    uri = occupation.occupation.uri if isinstance(occupation, OccupationProfile) else occupation.uri
    return Mention(uri=uri, title=occupation_title(occupation, language))


def skill_mention(skill: SkillRef | SkillProfile, language: str) -> Mention:
    """The skill as an answer lists it."""
    texts = skill.skill.label if isinstance(skill, SkillProfile) else skill.label
    uri = skill.skill.uri if isinstance(skill, SkillProfile) else skill.uri
    return Mention(uri=uri, title=best_text(texts, language)[0])


def official_url(uri: str, kind: str) -> str:
    """The page of a concept on the portal of its publisher; ``kind`` is ``occupation`` or ``skills``."""
    return f"{_PORTAL}/{kind}?uri={quote(uri, safe='')}"


def cite_occupation(profile: OccupationProfile, language: str) -> Citation:
    """The citation of an occupation record."""
    uri = profile.occupation.uri
    return Citation(
        uri=uri,
        title=occupation_title(profile, language),
        source=source_label(profile.source),
        url=official_url(uri, "occupation"),
    )


def cite_skill(profile: SkillProfile, language: str) -> Citation:
    """The citation of a skill record."""
    return Citation(
        uri=profile.skill.uri,
        title=best_text(profile.skill.label, language)[0],
        source=source_label(profile.source),
        url=official_url(profile.skill.uri, "skills"),
    )


def quotable(query: str) -> str:
    """The visitor's words as they may be quoted back: short, one line, no Markdown, personal data redacted."""
    words = redact(query).text
    shown = " ".join("".join(c if c.isalnum() or c in " -/.&+#'" else " " for c in words).split())
    return shown if len(shown) <= 60 else shown[:59] + "…"
