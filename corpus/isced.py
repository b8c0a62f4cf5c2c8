"""Reading ISCED-F 2013: the fields of education and training, with the subjects that belong to each."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT, MOST_LABELS
from corpus.contents import Corpus
from corpus.errors import CorpusError, listed, quoted
from corpus.pack_members import origins
from corpus.packs import Packs, Table, one_of
from corpus.plain_text import clean_label, plain_text
from corpus.reading import Reading, SourceReport
from corpus.records import FieldOfEducation, Texts
from corpus.sources import ISCED, isced_source

Tally: TypeAlias = Counter[str]

FIELD_URI = "http://data.europa.eu/esco/isced-f/{}"

_SUFFIXES = (".csv", ".csv.gz", ".tsv", ".tsv.gz")
_FIELD = re.compile(r"[0-9]{2,4}")
_LABEL = re.compile(r"label_([a-z]{2,3})")
_DESCRIPTION = re.compile(r"description_([a-z]{2,3})")
_EXAMPLE_COLUMNS = ("code", "kind", "text")
_HEADING = re.compile(r"^=.*$", re.MULTILINE)
_SPACES = re.compile(r"\s+")
_LEVELS: Mapping[int, str] = {2: "broad fields", 3: "narrow fields", 4: "detailed fields"}


def read_isced(paths: Sequence[Path]) -> Reading:
    """The fields of education of a table of labels by language and a table of examples.

    Labels: CSV with ``code`` and a column ``label_<language>`` each (``description_<language>`` where there is
    one). Examples, in English: ``code``, ``kind`` (``example``, or ``title``, which is passed over), ``text``.
    A missing table of examples reduces the records. Raises CorpusError where there are no labels, and for
    whatever cannot be read.
    """
    tally: Tally = Counter()
    with Packs(paths, _SUFFIXES) as packs:
        labelled = [table for table in packs.tables if {"code", "label_en"} <= set(table.columns())]
        exemplified = [table for table in packs.tables if set(_EXAMPLE_COLUMNS) <= set(table.columns())]
        if not labelled:
            raise CorpusError(
                "No file with the columns 'code' and 'label_en' is there; "
                f"found {listed(table.member.names[-1] for table in packs.tables)}.",
                "Give the table of ISCED-F 2013 fields with their labels.",
            )
        tables = [one_of(found) for found in (labelled, exemplified) if found]
        fields = _with_examples(_fields(tables[0], tally), tables[1:], tally)
        files = origins([table.member for table in tables])
    tally["fields without the field above them"] = sum(len(code) > 2 and code[:-1] not in fields for code in fields)
    languages = sorted({language for field in fields.values() for language in field.title})
    layer = Corpus(fields=tuple(fields[code] for code in sorted(fields)), sources=(isced_source(languages, files),))
    missing = () if exemplified else ("examples",)
    return Reading(layer=layer, report=_report(layer.fields, tally, missing))


def _fields(table: Table, tally: Tally) -> dict[str, FieldOfEducation]:
    fields: dict[str, FieldOfEducation] = {}
    for line, row in table.rows(("code", "label_en")):
        code = _code(table, line, row)
        for column, cell in row.items():
            _check_length(table, line, column, cell, LONGEST_LABEL if _LABEL.fullmatch(column) else LONGEST_TEXT)
        title = {language: _SPACES.sub(" ", label) for language, label in _texts(row, _LABEL).items()}
        if code in fields:
            tally["rows given more than once, the first kept"] += 1
        elif "en" not in title:
            raise table.error(line, f"the field {quoted(code)} has no label_en.")
        else:
            found = _texts(row, _DESCRIPTION).items()
            description = {language: _HEADING.sub(_plain_heading, text) for language, text in found}
            fields[code] = FieldOfEducation(uri=FIELD_URI.format(code), code=code, title=title, description=description)
    return fields


def _with_examples(
    fields: Mapping[str, FieldOfEducation], tables: Iterable[Table], tally: Tally
) -> dict[str, FieldOfEducation]:
    examples: dict[str, dict[str, None]] = {}
    for table in tables:
        for line, row in table.rows(_EXAMPLE_COLUMNS):
            _check_length(table, line, "text", row["text"], LONGEST_LABEL)
            code, text = _code(table, line, row), clean_label(row["text"])
            if row["kind"] != "example" or not text:
                continue
            known = examples.setdefault(code, {})
            if code not in fields:
                tally["examples left out, because their field has no label"] += 1
            elif len(known) < MOST_LABELS:
                known[text] = None
            else:
                tally[f"examples left out, because their field has {MOST_LABELS} already"] += text not in known
    return {
        code: field.model_copy(update={"examples": {"en": "\n".join(examples[code])}}) if examples.get(code) else field
        for code, field in fields.items()
    }


def _check_length(table: Table, line: int, column: str, cell: str, longest: int) -> None:
    if len(cell) > longest:
        raise table.error(line, f"{column} {quoted(cell)} is longer than {longest} characters.")


def _code(table: Table, line: int, row: Mapping[str, str]) -> str:
    code = row["code"].strip()
    if not _FIELD.fullmatch(code):
        raise table.error(
            line, f"code {quoted(code)} is not an ISCED-F code of two to four digits (with its leading zeros)."
        )
    return code


def _texts(row: Mapping[str, str], columns: re.Pattern[str]) -> Texts:
    found = {match[1]: plain_text(cell) for column, cell in row.items() if (match := columns.fullmatch(column))}
    return {language: text for language, text in found.items() if text}


def _plain_heading(heading: re.Match[str]) -> str:
    return f"{heading[0].lstrip('=').strip(' ').rstrip(' =:')}:"


def _report(fields: Sequence[FieldOfEducation], tally: Tally, missing: tuple[str, ...]) -> SourceReport:
    levels = Counter(_LEVELS[len(field.code)] for field in fields)
    examples = sum(len(field.examples.get("en", "").splitlines()) for field in fields)
    return SourceReport(
        name=ISCED,
        release="2013",
        counts={"fields": len(fields), **levels, "examples": examples},
        remarks=dict(+tally),
        missing=missing,
    )
