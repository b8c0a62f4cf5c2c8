"""What a message asks, read without a model: the act, the task, the titles it names, what it says of the visitor."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, get_args

from bot.conversation import Conversation, Task, Turn
from bot.facts import NOTHING_SAID, Said, read_facts
from bot.lexicon import Lexicon, lexicon_of, lexicons, named_group, plain, tidy
from bot.steering import Rating, read_act, read_choice, read_confirmed, read_rating
from bot.titles import labels_within, named_labels, titles_apart, titles_in
from corpus.forms import LabelSpan
from corpus.records import Relation, SkillType
from retrieval.language_words import language_words

Intent: TypeAlias = Literal[
    "ask",
    "choose",
    "none_of_these",
    "which_of_these",
    "greeting",
    "thanks",
    "goodbye",
    "help",
    "human",
    "operator",
    "privacy",
    "in_language",
    "simpler",
    "all",
    "go_on",
    "unsure",
    "smalltalk",
    "no",
    "not_that",
    "rate",
    "confirm",
]
LabelFinder: TypeAlias = Callable[[str], Sequence[LabelSpan]]
"""Finds every longest span of a text that is some occupation's label."""

_COURTESIES: tuple[Intent, ...] = ("greeting", "thanks", "goodbye", "help")
_ABOUT_ME: tuple[Task, ...] = ("moves", "interests", "from_skills", "profile_show", "forget", "start_over", "why")
"""Tasks whose words hold no title but a label."""
_NAMED_IN_FRAME: tuple[Task, ...] = ("study", "day", "regulated", "related")
"""Tasks whose own words ("a working day") are no title."""
_SHORT = 3
_CV_LINES, _CV_LENGTH = 4, 160
_STEERED = frozenset(get_args(Intent))


@dataclass(frozen=True)
class Reading:
    """A message, understood.

    ``titles`` are the words that name an occupation or skill (usually one, none in a follow-up). ``task``,
    ``relation`` and ``kind`` are only what the message itself says. ``career`` tells that it is about work at
    all, ``asks_name`` that it asks what something is by its name. ``inside`` are labels within a title that is
    too long to be one, to try where nothing is called so; ``picked`` tells that ``titles`` are such. ``skill_words``
    name the skill of a ``has_skill``, ``said`` are the facts the visitor gave, ``rating`` answers a question of the
    interests, ``language`` is the one asked for, ``confirmed`` are the numbers (from 0) of the skills said to be right.
    ``described`` tells that work, or what somebody likes, is described and not named.
    ``outside`` tells that a certain person, place or thing is asked for ("who is the president of …").
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
    skill_words: str | None = None
    said: Said = NOTHING_SAID
    rating: Rating | None = None
    language: str | None = None
    confirmed: tuple[int, ...] = ()
    outside: bool = False
    described: bool = False


def read_message(turn: Turn, language: str, find_labels: LabelFinder) -> Reading:
    """Read one message with the lexicon of its language (English where there is none)."""
    lexicon = lexicon_of(language)
    text, said, conversation = turn.text, plain(turn.text), turn.conversation
    spoken = (lexicon, *lexicons().values())  # "bye" is said in other languages, too
    courtesy = next((intent for intent in _COURTESIES if any(one.says(intent, said) for one in spoken)), None)
    if courtesy:
        return Reading(courtesy)
    labels = find_labels(text)
    if conversation.interview is not None and (rating := read_rating(lexicon, said)):
        return Reading("rate", rating=rating)
    steered = _steered(conversation, lexicon, said, labels)
    if steered is not None:
        return steered
    if (pasted := _curriculum(text)) is not None:
        return pasted
    corrected = lexicon.finds("correction", tidy(text))
    if corrected and (meant := named_group(corrected, "meant")):
        read = read_message(turn.model_copy(update={"text": meant.strip()}), language, find_labels)
        return replace(read, task=read.task or conversation.task, career=True)
    return _asked(text, lexicon, labels)


def _steered(conversation: Conversation, lexicon: Lexicon, said: str, labels: Sequence[LabelSpan]) -> Reading | None:
    """The message as an answer to what was offered, or as a step of the conversation."""
    if conversation.pending:
        chosen = read_choice(conversation.pending, lexicon, said, labels)
        if isinstance(chosen, int):
            return Reading("choose", choice=chosen)
        if chosen is not None:
            return Reading(chosen)
    place = lexicon.choice(said) if not (conversation.pending or labels) else None
    if place is not None and 1 < len(conversation.focus) > place:
        return Reading("choose", choice=place)
    if conversation.proposed and not labels:
        numbers = read_confirmed(len(conversation.proposed), lexicon, said)
        if numbers is not None:
            return Reading("confirm", confirmed=numbers)
    act = read_act(lexicon, said, labels)
    if act in _STEERED:
        named = lexicon.finds("in_language", said) if act == "in_language" else None
        names = lexicon.language_names or {}
        return Reading(act, language=names.get(named_group(named, "language") or "") if named else None)  # type: ignore[arg-type]
    if len(said.split()) <= _SHORT and lexicon.says_only("none_of_these", said):
        return Reading("no")
    return Reading("help") if lexicon.says("yes", said) else None


def _curriculum(text: str) -> Reading | None:
    """A pasted curriculum vitae: several lines of some length, and no question."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) >= _CV_LINES and len(text) >= _CV_LENGTH and not text.rstrip().endswith("?"):
        return Reading("ask", task="cv", career=True, skill_words=text)
    return None


