"""From a template and values to an HTML page: language, links, assets and record texts in one place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from corpus.credits import concept_sources, credit_lines
from corpus.profile import best_text
from corpus.records import Texts
from corpus.sources import with_release
from corpus.store import Store
from web.assets import asset_path
from web.interest_wheel import interest_wheel
from web.site_text import LANGUAGES, SiteText, load_site_texts, negotiate

if TYPE_CHECKING:
    from bot.wiring import Services

PORTAL = "https://esco.ec.europa.eu/en/classification"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class RecordText:
    """A text of a record with the language it is in; ``foreign`` where that is not the page's."""

    text: str
    language: str
    foreign: bool

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text by paragraphs; line breaks within one are only wrapping."""
        return tuple(" ".join(part.split()) for part in _PARAGRAPH.split(self.text) if part.strip())

    @property
    def first_sentence(self) -> str:
        """The first sentence."""
        return _SENTENCE.split(" ".join(self.text.split()), maxsplit=1)[0]


class Renderer:
    """Renders the templates of ``web/templates``. HTML in any value is escaped."""

    def __init__(self, services: "Services") -> None:
        self._settings = services.settings
        self._standards = standards(services.store)
        self.credits = credit_lines(concept_sources(services.store.sources()))
        self._texts: Mapping[str, SiteText] = load_site_texts()
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(
            asset=asset_path, portal=portal, with_release=with_release, interest_wheel=interest_wheel
        )
        self._templates.filters["breakable"] = breakable

    def text(self, request: Request) -> SiteText:
        """The texts in the language that this request is answered in."""
        asked = request.query_params.get("lang")
        text = self._texts[negotiate(asked, request.headers.get("accept-language", ""))]
        return replace(text, kept=f"?lang={asked}") if asked in LANGUAGES else text

    def page(self, request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """The page that ``template`` makes of ``values``.

        A value ``canonical`` is the path (with query) that search engines should know the page by; without
        one they are asked not to list it. ``twin`` is the path of the same content as JSON, with ``twin_query``.
        """
        html = self._templates.get_template(template).render({**self._context(request), "status": status, **values})
        return HTMLResponse(html, status, headers={"Vary": "Accept-Language", "Content-Language": self._lang(request)})

    def absolute(self, path: str) -> str:
        """The public address of a path of this site."""
        return self._settings.base_url.rstrip("/") + path

    def _lang(self, request: Request) -> str:
        return self.text(request).language

    def _context(self, request: Request) -> dict[str, object]:
        text = self.text(request)
        chosen = request.query_params.get("lang")
        kept = {"lang": chosen} if chosen in LANGUAGES else {}

        def record(texts: Texts) -> RecordText:
            found, language = best_text(texts, text.language)
            return RecordText(found, language, bool(found) and language != text.language)

        def language_name(code: str) -> str:
            return str(text(f"language.{code}")) if code in text.entries["language"] else code

        def href(path: str, **query: object) -> str:
            given = {name: value for name, value in query.items() if value not in ("", None)} | kept
            return quote(path) + (f"?{urlencode(given)}" if given else "")

        def chat(slug: str = "") -> str:
            language = f"/in/{text.language}" if kept or slug else ""
            occupation = f"/on/{slug}" if slug else ""
            return f"/chat{language}{occupation}/" if language else "/chat"

        def other_language(language: str) -> str:
            query = {**request.query_params, "lang": language}
            return f"{quote(request.url.path)}?{urlencode(query)}"

        return {
            "t": text,
            "lang": text.language,
            "languages": LANGUAGES,
            "record": record,
            "language_name": language_name,
            "href": href,
            "chat": chat,
            "other_language": other_language,
            "absolute": self.absolute,
            "settings": self._settings,
            "standards": self._standards,
            "credits": self.credits,
            "year": datetime.now(UTC).year,
            "canonical": None,
            "twin": "",
            "twin_query": {},
            "widget": False,
            "occupation_uri": "",
            "structured": (),
        }


def breakable(text: str) -> Markup:
    """``text`` with a place to break the line after each slash, for gender pairs of long words on a phone."""
    return escape(text).replace("/", Markup("/<wbr>"))


def portal(kind: str, uri: str) -> str:
    """The page of a concept at the official ESCO portal."""
    return f"{PORTAL}/{kind}?uri={quote(uri, safe='')}"


def standards(store: Store) -> tuple[str, ...]:
    """The standards that the loaded records rest on, in the order in which they are named on the pages."""
    counts, names = store.standard_counts(), " ".join(f"{source.name} {source.release}" for source in store.sources())
    present = {
        "ISCED-F": counts["field"] > 0,
        "ISCO-08": store.counts().groups > 0,
        "O*NET": counts["onet"] > 0,
        "ESCO": "ESCO" in names,
    }
    return tuple(name for name, loaded in present.items() if loaded)
