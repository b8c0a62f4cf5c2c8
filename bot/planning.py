"""From what was read to look-ups: which words to search, which records a task is about, which tool answers it."""

from dataclasses import dataclass

from bot.brain import Question
from bot.conversation import Task
from bot.findings import Findings, Lookup
from bot.lexicon import plain
from bot.tools import (
    CompareOccupations,
    DayOf,
    FindOccupation,
    FindSkill,
    FindSkills,
    NextMoves,
    OpenOccupation,
    OpenSkill,
    RelatedRoles,
    RolesForInterests,
    RolesForSkills,
    SkillGap,
    StudyFor,
    ToolCall,
)
from compliance.draft import Mention

SURE = ("exact", "close")
_OF_ONE: tuple[Task, ...] = (
    "requires",
    "describe",
    "study",
    "day",
    "regulated",
    "related",
    "moves",
    "gap",
    "has_skill",
)
_LONGEST_TITLE, _LONGEST_TEXT = 400, 4_000
_COMPARED = 3


@dataclass(frozen=True)
class Found:
    """The occupations of a turn as far as they are sure, by what the visitor named them for."""

    job: Mention | None = None
    goal: Mention | None = None
    unwanted: Mention | None = None


def searches(question: Question) -> tuple[ToolCall, ...]:
    """The searches for all words of a message that may name something, the asked for before the mentioned."""
    reading = question.reading
    said = reading.said
    calls: list[ToolCall] = []
    occupations = [FindOccupation(title=title[:_LONGEST_TITLE]) for title in reading.titles]
    if reading.task in ("skill", None, "describe") and len(reading.titles) == 1:
        # "What is project management?" may be a skill; "what does … need?" never is.
        skill = FindSkill(text=reading.titles[0][:_LONGEST_TITLE])
        calls += [skill, *occupations] if reading.task == "skill" else [*occupations, skill]
    else:
        calls += occupations
    if reading.skill_words:
        wanted = reading.skill_words
        calls.append(
            FindSkills(text=wanted[:_LONGEST_TEXT]) if reading.task == "cv" else FindSkill(text=wanted[:_LONGEST_TITLE])
        )
    calls += [FindOccupation(title=words) for words in (said.job, said.goal, said.unwanted) if words]
    calls += [FindSkills(text=said.skills)] if said.skills else []
    return tuple(dict.fromkeys(calls))


def searched(findings: Findings) -> frozenset[tuple[str, str]]:
    """What was searched for so far, as kind and words."""
    return frozenset((found.kind, found.link.query) for found in findings.lookups)


def best_of(words: str | None, findings: Findings, bands: tuple[str, ...] = SURE) -> Mention | None:
    """The occupation that ``words`` mean, if its band is one of ``bands``."""
    lookup = lookup_of(words, findings)
    if lookup is None or lookup.link.band not in bands or not lookup.link.hits:
        return None
    hit = lookup.link.hits[0]
    return Mention(uri=hit.uri, title=hit.title)


def lookup_of(words: str | None, findings: Findings) -> Lookup | None:
    """The search for an occupation by ``words``."""
    return next((f for f in findings.lookups if f.kind == "occupation" and f.link.query == words), None)


def occupations_said(question: Question, findings: Findings) -> Found:
    """The visitor's job, goal and what they do not want, where a record is surely meant."""
    said = question.reading.said
    unwanted = best_of(said.unwanted, findings, (*SURE, "unsure"))
    return Found(best_of(said.job, findings), best_of(said.goal, findings), unwanted)


