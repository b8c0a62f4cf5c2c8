"""The texts that tell a visitor what they are talking to, by language, with a version computed from the files."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from fluent.runtime import FluentBundle, FluentResource

from compliance.draft import Mode

DEFAULT_LANGUAGE = "en"

_FOLDER = Path(__file__).with_name("catalogue")
_VERSION_LENGTH = 12

_Bundles: TypeAlias = Mapping[str, tuple[FluentBundle, str]]


class CatalogueError(Exception):
    """A notice text is missing or cannot be filled in; the message names language and message id."""


class Catalogue:
    """The notice texts in every language there is a file for; another language gets English."""

    def __init__(self, bundles: _Bundles) -> None:
        self._bundles = bundles

    @property
    def languages(self) -> tuple[str, ...]:
        """The ISO 639-1 codes there are texts for."""
        return tuple(self._bundles)

    def language(self, wanted: str) -> str:
        """The language in which a visitor who wants ``wanted`` (``de``, ``de-AT``) is told: that one, else English."""
        primary = wanted.replace("_", "-").partition("-")[0].casefold()
        return primary if primary in self._bundles else DEFAULT_LANGUAGE

    def version(self, language: str) -> str:
        """``text_ver``: the first 12 hexadecimal digits of the sha256 of the file that ``language`` is told from."""
        return self._bundles[self.language(language)][1]

    def text(self, language: str, message: str, **arguments: str) -> str:
        """The message ``message`` in ``language``, with ``arguments`` filled in.

        Raises CatalogueError for an unknown message or a missing argument, so that no visitor reads a gap.
        """
        used = self.language(language)
        bundle = self._bundles[used][0]
        pattern = bundle.get_message(message).value if bundle.has_message(message) else None
        if pattern is None:
            raise CatalogueError(f"The notice catalogue {used}.ftl has no message {message!r}. Add it to the file.")
        filled, errors = bundle.format_pattern(pattern, arguments)
        if errors or not isinstance(filled, str):
            raise CatalogueError(f"Message {message!r} in {used}.ftl cannot be filled in from {arguments!r}: {errors}.")
        return filled

    def footer(self, language: str, mode: Mode, model: str | None, sources: str, url: str) -> str:
        """The one line under an answer; ``sources`` may be empty, ``url`` is where the notice can be looked up."""
        arguments = {"sources": sources or "none", "url": url}
        if mode == "llm":
            arguments["model"] = model or "?"
        return self.text(language, f"footer-{mode}", **arguments)


@cache
def load_catalogue() -> Catalogue:
    """The notice texts that ship with the package."""
    return Catalogue(MappingProxyType({path.stem: _bundle(path) for path in sorted(_FOLDER.glob("*.ftl"))}))


def _bundle(path: Path) -> tuple[FluentBundle, str]:
    content = path.read_bytes()
    bundle = FluentBundle([path.stem], use_isolating=False)
    bundle.add_resource(FluentResource(content.decode("utf-8")))
    return bundle, hashlib.sha256(content).hexdigest()[:_VERSION_LENGTH]
