"""The scope check: what must be refused, signposted or answered truthfully before any brain sees the message.

Rules by language (``compliance/rules/*.toml``) after the list in AIA Article 5, Annex III 3-4 and Article 50(1):
judging people, inferring traits, advice of other professions, words of self-harm, and "are you a human?".
All languages are checked, whatever language was detected: a refusal must not depend on a guess.
"""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from compliance.draft import Kind

_FOLDER = Path(__file__).parent / "rules"
_READ = 4_000


@dataclass(frozen=True)
class ScopeVerdict:
    """What the check decided: the kind of reply that is due and the code of the rule, for the audit log."""

    kind: Kind
    code: str


@dataclass(frozen=True)
class _Rule:
    verdict: ScopeVerdict
    patterns: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...]

    def matches(self, text: str) -> bool:
        return any(p.search(text) for p in self.patterns) and not any(p.search(text) for p in self.unless)


@cache
def _rules() -> tuple[_Rule, ...]:
    """All rules, the gravest first: the order of the rules in each file, over all languages."""
    by_language = [tomllib.loads(path.read_text("utf-8"))["rule"] for path in sorted(_FOLDER.glob("*.toml"))]
    ordered: list[_Rule] = []
    for same_rule in zip(*by_language, strict=True):
        for rule in same_rule:
            ordered.append(
                _Rule(
                    ScopeVerdict(rule["kind"], rule["code"]),
                    tuple(re.compile(p) for p in rule["patterns"]),
                    tuple(re.compile(p) for p in rule.get("unless", ())),
                )
            )
    return tuple(ordered)


def scope_codes() -> Sequence[str]:
    """The codes of all rules, gravest first, each once."""
    return tuple(dict.fromkeys(rule.verdict.code for rule in _rules()))


def check_scope(text: str) -> ScopeVerdict | None:
    """The verdict on a message, or ``None`` where it may be answered. Reads the first 4,000 characters."""
    plain = unicodedata.normalize("NFKC", text[:_READ]).lower()
    plain = "".join(" " if unicodedata.category(c) == "Cc" else c for c in plain if unicodedata.category(c) != "Cf")
    plain = re.sub(r"\s+", " ", re.sub(r"['’`´]", "", plain)).strip(" .!?")
    return next((rule.verdict for rule in _rules() if rule.matches(plain)), None)
