"""What answers are made of: sentences, lists with their claims, citations, and the line of sources."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.brain import Composition, Memory
from bot.words import cite_occupation, fact_label, mention, occupation_title
from compliance.draft import Claim, Kind, Mention, Origin, Outline, Piece, Status
from corpus.merged import Sourced
from corpus.profile import OccupationProfile, OccupationRef, Requirement, SkillRef, best_text
from corpus.records import Relation, SkillType
from prompts.catalogue import Catalogue

RELATIONS: tuple[Relation, ...] = ("essential", "optional")
KINDS: tuple[SkillType, ...] = ("knowledge", "skill")
_BAR = 10
_SOURCES = 3


@dataclass(frozen=True)
class Item:
    """A line of a list, and the claims it makes; both are kept or cut together."""

    text: str
    claims: tuple[Claim, ...] = ()


class AnswerParts:
    """Writes the parts of answers in one language. ``base_url`` is the public address of this service."""

    def __init__(self, catalogue: Catalogue, language: str, base_url: str) -> None:
        self._catalogue, self.language, self._base_url = catalogue, language, base_url.rstrip("/")

    def text(self, message: str, **arguments: str | int) -> str:
        """A fixed sentence in this language."""
        return self._catalogue.text(self.language, message, **arguments)

    def sentence(self, message: str, **arguments: str | int) -> Piece:
        """A fixed sentence as a piece of an answer."""
        return Piece(text=self.text(message, **arguments), origin="template")

    def fixed(self, kind: Kind, pieces: Sequence[Piece], memory: Memory | None = None) -> Composition:
        """An answer of fixed sentences only."""
        return self._composition(Outline(kind=kind, language=self.language), pieces, memory or Memory())

    def title(self, occupation: OccupationRef | OccupationProfile) -> str:
        """The title of an occupation in this language, else in English, else in any."""
        return occupation_title(occupation, self.language)

    def label(self, skill: SkillRef) -> str:
        """The preferred label of a skill in this language, else in English, else in any."""
        return best_text(skill.label, self.language)[0]

    def claim(self, occupation: str, skill: SkillRef, relation: Relation, status: Status = "required") -> Claim:
        """The claim that an occupation needs a skill."""
        return Claim(
            occupation=occupation,
            skill=skill.uri,
            label=self.label(skill),
            relation=relation,
            kind=skill.type,
            status=status,
        )

    def claims(self, occupation: str, needs: Iterable[Requirement], status: Status) -> tuple[Claim, ...]:
        """The claims that an occupation needs these skills."""
        return tuple(self.claim(occupation, need.skill, need.relation, status) for need in needs)

    def page(self, name: str) -> str:
        """The address of a page of this site."""
        return f"{self._base_url}/{name}"

    def _career_url(self, slug: str) -> str:
        return f"{self._base_url}/careers/{slug}"

    def _list(
        self, heading: str, items: Sequence[Item], shown: int, more: str | None = None, origin: Origin = "record"
    ) -> Piece:
        """A heading and the first ``shown`` items; all claims are made, also those of items that are not shown.

        ``more`` is the line that says so, for a list that is cut.
        """
        lines = [f"**{heading}**", "", *(f"- {item.text}" for item in items[:shown])]
        if more and len(items) > shown:
            lines += ["", more]
        return Piece(text="\n".join(lines), origin=origin, claims=tuple(c for item in items for c in item.claims))

    def _more(self, items: Sequence[Item], shown: int) -> str:
        return self.text("more-on-request", count=max(0, len(items) - shown))

    def _label_note(self, skills: Iterable[SkillRef]) -> list[Piece]:
        """The sentence that says so where most of the skills have no name in this language."""
        named = [self.language in skill.label for skill in skills]
        foreign = self.language != "en" and bool(named) and 2 * sum(named) <= len(named)
        return [self.sentence("labels-other-language")] if foreign else []

    def _bar(self, percent: int) -> str:
        """A share as a bar of ten signs, for a glance; the sentence before it says it in numbers."""
        filled = round(percent * _BAR / 100)
        return "▰" * filled + "▱" * (_BAR - filled)

    def _answer(
        self,
        pieces: Sequence[Piece],
        memory: Memory,
        *,
        about: Sequence[OccupationProfile],
        others: Iterable[OccupationRef] = (),
        skills: Iterable[Mention] = (),
        caveats: Iterable[str] = ("caveat-records",),
        further: Iterable[Sourced[Any]] = (),
    ) -> Composition:
        """An answer about records: their citations and caveats, what they mention, and the line of sources.

        ``further`` are facts of other standards, named by their sources after the records.
        """
        citations = tuple(cite_occupation(profile, self.language) for profile in about)
        named = [mention(profile, self.language) for profile in about]
        named += [mention(ref, self.language) for ref in others]
        outline = Outline(
            kind="answer",
            language=self.language,
            occupations=tuple({one.uri: one for one in named}.values()),
            skills=tuple({one.uri: one for one in skills}.values()),
            citations=citations,
            caveats=tuple(self.text(caveat) for caveat in caveats),
        )
        links = [(f"{citation.source}: {citation.title}", citation.url) for citation in citations[:_SOURCES]]
        cited = {citation.source for citation in citations}
        names = [name for name in dict.fromkeys(map(fact_label, further)) if name not in cited]
        closing = [self._source_line(links, names)] if links or names else []
        return self._composition(outline, [*pieces, *closing], memory)

    def _source_line(self, links: Iterable[tuple[str, str]], names: Iterable[str] = ()) -> Piece:
        linked = ", ".join((*(f"[{label}]({url})" for label, url in links), *names))
        return self.sentence("source-line", links=linked)

    def _composition(self, outline: Outline, pieces: Sequence[Piece], memory: Memory) -> Composition:
        return Composition(outline, _each(pieces), memory)


def telling_first(refs: Iterable[SkillRef], users: Mapping[str, int]) -> tuple[SkillRef, ...]:
    """Skills with those first that fewest occupations need; of equals the order stays."""
    return tuple(sorted(refs, key=lambda ref: users.get(ref.uri, 0)))


async def _each(pieces: Sequence[Piece]) -> AsyncIterator[Piece]:
    for piece in pieces:
        yield piece
