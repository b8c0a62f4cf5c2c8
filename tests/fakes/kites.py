"""A small made-up corpus, quick to index with a fake embedder."""

from corpus.contents import Corpus
from corpus.records import Occupation, Skill, SkillLink, Source

OCCUPATION = "http://kites.example/occupation/{:04}"
SKILL = "http://kites.example/skill/{:04}"


def kites(size: int = 3, edition: str = "first") -> Corpus:
    """``size`` occupations, each with a skill of its own and the next one's; ``edition`` changes one description."""
    occupations = tuple(
        Occupation(
            uri=OCCUPATION.format(n),
            code=f"7512.{n}",
            isco="7512",
            title={"en": f"kite builder {n}", "de": f"Drachenbauer {n}"},
            alternative={"en": (f"maker of kite {n}",)},
            description={"en": f"Builds kites of model {n}, {edition} edition." if n == 0 else f"Builds model {n}."},
        )
        for n in range(size)
    )
    skills = tuple(
        Skill(uri=SKILL.format(n), type="knowledge" if n % 2 else "skill", label={"en": f"sew sail {n}"})
        for n in range(size)
    )
    links = tuple(
        SkillLink(
            occupation=OCCUPATION.format(n),
            skill=skills[m].uri,
            relation="essential" if n == m else "optional",
            kind=skills[m].type,
        )
        for n in range(size)
        for m in sorted({n, (n + 1) % size})
    )
    source = Source(name="Kites", release="1", language="en,de", licence="none", acknowledgement="Kites.", files={})
    return Corpus(occupations=occupations, skills=skills, links=links, groups=(), sources=(source,))
