"""From what the ESCO web service answers about a concept to a record, with the texts of every language asked for."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT, MOST_LABELS
from corpus.esco_api_crawl import Answers
from corpus.esco_api_resource import labels, linked, own_uri, preferred_label, string, text
from corpus.esco_rows import LONGEST_CODE, isced_code
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

_ISCO_CODE = re.compile(r".*/isco/C([0-9]{1,4})")
_GROUP_CODE = re.compile(r".*/([A-Z][0-9]*(?:\.[0-9]+)*)")
_UNIT_GROUP = re.compile(r"[0-9]{4}")
_BROADER_GROUPS = ("broaderHierarchyConcept", "broaderConcept", "broaderSkillGroup")
_RELEASED = ("", "released")
RELATIONS: Mapping[str, Relation] = {"hasEssentialSkill": "essential", "hasOptionalSkill": "optional"}
_SKILL_TYPES: Mapping[str, SkillType] = {"knowledge": "knowledge", "skill": "skill"}
_REUSE_LEVELS: Mapping[str, ReuseLevel] = {
    "transversal": "transversal",
    "cross-sector": "cross-sector",
    "sector-specific": "sector-specific",
    "occupation-specific": "occupation-specific",
}
COLLECTIONS: Mapping[str, Collection] = {
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


class Reader:
    """Makes records with texts in ``languages``; ``tally`` counts what is left out and why."""

    def __init__(self, languages: Sequence[str], tally: Counter[str]) -> None:
        self._languages, self._tally = languages, tally

    def occupation(self, answers: Answers) -> Occupation | None:
        """An occupation; None for one that is not released, has no label, or no ISCO-08 unit group in reach."""
        if not (titles := self._titles(answers)):
            return None
        code = _code(answers)
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
        return Skill(
            uri=own_uri(answers[0]),
            type=kind or "skill",
            label=titles,
            reuse=reuse,
            broader=linked(answers[0], "broaderSkill", *_BROADER_GROUPS),
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
            code=_code(answers) or (tail[1] if tail else ""),
            title=titles,
            description=description,
            broader=linked(answers[0], *_BROADER_GROUPS),
        )

    def _titles(self, answers: Answers) -> Texts:
        """The preferred labels of a released concept, counted as left out where there are none."""
        if string(answers[0], "status") not in _RELEASED:
            self._tally["not_released"] += 1
            return {}
        found = {lang: label for lang in self._languages if (label := preferred_label(answers, lang))}
        titles = {lang: label for lang, label in found.items() if len(label) <= LONGEST_LABEL}
        self._tally["labels_cut"] += len(found) - len(titles)
        self._tally["without_label"] += not titles
        return titles

    def _labels(self, answers: Answers, key: str, titles: Texts) -> Labels:
        kept: dict[str, tuple[str, ...]] = {}
        for lang, title in titles.items():
            found = labels(answers, key, lang, title)
            kept[lang] = tuple(label for label in found[:MOST_LABELS] if len(label) <= LONGEST_LABEL)
            self._tally["labels_cut"] += len(found) - len(kept[lang])
        return {lang: some for lang, some in kept.items() if some}

    def _texts(self, answers: Answers, key: str) -> Texts:
        found = {lang: given for lang in self._languages if (given := text(answers, key, lang))}
        self._tally["texts_cut"] += sum(len(given) > LONGEST_TEXT for given in found.values())
        return {k: given if len(given) <= LONGEST_TEXT else given[:LONGEST_TEXT] + "…" for k, given in found.items()}


def _code(answers: Answers) -> str:
    code = string(answers[0], "code")
    return code if len(code) <= LONGEST_CODE else ""


def _collections(answers: Answers) -> tuple[Collection, ...]:
    tails = {uri.rpartition("/")[2] for uri in linked(answers[0], "isInScheme")}
    return tuple(sorted({COLLECTIONS[tail] for tail in tails & COLLECTIONS.keys()}))


def _last_part(answers: Answers, key: str) -> str:
    """The last part of the URI under ``key``, ``knowledge`` of ``…/skill-type/knowledge``; empty where none is."""
    return next(iter(linked(answers[0], key)), "").rpartition("/")[2]
