"""Replies to what asks for no record: the visitor's profile, the questions about interests, steps of the talk."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import Answers
from bot.brain import Composition, Memory, Question, kept
from bot.facts import country_name
from bot.findings import Findings
from bot.interview import INTERESTS, Interview
from bot.lexicon import lexicon_of, plain
from bot.profile import Fact, Profile
from bot.words import skill_mention, source_label
from compliance.draft import Kind, Mention, Piece

_FORGETTABLE: tuple[Fact, ...] = ("job", "goal", "skills", "interests", "level", "country", "limits")
_PAGES = {"human": "contact", "operator": "contact", "privacy": "privacy"}
_SENTENCES = {
    "human": "human-who",
    "operator": "operator-who",
    "privacy": "privacy-what",
    "no": "no-then",
    "not_that": "not-that",
    "smalltalk": "smalltalk",
    "which_of_these": "which-of-these",
    "none_of_these": "ask-other",
    "thanks": "thanks",
    "goodbye": "goodbye",
}
_MOST_PROPOSED = 30


class Dialogue:
    """Composes the replies of one turn in one language."""

    def __init__(self, answers: Answers, question: Question, findings: Findings) -> None:
        self._answers, self._question, self._findings = answers, question, findings
        self._conversation = question.turn.conversation

    def step(self) -> Composition | None:
        """The reply to an act or to a task about the conversation itself; nothing where a record is asked for."""
        reading = self._question.reading
        match reading.intent:
            case "rate":
                return self._rated()
            case "unsure":
                return self._asked_about_interests(Interview(), "unsure")
            case "in_language":
                return self._in_language()
            case "greeting":
                return self._fixed("smalltalk", "greeting", "greeting-help")
            case "help":
                return self._help()
            case "confirm":
                return self._confirmed(reading.confirmed)
            case "ask" | "choose" | "all" | "simpler":
                return self._about_the_talk()
            case "go_on":
                interview = self._conversation.interview
                return self._asked_about_interests(interview) if interview else self._fixed("smalltalk", "smalltalk")
            case act:
                return self._act(act)

    def _act(self, act: str) -> Composition:
        kind: Kind = "clarify" if act in ("no", "not_that", "which_of_these", "none_of_these") else "smalltalk"
        page = {"url": self._answers.page(_PAGES[act])} if act in _PAGES else {}
        memory = kept(self._conversation)
        if act in ("none_of_these", "no", "not_that"):
            memory = replace(memory, pending=(), proposed=())
        return self._answers.fixed(kind, [self._answers.sentence(_SENTENCES[act], **page)], memory)

    def _about_the_talk(self) -> Composition | None:
        match self._question.reading.task:
            case "profile_show":
                return self._profile()
            case "forget":
                return self._forgotten()
            case "start_over":
                pieces = [self._answers.sentence("started-over")]
                return self._answers.fixed("smalltalk", pieces, Memory(profile=Profile()))
            case "why":
                sources = ", ".join(dict.fromkeys(source_label(source) for source in self._findings.sources))
                pieces = [self._answers.sentence("why-answer", sources=sources)]
                return self._answers.fixed("smalltalk", pieces, kept(self._conversation))
            case "cv":
                return self._proposed()
            case "interests" if not self._conversation.profile.interests and not self._question.reading.titles:
                return self._asked_about_interests(Interview(), "unsure")
            case _:
                return None

    def _fixed(self, kind: Kind, *messages: str) -> Composition:
        pieces = [self._answers.sentence(message) for message in messages]
        return self._answers.fixed(kind, pieces, kept(self._conversation))

    def _help(self) -> Composition:
        sources = ", ".join(dict.fromkeys(source_label(source) for source in self._findings.sources))
        pieces = [self._answers.sentence("help")]
        pieces += [self._answers.sentence("help-sources", sources=sources)] if sources else []
        return self._answers.fixed("smalltalk", pieces, kept(self._conversation))

    def _in_language(self) -> Composition:
        memory = replace(kept(self._conversation), language=self._question.language)
        return self._answers.fixed("smalltalk", [self._answers.sentence("language-switched")], memory)

    # Interests

    def _asked_about_interests(self, interview: Interview, *before: str) -> Composition:
        letter = INTERESTS[len(interview.ratings)]
        pieces = [self._answers.sentence(message) for message in before]
        pieces.append(self._answers.sentence("interview-progress", number=interview.number))
        pieces.append(self._answers.sentence(f"interview-{letter}"))
        memory = replace(kept(self._conversation), interview=interview, task="interests", pending=())
        return self._answers.fixed("clarify", pieces, memory)

    def _rated(self) -> Composition | None:
        rating, interview = self._question.reading.rating, self._conversation.interview
        if rating is None or interview is None or rating == "stop":
            pieces = [self._answers.sentence("interview-stopped")]
            return self._answers.fixed("smalltalk", pieces, replace(kept(self._conversation), interview=None))
        after = interview.rated(rating)
        if not after.over:
            return self._asked_about_interests(after)
        if not after.code:
            pieces = [self._answers.sentence("interview-flat")]
            return self._answers.fixed("clarify", pieces, replace(kept(self._conversation), interview=None))
        return None  # the roles that fit are looked up

    # What is known of the visitor

    def _profile(self) -> Composition:
        known = self._conversation.profile
        if known.empty:
            return self._fixed("smalltalk", "profile-empty")
        values = {
            "job": known.job.title if known.job else "",
            "goal": known.goal.title if known.goal else "",
            "skills": _titles(known.skills),
            "interests": ", ".join(self._answers.text(f"interest-{letter}") for letter in known.interests),
            "level": self._answers.text(f"level-{known.level}") if known.level else "",
            "country": country_name(known.country, self._question.language) if known.country else "",
            "limits": ", ".join(self._answers.text(f"limit-{limit}") for limit in known.limits),
            "unwanted": _titles(known.unwanted),
        }
        # Sentences, not a list: the items of a list must be in the findings of the turn.
        facts = [self._answers.sentence(f"profile-{fact}", value=value) for fact, value in values.items() if value]
        pieces = [self._answers.sentence("profile-intro"), *facts, self._answers.sentence("profile-hint")]
        return self._answers.fixed("smalltalk", pieces, replace(kept(self._conversation), task="profile_show"))

    def _forgotten(self) -> Composition:
        lexicon, said = lexicon_of(self._question.language), plain(self._question.turn.text)
        named = tuple(fact for fact in _FORGETTABLE if lexicon.says(f"my_{fact}", said))
        known = self._conversation.profile
        last = next((fact for fact in _FORGETTABLE if getattr(known, fact)), None)
        without = known.forgetting(named or ((last,) if last else ()))
        message = "forgot" if without != known else "forgot-nothing"
        memory = replace(kept(self._conversation), profile=without)
        return self._answers.fixed("smalltalk", [self._answers.sentence(message)], memory)

    # Skills to confirm

    def _proposed(self) -> Composition:
        found = [skill.skill for read in self._findings.skills_read for skill in read.skills][:_MOST_PROPOSED]
        if not found:
            return self._fixed("clarify", "skills-none")
        mentions = tuple(skill_mention(skill, self._question.language) for skill in found)
        lines = "\n".join(f"{number}. {mention.title}" for number, mention in enumerate(mentions, 1))
        pieces = [self._answers.sentence("skills-proposed"), Piece(text=lines, origin="record")]
        memory = replace(kept(self._conversation), proposed=mentions, task="cv", pending=())
        composed = self._answers.fixed("clarify", pieces, memory)
        return replace(composed, outline=composed.outline.model_copy(update={"skills": mentions}))

    def _confirmed(self, numbers: Sequence[int]) -> Composition:
        proposed = self._conversation.proposed
        right = tuple(proposed[n] for n in numbers if n < len(proposed))
        memory = replace(kept(self._conversation), proposed=())
        if not right:
            return self._answers.fixed("smalltalk", [self._answers.sentence("skills-dropped")], memory)
        memory = replace(memory, profile=self._conversation.profile.learning(skills=right), task="cv")
        return self._answers.fixed("smalltalk", [self._answers.sentence("skills-kept", count=len(right))], memory)


def _titles(mentions: Sequence[Mention]) -> str:
    return ", ".join(mention.title for mention in mentions)
