"""Records of O*NET and of the crosswalks to it: what the United States describe, and how it answers to ESCO."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from corpus.records import Record

Interest: TypeAlias = Literal["R", "I", "A", "S", "E", "C"]
"""Holland's types: realistic, investigative, artistic, social, enterprising, conventional."""

MatchType: TypeAlias = Literal["exact", "close", "broad", "narrow"]
"""How an O*NET occupation answers to an ESCO concept: ``broad`` says that the O*NET occupation covers more.

The crosswalk's ``broadMatch`` reads this way round: O*NET's software developers are broader than ESCO's software
architect.
"""


class Rating(Record):
    """One element of the O*NET content model with its importance (1 to 5) and level (0 to 7)."""

    element: str
    name: str
    importance: float
    level: float | None = None


class WorkStyle(Record):
    """One work style with its importance (1 to 5) or, in newer releases, its impact (-3 hinders to 3 helps)."""

    element: str
    name: str
    importance: float | None = None
    impact: float | None = None


class Task(Record):
    """One task; ``core`` is none where O*NET has not yet judged it."""

    id: str
    text: str
    core: bool | None = None


class Technology(Record):
    """One piece of software with the category it belongs to."""

    name: str
    category: str
    hot: bool = False
    in_demand: bool = False


class EducationShare(Record):
    """The share of workers, in per cent, who say that this level of education (1 to 12) is required."""

    level: int
    name: str
    percent: float


class OnetOccupation(Record):
    """One O*NET-SOC occupation, in English.

    ``titles`` are reported and alternate job titles; core tasks and the most important ratings come first;
    ``job_zone`` is 1 (little preparation; gone since release 30.2) to 5 (extensive), ``job_zone_name`` says it in
    words; ``interests`` are scores of 1 to 7; ``related`` are O*NET-SOC codes, the closest first. Whatever the
    release does not hold is empty.
    """

    code: str
    title: str
    description: str = ""
    titles: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    knowledge: tuple[Rating, ...] = ()
    skills: tuple[Rating, ...] = ()
    work_styles: tuple[WorkStyle, ...] = ()
    technology: tuple[Technology, ...] = ()
    job_zone: int | None = None
    job_zone_name: str = ""
    education: tuple[EducationShare, ...] = ()
    interests: Mapping[Interest, float] = {}
    related: tuple[str, ...] = ()

    @property
    def interest_code(self) -> str:
        """The three highest interests as Holland's code, for example ``IRC``; ``""`` where there are none."""
        order = "RIASEC"
        ranked = sorted(self.interests, key=lambda letter: (-self.interests[letter], order.index(letter)))
        return "".join(ranked[:3])


class OnetMatch(Record):
    """One row of the ESCO–O*NET crosswalk. ``uri`` is an ESCO occupation or an ISCO-08 group."""

    uri: str
    onet: str
    match: MatchType


class SocMatch(Record):
    """One row of the ISCO-08–SOC 2010 crosswalk; ``part`` says that only part of one code answers to the other."""

    isco: str
    soc: str
    part: bool
