"""The scope check: what must be refused, signposted or answered truthfully before any brain sees the message.

Rules by language (``compliance/rules/*.toml``) after the list in AIA Article 5, Annex III 3-4 and Article 50(1):
judging people, inferring traits, advice of other professions, words of self-harm, and "are you a human?". What no
rule knows, a scorer may (``compliance/scope_model.py``): the rules are precise, the scorer knows other wordings.
All languages are checked, whatever language was detected: a refusal must not depend on a guess.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from compliance.draft import Kind
from compliance.protected import without_identity

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "crisis": "crisis",
        "identity": "identity",
        "judging-people": "refusal",
        "traits": "refusal",
        "law": "signpost",
        "immigration": "signpost",
        "benefits": "signpost",
        "health": "signpost",
        "recognition": "signpost",
        "pay": "signpost",
        "demand": "signpost",
        "vacancies": "signpost",
        "courses": "signpost",
    }
)
"""What can be found in a message, the gravest first, and the kind of reply that is due."""

_FOLDER = Path(__file__).parent / "rules"
_READ = 4_000


@dataclass(frozen=True)
class ScopeVerdict:
    """What the check decided: the kind of reply that is due and the code of what was found, for the audit log."""

    kind: Kind
    code: str


class ScopeScorer(Protocol):
    """Knows wordings that no rule knows."""

    def code(self, text: str) -> str | None:
        """The code of what ``text`` asks for, where that is sure enough; ``None`` where it may be answered."""
        ...


@dataclass(frozen=True)
class _Rule:
    """What tells one code, in all languages: ``neutral`` words are taken out of the message before it is looked at."""

    patterns: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...]
    neutral: tuple[re.Pattern[str], ...]

    def matches(self, text: str) -> bool:
        for words in self.neutral:
            text = words.sub(" ", text)
        return any(p.search(text) for p in self.patterns) and not any(p.search(text) for p in self.unless)


@cache
def _rules() -> Mapping[str, _Rule]:
    """The rules for each code, the gravest code first."""
    files = [tomllib.loads(path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.toml"))]

    def read(code: str, part: str) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(p) for rules in files for p in rules[code].get(part, ()))

    return {code: _Rule(read(code, "patterns"), read(code, "unless"), read(code, "neutral")) for code in KINDS}


def scope_codes() -> Sequence[str]:
    """The codes of all that is looked for, gravest first."""
    return tuple(KINDS)


def check_scope(text: str, scorer: ScopeScorer | None = None) -> ScopeVerdict | None:
    """The verdict on a message, or ``None`` where it may be answered. Reads the first 4,000 characters."""
    read = _readable(text[:_READ])
    said = re.sub(r"\s+", " ", re.sub(r"['’`´]", "", read.lower())).strip(" .!?")
    found = next((code for code, rule in _rules().items() if rule.matches(said)), None)
    if found is None and scorer is not None:
        # Who says "I am a Muslim" must not be taken for one who asks what somebody believes.
        neutral = without_identity(read).strip()
        found = scorer.code(neutral) if neutral else None
    return ScopeVerdict(KINDS[found], found) if found else None


def _readable(text: str) -> str:
    """The message without invisible characters and in one form of its letters."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in plain if unicodedata.category(c) != "Cf")
