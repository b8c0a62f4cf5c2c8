"""What a visitor says of themselves in a message: job, goal, skills, limits, education, country."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from babel import Locale

from bot.lexicon import Lexicon, named_group, tidy
from bot.profile import Level, Limit
from corpus.forms import LabelSpan

_LONGEST = 6
"""Words of the longest title that is taken out of a sentence without being a label."""
_LEVELS: tuple[Level, ...] = ("school", "vocational", "degree")


@dataclass(frozen=True)
class Said:
    """Facts in the words of the visitor.

    ``job``, ``goal`` and ``unwanted`` are words that name occupations, ``skills`` those that name what the visitor
    can do. ``surely`` tells that ``job`` is meant as one ("I work as …"): else ("I am …") it counts only where a
    record is found. ``health`` and ``body`` tell that health was named, which is never kept. ``rest`` is the message
    without these statements.
    """

    job: str | None = None
    surely: bool = False
    goal: str | None = None
    unwanted: str | None = None
    skills: str | None = None
    limits: tuple[Limit, ...] = ()
    level: Level | None = None
    country: str | None = None
    recognition: bool = False
    health: bool = False
    body: bool = False
    rest: str = ""

    @property
    def any(self) -> bool:
        """Whether anything was said that may be kept."""
        return bool(self.job or self.goal or self.unwanted or self.skills or self.limits or self.level or self.country)


NOTHING_SAID = Said()


def read_facts(text: str, lexicon: Lexicon, labels: Sequence[LabelSpan]) -> Said:
    """The facts in a message; ``labels`` are the occupation labels in it."""
    said = tidy(text)
    names = {tidy(text[span.start : span.end]).lower() for span in labels}
    left = said
    unwanted, left = _titled("not_wish", left, lexicon, names)
    goal, left = _titled("goal", left, lexicon, names)
    job, rest = _titled("job", left, lexicon, names)
    surely = False
    if job and not (job.lower() in names or (surely := lexicon.says("job_surely", left))):
        # "I am tired": no label, and no word that says it is a job. A short one may still turn out to be one.
        job, rest = (job, rest) if len(job.split()) <= 2 and lexicon.says("job_maybe", left) else (None, left)
    if not job:
        job, rest = _titled("past_job", left, lexicon, names)
    left = rest
    skills = lexicon.finds("skills", left)
    wanted = None
    if skills and (wanted := named_group(skills, "skills")):
        left = f"{left[: skills.start()]} {left[skills.end() :]}".strip()
    lowered = said.lower()
    limits = tuple(limit for limit in lexicon.limits if lexicon.says(limit, lowered))
    return Said(
        job=job,
        surely=surely,
        goal=goal,
        unwanted=unwanted,
        skills=wanted,
        limits=limits,  # type: ignore[arg-type]  # the names of a table that a test holds to ``Limit``
        level=next((level for level in reversed(_LEVELS) if lexicon.says(f"level_{level}", lowered)), None),
        country=_country(said, lexicon),
        recognition=lexicon.says("recognition", lowered),
        health=lexicon.says("health", lowered),
        body=lexicon.says("body", lowered),
        rest=left,
    )


def _titled(what: str, said: str, lexicon: Lexicon, names: set[str]) -> tuple[str | None, str]:
    """The title in a statement, and what is left of the message without the statement."""
    found = lexicon.finds(what, said)
    title = named_group(found, "title") if found else None
    if found is None or title is None:
        return None, said
    start = next(found.start(key) for key, value in found.groupdict().items() if value == title)
    title = _whole(said[start:], title, names)
    if len(title.split()) > _LONGEST:
        return None, said
    return title, f"{said[: found.start()]} {said[max(found.end(), start + len(title)) :]}".strip()


def _whole(after: str, title: str, names: set[str]) -> str:
    """The longest label that begins where ``title`` does ("head of sales" where "of" ended it), else ``title``."""
    lowered = after.lower()
    longest = max((name for name in names if re.match(rf"{re.escape(name)}\b", lowered)), key=len, default="")
    return after[: len(longest)] if len(longest) > len(title) else title


def _country(said: str, lexicon: Lexicon) -> str | None:
    """The country that the visitor names as theirs, as an ISO 3166 code."""
    known = _countries(lexicon.language)
    for found in lexicon.patterns["place"].finditer(said):
        place = (named_group(found, "place") or "").lower()
        words = place.split()
        for count in range(min(len(words), 4), 0, -1):
            if code := known.get(" ".join(words[:count])):
                return code
    return None


@cache
def _countries(language: str) -> dict[str, str]:
    """ISO 3166 codes by the names of countries in a language, in lower case (CLDR)."""
    territories = Locale.parse(language).territories
    return {name.lower(): code for code, name in territories.items() if len(code) == 2 and code.isalpha()}


def country_name(code: str, language: str) -> str:
    """The name of a country in a language (CLDR)."""
    return str(Locale.parse(language).territories.get(code, code))
