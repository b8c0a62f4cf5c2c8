"""Which questions a crawl of the ESCO web service asks: lists page by page, then every concept and what it links to."""

import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, Protocol, TypeAlias

from corpus.errors import CorpusError, quoted
from corpus.esco_api_answer import AnswerRefusedError, Json
from corpus.esco_api_resource import embedded, has_texts, linked, own_uri
from corpus.progress import Progress

Kind: TypeAlias = Literal["occupation", "skill", "concept"]
"""The class of a resource, as it stands in the address of it."""

Answers: TypeAlias = Sequence[Json]
"""What was answered about one concept: first in the first language, then in those that were missing there."""

_log = logging.getLogger(__name__)

_SCHEMES = "http://data.europa.eu/esco/concept-scheme/"
_PAGE = 100
_BATCH = 20
_MOST_CONCEPTS = 100_000
_TRIES_OF_BATCHES = 3
_MOST_UNANSWERED_IN_A_ROW = 5
_LISTED_CLASS: dict[Kind, str] = {"occupation": "Occupation", "skill": "Skill", "concept": "Concept"}
_GROUP = re.compile(r".*/(?:isco|isced-f)/[^/]*")


class Service(Protocol):
    """What answers questions; raises AnswerRefusedError for one, CorpusError for all."""

    def ask(self, path: str, *parameters: tuple[str, str]) -> Json:
        """The answer to one question."""
        ...


