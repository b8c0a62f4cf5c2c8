"""One record out of one row of an ESCO file: cells checked, texts cleaned and bounded."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT, MOST_LABELS
from corpus.errors import quoted
from corpus.esco_tables import Row
from corpus.plain_text import clean_label, plain_text, split_labels
from corpus.records import (
    FieldOfEducation,
    Group,
    Labels,
    Occupation,
    ReuseLevel,
    Skill,
    SkillGroup,
    SkillType,
    Texts,
)

LONGEST_CODE = 40
"""Characters of the code of an occupation or a group of skills; the longest of v1.2 has 13."""

_FOUR_DIGITS = re.compile(r"[0-9]{4}")
_ISCO_GROUP = re.compile(r"[0-9]{1,4}")
_ISCED_F = re.compile(r"https?://[^/]+/esco/isced-f/([0-9]{2,4})")
_NACE = re.compile(r"[A-Z]|[A-Z]?([0-9]{2})\.?([0-9]{0,2})")
_BETWEEN_CODES = re.compile(r"[\s,|]+")
_SKILL_TYPES: Mapping[str, SkillType] = {"knowledge": "knowledge", "skill/competence": "skill", "skill": "skill"}
_REUSE_LEVELS: Mapping[str, ReuseLevel] = {
    "transversal": "transversal",
    "cross-sector": "cross-sector",
    "sector-specific": "sector-specific",
    "occupation-specific": "occupation-specific",
}


@dataclass(frozen=True)
class RowReader:
    """Makes records out of rows in one ``language``; ``count`` is told what had to be repaired.

    Every method raises ValueError, naming the column, for a cell that cannot be what it should be.
    """

    language: str
    count: Callable[[str], None]

    def occupation(self, row: Row) -> Occupation:
        """A row of ``occupations``; without ``iscoGroup`` (labels from the web service) it only adds texts."""
        isco = row.get("iscoGroup", "")
        if "iscoGroup" in row and not _FOUR_DIGITS.fullmatch(isco):
            raise ValueError(f"iscoGroup {quoted(isco)} is not a four-digit ISCO-08 code.")
        title = preferred_label(row)
        return Occupation(
            uri=row["conceptUri"],
            code=_notation(row),
            isco=isco,
            title={self.language: title},
            alternative=self._labels(row, "altLabels", title),
            hidden=self._labels(row, "hiddenLabels", title),
            description=self._text(row, "description"),
            scope_note=self._text(row, "scopeNote"),
            regulated=row.get("regulatedProfessionNote", "").endswith("/regulated"),
            nace=nace_codes(row.get("naceCode", "")),
        )

    def skill(self, row: Row) -> Skill:
        """A row of ``skills`` or of a collection of skills."""
        label = preferred_label(row)
        kind = _SKILL_TYPES.get(row.get("skillType", ""))
        reuse = _REUSE_LEVELS.get(row.get("reuseLevel", ""))
        if kind is None and "skillType" in row:
            self.count("without_type")
        if reuse is None and "reuseLevel" in row:
            self.count("without_reuse_level")
        return Skill(
            uri=row["conceptUri"],
            type=kind or "skill",
            label={self.language: label},
            reuse=reuse,
            alternative=self._labels(row, "altLabels", label),
            hidden=self._labels(row, "hiddenLabels", label),
            description=self._text(row, "description"),
            scope_note=self._text(row, "scopeNote"),
        )

    def isco_group(self, row: Row) -> Group:
        """A row of ``ISCOGroups``."""
        if not _ISCO_GROUP.fullmatch(row["code"]):
            raise ValueError(f"code {quoted(row['code'])} is not an ISCO-08 group of one to four digits.")
        return Group(
            uri=row["conceptUri"],
            code=row["code"],
            title={self.language: preferred_label(row)},
            description=self._text(row, "description"),
        )

    def skill_group(self, row: Row) -> SkillGroup | FieldOfEducation:
        """A row of ``skillGroups``: ESCO keeps the ISCED-F fields of education among its groups of skills."""
        title, description = {self.language: preferred_label(row)}, self._text(row, "description")
        if isced := isced_code(row["conceptUri"]):
            return FieldOfEducation(uri=row["conceptUri"], code=isced, title=title, description=description)
        return SkillGroup(uri=row["conceptUri"], code=_notation(row), title=title, description=description)

    def _labels(self, row: Row, column: str, preferred: str) -> Labels:
        labels = split_labels(row.get(column, ""), besides=(preferred,))
        kept = tuple(label for label in labels[:MOST_LABELS] if len(label) <= LONGEST_LABEL)
        if len(kept) < len(labels):
            self.count("labels_cut")
        return {self.language: kept} if kept else {}

    def _text(self, row: Row, column: str) -> Texts:
        cell = row.get(column, "")
        if len(cell) > LONGEST_TEXT:
            self.count("texts_cut")
            cell = cell[:LONGEST_TEXT] + "…"
        text = plain_text(cell)
        return {self.language: text} if text else {}


def _notation(row: Row) -> str:
    code = clean_label(row.get("code", ""))
    if len(code) > LONGEST_CODE:
        raise ValueError(f"code {quoted(code)} is longer than {LONGEST_CODE} characters.")
    return code


def preferred_label(row: Row) -> str:
    """The cleaned ``preferredLabel``; raises ValueError where it is longer than ``LONGEST_LABEL``."""
    label = clean_label(row["preferredLabel"])
    if len(label) > LONGEST_LABEL:
        raise ValueError(f"preferredLabel {quoted(label)} is longer than {LONGEST_LABEL} characters.")
    return label


def isced_code(uri: str) -> str | None:
    """The ISCED-F code that ``…/esco/isced-f/0613`` stands for; none for every other URI."""
    found = _ISCED_F.fullmatch(uri)
    return found[1] if found else None


def nace_codes(cell: str) -> tuple[str, ...]:
    """The NACE codes of a cell of URIs, as NACE writes them: ``…/nace2.1/2651`` becomes ``26.51``.

    Raises ValueError for what is no section (a letter), division, group or class (two to four digits).
    """
    codes: dict[str, None] = {}
    for uri in _BETWEEN_CODES.split(cell):
        if uri:
            found = _NACE.fullmatch(uri.rsplit("/", 1)[-1])
            if found is None:
                raise ValueError(f"naceCode {quoted(uri)} is not a NACE section, division, group or class.")
            section_or_division = found[1] or found[0]
            codes[f"{section_or_division}.{found[2]}" if found[2] else section_or_division] = None
    return tuple(codes)


def green_share(row: Row) -> float:
    """The cell ``greenShare``, 0 to 1; raises ValueError for anything else."""
    try:
        share = float(row["greenShare"])
    except ValueError:
        share = math.nan
    if not 0 <= share <= 1:
        raise ValueError(f"greenShare {quoted(row['greenShare'])} is not a number between 0 and 1.")
    return share
