"""What is broader than what in ESCO: occupations, skills, the groups of skills, and the fields of education above."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from corpus.bounds import LONGEST_LABEL
from corpus.errors import quoted
from corpus.esco_rows import isced_code
from corpus.esco_tables import EscoTables, Row, checked_uri
from corpus.packs import Table
from corpus.plain_text import clean_label
from corpus.records import FieldOfEducation, SkillGroup

Broader: TypeAlias = Mapping[str, Sequence[str]]
"""The URIs directly above each URI."""

_LEVELS = range(4)
_ISCO = "/esco/isco/C"


def read_hierarchy(
    tables: EscoTables, table: Table, language: str
) -> tuple[dict[str, SkillGroup | FieldOfEducation], Broader]:
    """The groups of a ``skillsHierarchy`` file by URI, and what is above each of them.

    Each row is the path to one group, from level 0 down. Its descriptions are left: they are English in every
    language. Raises CorpusError for a label that is too long.
    """
    groups: dict[str, SkillGroup | FieldOfEducation] = {}
    broader: dict[str, list[str]] = {}
    for line, row in tables.rows(table, [f"Level {level} URI" for level in _LEVELS], ragged=True):
        path = [level for level in _LEVELS if row[f"Level {level} URI"]]
        title = clean_label(row.get(f"Level {path[-1]} preferred term", "")) if path else ""
        if not title:
            tables.count(table, "unlabelled")
            continue
        if len(title) > LONGEST_LABEL:
            raise table.error(line, f"{quoted(title)} is longer than {LONGEST_LABEL} characters.")
        uri = checked_uri(table, line, row[f"Level {path[-1]} URI"])
        if uri in groups:
            tables.count(table, "duplicates")
            continue
        groups[uri] = _group(row, path[-1], uri, {language: title})
        if len(path) > 1:
            broader[uri] = [row[f"Level {path[-2]} URI"]]
    return groups, broader


def _group(row: Row, level: int, uri: str, title: Mapping[str, str]) -> SkillGroup | FieldOfEducation:
    if isced := isced_code(uri):
        return FieldOfEducation(uri=uri, code=isced, title=title)
    return SkillGroup(uri=uri, code=clean_label(row.get(f"Level {level} code", "")), title=title)


def read_broader(tables: EscoTables, table: Table, known: Mapping[str, str]) -> dict[str, list[str]]:
    """What is above each concept by a ``broaderRelations…`` file; ``known`` maps each concept's URI to itself.

    Relations to ISCO-08 groups are left: the codes say them. Those with an unknown end are left and counted.
    """
    broader: dict[str, list[str]] = {}
    for _, row in tables.rows(table, ("conceptUri", "broaderUri")):
        if _ISCO in row["broaderUri"]:
            continue
        # The concepts' own URIs rather than the row's: less memory.
        concept, above = known.get(row["conceptUri"]), known.get(row["broaderUri"])
        if concept is None or above is None:
            tables.count(table, "dangling")
        elif above in (listed := broader.setdefault(concept, [])):
            tables.count(table, "duplicates")
        else:
            listed.append(above)
    return broader


def without_cycles(broader: Broader) -> tuple[dict[str, tuple[str, ...]], int]:
    """``broader`` without the relations that close a cycle, and how many these were.

    The concepts come in an order in which each one stands after those above it, so that a walk down the
    result never meets one that is not done yet.
    """
    acyclic: dict[str, tuple[str, ...]] = {}
    cut = 0
    for start in broader:
        if start in acyclic:
            continue
        # Not recursive, because a hostile chain is deeper than Python's stack.
        climbing: dict[str, list[str]] = {start: []}
        waiting = [(start, iter(broader[start]))]
        while waiting:
            concept, above = waiting[-1]
            for uri in above:
                if uri in climbing:
                    cut += 1
                    continue
                climbing[concept].append(uri)
                if uri in broader and uri not in acyclic:
                    climbing[uri] = []
                    waiting.append((uri, iter(broader[uri])))
                    break
            else:
                waiting.pop()
                acyclic[concept] = tuple(climbing.pop(concept))
    return acyclic, cut


def fields_above(acyclic: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The ISCED-F code of each concept with a field of education above it; ``acyclic`` as ``without_cycles`` gives it.

    The nearest field counts; of several equally near ones the most detailed, then the lowest code.
    """
    nearest: dict[str, tuple[int, int, str]] = {}
    for concept, above in acyclic.items():
        found = [(0, -len(code), code) for uri in above if (code := isced_code(uri))]
        for uri in above:
            if uri in nearest:
                steps, detail, code = nearest[uri]
                found.append((steps + 1, detail, code))
        if found:
            nearest[concept] = min(found)
    return {concept: code for concept, (_, _, code) in nearest.items()}


def joined(*parts: Broader) -> dict[str, list[str]]:
    """Several hierarchies as one, each relation once."""
    whole: dict[str, dict[str, None]] = {}
    for part in parts:
        for concept, above in part.items():
            whole.setdefault(concept, {}).update(dict.fromkeys(above))
    return {concept: list(above) for concept, above in whole.items()}
