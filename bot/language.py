"""Which language a message is in: asked for by name, told by frame words, else by a statistical identifier."""

from collections.abc import Mapping
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from bot.lexicon import lexicons, named_group, plain
from retrieval.frame_words import frame_words
from retrieval.language_words import language_words

_SURE = 0.85
_LONG_ENOUGH = 3
_SHORT = 3
"""Words of a message that may be nothing but a title: of these, words that other languages have too tell nothing."""
_COURTESIES = ("greeting", "thanks", "goodbye", "help")
KNOWN = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv"
"""The official languages of the European Union."""


@cache
def _identifier() -> LanguageIdentifier:
    identifier: LanguageIdentifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(KNOWN.split())
    return identifier


def _guess(text: str) -> tuple[str, float]:
    language, probability = _identifier().classify(text)
    return str(language), float(probability)


def asked_language(text: str) -> str | None:
    """The language a message asks to be answered in ("auf Deutsch bitte", "in English please")."""
    said = plain(text)
    for lexicon in lexicons().values():
        found = lexicon.finds("in_language", said)
        if found and (code := (lexicon.language_names or {}).get(named_group(found, "language") or "")):
            return code
    return None


def detect_language(text: str, *, before: str | None, hint: str | None) -> str:
    """The ISO 639-1 code of the language a message is written in.

    ``before`` is the language of the conversation so far and ``hint`` that of the page or browser; they decide
    where the message itself is too short to tell (a bare title, "PACS?").
    """
    said = plain(text)
    if asked := asked_language(text):
        return asked
    courtesy = [c for c, x in lexicons().items() if any(x.says(w, said) for w in _COURTESIES)]
    if before in courtesy:
        return before
    if len(courtesy) == 1:
        return courtesy[0]
    words = said.split()
    counts = _counts(words, short=len(words) == 1 or (len(words) <= _SHORT and not text.rstrip().endswith("?")))
    if len(words) > 1 and not any(counts.values()):
        counts = _whole(words)
    best = max(counts, key=lambda language: counts[language], default="en")
    rivals = [count for language, count in counts.items() if language != best]
    if counts[best] >= 1 and counts[best] > max(rivals, default=0):
        guess, probability = _guess(text) if len(words) >= _LONG_ENOUGH else (best, 0.0)
        foreign = guess not in counts and probability >= _SURE and counts[best] * 2 < len(words)
        return guess if foreign else best
    if len(words) >= _LONG_ENOUGH:
        tied = {language for language, count in counts.items() if count == counts[best] > 0}
        guess, probability = _guess(text)
        if probability >= _SURE and (not tied or guess in tied or guess not in counts):
            return guess
        if tied and before not in tied:
            return hint if hint in tied else guess if guess in tied else before or hint or "en"
    return before or hint or "en"


def _counts(words: list[str], *, short: bool) -> Mapping[str, int]:
    """How many frame words of each language there are; in a short message only those of that language alone."""
    return {
        language: sum(word in lexicon.around and not (short and word in _elsewhere(language)) for word in words)
        for language, lexicon in lexicons().items()
    }


def _whole(words: list[str]) -> Mapping[str, int]:
    """One for each language in which all words are frame words: "Sei un'IA?" is no title."""
    return {language: int(all(word in lexicon.around for word in words)) for language, lexicon in lexicons().items()}


@cache
def _elsewhere(language: str) -> frozenset[str]:
    """The words of all other languages: everyday ones, those of titles' frames, and frame words."""
    others = [other for other in lexicons() if other != language]
    known = ({*language_words()[other].everyday} | frame_words(other) | lexicons()[other].around for other in others)
    return frozenset().union(*known)
