"""What a message asks, read without a model: intent, the title it names, and what part of an answer is wanted."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.conversation import Task, Turn
from bot.lexicon import Lexicon, lexicons, plain
from compliance.draft import Mention
from corpus.forms import LabelSpan
from corpus.records import Relation, SkillType

Intent: TypeAlias = Literal["ask", "choose", "none_of_these", "greeting", "thanks", "goodbye", "help"]
LabelFinder: TypeAlias = Callable[[str], Sequence[LabelSpan]]
"""Finds every longest span of a text that is some occupation's label."""

_WORD = re.compile(r"(?<!\S)(?:[ld]|un|dell|all|nell|sull|dall)['’](?=\w)|\S+", re.IGNORECASE)
"""A word; an elided article ("l'infirmier", "un'infermiera") is one by itself, not part of the title."""
_MOST_TITLES = 3
_LONG_TITLE = 3


@dataclass(frozen=True)
class Reading:
    """A message, understood.

    ``titles`` are the words that name an occupation or skill (usually one, none in a follow-up). ``task``,
    ``relation`` and ``kind`` are only what the message itself says. ``career`` tells that it is about work at
    all, ``asks_name`` that it asks what something is by its name. ``inside`` are labels within a title that is
    too long to be one, to try where nothing is called so; ``picked`` tells that ``titles`` are such.
    """

    intent: Intent
    titles: tuple[str, ...] = ()
    task: Task | None = None
    relation: Relation | None = None
    kind: SkillType | None = None
    choice: int | None = None
    career: bool = False
    asks_name: bool = False
    this_page: bool = False
    inside: tuple[str, ...] = ()
    picked: bool = False


def read_message(turn: Turn, language: str, find_labels: LabelFinder) -> Reading:
    """Read one message with the lexicon of its language (English where there is none)."""
    lexicon = lexicons().get(language) or lexicons()["en"]
    text, said = turn.text, plain(turn.text)
    for courtesy in ("greeting", "thanks", "goodbye", "help"):
        if lexicon.says(courtesy, said):
            return Reading(courtesy)
    labels = find_labels(text)
    if turn.conversation.pending:
        chosen = _chosen(turn.conversation.pending, lexicon, said, labels)
        if chosen is not None:
            return chosen
    career = lexicon.says("career", said) or lexicon.says("requires", said)
    if lexicon.says("yes", said):
        return Reading("help")
    titles = _titles(text, lexicon, labels)
    relation = _relation(lexicon, said, bool(titles))
    kind = _kind(lexicon, said, bool(titles))
    task = _aspect(lexicon, said)
    return Reading(
        intent="ask",
        titles=titles,
        task=task,
        relation=relation,
        kind=kind,
        career=career,
        asks_name=lexicon.says("asks_name", said),
        this_page=lexicon.says("this_page", said),
        inside=_inside(text, titles, labels) if career or task else (),
    )


def _chosen(offered: Sequence[Mention], lexicon: Lexicon, said: str, labels: Sequence[LabelSpan]) -> Reading | None:
    """The message as an answer to the choice offered the turn before, if it is one."""
    for number, mention in enumerate(offered):
        if plain(mention.title) == said:
            return Reading("choose", choice=number)
    choice = lexicon.choice(said)
    if choice is None and len(offered) == 1 and lexicon.says("yes", said):
        choice = 0
    if choice is None and not labels:
        choice = _named_in_part(offered, lexicon.content(said))
    if choice is not None and choice < len(offered):
        return Reading("choose", choice=choice)
    return Reading("none_of_these") if lexicon.says_only("none_of_these", said) else None


def _named_in_part(offered: Sequence[Mention], words: frozenset[str]) -> int | None:
    """The one thing offered whose title holds all of ``words`` ("the primary school one"), if just one does."""
    found = [n for n, mention in enumerate(offered) if words and words <= set(plain(mention.title).split())]
    return found[0] if len(found) == 1 else None


def _aspect(lexicon: Lexicon, said: str) -> Task | None:
    if lexicon.says("users_of_skill", said):
        return "skill"
    if lexicon.says("describe", said) and not lexicon.says("requires", said):
        return "describe"
    return "requires" if lexicon.says("requires", said) else None


def _relation(lexicon: Lexicon, said: str, has_title: bool) -> Relation | None:
    essential, optional = lexicon.says("essential", said), lexicon.says("optional", said)
    if essential == optional or (has_title and lexicon.says("asks_both", said)):
        return None
    return "essential" if essential else "optional"


def _kind(lexicon: Lexicon, said: str, has_title: bool) -> SkillType | None:
    """Only "practical skills" means practical skills: people say "skills" for everything a role needs."""
    knowledge, skill = lexicon.says("knowledge", said), lexicon.says("skill", said)
    if knowledge and not skill:
        return "knowledge"
    if skill and not knowledge and (lexicon.says("practical", said) or not has_title):
        return "skill"
    return None


def _titles(text: str, lexicon: Lexicon, labels: Sequence[LabelSpan]) -> tuple[str, ...]:
    """The words that are left when the frame of the question is taken off, labels kept whole."""
    words = [m.span() for m in _WORD.finditer(text) if plain(m.group())]
    bare = [plain(text[a:b]) for a, b in words]
    first, last = 0, len(words) - 1
    while first <= last and bare[first] in lexicon.around:
        first += 1
    while last >= first and bare[last] in lexicon.around:
        last -= 1
    if first > last:
        return ()
    start, end = words[first][0], words[last][1]
    spans = [span for span in labels if span.start < end and span.end > start]
    for span in spans:  # "knowledge engineer": the label wins over the frame word it begins with
        start, end = min(start, span.start), max(end, span.end)
    inside = _disjoint(spans)
    gaps = [plain(text[a.end : b.start]) for a, b in itertools.pairwise(inside)]
    whole = bool(inside) and plain(text[start : inside[0].start]) == plain(text[inside[-1].end : end]) == ""
    if len(inside) > 1 and whole and all(lexicon.patterns["joined"].fullmatch(gap) for gap in gaps):
        return _named(text, inside)
    return (text[start:end].strip(" \t\n.,;:!?¿¡\"'“”„«»()"),)


def _inside(text: str, titles: Sequence[str], labels: Sequence[LabelSpan]) -> tuple[str, ...]:
    """The labels within a single long title ("name is Anna and I want to be a baker")."""
    if len(titles) != 1 or len(titles[0].split()) < _LONG_TITLE:
        return ()
    return _named(text, _disjoint(labels))


def _named(text: str, spans: Sequence[LabelSpan]) -> tuple[str, ...]:
    """The labels as written, one for each concept ("Bäcker/Bäckerin" is one)."""
    named: dict[str, str] = {}
    for span in spans:
        if not any(uri in named for uri in span.uris):
            named |= dict.fromkeys(span.uris, text[span.start : span.end])
    return tuple(dict.fromkeys(named.values()))[:_MOST_TITLES]


def _disjoint(spans: Sequence[LabelSpan]) -> list[LabelSpan]:
    kept: list[LabelSpan] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
