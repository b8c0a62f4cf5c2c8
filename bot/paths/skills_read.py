"""Skills that somebody's own words give evidence of, to be confirmed by them."""

from dataclasses import dataclass

from corpus.profile import SkillRef


@dataclass(frozen=True)
class SkillInWords:
    """One skill and the words it was read from; ``exact`` says that the words are a label of it as written."""

    skill: SkillRef
    words: str
    exact: bool


@dataclass(frozen=True)
class SkillsRead:
    """The skills of one text, in the order they stand there."""

    skills: tuple[SkillInWords, ...]
