"""The check of text that is ours (listed records, templates): a bug of ours must not reach a visitor either."""

import re
from typing import Literal, TypeAlias

from compliance.draft import Origin
from compliance.evidence import Evidence
from compliance.labels import Reader, joined_words
from compliance.markup import plain, targets
from compliance.sentences import Part
from compliance.wording import Wording
from corpus.records import ConceptKind

Fault: TypeAlias = Literal["label", "link"]
"""Why a sentence or list item is not shown."""

_PAGE = re.compile(r"^(?:https?://[^/]+)?/(careers|skills)/([^/?#]+)")
_CONCEPT = re.compile(r"^https?://data\.europa\.eu/esco/(?:occupation|skill|isco)/")
_PAGE_KINDS: dict[str, ConceptKind] = {"careers": "occupation", "skills": "skill"}
_NAMES = re.compile(r"(?<=\s)[-–—](?=\s)|[,;:|·•()]")
_ONE_WORD = 2
_LONGEST_NAME = 120


class RecordText:
    """Judges sentences and list items of ours against the evidence of one turn."""

    def __init__(self, evidence: Evidence, wording: Wording | None, reader: Reader) -> None:
        self._evidence = evidence
        self._wording = wording
        self._reader = reader
        self._texts = tuple(map(joined_words, evidence.texts))
        self._whole = frozenset(self._texts)
        # Names that hold a comma themselves, such as those of some fields of education.
        self._broken = tuple(text for text in evidence.texts if len(text) < _LONGEST_NAME and _NAMES.search(text))
        self._labels = frozenset(joined_words(label.text) for label in evidence.labels)

    def fault(self, sentence: str, part: Part, origin: Origin) -> Fault | None:
        """Why ``sentence`` must not be shown, or None if it may.

        A link to a page or concept must be to one of the evidence. A list item must not name, as one of its
        entries, a label from outside the evidence, unless it is a whole text of the evidence, too. A sentence listed
        from records must not either, unless the words are those of the records themselves; in a fixed sentence of ours
        words are only words.
        """
        if not all(map(self._is_held, targets(sentence))):
            return "link"
        text = plain(sentence)
        if joined_words(text) in self._labels or (part != "item" and origin == "template"):
            return None
        if self._is_quoted(text):
            return None
        for start, end in self._reader.read(text).foreign:
            joined = joined_words(text[start:end])
            # A field of education may be called like a skill; whole, it is quoted.
            if part == "item" and joined in self._entries(text) and joined not in self._whole:
                return "label"
            if origin == "record" and joined.count(" ") > _ONE_WORD and not self._is_everyday(text[start:end]):
                return "label"
        return None

    def _is_held(self, target: str) -> bool:
        if page := _PAGE.match(target):
            return (_PAGE_KINDS[page.group(1)], page.group(2)) in self._evidence.slugs
        return not _CONCEPT.match(target) or target.replace("https://", "http://", 1) in self._evidence.uris

    def _is_quoted(self, text: str) -> bool:
        joined = joined_words(text)
        return any(joined in quote for quote in self._texts)

    def _entries(self, text: str) -> frozenset[str]:
        for name in self._broken:
            text = text.replace(name, "|")
        return frozenset(joined_words(entry) for entry in _NAMES.split(text))

    def _is_everyday(self, words: str) -> bool:
        if self._wording is None:
            return False
        return all(map(self._wording.is_glue, words.split())) or self._is_quoted(words)
