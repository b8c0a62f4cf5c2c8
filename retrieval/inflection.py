"""Inflected words: a form that no label has is read as one that a label has ("fontaneras", "fontanera"), or is real."""

from rapidfuzz.distance import Prefix

from retrieval.language_words import language_words
from retrieval.vocabulary import Vocabulary, Word, fold_word

_SHORTEST_STEM = 4
_SHORTEST_ROOT = 3
_LONGEST = 40


def label_form(word: str, language: str, vocabulary: Vocabulary) -> Word | None:
    """The word of the labels that ``word`` is another form of, or ``None`` where it is one or there is none.

    The endings of the catalogue change places; what results counts only if the labels have it, and the more
    common one is taken where they have several, the shorter of two equally common. Never raises.
    """
    key, words = fold_word(word), vocabulary.words(language)
    if key in words or not _SHORTEST_STEM < len(key) <= _LONGEST or language not in language_words():
        return None
    forms = {
        stem + other
        for group in language_words()[language].endings
        for ending in group
        if key.endswith(ending) and len(stem := key.removesuffix(ending)) >= _SHORTEST_STEM
        for other in group
    }
    found = [words[form] for form in forms if form in words]
    return min(found, key=lambda form: (-form.labels, len(form.text), form.text), default=None)


def same_but_for_ending(one: str, other: str, language: str) -> bool:
    """Whether two folded words differ by nothing but endings of the language's verbs, adjectives and nouns.

    Then neither is the other misspelt ("called", "caller").
    """
    catalogue = language_words().get(language)
    endings = catalogue.inflections if catalogue else ()
    return any(
        one[stem:] in endings and other[stem:] in endings
        for stem in range(_SHORTEST_ROOT, Prefix.similarity(one, other) + 1)
    )
