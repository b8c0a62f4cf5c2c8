"""Which files of an ESCO download play which role: by language, complete, and of one release."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.errors import CorpusError, listed, quoted
from corpus.packs import Table, one_of

_NAME = re.compile(r"(occupations|skills|iscogroups|occupationskillrelations)(?:_([a-z]{2,3}))?")
_RELATIONS = "occupationskillrelations"
_RELEASE = re.compile(r"(?<![a-z])v(\d+(?:\.\d+){1,2})", re.IGNORECASE)
_DOWNLOAD = "Download it from the ESCO portal (version, content 'classification', language, format 'csv')."


@dataclass(frozen=True)
class LanguageFiles:
    """The files of one language. ``relations`` say the same in every language, so one language has them."""

    language: str
    occupations: Table
    skills: Table | None
    groups: Table | None
    relations: Table | None

    @property
    def tables(self) -> tuple[Table, ...]:
        """Those that are there."""
        return tuple(t for t in (self.occupations, self.skills, self.groups, self.relations) if t is not None)

    def release(self) -> str:
        """The release that the names of files and folders state, else the one that the layout points to.

        ``v1.1.1`` where a name says so; ``v1.2.1 (by layout)`` where only the columns do; ``unknown``
        otherwise. Raises CorpusError where the names state different releases.
        """
        names = (name for table in self.tables for name in table.member.names)
        stated = sorted({found.lower() for name in names for found in _RELEASE.findall(name)})
        if len(stated) > 1:
            raise CorpusError(
                f"The files for {quoted(self.language)} come from different releases: {listed(stated)}.",
                "Give the files of one release, or state the release.",
            )
        if stated:
            return f"v{stated[0]}"
        columns = self.occupations.columns()
        if "naceCode" in columns:
            return "v1.2.1 (by layout)"
        if "code" not in columns:
            return "v1.0 (by layout)"
        if self.relations is not None:
            return f"v{'1.2.0' if '_' in self.relations.name else '1.1.1'} (by layout)"
        return "unknown"


def choose_files(tables: Sequence[Table], language: str | None, *, complete: bool) -> tuple[LanguageFiles, ...]:
    """The files of each language in ``tables``, the one with skills (English before others) first.

    ``language`` picks one, and is the language of files without a suffix. With ``complete``, the first
    language must have skills and relations. Raises CorpusError naming the file that is missing.
    """
    found: dict[tuple[str, str], list[Table]] = {}
    for table in tables:
        if match := _NAME.fullmatch(table.name):
            role = match[1]
            suffix = match[2] or (language if language and role != _RELATIONS else "")
            if role == _RELATIONS or language in (None, suffix):
                found.setdefault((role, suffix), []).append(table)
    chosen = {key: one_of(claims) for key, claims in found.items()}
    languages = [lang for role, lang in chosen if role == "occupations"]
    if not languages:
        raise _missing("occupations", language or "en", tables)
    if "" in languages:
        raise CorpusError(
            f"The name of {chosen['occupations', ''].location} does not say its language.",
            "State the language, or name the file as published, for example 'occupations_en.csv'.",
        )
    languages.sort(key=lambda lang: (("skills", lang) not in chosen, lang != "en", lang))
    first = languages[0]
    relations = _relations(chosen, first)
    if complete and ("skills", first) not in chosen:
        raise _missing("skills", first, tables)
    if complete and relations is None:
        raise _missing("occupationSkillRelations", first, tables)
    return tuple(
        LanguageFiles(
            language=lang,
            occupations=chosen["occupations", lang],
            skills=chosen.get(("skills", lang)),
            groups=chosen.get(("iscogroups", lang)),
            relations=relations if lang == first else None,
        )
        for lang in languages
    )


def _relations(chosen: dict[tuple[str, str], Table], first: str) -> Table | None:
    of_any_language = {lang: table for (role, lang), table in chosen.items() if role == _RELATIONS}
    preferred = sorted(of_any_language, key=lambda lang: (lang != "", lang != first, lang))
    return of_any_language[preferred[0]] if preferred else None


def _missing(role: str, language: str, tables: Iterable[Table]) -> CorpusError:
    name = f"{role}_{language}.csv"
    also = " (or 'occupationSkillRelations.csv')" if role == "occupationSkillRelations" else ""
    found = listed(table.member.names[-1] for table in tables)
    return CorpusError(
        f"The file {quoted(name)}{also} of the ESCO download is missing; found {found}.",
        _DOWNLOAD,
    )
