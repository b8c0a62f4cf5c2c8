"""Words of identity are taken out of what is searched for: sex, age, family, origin, belief, orientation, diagnosis.

Two messages that differ only in these get the same occupations (AIA Article 5(1)(b); Charter, Article 21). Only what
people say of themselves is touched ("I am a Turkish nurse", "as a mother of two"), never the name of a job ("French
teacher", "men's tailor"), nor what they ask of the work ("no heavy lifting", "part-time").
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "identity"
_TAUGHT = r"[ -](?:teach|tutor|translat|interpret|lehr|übersetz|dolmetsch|leraar|lerares|docent|vertal|tolk)"
"""After a language's name: "I am a French teacher" says what is taught, not where one is from."""

_FIRST_MARK, _MOST_TITLES = 0xE000, 64
_NO_MARKS = dict.fromkeys(range(_FIRST_MARK, _FIRST_MARK + _MOST_TITLES))
"""Characters for private use stand for titles meanwhile; a message that brings its own loses them."""

_GAP = re.compile(r"[\s\-,]*")
_JOINING = "and|but|und|aber|et|mais|y|e|ed|pero|ma|i|ale|en|maar|mas"
_END = re.compile(rf"[,;:.!?()\-–]|(?:{_JOINING}|who|looking|seeking|wanting|trying|interested)\b", re.IGNORECASE)
_JOINT = re.compile(rf"^(?:[,;:.!?\-–\s]|(?:{_JOINING})\b)+", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:i|ich|ik|what|which|how|where|who|can|could|is|are|was|welche\w*|wie|wo|kann|wat|hoe|kan)\b", re.I
)


@dataclass(frozen=True)
class _Words:
    """How one language speaks of identity."""

    frames: re.Pattern[str]
    fillers: re.Pattern[str]
    identity: re.Pattern[str]
    subject: str


@cache
def _languages() -> tuple[_Words, ...]:
    return tuple(_read(path) for path in sorted(_FOLDER.glob("*.toml")))


def _read(path: Path) -> _Words:
    data = tomllib.loads(path.read_text("utf-8"))
    return _Words(
        re.compile(rf"(?<!\w)(?:{data['frames']})(?:(?<=['’])|(?!\w))", re.IGNORECASE),
        re.compile(rf"(?:{data['fillers']})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:{data['identity']})(?![\w'’])(?!{_TAUGHT})", re.IGNORECASE),
        data.get("subject", ""),
    )


def without_identity(text: str, titles: Sequence[str] = ()) -> str:
    """The message without what its writer says of their identity; doing it twice changes nothing.

    ``titles`` are the names of occupations in it, as written: they stay whole ("white van driver"),
    unless they are a word of identity themselves ("padre" is a priest, too).
    """
    text = text.translate(_NO_MARKS)
    named = {title for title in titles if not any(words.identity.fullmatch(title) for words in _languages())}
    whole = sorted(named, key=len, reverse=True)[:_MOST_TITLES]
    for number, title in enumerate(whole):
        text = text.replace(title, chr(_FIRST_MARK + number))
    for words in _languages():
        text = _without(text, words)
    for number, title in enumerate(whole):
        text = text.replace(chr(_FIRST_MARK + number), title)
    return text


def _without(text: str, words: _Words) -> str:
    at = 0
    while (frame := words.frames.search(text, at)) is not None:
        kept, end, found = _run(text, frame.end(), words)
        if not found:
            at = frame.end()
            continue
        rest = text[end:].lstrip()
        if not rest or _ends(rest):
            # Nothing but identity was said: the whole statement goes, with the sign after it.
            text = f"{text[: frame.start()].rstrip()} {_opened(rest, words)}".strip()
            at = max(0, frame.start() - 1)
        else:
            text = f"{text[: frame.end()]} {kept}{rest}"
            at = frame.end()
    return text


def _run(text: str, start: int, words: _Words) -> tuple[str, int, bool]:
    """The words of identity after a frame: what stays of them (an article), where they end, and whether any came."""
    end, at, found, stays = start, start, False, ""
    while True:
        here = _GAP.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if here >= len(text):
            break
        identity = words.identity.match(text, here)
        filler = identity or words.fillers.match(text, here)
        if filler is None:
            break
        at = filler.end()
        if identity:
            found = True
        elif not found and not stays:
            stays = f"{filler.group()} "
        # "a mother of two, and …": what is left of such a statement goes with it, what begins a title stays.
        if identity or (found and _ends(text[at:].lstrip())):
            end = at
    return stays, end, found


def _ends(rest: str) -> bool:
    """Whether a statement ends before ``rest``: a sign, or a word that begins another one."""
    return not rest or bool(_END.match(rest))


def _opened(rest: str, words: _Words) -> str:
    """What follows a statement that was taken out, without what joined the two, and with a subject of its own."""
    opened = _JOINT.sub("", rest)
    joined = bool(re.match(r"\W*\w", rest[: len(rest) - len(opened)]))
    return f"{words.subject} {opened}" if joined and words.subject and not _SUBJECT.match(opened) else opened
