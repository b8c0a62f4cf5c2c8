"""The built-in brain: rules, retrieval and fixed sentences. No key, no network, and the same answer every time."""

from collections.abc import Callable
from dataclasses import replace

from bot.answers import Answers
from bot.brain import Author, Composition, Memory, Plan, Question, kept
from bot.findings import Findings
from bot.lexicon import plain
from bot.tools import FindOccupation, FindSkill, OpenOccupation, OpenSkill, ToolCall
from bot.words import occupation_title, source_label
from compliance.draft import Piece
from compliance.redact import redact
from corpus.profile import OccupationRef
from retrieval.linker import Hit

_OFFERED = 3
_FAR = 6.0
_SHORT = 3
_BARE = 2
_SURE = ("exact", "close")


class OfflineBrain:
    """Plans and composes from the reading of a message alone."""

    author = Author("builtin")

    def __init__(self, answers: Callable[[str], Answers]) -> None:
        self._answers = answers

    async def plan(self, question: Question, findings: Findings) -> Plan:
        """Find what the message names, then open what was found; nothing for small talk."""
        reading = question.reading
        if reading.intent == "choose" and reading.choice is not None:
            chosen = question.turn.conversation.pending[reading.choice]
            return Plan(() if findings.profiles else (OpenOccupation(uri=chosen.uri),))
        if reading.intent != "ask" or findings.profiles or findings.skills:
            return Plan()
        if not reading.titles:
            return Plan(self._lean_on_context(question))
        if not findings.lookups:
            return Plan(self._searches(question))
        best = self._best(question, findings)
        if best is None and reading.inside:
            picked = replace(reading, titles=reading.inside, inside=(), picked=True)
            return Plan(tuple(FindOccupation(title=title[:400]) for title in picked.titles), picked)
        return Plan((best,) if best else ())

    def _lean_on_context(self, question: Question) -> tuple[ToolCall, ...]:
        """A follow-up without a title is about the occupation (or skill) before it, or that of the page."""
        reading, memory = question.reading, question.turn.conversation
        if not (reading.task or reading.relation or reading.kind or reading.career):
            return ()
        page = question.turn.page
        if page and (reading.this_page or not (memory.focus or memory.skill_focus)):
            return (OpenOccupation(uri=page),)
        if memory.focus:
            return (OpenOccupation(uri=memory.focus[0].uri),)
        return (OpenSkill(uri=memory.skill_focus.uri),) if memory.skill_focus else ()

    def _searches(self, question: Question) -> tuple[ToolCall, ...]:
        reading = question.reading
        occupations = tuple(FindOccupation(title=title[:400]) for title in reading.titles)
        skill = FindSkill(text=reading.titles[0][:400])
        if len(occupations) > 1:
            return occupations
        if reading.task == "skill":
            return (skill, *occupations)
        # "What is project management?" may be a skill; "what does … need?" never is.
        return occupations if reading.task == "requires" else (*occupations, skill)

    def _best(self, question: Question, findings: Findings) -> ToolCall | None:
        """The record to open: a label as written before a likely one, an occupation before a skill."""
        if len(question.reading.titles) > 1:
            return None
        occupation, skill = findings.lookup("occupation"), findings.lookup("skill")
        skill_first = findings.lookups[0].kind == "skill"
        found = [lookup for lookup in (occupation, skill) if lookup and lookup.link.hits]
        if skill_first:
            found.reverse()
        for band in _SURE:
            for lookup in found:
                if lookup.link.band == band:
                    uri = lookup.link.hits[0].uri
                    return OpenOccupation(uri=uri) if lookup.kind == "occupation" else OpenSkill(uri=uri)
        return None

    async def compose(self, question: Question, findings: Findings) -> Composition:
        """The answer to what was found, or the honest word that nothing was."""
        answers, reading = self._answers(question.language), question.reading
        if reading.intent == "none_of_these":
            return answers.fixed("clarify", [answers.sentence("ask-other")])
        if reading.intent in ("greeting", "thanks", "goodbye", "help"):
            return self._courtesy(answers, question, findings)
        if findings.skills:
            return answers.skill(findings.skills[0])
        if findings.profiles:
            return self._occupation(answers, question, findings)
        return self._nothing_sure(answers, question, findings)

    def _courtesy(self, answers: Answers, question: Question, findings: Findings) -> Composition:
        memory = kept(question.turn.conversation)
        match question.reading.intent:
            case "greeting":
                pieces = [answers.sentence("greeting"), answers.sentence("greeting-help")]
            case "help":
                sources = ", ".join(dict.fromkeys(source_label(source) for source in findings.sources))
                pieces = [answers.sentence("help")]
                pieces += [answers.sentence("help-sources", sources=sources)] if sources else []
            case other:
                pieces = [answers.sentence(other)]
        return answers.fixed("smalltalk", pieces, memory)

    def _occupation(self, answers: Answers, question: Question, findings: Findings) -> Composition:
        reading, conversation = question.reading, question.turn.conversation
        profile = findings.profiles[0]
        opening = self._how_read(answers, question, findings)
        task = reading.task or conversation.task or "requires"
        if task == "describe":
            return answers.description(profile, opening)
        relation, kind = reading.relation, reading.kind
        if not reading.titles and reading.intent == "ask" and conversation.focus:
            # "and the optional ones?" after "which knowledge?": what was narrowed before stays narrowed.
            kind = kind or (conversation.kind if relation and conversation.relation else None)
        return answers.requirements(profile, relation, kind, opening, findings.users)

    def _how_read(self, answers: Answers, question: Question, findings: Findings) -> list[Piece]:
        """Say how a title was read that is not a label just as written, and when the page's occupation was meant."""
        profile = findings.profiles[0]
        title = occupation_title(profile, question.language)
        lookup = findings.lookup("occupation")
        if lookup:
            link = lookup.link
            as_written = link.band == "exact" and plain(link.query) in plain(question.turn.text)
            return [] if as_written and not question.reading.picked else [answers.sentence("read-as", title=title)]
        if question.turn.page == profile.occupation.uri and not question.turn.conversation.focus:
            return [answers.sentence("read-from-page", title=title)]
        return []

    def _nothing_sure(self, answers: Answers, question: Question, findings: Findings) -> Composition:
        reading = question.reading
        memory = kept(question.turn.conversation)
        if not reading.titles:
            if reading.career or reading.task or reading.intent == "choose":
                return answers.fixed("clarify", [answers.sentence("ask-role")], memory)
            return answers.fixed("offtopic", [answers.sentence("offtopic"), answers.sentence("help")], memory)
        if len(reading.titles) > 1:
            several = [found for found in findings.lookups if found.kind == "occupation"][-len(reading.titles) :]
            first = [found.link.hits[0].uri for found in several if found.link.hits]
            return answers.which(answers.sentence("ask-which-both"), _refs(findings, first), _asked(question))
        query = _shown(reading.titles[0])
        lookup = findings.lookup("occupation") or findings.lookup("skill")
        named = reading.asks_name or _is_bare(query, question.turn.text)
        about_work = reading.career or named or (reading.task == "skill" and len(query.split()) <= _SHORT)
        unsure = lookup is not None and lookup.kind == "occupation" and lookup.link.band == "unsure"
        if lookup and unsure and (about_work or len(query.split()) <= _SHORT):
            offered = _refs(findings, [hit.uri for hit in _near(lookup.link.hits[:_OFFERED])])
            return answers.which(answers.sentence("ask-which", query=query), offered, _asked(question))
        if about_work:
            message = "unknown-skill" if reading.task == "skill" else "unknown"
            pieces = [answers.sentence(message, query=query), answers.sentence("unknown-help")]
            return answers.fixed("unknown", pieces, memory)
        return answers.fixed("offtopic", [answers.sentence("offtopic"), answers.sentence("help")], memory)


def _is_bare(query: str, message: str) -> bool:
    """Whether a message is one or two words and nothing else, as a title is typed into a search box."""
    words = query.split()
    return plain(query) == plain(message) and len(words) <= _BARE and any(c.isalpha() for c in query)


def _near(hits: tuple[Hit, ...]) -> list[Hit]:
    """The best hit and those not far behind it that may be meant: no "chef" to one who asked for teachers."""
    return [hit for hit in hits if hit is hits[0] or (hit.offered and hit.score > hits[0].score - _FAR)]


def _asked(question: Question) -> Memory:
    task = question.reading.task or question.turn.conversation.task
    return replace(Memory(), task=task)


def _refs(findings: Findings, uris: list[str]) -> list[OccupationRef]:
    by_uri = {ref.uri: ref for ref in findings.occupation_refs}
    return [by_uri[uri] for uri in dict.fromkeys(uris) if uri in by_uri]


def _shown(query: str) -> str:
    """The visitor's words as they may be quoted back: short, one line, no Markdown, personal data redacted."""
    words = redact(query).text
    shown = " ".join("".join(c if c.isalnum() or c in " -/.&+#'" else " " for c in words).split())
    return shown if len(shown) <= 60 else shown[:59] + "…"
