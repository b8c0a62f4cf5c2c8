"""What the visitor said of themselves in passing: noted in one sentence, kept, and used; at most one question back."""

from collections.abc import AsyncIterator
from dataclasses import replace

from bot.answers import Answers
from bot.brain import Composition, Question, kept
from bot.findings import Findings
from bot.planning import occupations_said
from bot.profile import Profile
from bot.words import skill_mention
from compliance.draft import Mention, Piece


class Volunteered:
    """The facts of one turn, and what is said about them."""

    def __init__(self, answers: Answers, question: Question, findings: Findings) -> None:
        self._answers, self._question = answers, question
        self._said = question.reading.said
        self._found = occupations_said(question, findings)
        self._findings = findings

    def opening(self) -> list[Piece]:
        """What is said before the answer: what was noted, and where help for more than work is."""
        before, said, pieces = self._question.turn.conversation.profile, self._said, list[Piece]()
        if self._found.job and self._found.job != before.job:
            pieces.append(self._answers.sentence("noted-job", title=self._found.job.title))
        if self._found.goal and self._found.goal != before.goal and self._found.job is None:
            pieces.append(self._answers.sentence("noted-goal", title=self._found.goal.title))
        if new := [limit for limit in said.limits if limit not in before.limits]:
            limits = ", ".join(self._answers.text(f"limit-{limit}") for limit in new)
            pieces.append(self._answers.sentence("noted-limits", limits=limits))
        if said.health:
            pieces.append(self._answers.sentence("health-note"))
        if said.recognition or (said.country and said.country != before.country and self._question.reading.career):
            pieces.append(self._answers.sentence("recognition-note"))
        return pieces

    def alone(self) -> Composition | None:
        """The reply where nothing was asked and nothing implied: what was noted, and a question."""
        reading = self._question.reading
        if self._found.unwanted and not reading.titles:
            pieces = [self._answers.sentence("noted-unwanted", title=self._found.unwanted.title)]
            memory = replace(kept(self._question.turn.conversation), focus=(), pending=(), profile=self._learnt())
            return self._answers.fixed("clarify", pieces, memory)
        notes = self.opening()
        if notes and reading.task is None and not reading.titles:
            memory = replace(kept(self._question.turn.conversation), profile=self._learnt())
            asked = "smalltalk" if memory.focus else "ask-role"
            return self._answers.fixed("clarify", [*notes, self._answers.sentence(asked)], memory)
        return None

    def learned(self, composition: Composition) -> Composition:
        """An answer that also remembers what was said, and asks for the job where only a goal is known, once."""
        conversation = self._question.turn.conversation
        profile = self._learnt()
        memory = replace(composition.memory, profile=profile, interview=conversation.interview)
        if self._question.reading.intent == "rate" and conversation.interview and self._question.reading.rating:
            code = conversation.interview.rated(self._question.reading.rating).code
            memory = replace(memory, interview=None, profile=profile.model_copy(update={"interests": code}))
        asks = self._found.goal and not (profile.job or profile.skills) and "job" not in conversation.asked
        if asks and composition.outline.kind == "answer":
            question = self._answers.sentence("ask-job")
            memory = replace(memory, asked=("job",))
            return replace(composition, pieces=_then(composition.pieces, question), memory=memory)
        return replace(composition, memory=memory)

    def _learnt(self) -> Profile:
        said, found = self._said, self._found
        # What visitors say themselves in words that are a skill's label is theirs; the rest is only proposed.
        exact = [s.skill for read in self._findings.skills_read for s in read.skills if s.exact]
        skills: tuple[Mention, ...] = ()
        if self._question.reading.task != "cv":
            skills = tuple(skill_mention(skill, self._question.language) for skill in exact)
        return self._question.turn.conversation.profile.learning(
            job=found.job,
            goal=found.goal,
            skills=skills,
            limits=said.limits,
            level=said.level,
            country=said.country,
            unwanted=(found.unwanted,) if found.unwanted else (),
        )


async def _then(pieces: AsyncIterator[Piece], last: Piece) -> AsyncIterator[Piece]:
    async for piece in pieces:
        yield piece
    yield last
