"""``python -m benchmarks.linking_table DOCUMENT ENGLISH ALL``: puts measured figures of linking into a document.

``ENGLISH`` and ``ALL`` are what ``benchmarks.linking`` printed: with English records, and with those of further
languages. The tables replace what stands between two markers. Prints both in one JSON object.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from corpus.errors import CorpusError

BEGIN, END = "<!-- linking: begin -->", "<!-- linking: end -->"
_BAD_INPUT = 2

Sets: TypeAlias = Mapping[str, Mapping[str, Any]]


def main(arguments: Sequence[str] | None = None) -> None:
    """Update the document; exits with 2 where a file cannot be read or has no markers."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linking_table", description=__doc__)
    parser.add_argument("document", type=Path)
    parser.add_argument("english", type=Path, help="measured with English records")
    parser.add_argument("all", type=Path, help="measured with records in further languages")
    options = parser.parse_args(arguments)
    try:
        english, more = _measured(options.english), _measured(options.all)
        text = options.document.read_text("utf-8")
        options.document.write_text(updated(text, tables(english["sets"], more["sets"])), "utf-8")
    except OSError as error:
        print(f"{error}. Check the path.", file=sys.stderr)
        sys.exit(_BAD_INPUT)
    except CorpusError as error:
        print(error, file=sys.stderr)
        sys.exit(_BAD_INPUT)
    print(json.dumps({"english_records": english, "records_of_more_languages": more}, ensure_ascii=False))


def _measured(path: Path) -> dict[str, Any]:
    try:
        measured: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise CorpusError(f"{path} is not what benchmarks.linking prints: {error}.", "Run it again.") from error
    return measured


def updated(document: str, table: str) -> str:
    """The document with ``table`` between the markers; raises CorpusError where it has none."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise CorpusError(f"The document has no {BEGIN} … {END}.", "Put both lines where the tables belong.")
    return f"{before}{BEGIN}\n{table}\n{END}{after}"


def tables(english: Sets, more: Sets) -> str:
    """Mean reciprocal ranks by set as Markdown: what was reached, what others reach, and what each part is worth."""
    blocks = [_quality(english, more)]
    if any("ablation" in found for found in english.values()):
        blocks.append(_ablation(english))
    return "\n\n".join(blocks)


def _quality(english: Sets, more: Sets) -> str:
    """One column a set; the figures of DestinAI first, the others by what they reach on the first set."""
    rows: dict[str, list[str]] = {
        "**DestinAI**, English records": [_figure(found.get("mrr")) for found in english.values()],
        "DestinAI, records in the language of the titles as well: descriptions": [],
        "DestinAI, records in the language of the titles as well: descriptions and labels": [],
        "DestinAI as a visitor sees it (occupations only, one entry each)": [],
    }
    described, labelled, seen = list(rows)[1:]
    for name, found in english.items():
        helped = more.get(name, {})
        rows[described].append(_figure(helped.get("mrr")))
        rows[labelled].append(_figure(helped.get("with_labels_of_records", {}).get("mrr")))
        rows[seen].append(_figure(found.get("product_view", {}).get("mrr")))
    for kind, label in (("baselines", "{} (same run)"), ("published", "{} (published)")):
        for model in dict.fromkeys(model for found in english.values() for model in found.get(kind, {})):
            figures = [found.get(kind, {}).get(model) for found in english.values()]
            rows[label.format(model)] = [_figure(f.get("mrr") if isinstance(f, dict) else f) for f in figures]
    rows["ms per query, everything compared"] = [f"{found['ms_per_query']:.0f}" for found in english.values()]
    return _table("", list(english), rows)


def _ablation(english: Sets) -> str:
    parts = dict.fromkeys(part for found in english.values() for part in found.get("ablation", {}))
    rows = {part: [_figure(found.get("ablation", {}).get(part)) for found in english.values()] for part in parts}
    return _table("recipe", list(english), rows)


def _table(corner: str, columns: Sequence[str], rows: Mapping[str, Sequence[str]]) -> str:
    lines = [[corner, *columns], ["---"] * (len(columns) + 1), *([name, *cells] for name, cells in rows.items())]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".lstrip("0")


if __name__ == "__main__":
    main()
