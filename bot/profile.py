"""What a visitor has said of themselves: kept in the conversation only, shown on request, each fact removable."""

from typing import Literal, TypeAlias

from compliance.draft import Mention, Value

Limit: TypeAlias = Literal[
    "heavy_lifting",
    "part_time",
    "from_home",
    "no_shifts",
    "no_office",
    "outdoors",
    "no_travel",
    "with_people",
    "no_people",
]
"""A wish about how to work. What it comes from (health, family, belief) is never kept."""

Level: TypeAlias = Literal["school", "vocational", "degree"]
"""The education that the visitor has: none beyond school, a vocational one, or a degree."""

Fact: TypeAlias = Literal["job", "goal", "skills", "interests", "level", "country", "limits"]

MOST_SKILLS = 60


class Profile(Value):
    """The facts a visitor volunteered.

    ``skills`` are confirmed ones only, ``interests`` up to three letters of RIASEC, the strongest first, ``country``
    an ISO 3166 code, ``unwanted`` the occupations that the visitor does not want.
    """

    job: Mention | None = None
    goal: Mention | None = None
    skills: tuple[Mention, ...] = ()
    interests: str = ""
    level: Level | None = None
    country: str | None = None
    limits: tuple[Limit, ...] = ()
    unwanted: tuple[Mention, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is known."""
        return self == Profile()

    def learning(
        self,
        *,
        job: Mention | None = None,
        goal: Mention | None = None,
        skills: tuple[Mention, ...] = (),
        limits: tuple[Limit, ...] = (),
        level: Level | None = None,
        country: str | None = None,
        unwanted: tuple[Mention, ...] = (),
    ) -> "Profile":
        """This profile and what was just said; later words replace earlier ones, lists grow."""
        dropped = {mention.uri for mention in unwanted}
        wished = goal or (self.goal if self.goal and self.goal.uri not in dropped else None)
        return self.model_copy(
            update={
                "job": job or self.job,
                "goal": wished,
                "skills": _joined(self.skills, skills)[-MOST_SKILLS:],
                "limits": tuple(dict.fromkeys((*self.limits, *limits))),
                "level": level or self.level,
                "country": country or self.country,
                "unwanted": _joined(self.unwanted, unwanted)[-MOST_SKILLS:],
            }
        )

    def forgetting(self, facts: tuple[Fact, ...]) -> "Profile":
        """This profile without the facts named."""
        empty = Profile()
        update: dict[str, object] = {fact: getattr(empty, fact) for fact in facts}
        return self.model_copy(update=update)


def _joined(known: tuple[Mention, ...], new: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple({mention.uri: mention for mention in (*known, *new)}.values())