def _asked(text: str, lexicon: Lexicon, labels: Sequence[LabelSpan]) -> Reading:
    facts = replace(NOTHING_SAID, rest=tidy(text)) if _is_label(text, labels) else read_facts(text, lexicon, labels)
    question = text if facts.rest == tidy(text) else facts.rest
    inside = labels if question is text else [s for s in labels if text[s.start : s.end] in question]
    spans = inside if question is text else _moved(text, question, inside)
    said = plain(question)
    masked = _masked(question, spans)
    task = _task(lexicon, masked)
    career = lexicon.says("career", plain(text)) or lexicon.says("requires", plain(text)) or facts.any
    skill_words: str | None = None
    if task == "has_skill":
        asked = lexicon.finds("has_skill", tidy(question))
        skill_words = named_group(asked, "skill") if asked else None
        role = (named_group(asked, "role") if asked else None) or ""
        titles = titles_in(role, lexicon, ()) if role else ()
    elif task == "compare":
        titles = titles_apart(question, lexicon, spans)
    elif task == "gap":
        titles, facts = _way(question, lexicon, spans, facts)
    elif task in _ABOUT_ME or not question.strip():
        titles = named_labels(question, spans)
    else:
        framed = question
        if task in _NAMED_IN_FRAME and not spans:
            framed = lexicon.patterns[task].sub(" ", tidy(question))
        titles = titles_in(framed, lexicon, spans)
    described = not spans and any(p.search(question) for p in _describing(lexicon.language))
    if described and task in (None, "day") and titles:
        task = None
        titles = (question.strip(),)  # "I love fixing tractors": what is liked is no title, and is read as a whole
    if facts.any and task is None and titles and not spans:
        titles = ()  # what is left of "I am a baker and my back hurts" is no title
    task = task or _implied(facts, titles)
    titles = titles or ((facts.goal,) if facts.goal and task in ("requires", "gap", "study", "day", "describe") else ())
    career = career or described or task not in (None, "describe")
    return Reading(
        intent="ask",
        titles=titles,
        task=task,
        relation=_relation(lexicon, said, bool(titles)),
        kind=_kind(lexicon, said, bool(titles)),
        career=career,
        asks_name=lexicon.says("asks_name", said),
        this_page=lexicon.says("this_page", said),
        inside=labels_within(question, titles, spans) if career or task else (),
        skill_words=skill_words,
        said=facts,
        described=described,
        outside=lexicon.says("outside", plain(text)) and not (career and labels) and not _is_label(text, labels),
    )


def _task(lexicon: Lexicon, said: str) -> Task | None:
    """What is asked. ``said`` has no labels in it: a vocational teacher is no question about vocational training."""
    relation = lexicon.says("essential", said) or lexicon.says("optional", said)
    for name in lexicon.tasks:
        if name == "study" and relation:
            continue
        if name in _NAMED_IN_FRAME and _is_a_title(lexicon, name, said):
            continue
        if lexicon.says(name, said):
            return name  # type: ignore[return-value]  # the names of a table that a test holds to ``Task``
    if lexicon.says("users_of_skill", said):
        return "skill"
    if lexicon.says("describe", said) and not lexicon.says("requires", said):
        return "describe"
    return "requires" if lexicon.says("requires", said) else None


def _is_a_title(lexicon: Lexicon, task: str, said: str) -> bool:
    """Whether the words of a task are only part of a title ("school teacher"): there is more, and no frame at all."""
    rest = lexicon.patterns[task].sub(" ", said).split()
    return bool(rest) and not any(word in lexicon.around for word in rest)


def _describing(language: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of texts that describe work or what somebody likes, in a language."""
    words = language_words().get(language)
    return words.describing if words else ()


def _is_label(text: str, labels: Sequence[LabelSpan]) -> bool:
    return any(span.end - span.start == len(text.strip()) for span in labels)


def _implied(facts: Said, titles: Sequence[str]) -> Task | None:
    """What somebody wants who only says something of themselves."""
    if facts.goal and not titles:
        return "gap" if facts.job else "requires"
    if facts.job and not titles:
        return "moves"
    return "from_skills" if facts.skills and not titles else None


def _way(question: str, lexicon: Lexicon, spans: Sequence[LabelSpan], facts: Said) -> tuple[tuple[str, ...], Said]:
    """The goal of a gap, and the job it starts from where the message names both ("from nurse to teacher")."""
    named = named_labels(question, spans)
    if len(named) > 1:
        return named[-1:], replace(facts, job=named[0], surely=True)
    found = lexicon.finds("gap", tidy(question))
    start = named_group(found, "from") if found else None
    goal = named_group(found, "goal") if found else None
    if start and goal:
        job = next(iter(titles_in(start, lexicon, ())), None)
        return titles_in(goal, lexicon, ()), replace(facts, job=job or facts.job, surely=True)
    return named, facts


def _masked(question: str, spans: Sequence[LabelSpan]) -> str:
    for span in sorted(spans, key=lambda span: -span.start):
        question = f"{question[: span.start]}x{question[span.end :]}"
    return plain(question)


def _moved(text: str, question: str, spans: Sequence[LabelSpan]) -> list[LabelSpan]:
    """The spans of ``text`` where they stand in ``question``, which is a part of it."""
    moved = []
    for span in spans:
        start = question.find(text[span.start : span.end])
        moved.append(LabelSpan(start, start + span.end - span.start, span.matches))
    return sorted(moved, key=lambda span: span.start)


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
