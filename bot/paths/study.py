"""What leads to an occupation by study: the fields its knowledge belongs to, and what O*NET knows of preparation."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.paths.skill_graph import SkillGraph
from corpus.merged import FieldFacts, OccupationFacts, OnetFacts
from corpus.onet_records import EducationShare
from corpus.profile import OccupationProfile, Requirement
from corpus.store import Store

_LEAST_SHARE = 5.0
"""Per cent of workers below which a level of education is not worth a line."""
_LEVELS = 3


@dataclass(frozen=True)
class Subject:
    """A field of education with the knowledge that leads to it, essential first, then the most telling first."""

    field: FieldFacts
    knowledge: tuple[Requirement, ...]


@dataclass(frozen=True)
class Study:
    """The subjects of an occupation, the one with the most essential knowledge first, and O*NET's best answer to it."""

    profile: OccupationProfile
    facts: OccupationFacts
    subjects: tuple[Subject, ...]

    @property
    def onet(self) -> OnetFacts | None:
        """The O*NET occupation that answers best, if there is one."""
        return self.facts.onet[0] if self.facts.onet else None

    @property
    def levels(self) -> tuple[EducationShare, ...]:
        """The levels of education that most workers in the United States name, the most frequent first."""
        return education_levels(self.onet.occupation.value.education) if self.onet else ()


def study_for(store: Store, profile: OccupationProfile, facts: OccupationFacts, graph: SkillGraph) -> Study:
    """What to study for an occupation."""
    by_field: dict[str, list[Requirement]] = {}
    for need in graph.telling(profile.requirements):
        skill = store.skill(need.skill.uri) if need.skill.type == "knowledge" else None
        if skill and skill.isced:
            by_field.setdefault(skill.isced, []).append(need)
    return Study(
        profile=profile,
        facts=facts,
        subjects=tuple(
            Subject(
                field,
                tuple(sorted(by_field[field.field.value.code], key=lambda need: need.relation != "essential")),
            )
            for field in facts.fields
        ),
    )


def education_levels(shares: Sequence[EducationShare]) -> tuple[EducationShare, ...]:
    """The levels that at least one worker in twenty names, the most frequent first, at most three."""
    told = [share for share in shares if share.percent >= _LEAST_SHARE]
    return tuple(sorted(told, key=lambda share: (-share.percent, share.level))[:_LEVELS])
