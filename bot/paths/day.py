"""What is done in a day's work: O*NET's tasks, and those of the ISCO-08 unit group."""

from dataclasses import dataclass

from corpus.merged import GroupFacts, OccupationFacts, OnetFacts
from corpus.onet_records import Task
from corpus.profile import OccupationProfile


@dataclass(frozen=True)
class Day:
    """An occupation and where its tasks are told: by its best O*NET match, by its ISCO-08 unit group, or nowhere."""

    profile: OccupationProfile
    facts: OccupationFacts

    @property
    def onet(self) -> OnetFacts | None:
        """The O*NET occupation that answers best and has tasks, if there is one."""
        return next((found for found in self.facts.onet if found.occupation.value.tasks), None)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """O*NET's tasks, core ones first."""
        return self.onet.occupation.value.tasks if self.onet else ()

    @property
    def group(self) -> GroupFacts | None:
        """The ISCO-08 unit group, if it lists tasks."""
        unit = self.facts.path[-1] if self.facts.path else None
        return unit if unit and unit.tasks else None
