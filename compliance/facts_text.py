"""What facts beside the ESCO record may be quoted of: tasks, fields of education, O*NET's titles and levels."""

from collections.abc import Iterable, Iterator

from corpus.merged import OccupationFacts


def quotable(facts: Iterable[OccupationFacts]) -> Iterator[str]:
    """Every text of the facts that an answer may repeat, each whole; lists come entry by entry."""
    for found in facts:
        for group in found.path:
            for lines in (group.tasks, group.included):
                yield from (line for text in lines.values() for line in text.value.split("\n"))
        for field in (*found.fields, *found.broad_fields):
            yield from field.field.value.title.values()
            yield field.field.value.code
        for answer in found.onet:
            onet = answer.occupation.value
            yield from (onet.code, onet.title, onet.description, onet.job_zone_name)
            yield from (task.text for task in onet.tasks)
            yield from (level.name for level in onet.education)
