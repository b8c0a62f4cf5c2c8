"""A made-up village of occupations: profiles and links out of a small table."""

from collections.abc import Iterable, Mapping

from bot.paths.skill_graph import SkillGraph
from corpus.profile import OccupationProfile, OccupationRef, Requirement, SkillRef
from corpus.records import Occupation, Relation, Source

SOURCE = Source(name="Village", release="1", language="en", licence="none", acknowledgement="Village.", files={})
NEEDS: Mapping[str, str] = {
    "baker": "read knead bake clean | sell",
    "confectioner": "read knead bake decorate | clean",
    "shopkeeper": "read sell count | clean",
    "scribe": "read write | count",
    "smith": "forge hammer quench | sell",
}
"""The essential skills of each occupation, and after the bar the optional ones."""

ISCO: Mapping[str, str] = {"baker": "7512", "confectioner": "7512", "shopkeeper": "5221", "scribe": "4131"}


def skill(name: str) -> SkillRef:
    return SkillRef(uri=f"skill:{name}", slug=name, label={"en": name}, type="knowledge" if name == "read" else "skill")


def needs(name: str) -> tuple[Requirement, ...]:
    essential, optional = (part.split() for part in NEEDS[name].split("|"))
    return tuple(
        Requirement(skill=skill(one), relation=relation)
        for relation, names in (("essential", essential), ("optional", optional))
        for one in names
    )


def profile(name: str, **fields: object) -> OccupationProfile:
    occupation = {"uri": f"job:{name}", "code": name, "isco": ISCO.get(name, "7221"), "title": {"en": name}} | fields
    return OccupationProfile(
        occupation=Occupation.model_validate(occupation),
        slug=name,
        requirements=needs(name),
        path=(),
        source=SOURCE,
    )


def ref(name: str) -> OccupationRef:
    return profile(name).ref


def links(names: Iterable[str] = NEEDS) -> list[tuple[str, str, Relation]]:
    return [(f"job:{name}", need.skill.uri, need.relation) for name in names for need in needs(name)]


def village() -> SkillGraph:
    return SkillGraph(links())
