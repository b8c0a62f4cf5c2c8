"""The fixed sentences of answers, by language, from Fluent files (``prompts/text/<language>/<theme>.ftl``)."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

_FOLDER = Path(__file__).parent / "text"
_FALLBACK = "en"


class Catalogue:
    """Messages of every language we have answer texts for."""

    @cached_property
    def _bundles(self) -> Mapping[str, FluentBundle]:
        bundles = {}
        for folder in sorted(path for path in _FOLDER.iterdir() if path.is_dir()):
            # Isolation marks would be invisible characters in every answer.
            bundle = FluentBundle([folder.name], use_isolating=False)
            for path in sorted(folder.glob("*.ftl")):
                bundle.add_resource(FluentResource(path.read_text("utf-8")))
            bundles[folder.name] = bundle
        return bundles

    @property
    def languages(self) -> tuple[str, ...]:
        """ISO 639-1 codes of the languages there are."""
        return tuple(self._bundles)

    def text(self, language: str, message: str, /, **arguments: str | int) -> str:
        """The message in ``language`` (English where there is no such language), its variables filled in.

        Raises ``KeyError`` for an unknown message and ``ValueError`` for a missing variable: both are our bugs.
        """
        bundle = self._bundles.get(language) or self._bundles[_FALLBACK]
        pattern = bundle.get_message(message).value
        if pattern is None:
            raise KeyError(message)
        text, errors = bundle.format_pattern(pattern, arguments)
        if errors:
            raise ValueError(f"{language}: {message}: {errors[0]}")
        return str(text)
