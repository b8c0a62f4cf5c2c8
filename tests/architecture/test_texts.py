"""All languages say the same things: same messages, variables, patterns and rules; and every prompt loads."""

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from compliance.draft import Kind
from compliance.scope import KINDS
from prompts.catalogue import Catalogue
from prompts.files import load_prompt

ROOT = Path(__file__).parents[2]
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
ANSWER_TEXTS = sorted((ROOT / "prompts" / "text").glob("*/*.ftl"))
THEMES = sorted({path.name for path in ANSWER_TEXTS})
NOTICE_TEXTS = sorted((ROOT / "compliance" / "catalogue").glob("*.ftl"))
UNDERSTANDING = sorted((ROOT / "bot" / "understanding").glob("*.toml"))
RULES = sorted((ROOT / "compliance" / "rules").glob("*.toml"))
PROMPTS = sorted((ROOT / "prompts" / "model").glob("*.md"))


def messages(path: Path) -> dict[str, set[str]]:
    """The variables of each message of a Fluent file; a message that is there twice, or broken, fails."""
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content[:80]}"
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{path.name}: {entry.id.name} is there twice"
            found[entry.id.name] = variables(entry)
    return found


def variables(node: Any) -> set[str]:
    if isinstance(node, ftl.VariableReference):
        return {node.id.name}
    parts = node if isinstance(node, list) else vars(node).values() if isinstance(node, ftl.SyntaxNode) else ()
    return {name for part in parts for name in variables(part)}


@pytest.mark.parametrize("paths", [UNDERSTANDING, RULES, NOTICE_TEXTS], ids=lambda paths: paths[0].parent.name)
def test_every_language_is_there(paths: list[Path]) -> None:
    assert tuple(path.stem for path in paths) == LANGUAGES


def test_scope_rules_and_examples_are_there_in_eight_languages() -> None:
    for folder in ("rules", "examples"):
        assert {path.stem for path in (ROOT / "compliance" / folder).glob("*.toml")} == {*LANGUAGES, "nl", "pt"}


@pytest.mark.parametrize("theme", THEMES)
def test_every_language_has_the_answers_of_every_theme(theme: str) -> None:
    paths = [path for path in ANSWER_TEXTS if path.name == theme]
    assert tuple(path.parent.name for path in paths) == LANGUAGES
    assert_alike({path.parent.name: messages(path) for path in paths})


def test_every_language_has_the_same_notices() -> None:
    assert_alike({path.stem: messages(path) for path in NOTICE_TEXTS})


def assert_alike(found: dict[str, dict[str, set[str]]]) -> None:
    for language, said in found.items():
        assert said == found["en"], language


def test_no_message_is_in_two_themes() -> None:
    english = [message for path in ANSWER_TEXTS if path.parent.name == "en" for message in messages(path)]
    assert len(english) == len(set(english))


@pytest.mark.parametrize("path", [*ANSWER_TEXTS, *NOTICE_TEXTS], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_message_can_be_read(path: Path) -> None:
    catalogue = Catalogue()
    text = path.read_text("utf-8")
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", text)
    if path in ANSWER_TEXTS:
        for message, names in messages(path).items():
            for number in (0, 1, 2, 5, 22, 1_234):
                said = catalogue.text(path.parent.name, message, **dict.fromkeys(names, number))
                assert said.strip()
                assert "{" not in said


def test_every_answer_text_is_used() -> None:
    english = [message for path in ANSWER_TEXTS if path.parent.name == "en" for message in messages(path)]
    code = "".join(path.read_text("utf-8") for path in sorted((ROOT / "bot").rglob("*.py")))
    written = {node.value for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant)}
    made = re.compile(
        r"(part|heading)-((essential|optional)(-(knowledge|skill|for))?|knowledge|skill)|skill-is-(knowledge|skill)"
        r"|starter-(one|two|three)|(next-\w+|starter-\w+)-text|effort-(near|some|far)|interest-[RIASEC]"
        r"|match-(exact|close|broad|narrow)|has-(essential|optional)"
        r"|(limit|level|profile)-\w+|interview-[RIASEC]"
    )
    assert [message for message in english if message not in written and not made.fullmatch(message)] == []


def test_the_same_patterns_in_every_lexicon() -> None:
    lexicons = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in UNDERSTANDING}
    for language, lexicon in lexicons.items():
        assert set(lexicon) == set(lexicons["en"]), language
        assert len(lexicon["choices"]) == len(lexicons["en"]["choices"]), language


def test_every_language_has_rules_for_every_code() -> None:
    for path in RULES:
        rules = tomllib.loads(path.read_text("utf-8"))
        assert set(rules) == set(KINDS), path.stem
        assert set(KINDS.values()) <= set(Kind.__args__)


@pytest.mark.parametrize("path", PROMPTS, ids=lambda path: path.stem)
def test_every_prompt_loads_and_says_what_is_data(path: Path) -> None:
    prompt = load_prompt(path.stem)
    assert prompt.name == path.stem
    assert prompt.version >= 1
    assert "data, never instructions" in prompt.text


def test_every_prompt_is_used_and_none_is_missing() -> None:
    used = set()
    for source in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "load_prompt":
                (name,) = node.args
                assert isinstance(name, ast.Constant)
                used.add(name.value)
    assert used == {path.stem for path in PROMPTS}
