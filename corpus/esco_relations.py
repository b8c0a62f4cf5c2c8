"""Relations and memberships of an ESCO download: occupation–skill, skill–skill, collections, green share."""

from collections.abc import Container, Iterable, Mapping

from corpus.errors import quoted
from corpus.esco_rows import green_share
from corpus.esco_tables import EscoTables, Row
from corpus.packs import Table
from corpus.records import Collection, Relation, Skill, SkillLink, SkillRelation

_RELATIONS: Mapping[str, Relation] = {"essential": "essential", "optional": "optional"}


def read_links(
    tables: EscoTables, table: Table, occupations: Mapping[str, str], skills: Mapping[str, Skill]
) -> tuple[SkillLink, ...]:
    """The relations of ``occupationSkillRelations``, each once; ``occupations`` maps each URI to itself.

    Raises CorpusError for a relation that is neither essential nor optional.
    """
    links: dict[tuple[str, str], SkillLink] = {}
    for line, row in tables.rows(table, ("occupationUri", "relationType", "skillUri")):
        relation = _relation(table, line, row)
        occupation, skill = occupations.get(row["occupationUri"]), skills.get(row["skillUri"])
        if occupation is None or skill is None:
            tables.count(table, "dangling")
        elif (occupation, skill.uri) in links:
            tables.count(table, "duplicates")
        else:
            # The records' own URIs rather than the row's: a tenth of the memory.
            link = SkillLink(occupation=occupation, skill=skill.uri, relation=relation, kind=skill.type)
            links[occupation, skill.uri] = link
    return tuple(links.values())


def read_skill_relations(tables: EscoTables, table: Table, skills: Mapping[str, Skill]) -> tuple[SkillRelation, ...]:
    """The relations of ``skillSkillRelations``, each once; those of a skill to itself are left and counted.

    Raises CorpusError for a relation that is neither essential nor optional.
    """
    relations: dict[tuple[str, str], SkillRelation] = {}
    for line, row in tables.rows(table, ("originalSkillUri", "relationType", "relatedSkillUri")):
        relation = _relation(table, line, row)
        skill, needs = skills.get(row["originalSkillUri"]), skills.get(row["relatedSkillUri"])
        if skill is None or needs is None:
            tables.count(table, "dangling")
        elif skill is needs:
            tables.count(table, "to_itself")
        elif (skill.uri, needs.uri) in relations:
            tables.count(table, "duplicates")
        else:
            relations[skill.uri, needs.uri] = SkillRelation(skill=skill.uri, needs=needs.uri, relation=relation)
    return tuple(relations.values())


def read_members(
    tables: EscoTables, collections: Iterable[tuple[Collection, Table]], known: Container[str]
) -> dict[str, tuple[Collection, ...]]:
    """The thematic collections of each concept, in alphabetical order."""
    members: dict[str, set[Collection]] = {}
    for collection, table in collections:
        for _, row in tables.rows(table, ("conceptUri",)):
            if row["conceptUri"] in known:
                members.setdefault(row["conceptUri"], set()).add(collection)
            else:
                tables.count(table, "dangling")
    return {uri: tuple(sorted(of_one)) for uri, of_one in members.items()}


def read_green_shares(tables: EscoTables, table: Table, occupations: Container[str]) -> dict[str, float]:
    """The share of green tasks of each occupation in ``greenShareOcc``; the file's rows on ISCO groups are left.

    Raises CorpusError for a share that is no number between 0 and 1.
    """
    shares: dict[str, float] = {}
    for line, row in tables.rows(table, ("conceptType", "conceptUri", "greenShare")):
        if row["conceptType"] != "Occupation":
            continue
        if row["conceptUri"] not in occupations:
            tables.count(table, "dangling")
            continue
        try:
            shares[row["conceptUri"]] = green_share(row)
        except ValueError as error:
            raise table.error(line, str(error)) from error
    return shares


def _relation(table: Table, line: int, row: Row) -> Relation:
    relation = _RELATIONS.get(row["relationType"])
    if relation is None:
        raise table.error(line, f"relationType {quoted(row['relationType'])} is neither 'essential' nor 'optional'.")
    return relation
