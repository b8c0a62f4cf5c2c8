"""Readable addresses for records: ASCII, unique, and the same whatever order the records come in."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from corpus.records import Texts

_LONGEST = 100
_UUID_PART = 6
_LATIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "d"})
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def slugify(text: str, language: str = "en") -> str:
    """``text`` in lower-case ASCII words joined by hyphens, at most 100 characters; empty if no letter is Latin.

    German umlauts are spelt out, as German readers expect (``Bäcker`` → ``baecker``).
    """
    composed = unicodedata.normalize("NFC", text).lower()
    if language == "de":
        composed = composed.translate(_GERMAN)
    plain = unicodedata.normalize("NFKD", composed.translate(_LATIN)).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")
    return words if len(words) <= _LONGEST else words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]


def slugs(labels: Mapping[str, Texts]) -> dict[str, str]:
    """A slug for each URI, from its English (else alphabetically first language's) preferred label.

    Where several would have the same slug, every one of them gets ``-`` and the first six characters of
    its UUID, so that a slug never depends on the order of the records; where that does not suffice, a
    part of the sha256 of its URI, as long as it takes.
    """
    bases = {uri: _base(texts) for uri, texts in labels.items()}
    steps = {uri: 0 if base else 1 for uri, base in bases.items()}
    while True:
        chosen = {uri: _candidate(bases[uri], uri, step) for uri, step in steps.items()}
        taken = Counter(chosen.values())
        colliding = [uri for uri, slug in chosen.items() if taken[slug] > 1]
        if not colliding:
            return chosen
        for uri in colliding:
            steps[uri] += 1


def _base(texts: Texts) -> str:
    language = "en" if texts.get("en") else min((k for k, v in texts.items() if v), default="")
    return slugify(texts.get(language, ""), language)


def _candidate(base: str, uri: str, step: int) -> str:
    if step == 0:
        return base
    if step == 1:
        tail = slugify(uri.rpartition("/")[2])[:_UUID_PART].strip("-") or "x"
    else:
        tail = hashlib.sha256(uri.encode("utf-8", "surrogatepass")).hexdigest()[: 8 * step]
    return f"{base}-{tail}" if base else f"concept-{tail}"
