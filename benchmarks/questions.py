"""``python -m benchmarks.questions``: how often natural questions find the right occupation, and non-jobs find none.

Every text goes the way of a visitor's message, through the adviser and its built-in brain; the browser of the visitor
is set to the language of the question. Looked at is what the brain composes its answer from: the occupations opened,
then the best five of the look-ups. Prints one JSON object.
"""

import argparse
import asyncio
import functools
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any, Literal, TypeAlias

from benchmarks.question_set import LANGUAGES, NO_LANGUAGE, NonJob, Question, load_non_jobs, load_questions
from benchmarks.turn import scratch_home
from benchmarks.typing_errors import misspelt
from bot.brain import Composition
from bot.brain import Question as Asked
from bot.conversation import Conversation, Turn
from bot.findings import Findings
from bot.offline_brain import OfflineBrain
from bot.settings import Settings
from bot.wiring import Services, open_services
from corpus.errors import CorpusError
from retrieval.index import IndexFolder

Labels: TypeAlias = Literal["native", "english"]

_SURE = ("exact", "close")
_RANKS = (1, 5)
_NO_INDEX = 3


@dataclass(frozen=True)
class Outcome:
    """What became of one text.

    ``ranked`` are the URIs of up to five occupations, best first; ``shown`` those that the answer names (opened or
    offered for choice). ``sure`` tells that a link was exact or close, ``kind`` is that of the reply.
    """

    ranked: tuple[str, ...]
    shown: frozenset[str]
    sure: bool
    kind: str


@dataclass(frozen=True)
class Answered:
    """A question with what became of it as written and misspelt (``None``: no word is long enough to misspell)."""

    question: Question
    clean: Outcome
    typo: Outcome | None


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure over the index of a home; exits with 3 where there is none, or not the one the figure is about."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questions", description=__doc__)
    parser.add_argument("--home", type=Path, help="the home whose index is used (default: that of the settings)")
    parser.add_argument(
        "--labels",
        choices=("native", "english"),
        default="native",
        help="native: overall figures are of the languages with labels in the index; "
        "english: of all languages, and the index must hold English labels only",
    )
    options = parser.parse_args(arguments)
    home: Path = options.home or Settings().home
    try:
        IndexFolder(home).require()
        with scratch_home(home) as settings, closing(open_services(settings)) as services:
            counted = languages_counted(options.labels, services.index.manifest.languages)
            print(json.dumps(asyncio.run(measure(services, load_questions(), load_non_jobs(), counted))))
    except CorpusError as error:
        print(error, file=sys.stderr)
        sys.exit(_NO_INDEX)


def languages_counted(labels: Labels, loaded: Sequence[str]) -> tuple[str, ...]:
    """The languages whose questions make the overall figures, given those that the index has labels in.

    Raises ``CorpusError`` where English labels only are asked for and there are others.
    """
    if labels == "native":
        return tuple(language for language in LANGUAGES if language in loaded)
    if tuple(loaded) != ("en",):
        raise CorpusError(
            f"The index has labels in {', '.join(loaded)}, so it does not show what English labels alone can do.",
            "Name a home with `--home` into which only English records were ingested.",
        )
    return LANGUAGES


async def measure(
    services: Services, questions: Sequence[Question], non_jobs: Sequence[NonJob], counted: Sequence[str]
) -> dict[str, Any]:
    """Ask everything once, each in a conversation of its own; ``counted`` are the languages of the overall figures."""
    services.warm_up()
    answered = []
    for question in questions:
        typo = misspelt(question.text, question.language)
        answered.append(
            Answered(
                question,
                await ask(services, question.text, question.language),
                await ask(services, typo, question.language) if typo else None,
            )
        )
    others = [await ask(services, text.text, text.language) for text in non_jobs]
    known = {ref.uri for ref in services.store.occupation_refs({uri for q in questions for uri in q.gold})}
    overall = [found for found in answered if found.question.language in counted]
    return {
        "labels_in": list(services.index.manifest.languages),
        "counted": list(counted),
        "without_record": sum(known.isdisjoint(question.gold) for question in questions),
        "overall": figures(overall),
        "by_language": _grouped(answered, lambda found: found.question.language),
        "by_form": _grouped(overall, lambda found: found.question.form),
        "non_jobs": {
            "texts": len(others),
            "false_known": sum(outcome.sure for outcome in others),
            "false_known_share": _share([outcome.sure for outcome in others]),
            "replies": dict(Counter(outcome.kind for outcome in others).most_common()),
        },
    }


async def ask(services: Services, text: str, language: str) -> Outcome:
    """What a visitor gets who writes ``text`` as the first message."""
    hint = None if language == NO_LANGUAGE else language
    with _composed() as seen:
        finished = await services.advisor.reply(Turn(text=text, conversation=Conversation(), language=hint))
    shown = frozenset(mention.uri for mention in finished.reply.occupations)
    if not seen:  # the scope check has answered
        return Outcome((), shown, sure=False, kind=finished.reply.kind)
    asked, findings = seen[-1]
    lookups = [found for found in findings.lookups if found.kind == "occupation"]
    # A later round of look-ups, one for each title, replaces the ones before.
    links = [found.link for found in lookups[-max(1, len(asked.reading.titles)) :]]
    opened = [profile.occupation.uri for profile in findings.profiles]
    in_turn = [hit.uri for hits in zip_longest(*(link.hits for link in links)) for hit in hits if hit]
    ranked = tuple(dict.fromkeys([*opened, *in_turn]))[: max(_RANKS)]
    return Outcome(ranked, shown, sure=any(link.band in _SURE for link in links), kind=finished.reply.kind)


@contextmanager
def _composed() -> Iterator[list[tuple[Asked, Findings]]]:
    """What the built-in brain composes from while the block runs, looked at from outside."""
    original, seen = OfflineBrain.compose, list[tuple[Asked, Findings]]()

    @functools.wraps(original)
    async def compose(self: OfflineBrain, question: Asked, findings: Findings) -> Composition:
        seen.append((question, findings))
        return await original(self, question, findings)

    OfflineBrain.compose = compose  # type: ignore[method-assign]
    try:
        yield seen
    finally:
        OfflineBrain.compose = original  # type: ignore[method-assign]


def figures(answered: Sequence[Answered]) -> dict[str, Any]:
    """Shares of questions by what was found: as written, misspelt, and as written those that could be misspelt.

    ``success@k``: a right occupation is among the first k. ``shown``: the answer names one.
    """
    typos = [(found.question, found.typo) for found in answered if found.typo]
    return {
        "questions": len(answered),
        "clean": _successes([(found.question, found.clean) for found in answered]),
        "misspelt": len(typos),
        "clean_of_misspelt": _successes([(found.question, found.clean) for found in answered if found.typo]),
        "typo": _successes(typos),
    }


def _successes(outcomes: Sequence[tuple[Question, Outcome]]) -> dict[str, float | None]:
    at = {
        f"success@{k}": _share([not set(question.gold).isdisjoint(found.ranked[:k]) for question, found in outcomes])
        for k in _RANKS
    }
    return {**at, "shown": _share([not found.shown.isdisjoint(question.gold) for question, found in outcomes])}


def _grouped(answered: Sequence[Answered], key: Callable[[Answered], str]) -> dict[str, Any]:
    groups: dict[str, list[Answered]] = {}
    for found in answered:
        groups.setdefault(key(found), []).append(found)
    return {name: figures(group) for name, group in groups.items()}


def _share(yes: Sequence[bool]) -> float | None:
    return round(sum(yes) / len(yes), 4) if yes else None


if __name__ == "__main__":
    main()
