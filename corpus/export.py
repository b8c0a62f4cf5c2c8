"""Writing records out for other programs, each with the source and the words it must be shown with."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TextIO, TypeAlias

from corpus.forms import preferred_labels
from corpus.profile import OccupationProfile, SkillProfile
from corpus.records import Occupation, Skill, Source
from corpus.store import Store

ExportFormat: TypeAlias = Literal["jsonl", "csv"]
ExportKind: TypeAlias = Literal["occupations", "skills", "all"]

COLUMNS = (
    "kind",
    "uri",
    "code",
    "isco",
    "type",
    "language",
    "preferred_label",
    "alternative_labels",
    "description",
    "essential",
    "optional",
    "source",
    "release",
    "licence",
    "attribution",
)
"""The columns of the CSV format: a row for each concept in each of its languages, those too that have only other
labels than a preferred one; ``essential`` and ``optional`` are URIs, of the skills of an occupation and of the
occupations of a skill."""

_JOINT = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export(store: Store, kind: ExportKind, form: ExportFormat, out: TextIO) -> int:
    """Write the records of this kind to ``out`` and return how many there were; concepts come by URI.

    JSON lines hold the record with its relations and ``provenance``, one source for each language of it. Hidden labels
    are left out: they are there for finding only, and some of them are ours rather than the source's. In CSV
    a cell that a spreadsheet would take for a formula begins with an apostrophe. Raises CorpusError where the store
    turns out to be damaged, and OSError where ``out`` cannot be written.
    """
    profiles = _profiles(store, kind)
    return _write_lines(store, profiles, out) if form == "jsonl" else _write_csv(store, profiles, out)


Profile: TypeAlias = OccupationProfile | SkillProfile


def _profiles(store: Store, kind: ExportKind) -> Iterator[Profile]:
    if kind != "skills":
        for uri in store.uris("occupation"):
            if occupation := store.profile(uri):
                yield occupation
    if kind != "occupations":
        for uri in store.uris("skill"):
            if skill := store.skill_profile(uri):
                yield skill


def _write_lines(store: Store, profiles: Iterable[Profile], out: TextIO) -> int:
    written = 0
    for profile in profiles:
        concept, relations = _concept(profile), _relations(profile)
        line = {
            "kind": _kind(profile),
            "slug": profile.slug,
            **concept.model_dump(mode="json", exclude={"hidden"}),
            **relations,
            "provenance": [
                {"language": language, **_credit(source)}
                for language, source in store.sources_by_language(preferred_labels(concept)).items()
            ],
        }
        out.write(json.dumps(line, ensure_ascii=False) + "\n")
        written += 1
    return written


def _write_csv(store: Store, profiles: Iterable[Profile], out: TextIO) -> int:
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    written = 0
    for profile in profiles:
        concept, relations = _concept(profile), _relations(profile)
        facts = {
            "kind": _kind(profile),
            "uri": concept.uri,
            **(
                {"code": concept.code, "isco": concept.isco}
                if isinstance(concept, Occupation)
                else {"type": concept.type}
            ),
            **{relation: _JOINT.join(uris) for relation, uris in relations.items()},
        }
        labels = {**dict.fromkeys(concept.alternative, ""), **preferred_labels(concept)}
        for language, source in store.sources_by_language(labels).items():
            words = {
                "language": language,
                "preferred_label": labels[language],
                "alternative_labels": _JOINT.join(concept.alternative.get(language, ())),
                "description": concept.description.get(language, ""),
            }
            writer.writerow(
                {name: spreadsheet_cell(text) for name, text in {**facts, **words, **_credit(source)}.items()}
            )
        written += 1
    return written


def _kind(profile: Profile) -> str:
    return "occupation" if isinstance(profile, OccupationProfile) else "skill"


def _concept(profile: Profile) -> Occupation | Skill:
    return profile.occupation if isinstance(profile, OccupationProfile) else profile.skill


def _relations(profile: Profile) -> Mapping[str, list[str]]:
    if isinstance(profile, OccupationProfile):
        related = [(requirement.relation, requirement.skill.uri) for requirement in profile.requirements]
    else:
        related = [(use.relation, use.occupation.uri) for use in profile.uses]
    return {
        "essential": sorted(uri for relation, uri in related if relation == "essential"),
        "optional": sorted(uri for relation, uri in related if relation == "optional"),
    }


def _credit(source: Source) -> Mapping[str, str]:
    return {
        "source": source.name,
        "release": source.release,
        "licence": source.licence,
        "attribution": source.acknowledgement,
    }


def spreadsheet_cell(text: str) -> str:
    """The text as a cell of a CSV file: with an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
