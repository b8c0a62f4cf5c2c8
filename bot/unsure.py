"""What is said where no record is surely meant: a choice of three, a question back, or the honest word "unknown"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from bot.answers import Answers
from bot.brain import Composition, Memory, Question, kept
from bot.findings import Findings, Lookup
from bot.lexicon import plain
from bot.planning import lookup_of
from bot.words import quotable
from compliance.draft import Piece
from corpus.profile import OccupationRef
from retrieval.linker import Hit

_OFFERED = 3
_FAR = 6.0
_BARE = 2
_QUOTED = 4
"""Words of a title that are quoted back; more are a sentence, and no title."""
_ASKED_BACK = {"moves": "ask-own-job", "from_skills": "ask-skills", "compare": "ask-compare"}


class Unsure:
    """Composes what is said of one turn whose words lead to no record. ``opening`` comes before it."""

    def __init__(self, answers: Answers, question: Question, findings: Findings, opening: Sequence[Piece]) -> None:
        self._answers, self._question, self._findings, self._opening = answers, question, findings, list(opening)

    def composition(self) -> Composition:
        """The question back, or the honest word."""
        reading, said = self._question.reading, self._question.reading.said
        own = lookup_of(said.job, self._findings) if said.job and reading.task in ("moves", "gap") else None
        if own and said.job and (said.surely or own.link.band != "unknown") and (offered := self._offered(own)):
            asked = self._answers.which(self._sentence("ask-which", query=quotable(said.job)), offered, self._asked())
            return replace(asked, memory=replace(asked.memory, choosing="job"))
        if reading.outside:
            return self._off_topic()
        if not reading.titles:
            return self._without_title()
        if len(reading.titles) > 1:
            return self._several()
        title = reading.titles[0]
        lookup = lookup_of(title, self._findings)
        if reading.task == "has_skill" and lookup and lookup.link.band in ("exact", "close"):
            return self._fixed("unknown", self._sentence("ask-skill-of", query=quotable(reading.skill_words or "")))
        if lookup and (offered := self._offered(lookup)) and (lookup.link.band == "unsure" or self._about_work()):
            query = quotable(title)
            which = self._sentence("ask-which", query=query) if _is_title(title) else self._sentence("ask-which-these")
            asked = self._answers.which(which, offered, self._asked())
            before = self._question.turn.conversation.focus
            choosing: Literal["goal"] | None = "goal" if title == said.goal else None
            return replace(asked, memory=replace(asked.memory, focus=before, choosing=choosing))
        if not self._about_work():
            return self._off_topic()
        if not _is_title(title):
            return self._fixed("clarify", self._sentence("unknown-words"), self._sentence("ask-role"))
        message = "unknown-skill" if reading.task == "skill" else "unknown"
        return self._fixed("unknown", self._sentence(message, query=quotable(title)), self._sentence("unknown-help"))

    def _without_title(self) -> Composition:
        reading, conversation = self._question.reading, self._question.turn.conversation
        if reading.task == "has_skill" and reading.skill_words and conversation.focus:
            return self._fixed("unknown", self._sentence("ask-skill-of", query=quotable(reading.skill_words)))
        if reading.task in _ASKED_BACK:
            asked = self._fixed("clarify", self._sentence(_ASKED_BACK[reading.task]))
            return replace(asked, memory=replace(asked.memory, task=reading.task))
        if reading.career or reading.task or reading.intent == "choose":
            asked = self._fixed("clarify", self._sentence("ask-role"))
            return replace(asked, memory=replace(asked.memory, task=reading.task or asked.memory.task))
        return self._off_topic()

    def _several(self) -> Composition:
        """Two titles and no task: which one first?"""
        titles = self._question.reading.titles
        found = [lookup for title in titles if (lookup := lookup_of(title, self._findings))]
        first = [lookup.link.hits[0].uri for lookup in found if lookup.link.hits]
        if not first:
            return self._fixed("unknown", self._sentence("unknown-words"), self._sentence("ask-role"))
        return self._answers.which(self._sentence("ask-which-both"), self._refs(first), self._asked())

    def _off_topic(self) -> Composition:
        return self._fixed("offtopic", self._sentence("offtopic"), self._sentence("help"))

    def _fixed(self, kind: str, *pieces: Piece) -> Composition:
        memory = replace(kept(self._question.turn.conversation), pending=())
        return self._answers.fixed(kind, [*self._opening, *pieces], memory)  # type: ignore[arg-type]

    def _sentence(self, message: str, **values: str) -> Piece:
        return self._answers.sentence(message, **values)

    def _about_work(self) -> bool:
        """Whether a message is about work: it says so, or it is one or two words, as typed into a search box."""
        reading = self._question.reading
        return reading.career or reading.asks_name or _is_bare(reading.titles[0], self._question.turn.text)

    def _offered(self, lookup: Lookup) -> list[OccupationRef]:
        """The best hit and those not far behind it that may be meant: no "chef" to one who asked for teachers."""
        hits = lookup.link.hits[:_OFFERED]
        if self._question.reading.described:  # of work described in own words, all that is near may be meant
            return self._refs([hit.uri for hit in hits if hit.score > hits[0].score - _FAR])
        if lookup.link.band == "unknown":
            return self._refs([hit.uri for hit in hits if hit.offered])
        return self._refs([hit.uri for hit in hits if hit is hits[0] or _near(hit, hits[0])])

    def _refs(self, uris: Sequence[str]) -> list[OccupationRef]:
        by_uri = {ref.uri: ref for ref in self._findings.occupation_refs}
        return [by_uri[uri] for uri in dict.fromkeys(uris) if uri in by_uri]

    def _asked(self) -> Memory:
        return Memory(task=self._question.reading.task or self._question.turn.conversation.task)


def _near(hit: Hit, best: Hit) -> bool:
    return hit.offered and hit.score > best.score - _FAR


def _is_bare(title: str, message: str) -> bool:
    words = title.split()
    return plain(title) == plain(message) and len(words) <= _BARE and any(c.isalpha() for c in title)


def _is_title(title: str) -> bool:
    return len(title.split()) <= _QUOTED
