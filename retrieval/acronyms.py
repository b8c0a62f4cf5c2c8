"""Acronyms written out, and long names abbreviated: from the records' own labels, and from a small catalogue.

What a label's acronym stands for is told by a sibling label of the same concept whose words begin with its
letters ("PACS administrator", "picture archiving and communication systems administrator"), or by brackets.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.forms import Form
from corpus.labels import normalise_label
from retrieval.language_words import language_words
from retrieval.vocabulary import WORD, Vocabulary

# Two letters are too few to go by: two words often begin with the letters of another two.
_ACRONYM = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-Þ]{3,6}(?![^\W_])")
_MOST_WORDS = 12
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True)
class Expansion:
    """A text with one acronym written out, or one long name abbreviated, and which words that were."""

    text: str
    typed: str
    read_as: str


class Acronyms:
    """Knows what acronyms stand for in each language."""

    def __init__(self, derived: Mapping[str, Mapping[str, str]], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._names: dict[str, dict[str, str]] = {}
        self._acronyms: dict[str, dict[str, str]] = {}
        for language in {*derived, *language_words()}:
            catalogue = language_words()[language].acronyms if language in language_words() else {}
            self._names[language] = {**derived.get(language, {}), **catalogue}
            self._acronyms[language] = {
                normalise_label(name): acronym.upper() for acronym, name in self._names[language].items() if " " in name
            }

    @classmethod
    def of(cls, forms: Sequence[Form], vocabulary: Vocabulary) -> "Acronyms":
        """The acronyms that ``forms`` explain, and those of the catalogue."""
        labels: dict[tuple[str, str], list[str]] = defaultdict(list)
        explaining = {(form.language, form.uri) for form in forms if _ACRONYM.search(form.text)}
        for form in forms:
            if (form.language, form.uri) in explaining:
                labels[form.language, form.uri].append(form.text)
        seen: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for (language, _), texts in labels.items():
            for acronym, name in set(_explained(texts, language)):
                seen[language][acronym.casefold()][name] += 1
        derived = {
            language: {acronym: max(counts, key=lambda name: (counts[name], name)) for acronym, counts in names.items()}
            for language, names in seen.items()
        }
        return cls(derived, vocabulary)

    def expand(self, text: str, language: str = "en") -> tuple[Expansion, ...]:
        """The text with each acronym written out (in the language told, else as in English), or abbreviated.

        ``text`` is a cleaned query. An acronym may be typed in small letters where it is no word of the labels.
        Texts of more than twelve words are left alone. Never raises.
        """
        words = list(WORD.finditer(text))
        if not 0 < len(words) <= _MOST_WORDS:
            return ()
        return (*self._written_out(text, words, language), *self._abbreviated(text, words, language))

    def _written_out(self, text: str, words: list[re.Match[str]], language: str) -> Iterator[Expansion]:
        parts, end, typed, named = [], 0, [], []
        for word in words:
            if name := self._name(word[0], language):
                parts += [text[end : word.start()], name]
                end = word.end()
                typed.append(word[0])
                named.append(name)
        if named:
            yield Expansion("".join(parts) + text[end:], " ".join(typed), " ".join(named))

    def _abbreviated(self, text: str, words: list[re.Match[str]], language: str) -> Iterator[Expansion]:
        acronyms = self._acronyms.get(language, {})
        for first, start in enumerate(words):
            for last in words[first + 1 : first + _LONGEST_NAME]:
                name = text[start.start() : last.end()]
                if acronym := acronyms.get(normalise_label(name)):
                    yield Expansion(f"{text[: start.start()]}{acronym}{text[last.end() :]}", name, acronym)

    def _name(self, word: str, language: str) -> str:
        key = word.casefold()
        name = self._names.get(language, {}).get(key) or self._names["en"].get(key, "")
        if not name or word.isupper():
            return name
        own = self._vocabulary.find(word, language)
        catalogue = language_words().get(language)
        is_word = (own is not None and not own.text.isupper()) or (catalogue is not None and key in catalogue.small)
        return "" if is_word or word.istitle() else name


def _explained(labels: list[str], language: str) -> Iterator[tuple[str, str]]:
    """Acronyms in the labels of one concept, each with the words of a label that begin with its letters."""
    acronyms = {acronym for label in labels if not label.isupper() for acronym in _ACRONYM.findall(label)}
    if not acronyms:
        return
    small = language_words()[language].small if language in language_words() else frozenset()
    for label in labels:
        words = list(WORD.finditer(label))
        for acronym in acronyms:
            for first in range(len(words)):
                if last := _spells(acronym.casefold(), words, first, small):
                    yield acronym, label[words[first].start() : last.end()].lower()


def _spells(acronym: str, words: list[re.Match[str]], first: int, small: frozenset[str]) -> re.Match[str] | None:
    """The last of the words, from ``first`` on, whose initials are the acronym; small words need not count."""
    position = 0
    for word in words[first : first + _LONGEST_NAME]:
        folded = word[0].casefold()
        if folded[0] == acronym[position] and len(folded) > 1:
            position += 1
            if position == len(acronym):
                return word
        elif position == 0 or folded not in small:
            return None
    return None
