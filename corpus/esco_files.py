"""Which files of an ESCO download play which role: by language, and of one release."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.errors import CorpusError, listed, quoted
from corpus.packs import Table, one_of
from corpus.records import Collection


class Role(StrEnum):
    """What a file of an ESCO download holds, under the name that the publisher gives it."""

    OCCUPATIONS = "occupations"
    SKILLS = "skills"
    ISCO_GROUPS = "ISCOGroups"
    SKILL_GROUPS = "skillGroups"
    SKILLS_HIERARCHY = "skillsHierarchy"
    DIGCOMP = "digCompSkillsCollection"
    DIGITAL = "digitalSkillsCollection"
    GREEN = "greenSkillsCollection"
    LANGUAGE = "languageSkillsCollection"
    RESEARCH = "researchSkillsCollection"
    TRANSVERSAL = "transversalSkillsCollection"
    RESEARCH_OCCUPATIONS = "researchOccupationsCollection"
    OCCUPATION_SKILL = "occupationSkillRelations"
    SKILL_SKILL = "skillSkillRelations"
    BROADER_OCCUPATIONS = "broaderRelationsOccPillar"
    BROADER_SKILLS = "broaderRelationsSkillPillar"
    GREEN_SHARE = "greenShareOcc"


FACTS = (
    Role.OCCUPATION_SKILL,
    Role.SKILL_SKILL,
    Role.BROADER_OCCUPATIONS,
    Role.BROADER_SKILLS,
    Role.GREEN_SHARE,
)
"""Files that say the same in every language; one language is read with them."""

SKILL_COLLECTIONS: Mapping[Role, Collection] = {
    Role.DIGCOMP: "digcomp",
    Role.DIGITAL: "digital",
    Role.GREEN: "green",
    Role.LANGUAGE: "language",
    Role.RESEARCH: "research",
    Role.TRANSVERSAL: "transversal",
}

_ROLES = {role.casefold(): role for role in Role}
# "_api": label files made from the answers of the ESCO web service.
_NAME = re.compile(rf"({'|'.join(_ROLES)})(?:_([a-z]{{2,3}}))?(?:_api)?")
_UNUSED = re.compile(r"(conceptschemes|dictionary)(_[a-z]{2,3})?")
"""Files of a download that describe it."""
_RELEASE = re.compile(r"(?<![a-z])v(\d+(?:\.\d+){1,2})", re.IGNORECASE)


@dataclass(frozen=True)
class LanguageFiles:
    """The files of one language by role; the first language of a download also has those of ``FACTS``."""

    language: str
    by_role: Mapping[Role, Table]

    @property
    def tables(self) -> tuple[Table, ...]:
        """All of them."""
        return tuple(self.by_role.values())

    def release(self) -> str:
        """The release that the names of files and folders state, else the one that the layout points to.

        ``v1.1.1`` where a name says so; ``v1.2.1 (by layout)`` where only the columns do; ``unknown``
        otherwise. Raises CorpusError where the names state different releases.
        """
        names = (name for table in self.tables for name in table.member.names)
        stated = sorted({found for name in names for found in _RELEASE.findall(name)})
        if len(stated) > 1:
            raise CorpusError(
                f"The files for {quoted(self.language)} come from different releases: {listed(stated)}.",
                "Give the files of one release, or state the release.",
            )
        return f"v{stated[0]}" if stated else self._release_by_layout()

    def _release_by_layout(self) -> str:
        occupations = self.by_role.get(Role.OCCUPATIONS)
        columns = occupations.columns() if occupations else ()
        if "naceCode" in columns:
            return "v1.2.1 (by layout)"
        if "code" in columns:
            relations = self.by_role.get(Role.OCCUPATION_SKILL)
            return f"v{'1.2.0' if '_' in relations.name else '1.1.1'} (by layout)" if relations else "unknown"
        return "v1.0 (by layout)" if "conceptType" in columns else "unknown"


def unrecognised(tables: Sequence[Table]) -> tuple[str, ...]:
    """The names of the files that are none of an ESCO download, in alphabetical order."""
    return tuple(sorted(t.file_name for t in tables if not _NAME.fullmatch(t.name) and not _UNUSED.fullmatch(t.name)))


def choose_files(tables: Sequence[Table], language: str | None) -> tuple[LanguageFiles, ...]:
    """The files of each language in ``tables``, the one with skills (English before others) first.

    ``language`` picks one, and is the language of files without a suffix. Raises CorpusError where no file
    has texts in that language, where there are relations but not the concepts that they relate, where a file
    does not say its language, and where several differ.
    """
    claims: dict[tuple[Role, str], list[Table]] = {}
    for table in tables:
        if match := _NAME.fullmatch(table.name):
            role = _ROLES[match[1]]
            suffix = match[2] or (language if language and role not in FACTS else "")
            if role in FACTS or language in (None, suffix):
                claims.setdefault((role, suffix), []).append(table)
    chosen = {key: one_of(of_one_role) for key, of_one_role in claims.items()}
    texts = {key: table for key, table in chosen.items() if key[0] not in FACTS}
    for (_, suffix), table in texts.items():
        if not suffix:
            raise CorpusError(
                f"The name of {table.location} does not say its language.",
                "State the language, or name the file as published, for example 'occupations_en.csv'.",
            )
    languages = sorted(
        {lang for _, lang in texts}, key=lambda lang: ((Role.SKILLS, lang) not in texts, lang != "en", lang)
    )
    if not languages:
        raise _missing(Role.OCCUPATIONS, language or "en", tables)
    of_facts = {role: of_role for role in FACTS if (of_role := _of_facts(chosen, role, languages[0]))}
    for role in (Role.OCCUPATIONS, Role.SKILLS):
        if Role.OCCUPATION_SKILL in of_facts and (role, languages[0]) not in texts:
            raise _missing(role, languages[0], tables)
    return tuple(
        LanguageFiles(
            lang,
            {role: table for (role, of), table in texts.items() if of == lang}
            | (of_facts if lang == languages[0] else {}),
        )
        for lang in languages
    )


def _of_facts(chosen: Mapping[tuple[Role, str], Table], role: Role, first: str) -> Table | None:
    of_any_language = {lang: table for (of, lang), table in chosen.items() if of == role}
    preferred = sorted(of_any_language, key=lambda lang: (lang != "", lang != first, lang))
    return of_any_language[preferred[0]] if preferred else None


def _missing(role: Role, language: str, tables: Sequence[Table]) -> CorpusError:
    return CorpusError(
        f"The file {quoted(f'{role}_{language}.csv')} of the ESCO download is missing; "
        f"found {listed(table.file_name for table in tables)}.",
        "Download it from the ESCO portal (version, content 'classification', language, format 'csv').",
    )
