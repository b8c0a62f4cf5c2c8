"""The built-in brain: rules, retrieval and fixed sentences. No key, no network, and the same answer every time."""

from collections.abc import Callable
from dataclasses import replace

from bot.answers import Answers
from bot.brain import Author, Composition, Plan, Question
from bot.conversation import Conversation, Task
from bot.dialogue import Dialogue
from bot.findings import Findings
from bot.planning import as_written, call_for, comparison_call, named_record, roles_call, searched, searches, subject
from bot.tools import FindOccupation, FindSkill, FindSkills, OpenSkill, RolesForInterests, ToolCall
from bot.unsure import Unsure
from bot.volunteered import Volunteered
from bot.words import occupation_title
from compliance.draft import Mention, Piece

_ABOUT_THE_TALK = ("profile_show", "forget", "start_over", "why", "cv")
_FOLLOWED = ("choose", "all", "simpler")
_ROUND = 3
_OPENED = (None, "requires", "describe", "skill")


class OfflineBrain:
    """Plans and composes from the reading of a message alone."""

    author = Author("builtin")

    def __init__(self, answers: Callable[[str], Answers]) -> None:
        self._answers = answers

    async def plan(self, question: Question, findings: Findings) -> Plan:
        """Find what the message names, then do what is asked with what was found; nothing for small talk."""
        question = _followed(question)
        reading = question.reading
        if _done(findings):
            return Plan()
        if reading.intent == "rate":
            return Plan(self._interests(question), reading)
        if reading.intent not in ("ask", *_FOLLOWED) or reading.outside:
            return Plan()
        if reading.said.limits and not (reading.task or reading.titles or reading.relation or reading.kind):
            return Plan()  # a wish to be noted, no question
        missing = tuple(call for call in searches(question) if not _made(call, findings))
        if missing:
            return Plan(missing[:_ROUND], reading)
        if reading.task in _ABOUT_THE_TALK:
            return Plan()
        call = self._call(question, findings)
        if call is None and reading.inside and not reading.picked:
            picked = replace(reading, titles=reading.inside, inside=(), picked=True)
            return Plan(tuple(FindOccupation(title=title[:400]) for title in picked.titles), picked)
        return Plan((call,) if call else (), reading)

    def _interests(self, question: Question) -> tuple[ToolCall, ...]:
        interview, rating = question.turn.conversation.interview, question.reading.rating
        if interview is None or rating is None or rating == "stop":
            return ()
        after = interview.rated(rating)
        return (RolesForInterests(codes=after.code),) if after.over and after.code else ()

    def _call(self, question: Question, findings: Findings) -> ToolCall | None:
        """The tool that does what is asked, once all words were searched for."""
        reading, conversation = question.reading, question.turn.conversation
        if reading.task == "compare":
            return comparison_call(question, findings)
        if reading.task in ("from_skills", "interests"):
            return roles_call(question, findings)
        refused = reading.said.unwanted and not reading.task  # "I don't want to be a nurse" asks for nothing
        if len(reading.titles) > 1 or (refused and not reading.titles):
            return None
        if reading.titles and reading.task in _OPENED and reading.intent == "ask":
            return named_record(question, findings)
        asked = reading.task or reading.relation or reading.kind or reading.career
        about = subject(question, findings)
        leans = (
            not reading.titles and reading.intent == "ask" and reading.task in (None, "requires", "describe", "skill")
        )
        if leans and asked and conversation.skill_focus and not (conversation.focus or reading.this_page):
            return OpenSkill(uri=conversation.skill_focus.uri)
        if about is None or not asked:
            return None
        return call_for(reading.task or _going_on(question), about.uri, question, findings)

    async def compose(self, question: Question, findings: Findings) -> Composition:
        """The answer to what was found, or the honest word that nothing was."""
        question = _followed(question)
        answers = self._answers(question.language)
        talk = Dialogue(answers, question, findings).step()
        if talk is not None:
            return talk
        volunteered = Volunteered(answers, question, findings)
        opening = [*volunteered.opening(), *self._how_read(answers, question, findings)]
        found = self._found(answers, question, findings, opening)
        if found is None and (noted := volunteered.alone()) is not None:
            return noted
        return volunteered.learned(found or Unsure(answers, question, findings, volunteered.opening()).composition())

    def _found(
        self, answers: Answers, question: Question, findings: Findings, opening: list[Piece]
    ) -> Composition | None:
        reading = question.reading
        if way := answers.of_way(findings, opening, everything=reading.intent == "all"):
            return way
        if findings.skills:
            return answers.skill(findings.skills[0], reading.relation)
        return self._occupation(answers, question, findings, opening) if findings.profiles else None

    def _occupation(
        self, answers: Answers, question: Question, findings: Findings, opening: list[Piece]
    ) -> Composition | None:
        reading, conversation = question.reading, question.turn.conversation
        profile = findings.profiles[0]
        task = reading.task or _going_on(question)
        if reading.intent == "simpler":
            return answers.description(profile, [answers.in_plain_words(), *opening])
        if task == "regulated":
            return answers.regulated(profile, opening)
        if task == "has_skill":
            link = next((f.link for f in findings.lookups if f.kind == "skill"), None)
            sure = link is not None and link.hits and link.band in ("exact", "close")
            refs = {ref.uri: ref for ref in findings.skill_refs}
            return answers.has_skill(profile, refs[link.hits[0].uri], opening) if link and sure else None
        if task == "describe":
            return answers.description(profile, opening)
        relation, kind = reading.relation, reading.kind
        if not reading.titles and reading.intent == "ask" and conversation.focus:
            # "and the optional ones?" after "which knowledge?": what was narrowed before stays narrowed.
            kind = kind or (conversation.kind if relation and conversation.relation else None)
        return answers.requirements(
            profile, relation, kind, opening, users=findings.users, everything=reading.intent == "all"
        )

    def _how_read(self, answers: Answers, question: Question, findings: Findings) -> list[Piece]:
        """Say how a title was read that is not a label just as written, and when the page's occupation was meant."""
        reading = question.reading
        if not findings.profiles or len(reading.titles) > 1:
            return []
        profile = findings.profiles[0]
        title = occupation_title(profile, question.language)
        lookup = next((f for f in findings.lookups if f.link.query in reading.titles and f.kind == "occupation"), None)
        if lookup:
            named = lookup.link.hits and lookup.link.hits[0].uri == profile.occupation.uri
            exact = as_written(lookup, question) and not reading.picked
            return [answers.sentence("read-as", title=title)] if named and not exact else []
        if question.turn.page == profile.occupation.uri and not question.turn.conversation.focus:
            return [answers.sentence("read-from-page", title=title)]
        return []


