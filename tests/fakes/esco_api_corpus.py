"""Any corpus as the resources of the ESCO web service, so that a crawl can be held to what a download gives."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from corpus.contents import Corpus
from corpus.esco_api_reading import COLLECTIONS
from corpus.records import FieldOfEducation, Group, Occupation, Skill, SkillGroup
from fakes.esco_api_records import ESCO, isced, isco, links

Json = dict[str, Any]
Link = dict[str, list[str]]


def as_resources(corpus: Corpus) -> tuple[dict[str, Json], dict[str, Json]]:
    """The concepts and the concept schemes of ``corpus``, both by URI."""
    related = _related(corpus)
    concepts = [
        *(_resource("Concept", g, g.title, related) for g in (*corpus.groups, *corpus.skill_groups, *corpus.fields)),
        *(_resource("Occupation", o, o.title, related) for o in corpus.occupations),
        *(_resource("Skill", s, s.label, related) for s in corpus.skills),
    ]
    tops = {
        "occupations": [g.uri for g in corpus.groups if len(g.code) == 1],
        "skills-hierarchy": [
            *(g.uri for g in corpus.skill_groups if not g.broader),
            *(f.uri for f in corpus.fields if len(f.code) == 2),
        ],
    }
    schemes = {f"{ESCO}/concept-scheme/{name}": _linking({"hasTopConcept": uris}) for name, uris in tops.items()}
    return {concept["uri"]: concept for concept in concepts}, schemes


def _related(corpus: Corpus) -> Mapping[str, Link]:
    """All relations, by the URI that has them and their name."""
    related: dict[str, Link] = defaultdict(lambda: defaultdict(list))

    def both(below: str, down: str, above: str, up: str) -> None:
        related[above][down].append(below)
        related[below][up].append(above)

    skills = {skill.uri for skill in corpus.skills}
    for group in corpus.groups:
        if len(group.code) > 1:
            both(group.uri, "narrowerConcept", isco(group.code[:-1]), "broaderConcept")
    for field in corpus.fields:
        if len(field.code) > 2:
            both(field.uri, "narrowerConcept", isced(field.code[:-1]), "broaderConcept")
    for skill_group in corpus.skill_groups:
        for above in skill_group.broader:
            both(skill_group.uri, "narrowerConcept", above, "broaderConcept")
    for occupation in corpus.occupations:
        for above in occupation.broader:
            both(occupation.uri, "narrowerOccupation", above, "broaderOccupation")
        if not occupation.broader:
            both(occupation.uri, "narrowerOccupation", isco(occupation.isco), "broaderIscoGroup")
        if occupation.regulated:
            related[occupation.uri]["regulatedProfessionNote"] = [f"{ESCO}/regulated-professions/regulated"]
    for skill in corpus.skills:
        for above in skill.broader:
            both(skill.uri, "narrowerSkill", above, "broaderSkill" if above in skills else "broaderHierarchyConcept")
        if skill.isced:
            both(skill.uri, "narrowerSkill", isced(skill.isced), "broaderHierarchyConcept")
        related[skill.uri]["hasSkillType"] = [f"{ESCO}/skill-type/{skill.type}"]
        related[skill.uri]["hasReuseLevel"] = [f"{ESCO}/skill-reuse-level/{skill.reuse}"]
    for link in corpus.links:
        related[link.occupation][f"has{link.relation.title()}Skill"].append(link.skill)
    for relation in corpus.skill_relations:
        related[relation.skill][f"has{relation.relation.title()}Skill"].append(relation.needs)
    return related


def _resource(
    class_name: str,
    record: Occupation | Skill | Group | SkillGroup | FieldOfEducation,
    titles: Mapping[str, str],
    related: Mapping[str, Link],
) -> Json:
    values = record.model_dump()
    return {
        "className": class_name,
        "uri": record.uri,
        "title": titles.get("en", ""),
        "preferredLabel": dict(titles),
        "alternativeLabel": {k: list(labels) for k, labels in values.get("alternative", {}).items()},
        "hiddenLabel": {k: list(labels) for k, labels in values.get("hidden", {}).items()},
        "description": {k: {"literal": text} for k, text in values["description"].items()},
        "scopeNote": {k: {"literal": text} for k, text in values.get("scope_note", {}).items()},
        "status": "released",
        "code": values.get("code", ""),
        **_linking(related.get(record.uri, {}), values.get("collections", ())),
    }


def _linking(related: Mapping[str, list[str]], collections: tuple[str, ...] = ()) -> Json:
    schemes = [f"{ESCO}/concept-scheme/{tail}" for tail, name in COLLECTIONS.items() if name in collections]
    return {"_links": {**{name: links(uris) for name, uris in related.items()}, "isInScheme": links(schemes)}}
