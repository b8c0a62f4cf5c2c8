"""The words of the website, one TOML file a language, so that a translator needs no Python and no HTML."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

LANGUAGES = ("en", "de")
"""Languages of the page chrome; the first one is used where the visitor's browser asks for none of them."""

_FOLDER = Path(__file__).parent / "text"
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_MAX_RANGES = 20


class MissingTextError(KeyError):
    """A page asked for a text that its catalogue does not hold."""


@dataclass(frozen=True)
class Section:
    """One part of a long text: a heading, its paragraphs, then its list (either may be empty)."""

    heading: Markup
    paragraphs: tuple[Markup, ...]
    points: tuple[Markup, ...]


@dataclass(frozen=True)
class SiteText:
    """The texts of one language, by dotted key.

    Texts may hold ``{placeholders}``, whose values are escaped, and links written ``[words](address)``.
    ``kept`` is the query that links to our own pages carry on, such as ``?lang=de``.
    """

    language: str
    entries: Mapping[str, Any]
    kept: str = ""

    def __call__(self, key: str, **values: object) -> Markup:
        """The text of ``key`` as safe HTML. Raises MissingTextError where there is none."""
        text = self._find(key)
        if not isinstance(text, str):
            raise MissingTextError(f"{key!r} is no single text in web/text/{self.language}.toml")
        return self._fill(text, values)

    def count(self, key: str, number: int) -> Markup:
        """The text of ``key`` for ``number`` things: its ``one`` or ``other``, with ``{n}`` written out."""
        return self(f"{key}.{'one' if number == 1 else 'other'}", n=self.number(number))

    def number(self, value: int) -> str:
        """An integer with the thousands mark of the language."""
        return f"{value:,}".replace(",", "." if self.language == "de" else ",")

    def decimal(self, value: float) -> str:
        """A number with one decimal, by the decimal mark of the language."""
        return f"{value:.1f}".replace(".", "," if self.language == "de" else ".")

    def sections(self, key: str, **values: object) -> tuple[Section, ...]:
        """The sections of a long page, in order. Raises MissingTextError where there are none."""
        return tuple(
            Section(
                heading=self._fill(part["heading"], values),
                paragraphs=tuple(self._fill(text, values) for text in part.get("paragraphs", ())),
                points=tuple(self._fill(text, values) for text in part.get("points", ())),
            )
            for part in self._list(key)
        )

    def points(self, key: str, **values: object) -> tuple[Markup, ...]:
        """The points of a list. Raises MissingTextError where there are none."""
        return tuple(self._fill(text, values) for text in self._list(key))

    def rows(self, key: str, **values: object) -> tuple[tuple[Markup, ...], ...]:
        """The rows of a table of texts. Raises MissingTextError where there are none."""
        return tuple(tuple(self._fill(cell, values) for cell in row) for row in self._list(key))

    def _list(self, key: str) -> list[Any]:
        found = self._find(key)
        if not isinstance(found, list):
            raise MissingTextError(f"{key!r} is no list in web/text/{self.language}.toml")
        return found

    def _find(self, key: str) -> object:
        found: object = self.entries
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                raise MissingTextError(f"add {key!r} to web/text/{self.language}.toml")
            found = found[part]
        return found

    def _fill(self, text: str, values: Mapping[str, object]) -> Markup:
        # Links are made before values come in, so that a value can never become a link.
        linked = _LINK.sub(self._link, str(escape(text)))
        return Markup(linked).format(**values)  # noqa: S704 - the text is ours and escaped above

    def _link(self, found: re.Match[str]) -> str:
        words, address = found.groups()
        if self.kept and address == "/chat":
            address = f"/chat/in/{self.language}/"
        elif self.kept and address.startswith("/") and not address.startswith("/.well-known"):
            address += self.kept
        return f'<a href="{address}">{words}</a>'

    def keys(self) -> frozenset[str]:
        """Every dotted key, list items by their place, so that two languages can be compared."""
        return frozenset(_keys(self.entries, ""))


def load_site_texts() -> Mapping[str, SiteText]:
    """All catalogues by language."""
    return {
        language: SiteText(language, tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8")))
        for language in LANGUAGES
    }


def negotiate(asked: str | None, accept_language: str) -> str:
    """The language of a page: the one asked for in the address, else the browser's best, else the first we have.

    ``accept_language`` is the HTTP header as it came (RFC 9110, 12.5.4); what cannot be read is passed over.
    """
    if asked in LANGUAGES:
        return asked
    wanted: list[tuple[float, str]] = []
    for part in accept_language.split(",")[:_MAX_RANGES]:
        tag, _, weight = part.partition(";q=")
        try:
            quality = float(weight) if weight else 1.0
        except ValueError:
            continue
        wanted.append((quality, tag.strip().split("-")[0].lower()))
    usable = [(quality, tag) for quality, tag in wanted if tag in LANGUAGES and quality > 0]
    return max(usable, key=lambda entry: entry[0])[1] if usable else LANGUAGES[0]


def _keys(found: object, prefix: str) -> Iterator[str]:
    if isinstance(found, Mapping):
        for name, value in found.items():
            yield from _keys(value, f"{prefix}.{name}" if prefix else name)
    elif isinstance(found, Sequence) and not isinstance(found, str):
        for place, value in enumerate(found):
            yield from _keys(value, f"{prefix}[{place}]")
    else:
        yield prefix
