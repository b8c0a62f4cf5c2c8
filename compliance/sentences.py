"""An answer taken apart into list items, headings and sentences, each shown or cut by itself."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Part: TypeAlias = Literal["item", "heading", "sentence"]

_ITEM = re.compile(r"^(\s*(?:[-*+•]|\d{1,3}[.)])\s+)(.*)$|^(\s*)(\|.*)$")
_HEADING = re.compile(r"^(\s*#{1,6}\s+)(.*)$|^()(\*\*[^*]+\*\*:?)\s*$")
_MARKED: tuple[tuple[Literal["item", "heading"], re.Pattern[str]], ...] = (("item", _ITEM), ("heading", _HEADING))
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)*_]*\s+(?=[\"'“„«(*_\[]*(?![a-zäöüß])\w)")
_ABBREVIATION = re.compile(r"\b(?:[A-Za-z]|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a|bzw|ca|approx|vs|No|Nr|St|Dr)\.\s+$")


@dataclass(frozen=True)
class Line:
    """One list item or table row, one heading, a paragraph with its sentences, or a blank line (no sentences)."""

    kind: Literal["item", "heading", "text", "blank"]
    prefix: str
    sentences: tuple[str, ...]

    @property
    def part(self) -> Part:
        """What a piece of this line is called when it is cut."""
        return "item" if self.kind == "item" else "heading" if self.kind == "heading" else "sentence"


def take_apart(text: str, *, wrapped: bool) -> tuple[Line, ...]:
    """The lines of ``text`` (Markdown). A list item, table row or heading is one sentence.

    ``wrapped``: a line of a paragraph continues the line before it, so that no sentence escapes by a line end.
    """
    lines: list[Line] = []
    for raw in text.split("\n"):
        line = _line(raw)
        if wrapped and line.kind == "text" and lines and lines[-1].kind in ("item", "text"):
            lines[-1] = replace(lines[-1], sentences=(f"{lines[-1].sentences[0]} {line.sentences[0]}",))
        else:
            lines.append(line)
    return tuple(replace(line, sentences=_split(line.sentences[0])) if line.kind == "text" else line for line in lines)


def _line(raw: str) -> Line:
    if not raw.strip():
        return Line("blank", "", ())
    for kind, pattern in _MARKED:
        if match := pattern.match(raw):
            prefix, words = (group for group in match.groups() if group is not None)
            return Line(kind, prefix, (words.strip(),))
    return Line("text", raw[: len(raw) - len(raw.lstrip())], (raw.strip(),))


def _split(paragraph: str) -> tuple[str, ...]:
    sentences: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(paragraph):
        if not _ABBREVIATION.search(paragraph[start : end.end()]):
            sentences.append(paragraph[start : end.end()].strip())
            start = end.end()
    return (*sentences, paragraph[start:].strip())


def keep(lines: tuple[Line, ...], wanted: Callable[[str, Part], bool]) -> tuple[Line, ...]:
    """``lines`` without the sentences that are not ``wanted``.

    A list stays under the line that leads into it or not at all, so that no item comes to stand under
    another heading; a line that leads into a list goes where no item of the list is left.
    """
    kept: list[Line] = []
    orphaned = False
    for line in lines:
        dropped = line.kind == "item" and orphaned
        sentences = () if dropped else tuple(s for s in line.sentences if wanted(s, line.part))
        if line.kind in ("heading", "text"):
            orphaned = _leads_in(line) and sentences[-1:] != line.sentences[-1:]
        kept.append(replace(line, sentences=sentences))
    for place, line in enumerate(lines):
        if _leads_in(line) and _lost_list(lines, kept, place + 1) and kept[place].sentences[-1:] == line.sentences[-1:]:
            kept[place] = replace(line, sentences=kept[place].sentences[:-1])
    return tuple(line for line in kept if line.kind == "blank" or line.sentences)


def leads_in(sentence: str) -> bool:
    """Whether ``sentence`` announces what comes after it."""
    return sentence.rstrip("*_ ").endswith(":")


def _leads_in(line: Line) -> bool:
    return line.kind == "heading" or (line.kind == "text" and leads_in(line.sentences[-1]))


def _lost_list(lines: tuple[Line, ...], kept: list[Line], start: int) -> bool:
    items: list[bool] = []
    for before, after in zip(lines[start:], kept[start:], strict=True):
        if before.kind == "item":
            items.append(bool(after.sentences))
        elif before.kind != "blank" or items:
            break
    return bool(items) and not any(items)


def put_together(lines: tuple[Line, ...]) -> str:
    """The Markdown text of ``lines``: never two blank lines in a row, none at either end."""
    text = "\n".join(line.prefix + " ".join(line.sentences) for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")
