"""What reading an ESCO release found, in numbers: for people, and as JSON in the manifest."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from corpus.contents import Corpus
from corpus.errors import listed
from corpus.records import Record


class FileReport(Record):
    """How many rows one file has, and what was found in them.

    ``duplicates``: given before, the first one kept; ``unlabelled``: left out for want of a preferred label;
    ``dangling``: left out, naming a concept that the release does not hold; ``to_itself``: relations of a
    concept to itself, left out; ``cyclic``: relations that make a concept broader than itself, left out;
    ``labels_cut`` and ``texts_cut``: cells beyond the bounds of ``corpus.esco_rows``, shortened.
    """

    name: str
    rows: int = 0
    duplicates: int = 0
    unlabelled: int = 0
    dangling: int = 0
    to_itself: int = 0
    cyclic: int = 0
    without_type: int = 0
    without_reuse_level: int = 0
    labels_cut: int = 0
    texts_cut: int = 0

    def lines(self) -> Iterable[str]:
        """A sentence for each thing out of the ordinary."""
        remarks = (
            (self.dangling, "left out, because no file holds a concept that they name"),
            (self.duplicates, "left out, because an earlier row says it already"),
            (self.unlabelled, "left out, because they have no preferred label"),
            (self.to_itself, "left out, because they relate a concept to itself"),
            (self.cyclic, "left out, because they make a concept broader than itself"),
            (self.without_type, "without a known type, taken as skills rather than knowledge"),
            (self.without_reuse_level, "without a known reuse level"),
            (self.labels_cut, "with more or longer labels than any concept needs, the rest left out"),
            (self.texts_cut, "with an overlong text, the rest of it left out"),
        )
        return (f"{count} rows of {self.name} {remark}." for count, remark in remarks if count)


class ReadReport(Record):
    """How much was read, and everything in the input that was left out, repaired or empty.

    The counts are of usable records, each concept once however many languages it has. ``without_field`` are
    knowledge concepts to which the release gives no field of education; ``empty_descriptions`` counts the
    occupations and skills that have a label but no description, by language; ``unread`` are files that do not
    belong to an ESCO download.
    """

    release: str
    languages: tuple[str, ...]
    occupations: int
    skills: int
    relations: int
    groups: int
    skill_groups: int
    skill_relations: int
    fields: int
    without_field: int = 0
    empty_descriptions: Mapping[str, int] = {}
    files: tuple[FileReport, ...] = ()
    unread: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """The report as sentences, the counts first and then only what is out of the ordinary."""
        remarks = [line for file in self.files for line in file.lines()]
        if not self.relations:
            remarks.append("There are no relations between occupations and skills: this adds texts to a whole release.")
        if self.without_field:
            remarks.append(f"{self.without_field} knowledge concepts without a field of education.")
        remarks += [
            f"{count} concepts without a description in {language!r}."
            for language, count in sorted(self.empty_descriptions.items())
        ]
        if self.unread:
            remarks.append(f"Files that are none of ESCO, not read: {listed(self.unread)}.")
        return (
            f"ESCO {self.release} ({', '.join(self.languages)}): {self.occupations} occupations, {self.skills} skills, "
            f"{self.relations} relations, {self.groups} ISCO-08 groups, {self.skill_groups} skill groups, "
            f"{self.skill_relations} relations between skills, {self.fields} fields of education.",
            *remarks,
        )


def report_on(layers: Sequence[Corpus], counts: Mapping[str, Mapping[str, int]], unread: tuple[str, ...]) -> ReadReport:
    """The report on layers just read; ``counts`` are findings by file name, under the names of ``FileReport``."""
    empty: Counter[str] = Counter()
    for layer in layers:
        for occupation in layer.occupations:
            empty.update(occupation.title.keys() - occupation.description.keys())
        for skill in layer.skills:
            empty.update(skill.label.keys() - skill.description.keys())
    sources = [source for layer in layers for source in layer.sources]
    return ReadReport(
        release=", ".join(dict.fromkeys(source.release for source in sources)),
        languages=tuple(source.language for source in sources),
        occupations=len({o.uri for layer in layers for o in layer.occupations}),
        skills=len({s.uri for layer in layers for s in layer.skills}),
        relations=sum(len(layer.links) for layer in layers),
        groups=len({g.uri for layer in layers for g in layer.groups}),
        skill_groups=len({g.uri for layer in layers for g in layer.skill_groups}),
        skill_relations=sum(len(layer.skill_relations) for layer in layers),
        fields=len({f.uri for layer in layers for f in layer.fields}),
        without_field=sum(
            skill.type == "knowledge" and skill.isced is None
            for layer in layers
            if any(skill.broader for skill in layer.skills)
            for skill in layer.skills
        ),
        empty_descriptions=dict(empty),
        files=tuple(FileReport(name=name, **of_file) for name, of_file in counts.items()),
        unread=unread,
    )