def subject(question: Question, findings: Findings) -> Mention | None:
    """The one occupation that is asked about."""
    reading, conversation, page = question.reading, question.turn.conversation, question.turn.page
    said = occupations_said(question, findings)
    if reading.task == "moves" and (said.job or reading.said.job):
        return said.job
    if reading.titles:
        return best_of(reading.titles[0], findings)
    if page and (reading.this_page or not (conversation.focus or conversation.skill_focus)):
        return Mention(uri=page, title="")
    if reading.task == "moves" and conversation.profile.job:
        return conversation.profile.job
    if reading.task == "gap":
        focus = conversation.focus[0] if conversation.focus else None
        job = said.job or conversation.profile.job
        focus = None if job and focus and focus.uri == job.uri else focus
        return said.goal or focus or conversation.profile.goal
    if said.goal and reading.task in _OF_ONE:
        return said.goal
    return conversation.focus[0] if conversation.focus else None


def compared(question: Question, findings: Findings) -> tuple[str, ...]:
    """The occupations to compare: those named, with the one talked about before where only one is."""
    conversation = question.turn.conversation
    named = [found.uri for title in question.reading.titles if (found := best_of(title, findings, (*SURE, "unsure")))]
    before = [mention.uri for mention in conversation.focus]
    if not before and question.turn.page:
        before = [question.turn.page]
    job = conversation.profile.job
    if len(named) == 1 and not before and job:
        before = [job.uri]
    uris = named if len(named) > 1 else [*before[:1], *named] if named else before
    return tuple(dict.fromkeys(uris))[:_COMPARED]


def call_for(task: Task, uri: str, question: Question, findings: Findings) -> ToolCall:
    """The tool that does ``task`` for one occupation."""
    profile = question.turn.conversation.profile
    match task:
        case "study":
            return StudyFor(uri=uri)
        case "day":
            return DayOf(uri=uri)
        case "related":
            return RelatedRoles(uri=uri)
        case "moves":
            return NextMoves(uri=uri)
        case "gap":
            job = occupations_said(question, findings).job or profile.job
            named = tuple(found.skill.uri for read in findings.skills_read for found in read.skills)
            held = tuple(dict.fromkeys((*(skill.uri for skill in profile.skills), *named)))
            start = job.uri if job and job.uri != uri else None
            return SkillGap(goal=uri, held=held, from_occupation=start) if held or start else OpenOccupation(uri=uri)
        case _:
            return OpenOccupation(uri=uri)


def named_record(question: Question, findings: Findings) -> ToolCall | None:
    """The record a title means: a label as written before a likely one, an occupation before a skill."""
    lookup, skill = lookup_of(question.reading.titles[0], findings), findings.lookup("skill")
    found = [one for one in (lookup, skill) if one and one.link.hits]
    if findings.lookups[0].kind == "skill":
        found.reverse()
    for band in SURE:
        for one in found:
            if one.link.band == band:
                uri = one.link.hits[0].uri
                if one.kind == "skill":
                    return OpenSkill(uri=uri)
                return call_for(question.reading.task or "requires", uri, question, findings)
    return None


def skills_held(question: Question, findings: Findings) -> tuple[str, ...]:
    """The skills that roles are looked for with: those just named and those confirmed before."""
    named = [found.skill.uri for read in findings.skills_read for found in read.skills]
    return tuple(dict.fromkeys((*named, *(skill.uri for skill in question.turn.conversation.profile.skills))))


def roles_call(question: Question, findings: Findings) -> ToolCall | None:
    """The tool that finds roles for skills or interests, where there are any."""
    task, profile = question.reading.task, question.turn.conversation.profile
    if task == "interests" and profile.interests:
        return RolesForInterests(codes=profile.interests)
    held = skills_held(question, findings) if task == "from_skills" else ()
    return RolesForSkills(uris=held) if held else None


def comparison_call(question: Question, findings: Findings) -> ToolCall | None:
    """The comparison, where there are two to compare."""
    uris = compared(question, findings)
    return CompareOccupations(uris=uris) if len(uris) > 1 else None


def as_written(lookup: Lookup, question: Question) -> bool:
    """Whether an occupation was found by the very words of the message."""
    return lookup.link.band == "exact" and plain(lookup.link.query) in plain(question.turn.text)
