"""Gender, number and case: a form that no label has is read as one that a label has ("fontaneras", "fontanera")."""

from retrieval.language_words import language_words
from retrieval.vocabulary import Vocabulary, Word, fold_word

_SHORTEST_STEM = 4
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
