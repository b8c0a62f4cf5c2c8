"""From what the ESCO web service answers about a concept to a record, with the texts of every language asked for."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from corpus.esco_api_crawl import Answers
from corpus.esco_api_resource import labels, linked, own_uri, preferred_label, string, text
from corpus.records import (
    Collection,
    FieldOfEducation,
    Group,
    Labels,
    Occupation,
    Relation,
    ReuseLevel,
    Skill,
    SkillGroup,
    SkillType,
    Texts,
)

ISCED_CODE = re.compile(r".*/isced-f/([0-9]{2,4})")
_ISCO_CODE = re.compile(r".*/isco/C([0-9]{1,4})")
_GROUP_CODE = re.compile(r".*/([A-Z][0-9]*(?:\.[0-9]+)*)")
_UNIT_GROUP = re.compile(r"[0-9]{4}")
_RELEASED = ("", "released")
RELATIONS: Mapping[str, Relation] = {"hasEssentialSkill": "essential", "hasOptionalSkill": "optional"}
_SKILL_TYPES: Mapping[str, SkillType] = {"knowledge": "knowledge", "skill": "skill"}
_REUSE_LEVELS: Mapping[str, ReuseLevel] = {
    "transversal": "transversal",
    "cross-sector": "cross-sector",
    "sector-specific": "sector-specific",
    "occupation-specific": "occupation-specific",
}
_COLLECTIONS: Mapping[str, Collection] = {
    "6c930acd-c104-4ece-acf7-f44fd7333036": "digital",
    "8ae4b9f3-507e-4057-a145-2f96f0132613": "research",
    "digcomp": "digcomp",
    "green": "green",
    "research": "research",
    "skill-language-groups": "language",
    "skill-transversal-groups": "transversal",
}
"""The thematic collections by the last part of the URI of their concept scheme (conceptSchemes of ESCO v1.1.1)."""


def relations(answers: Answers) -> dict[str, Relation]:
    """The skills that a concept needs, by URI; essential where the service says both."""
    found: dict[str, Relation] = {}
    for key, relation in RELATIONS.items():
        for uri in linked(answers[0], key):
            found.setdefault(uri, relation)
    return found


def isced_code(uri: str) -> str | None:
    """The ISCED-F code that a URI of a field of education ends in; None for any other URI."""
    match = ISCED_CODE.fullmatch(uri)
    return match[1] if match else None


class Reader:
    """Makes records with texts in ``languages``; ``tally`` counts what is left out and why."""

    def __init__(self, languages: Sequence[str], tally: Counter[str]) -> None:
        self._languages, self._tally = languages, tally

    def occupation(self, answers: Answers) -> Occupation | None:
        """An occupation; None for one that is not released, has no label, or no ISCO-08 unit group in reach."""
        if not (titles := self._titles(answers)):
            return None
        code = string(answers[0], "code")
        groups = [m[1] for u in linked(answers[0], "broaderIscoGroup") if (m := _ISCO_CODE.fullmatch(u))]
        # A narrower occupation has no ISCO group of its own, and the code 2512.4.1 begins with it.
        isco = next((c for c in (*groups, code[:4]) if _UNIT_GROUP.fullmatch(c)), None)
        if isco is None:
            self._tally["occupations_without_isco"] += 1
            return None
        return Occupation(
            uri=own_uri(answers[0]),
            code=code,
            isco=isco,
            title=titles,
            alternative=self._labels(answers, "alternativeLabel", titles),
            hidden=self._labels(answers, "hiddenLabel", titles),
            description=self._texts(answers, "description"),
            scope_note=self._texts(answers, "scopeNote"),
            regulated=any(u.endswith("/regulated") for u in linked(answers[0], "regulatedProfessionNote")),
            broader=linked(answers[0], "broaderOccupation"),
            collections=_collections(answers),
        )

    def skill(self, answers: Answers) -> Skill | None:
        """A skill or knowledge concept; None for one that is not released, has no label or is a group."""
        if string(answers[0], "className") == "Concept" or not (titles := self._titles(answers)):
            return None
        kind = _SKILL_TYPES.get(_last_part(answers, "hasSkillType"))
        reuse = _REUSE_LEVELS.get(_last_part(answers, "hasReuseLevel"))
        self._tally["skills_without_type"] += kind is None
        self._tally["skills_without_reuse_level"] += reuse is None
        above = linked(answers[0], "broaderSkill", "broaderHierarchyConcept", "broaderSkillGroup", "broaderConcept")
        codes = [code for uri in above if (code := isced_code(uri))]
        return Skill(
            uri=own_uri(answers[0]),
            type=kind or "skill",
            label=titles,
            reuse=reuse,
            broader=tuple(uri for uri in above if isced_code(uri) is None),
            isced=max(codes, key=len, default=None),
            collections=_collections(answers),
            alternative=self._labels(answers, "alternativeLabel", titles),
            hidden=self._labels(answers, "hiddenLabel", titles),
            description=self._texts(answers, "description"),
            scope_note=self._texts(answers, "scopeNote"),
        )

    def group(self, answers: Answers) -> Group | SkillGroup | FieldOfEducation | None:
        """An ISCO-08 group, a group of skills or a field of education; None for one without a label."""
        if not (titles := self._titles(answers)):
            return None
        uri, description = own_uri(answers[0]), self._texts(answers, "description")
        if isco := _ISCO_CODE.fullmatch(uri):
            return Group(uri=uri, code=isco[1], title=titles, description=description)
        if code := isced_code(uri):
            return FieldOfEducation(uri=uri, code=code, title=titles, description=description)
        tail = _GROUP_CODE.fullmatch(uri)
        return SkillGroup(
            uri=uri,
            code=string(answers[0], "code") or (tail[1] if tail else ""),
            title=titles,
            description=description,
            broader=linked(answers[0], "broaderConcept", "broaderHierarchyConcept"),
        )

    def _titles(self, answers: Answers) -> Texts:
        """The preferred labels of a released concept, counted as left out where there are none."""
        if string(answers[0], "status") not in _RELEASED:
            self._tally["not_released"] += 1
            return {}
        titles = {lang: label for lang in self._languages if (label := preferred_label(answers, lang))}
        self._tally["without_label"] += not titles
        return titles

    def _labels(self, answers: Answers, key: str, titles: Texts) -> Labels:
        found = {lang: labels(answers, key, lang, title) for lang, title in titles.items()}
        return {lang: given for lang, given in found.items() if given}

    def _texts(self, answers: Answers, key: str) -> Texts:
        return {lang: given for lang in self._languages if (given := text(answers, key, lang))}


def _collections(answers: Answers) -> tuple[Collection, ...]:
    tails = {uri.rpartition("/")[2] for uri in linked(answers[0], "isInScheme")}
    return tuple(sorted({_COLLECTIONS[tail] for tail in tails & _COLLECTIONS.keys()}))


def _last_part(answers: Answers, key: str) -> str:
    """The last part of the URI under ``key``, ``knowledge`` of ``…/skill-type/knowledge``; empty where none is."""
    return next(iter(linked(answers[0], key)), "").rpartition("/")[2]
