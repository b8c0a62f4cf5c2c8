"""The first page and the pages of text: what this is, privacy, terms, the EU AI Act notice and so on."""

from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from compliance.notice import SYSTEM
from web.rendering import Renderer
from web.site_text import SiteText

if TYPE_CHECKING:
    from bot.wiring import Services

AI_ACT = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj"
EURES = "https://eures.europa.eu"
_STARTERS = 3


class Pages:
    """Pages that show the service itself rather than a record."""

    def __init__(self, services: "Services", renderer: Renderer) -> None:
        self._services = services
        self._renderer = renderer

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/", self.home),
            Route("/about", self.about),
            Route("/privacy", self.privacy),
            Route("/terms", self.terms),
            Route("/accessibility", self.accessibility),
            Route("/contact", self.contact),
            Route("/ai-act", self.ai_act),
        ]

    def home(self, request: Request) -> Response:
        """The first page: search, questions to start with, how an answer is made, and the sources."""
        language = self._renderer.text(request).language
        return self._renderer.page(
            request,
            "home.html",
            canonical="/",
            widget=True,
            counts=self._services.store.counts(),
            sources=self._services.store.sources(),
            starters=self._services.advisor.starters(language)[:_STARTERS],
        )

    def about(self, request: Request) -> Response:
        """What this is, what it does and does not, who provides it, and its sources."""
        text, counts = self._renderer.text(request), self._services.store.counts()
        return self._text(
            request,
            "about",
            sources=self._services.store.sources(),
            occupations=text.count("count.occupations", counts.occupations),
            skills=text.count("count.skills", counts.skills),
        )

    def privacy(self, request: Request) -> Response:
        """What is kept, for how long, and which other services see a question, by the settings in force."""
        facts, settings = self._renderer.text(request), self._services.settings
        model = facts("privacy.facts.model_llm" if settings.uses_model else "privacy.facts.model_builtin",
                      model=settings.openai_model)  # fmt: skip
        remote = settings.embedder == "openai"
        embedding = facts("privacy.facts.embedding_remote" if remote else "privacy.facts.embedding_builtin")
        return self._text(request, "privacy", days=settings.retention_days, model=model, embedding=embedding)

    def terms(self, request: Request) -> Response:
        """What a visitor gets, should check, and must not do."""
        return self._text(request, "terms")

    def accessibility(self, request: Request) -> Response:
        """What was done for accessibility, and what is not good yet."""
        return self._text(request, "accessibility")

    def contact(self, request: Request) -> Response:
        """How to reach a person: the operator where one is set, and the public services that advise."""
        eures = Markup('<a href="{0}">EURES</a>').format(EURES)
        return self._text(request, "contact", eures=eures, operator=self._operator(self._renderer.text(request)))

    def ai_act(self, request: Request) -> Response:
        """The notice that Regulation (EU) 2024/1689 asks for, in plain language, with the mode now running."""
        settings, text = self._services.settings, self._renderer.text(request)
        mode = text("ai_act.mode_llm" if settings.uses_model else "ai_act.mode_builtin", model=settings.openai_model)
        return self._renderer.page(
            request,
            "ai_act.html",
            canonical="/ai-act",
            mode=mode,
            system=SYSTEM,
            law=Markup('<a href="{0}">{1}</a>').format(AI_ACT, text("ai_act.law.link")),
        )

    def _text(self, request: Request, name: str, **values: object) -> Response:
        sections = self._renderer.text(request).sections(
            f"{name}.sections", provider=self._services.settings.provider, **values
        )
        shown: dict[str, Any] = {"sources": (), "operator": "", **values, "name": name, "sections": sections}
        return self._renderer.page(request, "text.html", canonical=f"/{name}", **shown)

    def _operator(self, text: SiteText) -> Markup:
        settings = self._services.settings
        address = settings.contact_url
        if not address.startswith(("https://", "http://", "mailto:")):
            return text("contact.operator.unknown", provider=settings.provider)
        link = Markup('<a href="{0}">{1}</a>').format(address, address.removeprefix("mailto:"))
        return text("contact.operator.known", provider=settings.provider, link=link)
