"""Greek and Bulgarian typed in Latin letters ("shofyor"), and Latin words typed in theirs.

Romanisation follows ISO 843 type 2 (ELOT 743) for Greek and the Bulgarian Transliteration Act of 2009. Typed
words are compared with the romanised words of the labels, because people romanise more freely than standards.
"""

import re
from collections.abc import Mapping

from retrieval.nearest_words import SHORT, NearestWords
from retrieval.vocabulary import WORD, Vocabulary, Word, fold_word

_GREEK = {
    **dict(zip("αβγδεζηικλμνξοπρστυφωσς", "avgdeziiklmnxoprstyfoss", strict=True)),
    **{"θ": "th", "χ": "ch", "ψ": "ps"},
}
_BULGARIAN = {
    **dict(zip("абвгдезийклмнопрстуфхъь", "abvgdeziyklmnoprstufhay", strict=True)),
    **{"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ю": "yu", "я": "ya"},
}
_GREEK_PAIRS = (
    (re.compile("ου"), "ou"),
    (re.compile("(?<=[αεη])υ(?=[βγδζλμνραεηιοω])"), "v"),
    (re.compile("(?<=[αεη])υ"), "f"),
    (re.compile("γγ"), "ng"),
    (re.compile("γξ"), "nx"),
    (re.compile("γχ"), "nch"),
    (re.compile("^μπ"), "b"),
)
_SCRIPTS = {"el": re.compile(r"[\u0370-\u03ff]"), "bg": re.compile(r"[\u0400-\u04ff]")}
_MOST_WORDS = 12
# What people write for a letter in other ways than the standards do; applied to both sides before comparing.
_LOOSE = (
    ("yo", "io"),
    ("ou", "u"),
    ("th", "8"),
    ("ph", "f"),
    ("ch", "h"),
    ("x", "ks"),
    ("w", "o"),
    ("y", "i"),
    ("j", "zh"),
)


def romanise(text: str, language: str) -> str:
    """Greek (``el``) or Bulgarian (``bg``) text in Latin letters, small ones; other text as it is, case folded."""
    words = fold_word(text) if language == "el" else text.casefold()
    if language == "el":
        for pattern, latin in _GREEK_PAIRS:
            words = pattern.sub(latin, words)
        return "".join(_GREEK.get(letter, letter) for letter in words)
    words = re.sub(r"ия\b", "ia", words)
    return "".join(_BULGARIAN.get(letter, letter) for letter in words)


class Transliterator:
    """Reads Latin letters as words of Greek and Bulgarian labels, where the vocabulary has such."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._romanised = {code: _romanised(vocabulary.words(code), code) for code in _SCRIPTS}
        self._near = {code: NearestWords(words) for code, words in self._romanised.items() if words}

    def read(self, text: str, language: str = "en") -> str | None:
        """The text in the letters of the labels, or ``None`` where there is nothing to transliterate.

        Latin text becomes Greek or Bulgarian where its words are words of such labels (near ones too, if
        ``language`` says so). Greek and Cyrillic words that no label has are romanised: they may be foreign
        ("софтуер"). Only where the records hold the language. Never raises.
        """
        words = [found[0] for found in WORD.finditer(text)][: _MOST_WORDS + 1]
        if not 0 < len(words) <= _MOST_WORDS:
            return None
        for code in sorted(self._near, key=lambda code: code != language):
            if _SCRIPTS[code].search(text):
                unknown = not any(self._vocabulary.find(word, code) for word in words)
                return romanise(text, code) if unknown else None
            if read := self._in_letters_of(code, words, language):
                return read
        return None

    def _in_letters_of(self, code: str, words: list[str], language: str) -> str:
        read, exactly = [], code != language
        if exactly and any(self._vocabulary.find(word, language) for word in words):
            return ""
        for word in words:
            key = _loose(fold_word(word))
            known = self._romanised[code].get(key)
            near = () if known or exactly or len(key) <= SHORT else self._near[code].nearest(key, strict=False)
            found = known or (near[0][0] if near else None)
            if found is None or (exactly and len(key) <= SHORT):
                return ""
            read.append(found.text)
        return " ".join(read)


def _romanised(words: Mapping[str, Word], code: str) -> dict[str, Word]:
    """The words in Latin letters, the more common one where two become alike."""
    rising = sorted(words.values(), key=lambda word: (word.labels, word.text))
    return {_loose(romanise(word.text, code)): word for word in rising if _SCRIPTS[code].search(word.text)}


def _loose(latin: str) -> str:
    for written, spoken in _LOOSE:
        latin = latin.replace(written, spoken)
    return latin
