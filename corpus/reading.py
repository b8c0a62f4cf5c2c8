"""What reading one source gives: a layer of records, and what was found on the way."""

from collections.abc import Mapping

from corpus.contents import Corpus
from corpus.records import Record
from corpus.sources import with_release


class SourceReport(Record):
    """How much of a source was read, and everything in it that was left out or missing.

    ``counts`` are by what was counted ("occupations"), ``remarks`` by a clause that says what happened ("rows
    given more than once, the first kept"); ``missing`` are the parts of a release that it should hold and does
    not.
    """

    name: str
    release: str
    counts: Mapping[str, int]
    remarks: Mapping[str, int] = {}
    missing: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """The report as sentences, the counts first and then only what is out of the ordinary."""
        counts = ", ".join(f"{count} {what}" for what, count in self.counts.items())
        return (
            f"{with_release(self.name, self.release)}: {counts}.",
            *(f"{self.name}: nothing on {part}, because its file is missing." for part in self.missing),
            *(f"{self.name}: {count} {remark}." for remark, count in sorted(self.remarks.items()) if count),
        )


class Reading(Record):
    """The records of one source as it was read, and the report on it."""

    layer: Corpus
    report: SourceReport
