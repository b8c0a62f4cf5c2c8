"""Reads a page as a strict reader would, and lists what is wrong with it."""

from html.parser import HTMLParser
from itertools import pairwise

VOID = {"br", "hr", "img", "input", "line", "link", "meta", "polygon", "rect", "wbr"}
FIELDS = {"input", "textarea", "select"}


class HtmlPage(HTMLParser):
    """A parsed page: its links, its text, and ``faults``, which a good page has none of."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.scripts: list[dict[str, str | None]] = []
        self.data: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.text = ""
        self.language = ""
        self.faults: list[str] = []
        self._open: list[str] = []
        self._ids: list[str] = []
        self._labelled: set[str] = set()
        self._fields: list[dict[str, str | None]] = []
        self._references: set[str] = set()
        self.feed(source)
        self.close()
        self._conclude(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if len(given) != len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        if tag not in VOID:
            self._open.append(tag)
        if tag == "html":
            self.language = given.get("lang") or ""
        if tag == "a":
            self.links.append(given.get("href") or "")
        if tag == "link" and given.get("rel") in ("stylesheet", "icon"):
            self.links.append(given.get("href") or "")
        if tag == "script":
            self.scripts.append(given)
        if tag == "label":
            self._labelled.add(given.get("for") or "")
        if tag in FIELDS and given.get("type") != "hidden":
            self._fields.append(given)
        if tag == "img" and "alt" not in given:
            self.faults.append("an image without alt")
        if tag == "svg" and not (given.get("aria-label") or given.get("aria-hidden")):
            self.faults.append("a drawing without a text alternative")
        if "style" in given or any(name.startswith("on") for name in given):
            self.faults.append(f"<{tag}> has inline style or script")
        if given.get("id"):
            self._ids.append(str(given["id"]))
        for name in ("aria-labelledby", "aria-describedby"):
            self._references |= set((given.get(name) or "").split())
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append((int(tag[1]), ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self._open or self._open[-1] != tag:
            self.faults.append(f"</{tag}> closes <{self._open[-1] if self._open else 'nothing'}>")
        elif self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "script":
            self.data.append(data)
            return
        self.text += data
        if self.headings and self._open and any(tag.startswith("h") and tag[1:].isdigit() for tag in self._open):
            level, words = self.headings[-1]
            self.headings[-1] = (level, words + data)

    def _conclude(self, source: str) -> None:
        if not source.startswith("<!doctype html>"):
            self.faults.append("no doctype")
        if self._open:
            self.faults.append(f"never closed: {self._open}")
        if not self.language:
            self.faults.append("no language")
        levels = [level for level, _ in self.headings]
        if levels.count(1) != 1 or levels[:1] != [1]:
            self.faults.append(f"headings do not begin with the one h1: {levels}")
        if any(after - before > 1 for before, after in pairwise(levels)):
            self.faults.append(f"a heading level is left out: {levels}")
        if any(not words.strip() for _, words in self.headings):
            self.faults.append("an empty heading")
        if len(self._ids) != len(set(self._ids)):
            self.faults.append(f"ids used twice: {sorted(self._ids)}")
        if missing := self._references - set(self._ids):
            self.faults.append(f"references to missing ids: {missing}")
        for field in self._fields:
            if field.get("id") not in self._labelled:
                self.faults.append(f"a field without a label: {field}")
        if any(not link for link in self.links):
            self.faults.append("a link that leads nowhere")
