"""Errors in the words round a title ("how do i bceome a nurse", "vogloi diventare cuoco") and in those of liking.

The words are read out of the patterns of a language's catalogue, so that no second list has to be kept beside them.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice, product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.language_words import language_words
from retrieval.vocabulary import WORD, fold_word

_APART = re.compile(r"\(\?P<title>\.\+\?\)|\\x27|\\[bs]|\.[*+?]|\[[^\]]*[^\w\]][^\]]*\]")
"""What ends a word: the title, an apostrophe, an edge, whatever comes between, a choice that is not among letters."""
_LOOK = re.compile(r"\(\?(?:[:=!]|<[=!])")
_ANY = re.compile(r"\\w(?:[*+?]|\{[\d,]+\})?")
_PIECE = r"(?:[^\W\d_]|\[\w+\]|#)\??"
_RUN = re.compile(rf"(?:{_PIECE}|\((?:{_PIECE}|\|)*\)\??)+")
_TOKEN = re.compile(rf"(?P<letter>[^\W\d_]|#)|\[(?P<any>[^\]]+)\]|\((?P<group>(?:{_PIECE}|\|)*)\)")
_MOST_FORMS = 64
"""Forms of one run of letters that are written out."""
_SHORTEST, _LONG = 3, 8
_LONGEST = 24
_MOST_WORDS = 40


@cache
def frame_words(language: str) -> frozenset[str]:
    """The words of three or more letters in the frames, courtesies and describing patterns of a language.

    Raises ``KeyError`` for a language without a catalogue.
    """
    words = language_words()[language]
    patterns = (*words.frames, *words.courtesies, *words.describing)
    return frozenset(word for pattern in patterns for word in _words_of(pattern.pattern))


def mend_frame(text: str, language: str, is_word: Callable[[str], bool]) -> str:
    """The text with each word that is a frame word but for an error or a diacritic read as that word.

    ``is_word`` tells a word that means something as it stands, which is left. One error is allowed, from eight letters
    on two; of three letters two may be swapped or one missing. The number of words stays. Never raises.
    """
    if language not in language_words() or len(WORD.findall(text)) > _MOST_WORDS:
        return text
    return WORD.sub(lambda word: _mended(word[0], language, is_word), text)


def same_words(part: str, mended: str, text: str) -> str | None:
    """What stands in ``text`` where ``part`` stands in ``mended``, which is ``text`` with words mended."""
    start = mended.rfind(part)
    if start < 0:
        return None
    first, words = len(WORD.findall(mended[:start])), list(WORD.finditer(text))
    last = words[first + len(WORD.findall(part)) - 1]
    return text[words[first].start() : last.end()]


@cache
def _by_key(language: str) -> dict[str, str]:
    return {fold_word(word): word for word in sorted(frame_words(language))}


def _mended(typed: str, language: str, is_word: Callable[[str], bool]) -> str:
    known, key = _by_key(language), fold_word(typed)
    if not _SHORTEST <= len(typed) <= _LONGEST or typed.casefold() in frame_words(language):
        return typed
    if key in known:
        return known[key]
    if not typed.isalpha() or is_word(typed):
        return typed
    most = 2 if len(key) >= _LONG else 1
    near = process.extract(key, known.keys(), scorer=OSA.distance, score_cutoff=most, limit=None)
    if len(key) == _SHORTEST:
        near = [match for match in near if sorted(match[0]) == sorted(key) or len(match[0]) > len(key)]
    best = min(near, key=lambda match: (match[1], sorted(match[0]) != sorted(key), match[0][0] != key[0]), default=None)
    return known[best[0]] if best else typed


def _words_of(pattern: str) -> Iterator[str]:
    """The words that a pattern of the catalogue has in it, the choices within a word written out."""
    letters = _ANY.sub("#", _LOOK.sub("(", _APART.sub(" ", pattern)))
    for run in _RUN.finditer(letters):
        yield from (form for form in _forms(run[0]) if len(form) >= _SHORTEST and "#" not in form)


def _forms(run: str) -> list[str]:
    """The ways to write a run of letters, ``[…]`` choices, ``(…|…)`` groups and ``?`` marks."""
    choices: list[list[str]] = []
    for token in _TOKEN.finditer(run):
        if token["letter"]:
            options = [token["letter"]]
        elif token["any"]:
            options = list(token["any"])
        else:
            options = [form for part in token["group"].split("|") for form in _forms(part)]
        if run[token.end() : token.end() + 1] == "?":
            options = [*options, ""]
        choices.append(options)
    return ["".join(chosen) for chosen in islice(product(*choices), _MOST_FORMS)]
