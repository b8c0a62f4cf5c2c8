"""Prompts for a model, each a Markdown file with a TOML head that names it and its version."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

_FOLDER = Path(__file__).parent / "model"
_FENCE = "+++\n"


@dataclass(frozen=True)
class Prompt:
    """One prompt: name, version and the text with ``$variables``."""

    name: str
    version: int
    text: str

    def fill(self, **values: str) -> str:
        """The text with its variables filled in; raises ``KeyError`` where one is missing."""
        return Template(self.text).substitute(values)


@cache
def load_prompt(name: str) -> Prompt:
    """The prompt ``prompts/model/<name>.md``; raises ``ValueError`` where its head does not name it."""
    raw = (_FOLDER / f"{name}.md").read_text("utf-8")
    _, head, text = raw.split(_FENCE, 2)
    fields = tomllib.loads(head)
    if fields.get("name") != name:
        raise ValueError(f"prompts/model/{name}.md: its head names {fields.get('name')!r}, not {name!r}")
    return Prompt(name, int(fields["version"]), text.strip())
