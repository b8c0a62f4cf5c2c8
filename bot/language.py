"""Which language a message is in: frame words of our lexicons first, then a statistical identifier."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from bot.lexicon import lexicons, plain

_SURE = 0.85
_LONG_ENOUGH = 3
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


def detect_language(text: str, *, before: str | None, hint: str | None) -> str:
    """The ISO 639-1 code of the language a message is written in.

    ``before`` is the language of the conversation so far and ``hint`` that of the page or browser; they decide
    where the message itself is too short to tell (a bare title, "PACS?").
    """
    said = plain(text)
    courtesy = [c for c, x in lexicons().items() if any(x.says(w, said) for w in _COURTESIES)]
    if before in courtesy:
        return before
    if len(courtesy) == 1:
        return courtesy[0]
    words = said.split()
    counts = {language: sum(word in lexicon.around for word in words) for language, lexicon in lexicons().items()}
    best = max(counts, key=lambda language: counts[language], default="en")
    rivals = [count for language, count in counts.items() if language != best]
    if counts[best] >= 1 and counts[best] > max(rivals, default=0):
        guess, probability = _guess(text) if len(words) >= _LONG_ENOUGH else (best, 0.0)
        foreign = guess not in counts and probability >= _SURE and counts[best] * 2 < len(words)
        return guess if foreign else best
    if len(words) >= _LONG_ENOUGH:
        guess, probability = _guess(text)
        if probability >= _SURE:
            return guess
    return before or hint or "en"