def _followed(question: Question) -> Question:
    """A choice, "all of them" or "simpler" goes on with the task before it; a choice takes what was chosen."""
    reading, conversation = question.reading, question.turn.conversation
    if reading.intent not in _FOLLOWED:
        return question
    task = reading.task or conversation.task or "requires"
    if reading.intent == "choose" and not conversation.pending:
        task = "requires"  # "the second one" of two that were compared
    changes: dict[str, object] = {"task": "describe" if reading.intent == "simpler" else task, "career": True}
    if reading.intent == "choose" and reading.choice is not None:
        changes["titles"] = ()
        chosen = (conversation.pending or conversation.focus)[reading.choice]
        turn = question.turn.model_copy(update={"conversation": _chosen(question, chosen), "page": None})
        return Question(turn, replace(reading, **changes), question.language)  # type: ignore[arg-type]
    changes |= {"relation": conversation.relation, "kind": conversation.kind}
    return Question(question.turn, replace(reading, **changes), question.language)  # type: ignore[arg-type]


def _chosen(question: Question, chosen: Mention) -> Conversation:
    """The conversation as it is once ``chosen`` is: talked about, or known to be the visitor's own job."""
    conversation = question.turn.conversation
    if conversation.choosing == "goal":
        return conversation.model_copy(
            update={"focus": (chosen,), "profile": conversation.profile.learning(goal=chosen)}
        )
    if conversation.choosing != "job":
        return conversation.model_copy(update={"focus": (chosen,)})
    profile = conversation.profile.learning(job=chosen)
    goal = profile.goal if conversation.task == "gap" else None
    return conversation.model_copy(update={"profile": profile, "focus": (goal or chosen,)})


def _going_on(question: Question) -> Task:
    """What a message without a task of its own is about: a bare title goes on with the question before it."""
    before, reading = question.turn.conversation.task, question.reading
    if reading.relation or reading.kind or before is None:
        return "requires"
    return before if before in ("requires", "describe", "study", "day", "related", "regulated") else "requires"


def _done(findings: Findings) -> bool:
    """Whether a tool has answered; what remains is to put it into words."""
    results = (findings.comparisons, findings.gaps, findings.moves, findings.skill_roles, findings.interest_roles)
    more = (findings.studies, findings.days, findings.related, findings.skills, findings.profiles)
    return any((*results, *more))


def _made(call: ToolCall, findings: Findings) -> bool:
    match call:
        case FindOccupation(title=words):
            return ("occupation", words) in searched(findings)
        case FindSkill(text=words):
            return ("skill", words) in searched(findings)
        case FindSkills():
            return bool(findings.skills_read)
        case _:
            return False
