"""The notice texts: the same messages in every language, nothing left open, versions that follow the files."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import compliance.catalogue
from compliance.catalogue import CatalogueError, load_catalogue

FOLDER = Path(compliance.catalogue.__file__).with_name("catalogue")
LANGUAGES = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"]
STANDING = {
    "en": "You are interacting with an AI system, not a person.",
    "de": "Sie interagieren mit einem KI-System, nicht mit einem Menschen.",
    "fr": "Vous interagissez avec un système d'IA, pas avec une personne.",
    "es": "Está interactuando con un sistema de IA, no con una persona.",
    "it": "Sta interagendo con un sistema di IA, non con una persona.",
    "nl": "U communiceert met een AI-systeem, niet met een mens.",
    "pt": "Está a interagir com um sistema de IA, não com uma pessoa.",
    "pl": "Rozmawiasz z systemem sztucznej inteligencji, a nie z człowiekiem.",
}
URL = "https://careers.example/v/0123456789abcdefghij"


class Variables(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    found: dict[str, set[str]] = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def test_there_are_eight_languages() -> None:
    assert list(load_catalogue().languages) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_and_variables(language: str) -> None:
    assert messages(language) == messages("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_standing_line_is_the_agreed_one_and_opens_the_first_turn(language: str) -> None:
    catalogue = load_catalogue()
    assert catalogue.text(language, "standing") == STANDING[language]
    opening = catalogue.text(language, "opening")
    assert opening.startswith(STANDING[language].rstrip("."))
    assert "DestinAI" in opening


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", ["builtin", "llm", "fallback"])
def test_footers_are_one_line_with_the_verify_link_at_the_end(language: str, mode: str) -> None:
    catalogue = load_catalogue()
    for sources in ("ESCO v1.1.1", ""):
        footer = catalogue.footer(language, mode, "small-model", sources, URL)  # type: ignore[arg-type]
        assert "\n" not in footer
        assert footer.endswith(URL)
        assert "DestinAI" in footer
        assert sources in footer
        assert ("small-model" in footer) == (mode == "llm")
        assert not re.search(r"[{}\u2068\u2069]|none", footer)
        assert len(footer) < 220


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signpost_is_the_same_everywhere(language: str) -> None:
    assert load_catalogue().text(language, "signpost", date="2026-11-24", url=URL) == f"[AI] DestinAI 2026-11-24 {URL}"


def test_regions_and_unknown_languages() -> None:
    catalogue = load_catalogue()
    assert [catalogue.language(code) for code in ("de-AT", "pt_BR", "FR", "sv", "")] == ["de", "pt", "fr", "en", "en"]
    assert catalogue.version("sv") == catalogue.version("en") != catalogue.version("de")
    assert re.fullmatch("[0-9a-f]{12}", catalogue.version("pl"))


def test_gaps_are_errors_never_shown() -> None:
    with pytest.raises(CatalogueError, match=r"en\.ftl has no message 'nothing'"):
        load_catalogue().text("en", "nothing")
    with pytest.raises(CatalogueError, match="signpost"):
        load_catalogue().text("en", "signpost", date="2026-11-24")
