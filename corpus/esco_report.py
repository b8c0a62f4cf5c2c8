"""What reading an ESCO release found, in numbers: for people, and as JSON in the manifest."""

from collections import Counter
from collections.abc import Mapping

from corpus.contents import Corpus
from corpus.records import Record


class ReadReport(Record):
    """How much was read, and everything in the input that was left out, repaired or empty.

    ``relations`` are usable ones; ``dangling_relations`` name an occupation or skill that the release
    itself does not hold. ``empty_descriptions`` counts the occupations and skills that have a label but no
    description, by language.
    """

    release: str
    languages: tuple[str, ...]
    occupations: int
    skills: int
    relations: int
    groups: int
    dangling_relations: int = 0
    duplicate_relations: int = 0
    duplicate_rows: int = 0
    rows_without_label: int = 0
    skills_without_type: int = 0
    skills_without_reuse_level: int = 0
    empty_descriptions: Mapping[str, int] = {}

    def lines(self) -> tuple[str, ...]:
        """The report as sentences, the counts first and then only what is out of the ordinary."""
        remarks = (
            (
                self.dangling_relations,
                "relations left out, because the release does not hold their occupation or skill",
            ),
            (self.duplicate_relations, "relations given more than once, the first kept"),
            (self.duplicate_rows, "rows of a concept given more than once, the first kept"),
            (self.rows_without_label, "rows left out, because they have no preferred label"),
            (self.skills_without_type, "skills without a known type, taken as skills rather than knowledge"),
            (self.skills_without_reuse_level, "skills without a known reuse level"),
            *(
                (count, f"concepts without a description in {language!r}")
                for language, count in sorted(self.empty_descriptions.items())
            ),
        )
        return (
            f"ESCO {self.release} ({', '.join(self.languages)}): {self.occupations} occupations, {self.skills} skills, "
            f"{self.relations} relations, {self.groups} ISCO-08 groups.",
            *(f"{count} {remark}." for count, remark in remarks if count),
        )


def report_on(corpus: Corpus, languages: tuple[str, ...], tally: Counter[str]) -> ReadReport:
    """The report on a corpus just read; ``tally`` counts the findings under the names of the report's fields."""
    empty: Counter[str] = Counter()
    for occupation in corpus.occupations:
        empty.update(occupation.title.keys() - occupation.description.keys())
    for skill in corpus.skills:
        empty.update(skill.label.keys() - skill.description.keys())
    return ReadReport(
        release=", ".join(dict.fromkeys(source.release for source in corpus.sources)),
        languages=languages,
        occupations=len(corpus.occupations),
        skills=len(corpus.skills),
        relations=len(corpus.links),
        groups=len(corpus.groups),
        empty_descriptions=dict(empty),
        **tally,
    )
