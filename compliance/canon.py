"""The canonical form of an answer: what is left of it when wrapping, copying and styling are taken away.

The digest of a notice is made over this form, so that a copy out of the page verifies and a changed word
does not (notice object: Regulation (EU) 2024/1689, Article 50(2), our engineering of it).
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence

from compliance.characters import drop_hidden
from compliance.draft import Claim
from compliance.markup import MARKDOWN_LINK

_SIGNPOST = re.compile(r"\[AI\]\s{1,9}DestinAI\s{1,9}[0-9]{4}-[0-9]{2}-[0-9]{2}\s{1,9}(https?://\S{1,400})")
_MARKS = re.compile(r"[*_`~|\\\[\]•◦▪‣·●○■]")
_LIST_NUMBER = re.compile(r"(?<!\S)([0-9]{1,3})[.)](?!\S)")
_LIST_MARKS = re.compile(r"(?<!\S)[-+#>=–—]+(?!\S)")


def canon(text: str) -> str:
    """The visible letters, digits and signs of ``text`` in order; ``canon(canon(x)) == canon(x)``.

    NFC; default-ignorable code points, Markdown and list marks and all white space dropped; Markdown links
    reduced to their text (their targets are not seen, so they are not covered); a copy signpost at the end
    dropped. Signs that carry meaning inside a word stay (``C++``, ``C#``, ``well-being``). Numbers are
    taken for list marks (``2.``) only as far as they count up from 1 without a gap: a changed one still shows.
    """
    text = drop_hidden(unicodedata.normalize("NFC", text))
    text, _ = _without_signposts(text)
    text = _MARKS.sub("", MARKDOWN_LINK.sub(r"\1", text))
    text = _LIST_MARKS.sub("", _without_list_numbers(text))
    return unicodedata.normalize("NFC", "".join(text.split()))


def signpost_urls(text: str) -> tuple[str, ...]:
    """The addresses in the copy signposts at the end of ``text``, which ``canon`` does not cover."""
    return _without_signposts(drop_hidden(text))[1]


def _without_signposts(text: str) -> tuple[str, tuple[str, ...]]:
    urls: list[str] = []
    end = len(text.rstrip())
    while (start := text.rfind("[AI]", 0, end)) >= 0 and (match := _SIGNPOST.fullmatch(text, start, end)):
        urls.append(match.group(1))
        end = start
        while end and text[end - 1].isspace():
            end -= 1
    return text[:end], tuple(urls)


def _without_list_numbers(text: str) -> str:
    last = 0

    def mark(match: re.Match[str]) -> str:
        nonlocal last
        if int(match.group(1)) != last + 1 or match.group(1).startswith("0"):
            return match.group()
        last += 1
        return ""

    return _LIST_NUMBER.sub(mark, text)


def canonical_json(value: object) -> str:
    """``value`` as the one JSON text that stands for it: sorted keys, no white space, ASCII.

    Raises TypeError, ValueError or RecursionError for what is not plain JSON.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def canon_claims(claims: Sequence[Claim | Mapping[str, object]]) -> str:
    """sha256 in hexadecimal over the canonical JSON of ``claims``; their order does not matter."""
    plain = sorted(canonical_json(c.model_dump(mode="json") if isinstance(c, Claim) else dict(c)) for c in claims)
    return hashlib.sha256(canonical_json(plain).encode()).hexdigest()
