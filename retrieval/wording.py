"""What stands round a title: questions and sentences are taken off, descriptions of work told from titles."""

import re
from collections.abc import Iterator

from retrieval.language_words import LanguageWords, language_words

_ROUNDS = 4
"""A question may stand in a courtesy, and that in another."""
_SURE = 2
"""Words that have to be taken off before a frame of another language than the one told is believed."""
_LONG = 20
"""A text of this many words is no title."""
_CLAUSE = re.compile(r"[,.;:!?]+ (?=\S)")
_APOSTROPHES = str.maketrans("‘’ʼ´`", "'''''")
_EDGES = " \t\n\"'.,;:!?¿¡«»„“”–—-"


def unwrap(text: str, language: str = "en") -> str | None:
    """The title within a question or sentence ("how do I become a nurse"), or ``None`` where nothing stands round it.

    ``text`` is a cleaned query; ``language`` (ISO 639-1) is tried first, the others after it. Never raises.
    """
    text = text.translate(_APOSTROPHES)
    clauses = _CLAUSE.split(text)
    if len(clauses) > 1 and (titles := [title for clause in clauses if (title := _wrapped(clause, language, _SURE))]):
        return titles[0]
    return _wrapped(text, language, 1)


def is_description(text: str, language: str = "en") -> bool:
    """Whether a text describes work ("I like fixing engines", "something with animals") and is no title.

    ``text`` is a cleaned query, its frame taken off. Told by length, first person, verbs of liking and lists of
    tasks, by the catalogue of ``language``.
    """
    text, words = text.translate(_APOSTROPHES), language_words().get(language)
    return len(text.split()) >= _LONG or (words is not None and any(p.search(text) for p in words.describing))


def _wrapped(text: str, language: str, least: int) -> str | None:
    """The title in ``text`` once at least ``least`` words are taken off, more where the language is another."""
    for code in (language, *(code for code in language_words() if code != language)):
        words = language_words().get(code)
        title = _unwrapped(text, words) if words else text
        if title != text and _taken_off(text, title) >= (least if code == language else _SURE):
            return title
    own = language_words().get(language)
    bare = _bare(text, own) if own and least == 1 else text
    return bare if bare and bare != text else None


def _unwrapped(text: str, words: LanguageWords) -> str:
    for _ in range(_ROUNDS):
        # A sentence that describes work also looks like a frame ("I am …" of "I am good at drawing").
        if any(pattern.search(text) for pattern in words.describing):
            return text
        inner = min(_inner(text, words), key=len, default=None)
        if inner is None:
            return text
        text = inner
    return text


def _inner(text: str, words: LanguageWords) -> Iterator[str]:
    for frame in (*words.frames, *words.courtesies):
        if found := frame.fullmatch(text):
            title = _bare(found["title"], words)
            if any(c.isalnum() for c in title) and title.split()[-1].casefold() not in words.small:
                yield title


def _bare(title: str, words: LanguageWords) -> str:
    title = title.strip(_EDGES)
    article = words.articles.match(title)
    return title[article.end() :].strip(_EDGES) if article else title


def _taken_off(text: str, title: str) -> int:
    return len(text.split()) - len(title.split())
