"""Who may import, build and send what. Layers are checked by import-linter; these rules are finer."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("web", "bot", "compliance", "retrieval", "prompts", "corpus", "benchmarks")
CHAT = {"bot/chat_app.py", "bot/chat_socket.py", "bot/chat_screen.py", "web/chat_routes.py", "web/chat_mount.py"}
MODEL = {"bot/model.py", "bot/model_tools.py", "bot/llm_brain.py"}
BASELINE = "benchmarks/linking_minilm.py"
ADAPTERS = {
    "chromadb": {"retrieval/vectors.py", "retrieval/chroma_collections.py", "retrieval/chroma_server.py"},
    "chainlit": CHAT,
    "langchain_openai": MODEL,
    "langchain_core": MODEL,
    "langgraph": {"bot/graph.py"},
    "openai": {"retrieval/openai_embedder.py"},
    "onnxruntime": {"retrieval/onnx_embedder.py", BASELINE},
    "sentencepiece": {"retrieval/e5_tokenizer.py"},
    "tokenizers": {"retrieval/e5_tokenizer.py", BASELINE},
    "joserfc": {"compliance/keys.py", "compliance/signing.py"},
    "fluent": {"compliance/catalogue.py", "prompts/catalogue.py"},
    "py3langid": {"bot/language.py"},
    "pydantic_settings": {"bot/settings.py"},
}
"""Every file that imports an outside library that must stay in its adapter."""

MINTS = {"VerifiedPiece": {"compliance/grounding.py"}, "Reply": {"compliance/reply.py"}}
BUILDERS = {
    "Gate": {"bot/advisor.py", "bot/tool_replies.py", "compliance/reply.py"},
    "Sealer": {"bot/wiring.py"},
    "Advisor": {"bot/wiring.py"},
    "ChatOpenAI": {"bot/model.py"},
}
ENVIRONMENT = {"web/chat_mount.py"}
"""pydantic-settings reads the environment for us; Chainlit is told its folder by an environment variable."""

FORBIDDEN = {"unittest.mock", "pickle", "marshal", "shelve", "telnetlib"}
LONGEST = 300


def sources() -> tuple[str, ...]:
    return tuple(str(path.relative_to(ROOT)) for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))


@cache
def tree(source: str) -> ast.Module:
    return ast.parse((ROOT / source).read_text("utf-8"))


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(tree(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def called(source: str) -> Iterator[str]:
    """The last names of everything that is called."""
    for node in ast.walk(tree(source)):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name):
                yield function.id
            elif isinstance(function, ast.Attribute):
                yield function.attr


def test_there_is_something_to_check() -> None:
    assert len(sources()) > 100


@pytest.mark.parametrize("library", ADAPTERS)
def test_an_outside_library_stays_in_its_adapter(library: str) -> None:
    users = {source for source in sources() if any(name.split(".")[0] == library for name in imported(source))}
    assert users == ADAPTERS[library]


@pytest.mark.parametrize("name", [*MINTS, *BUILDERS])
def test_what_must_be_made_in_one_place_is(name: str) -> None:
    assert {source for source in sources() if name in called(source)} == (MINTS | BUILDERS)[name]


def test_nobody_takes_a_token_of_a_mint() -> None:
    assert not [source for source in sources() if any(name.endswith("._MINT") for name in imported(source))]


def test_only_the_adviser_and_single_tools_for_assistants_seal() -> None:
    sealing = {source for source in sources() if "seal" in called(source)}
    assert sealing == {"bot/advisor.py", "bot/tool_replies.py"}


def test_channels_never_hold_what_is_not_verified() -> None:
    """A channel that cannot name a draft, a gate or a sealer cannot send anything that has not passed them."""
    channels = [s for s in sources() if s.startswith("web/") or s.startswith("bot/chat") or s == "bot/channel.py"]
    drafts = ("Piece", "Outline", "Gate", "Sealer", "Composition", "Brain")
    wrong = {
        (source, name)
        for source in channels
        for name in imported(source)
        if name.startswith(("compliance.", "bot.")) and name.rsplit(".", 1)[-1] in drafts
    }
    assert wrong == set()


def test_the_environment_is_read_in_one_place() -> None:
    readers = set()
    for source in sources():
        names = {node.attr for node in ast.walk(tree(source)) if isinstance(node, ast.Attribute) and _is_os(node.value)}
        if names & {"environ", "getenv", "environb", "putenv"} or {"os.environ", "os.getenv"} & set(imported(source)):
            readers.add(source)
    assert readers == ENVIRONMENT


def _is_os(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "os"


def test_nobody_imports_the_chat_app() -> None:
    """Chainlit loads it by path; imported as well, it would register its handlers twice."""
    assert not [source for source in sources() if "bot.chat_app" in imported(source)]


def test_what_is_not_wanted_is_not_imported() -> None:
    assert not [(source, name) for source in sources() for name in imported(source) if name in FORBIDDEN]


def test_no_module_is_called_like_a_package_of_ours() -> None:
    """``bot/`` comes first on ``sys.path`` when Chainlit loads its app from there."""
    assert not {path.stem for path in (ROOT / "bot").iterdir()} & set(PACKAGES)


@pytest.mark.parametrize("source", sources())
def test_a_module_has_one_job_that_it_names(source: str) -> None:
    text = (ROOT / source).read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert ast.get_docstring(tree(source)) or not text.strip()
    assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", text)
    assert not {"utils", "helpers", "manager", "misc", "common"} & set(Path(source).stem.split("_"))


def test_no_file_names_the_machine_it_was_written_on() -> None:
    places = ("/" + "work/", "/" + "root/", "/home/" + "user")
    kinds = {".py", ".toml", ".md", ".ftl", ".html", ".js", ".css", ".json", ".yml", ".yaml", ".conf", ".txt", ".svg"}
    skipped = {".venv", "var", ".git", ".files", "build", "dist", "node_modules"}
    files = [
        path
        for top in ROOT.iterdir()
        if top.name not in skipped
        for path in ([top] if top.is_file() else top.rglob("*"))
        if path.is_file()
        and (path.suffix in kinds or path.name == "Makefile")
        and "cache" not in str(path.parent.relative_to(ROOT))
    ]
    assert len(files) > 200
    named = [
        str(path.relative_to(ROOT)) for path in files if any(p in path.read_text("utf-8", "replace") for p in places)
    ]
    assert named == []