class Crawl:
    """Asks ``service`` for concepts in ``languages``; ``tally`` counts what went wrong on the way."""

    def __init__(self, service: Service, languages: Sequence[str], progress: Progress, tally: Counter[str]) -> None:
        self._service, self._progress, self._tally = service, progress, tally
        self._first, *self._further = languages
        self._unanswered_in_a_row = 0
        self._batches_work: set[Kind] = set()
        self._batches_refused: Counter[Kind] = Counter()

    def top_concepts(self, scheme: str) -> tuple[str, ...]:
        """The URIs at the top of the concept scheme that ends in ``scheme``.

        Raises CorpusError where the service does not know it: every release has it.
        """
        try:
            answer = self._service.ask("/resource/taxonomy", ("uri", _SCHEMES + scheme), ("language", self._first))
        except AnswerRefusedError as refusal:
            raise CorpusError(
                f"The ESCO service does not give the concept scheme {quoted(scheme)}: {refusal}.",
                "Check the address (--base-url) and the release (--release).",
            ) from refusal
        return tuple(uri for item in (answer, *embedded(answer)) for uri in linked(item, "hasTopConcept"))

    def listed(self, kind: Kind) -> tuple[str, ...]:
        """The URIs of all concepts of a kind that the service lists; what the list lacks is counted, not fatal.

        ``offset`` counts pages in the service as it is, and records in its description; the second page tells which.
        A page that brings nothing new ends the list, whatever total was promised.
        """
        found: dict[str, bool] = {}
        before: tuple[str, ...] = ()
        total, offset, step = 1, 0, 1
        while len(found) < total and (answer := self._page(kind, offset)) is not None:
            items = {uri: _is_a(kind, item) for item in embedded(answer) if (uri := own_uri(item))}
            page = tuple(items)
            if offset == 0:
                total = _total(answer, len(page))
                self._progress.begin(f"list {kind}s", total)
            elif offset == 1 and page[:1] == before[1:2] != ():
                offset = step = len(before)
                continue
            new = {uri: wanted for uri, wanted in items.items() if uri not in found}
            if not new:
                break
            found.update(new)
            _refuse_endless(len(found))
            self._progress.advance(len(new))
            offset, before = offset + step, page
        self._tally[f"{kind}s_not_listed"] += max(0, total - len(found))
        return tuple(uri for uri, wanted in found.items() if wanted)

    def fetched(self, kind: Kind, start: Iterable[str], follow: Callable[[Json], Iterable[str]]) -> Iterator[Answers]:
        """What is answered about each concept of ``start`` and each one reached from there by ``follow``, once."""
        todo = list(dict.fromkeys(start))
        seen = set(todo)
        while todo:
            _refuse_endless(len(seen))
            self._progress.begin(f"fetch {kind}s", len(todo))
            reached: dict[str, None] = {}
            for place in range(0, len(todo), _BATCH):
                batch = todo[place : place + _BATCH]
                for answers in self._all_languages(kind, batch):
                    yield answers
                    reached.update(dict.fromkeys(follow(answers[0])))
                self._progress.advance(len(batch))
            todo = [uri for uri in reached if uri not in seen]
            seen.update(todo)

    def _page(self, kind: Kind, offset: int) -> Json | None:
        try:
            return self._service.ask(
                "/search",
                ("type", kind),
                ("language", self._first),
                ("limit", str(_PAGE)),
                ("offset", str(offset)),
                ("full", "false"),
            )
        except AnswerRefusedError:
            return None

    def _all_languages(self, kind: Kind, uris: Sequence[str]) -> Iterator[Answers]:
        """Most services answer in all languages at once; what is missing is asked for language by language."""
        answers = {uri: [resource] for uri, resource in self._batch(kind, uris, self._first).items()}
        for language in self._further:
            lacking = [uri for uri, given in answers.items() if not any(has_texts(item, language) for item in given)]
            for uri, resource in self._batch(kind, lacking, language).items():
                answers[uri].append(resource)
        yield from answers.values()

    def _batch(self, kind: Kind, uris: Sequence[str], language: str) -> dict[str, Json]:
        """The resources of several concepts in one answer; those that it lacks are asked for one by one."""
        found: dict[str, Json] = {}
        if len(uris) > 1 and self._takes_batches(kind):
            try:
                answer = self._service.ask(
                    f"/resource/{kind}", *(("uris", uri) for uri in uris), ("language", language)
                )
                found = {own_uri(item): item for item in embedded(answer)}
                self._unanswered_in_a_row = 0
                self._batches_work.add(kind)
            except AnswerRefusedError as refusal:
                self._batches_refused[kind] += 1
                _log.info("the service does not answer about %d concepts at once: %s", len(uris), refusal)
        resources = {uri: found.get(uri) or self._single(kind, uri, language) for uri in uris}
        return {uri: resource for uri, resource in resources.items() if resource}

    def _takes_batches(self, kind: Kind) -> bool:
        """One bad concept fails its batch; where the first few all fail, batches of this kind are not served at all."""
        return kind in self._batches_work or self._batches_refused[kind] < _TRIES_OF_BATCHES

    def _single(self, kind: Kind, uri: str, language: str) -> Json | None:
        try:
            answer = self._service.ask(f"/resource/{kind}", ("uri", uri), ("language", language))
            for item in embedded(answer):
                if own_uri(item) == uri:
                    self._unanswered_in_a_row = 0
                    return item
            why = "the answer is about something else"
        except AnswerRefusedError as refusal:
            why = str(refusal)
        self._tally["unreadable" if language == self._first else "unreadable_texts"] += 1
        self._unanswered_in_a_row += 1
        if self._unanswered_in_a_row > _MOST_UNANSWERED_IN_A_ROW:
            raise CorpusError(
                f"The ESCO service left {self._unanswered_in_a_row} questions in a row without an answer; "
                f"the last one was about {quoted(uri)}: {why}.",
                "Check the address (--base-url) and the release (--release), or run the same command again later.",
            )
        return None


def _total(answer: Json, shown: int) -> int:
    total = answer.get("total")
    return total if isinstance(total, int) and total >= 0 else shown


def _is_a(kind: Kind, item: Json) -> bool:
    """Whether a listed item is of the kind asked for: lists of occupations and skills name groups among them."""
    stated = item.get("className")
    return stated == _LISTED_CLASS[kind] if stated else not _GROUP.fullmatch(own_uri(item))


def _refuse_endless(count: int) -> None:
    if count > _MOST_CONCEPTS:
        raise CorpusError(
            f"The ESCO service names more than {_MOST_CONCEPTS:,} concepts of one kind, five times what ESCO has.",
            "Check the address (--base-url).",
        )
