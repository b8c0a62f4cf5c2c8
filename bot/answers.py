"""Answers written by code out of records and fixed sentences: the built-in brain's words, and every fact of both."""

from collections.abc import AsyncIterator, Iterable, Sequence

from bot.brain import Composition, Memory
from bot.words import cite_occupation, cite_skill, mention, occupation_title, skill_mention, source_label
from compliance.draft import Claim, Kind, Mention, Outline, Piece
from corpus.profile import OccupationProfile, OccupationRef, SkillProfile, SkillRef, best_text
from corpus.records import Relation, SkillType
from prompts.catalogue import Catalogue

RELATIONS: tuple[Relation, ...] = ("essential", "optional")
KINDS: tuple[SkillType, ...] = ("knowledge", "skill")
_SHOWN = {"essential": 30, "optional": 12}
_SHOWN_WHEN_ASKED = 60
_USERS_SHOWN = 15


class Answers:
    """Composes answers in one language."""

    def __init__(self, catalogue: Catalogue, language: str, base_url: str) -> None:
        self._catalogue, self.language, self._base_url = catalogue, language, base_url.rstrip("/")

    def text(self, message: str, **arguments: str | int) -> str:
        """A fixed sentence in this language."""
        return self._catalogue.text(self.language, message, **arguments)

    def sentence(self, message: str, **arguments: str | int) -> Piece:
        """A fixed sentence as a piece of an answer."""
        return Piece(text=self.text(message, **arguments), origin="template")

    # Whole answers

    def fixed(self, kind: Kind, pieces: Sequence[Piece], memory: Memory | None = None) -> Composition:
        """An answer of fixed sentences only."""
        return self._composition(Outline(kind=kind, language=self.language), pieces, memory or Memory())

    def requirements(
        self,
        profile: OccupationProfile,
        relation: Relation | None,
        kind: SkillType | None,
        opening: Iterable[Piece] = (),
    ) -> Composition:
        """What an occupation requires: four lists, or the part of them that was asked for."""
        wanted = [(r, k) for r in RELATIONS for k in KINDS if relation in (None, r) and kind in (None, k)]
        lists = [(r, k, profile.select(r, k)) for r, k in wanted]
        pieces = [*opening, self._requirements_intro(profile, relation, kind, sum(len(s) for _, _, s in lists))]
        asked = relation is not None or kind is not None
        skills: list[Mention] = []
        for r, k, refs in lists:
            if refs:
                pieces.append(self._requirement_list(profile, r, k, refs, asked))
                skills += [skill_mention(ref, self.language) for ref in refs]
        optional_shown = relation != "essential"
        if optional_shown and not profile.occupation.all_optional:
            pieces.append(self.sentence("selection-note"))
        if self.language != "en" and skills and not _labelled(lists, self.language):
            pieces.append(self.sentence("labels-other-language"))
        memory = Memory(focus=(mention(profile, self.language),), task="requires", relation=relation, kind=kind)
        return self._about(profile, pieces, memory, skills)

    def description(self, profile: OccupationProfile, opening: Iterable[Piece] = ()) -> Composition:
        """What an occupation is: its text, its place in ISCO-08, and how much it requires."""
        occupation = profile.occupation
        pieces = list(opening)
        text, language = best_text(occupation.description, self.language)
        summary, summary_language = best_text(occupation.summary, self.language)
        if summary and summary_language == language and summary not in text:
            text = f"{summary} {text}"
        if text:
            pieces.append(Piece(text=f"**{occupation_title(profile, self.language)}**", origin="record"))
            pieces.append(Piece(text=" ".join(text.split()), origin="record"))
            if language != self.language:
                pieces.append(self.sentence("other-language", language=language))
        else:
            pieces.append(self.sentence("describe-nothing", title=occupation_title(profile, self.language)))
        if profile.path:
            unit = profile.path[-1]
            group = best_text(unit.title, self.language)[0]
            pieces.append(self.sentence("describe-codes", code=unit.code, group=group))
        if occupation.all_optional:
            counts = self._counts(profile)
            pieces.append(self.sentence("describe-counts", source=source_label(profile.source), **counts))
        memory = Memory(focus=(mention(profile, self.language),), task="describe")
        return self._about(profile, pieces, memory, ())

    def skill(self, profile: SkillProfile) -> Composition:
        """What a skill is and which occupations need it."""
        label = best_text(profile.skill.label, self.language)[0]
        pieces = [self.sentence(f"skill-is-{profile.skill.type}", label=label)]
        text, language = best_text(profile.skill.description, self.language)
        if text:
            pieces.append(Piece(text=" ".join(text.split()), origin="record"))
            if language != self.language:
                pieces.append(self.sentence("other-language", language=language))
        else:
            pieces.append(self.sentence("skill-no-description"))
        essential = [use.occupation for use in profile.uses if use.relation == "essential"]
        pieces.append(self.sentence("skill-uses", count=len(profile.uses), essential=len(essential)))
        occupations: list[Mention] = []
        for relation in RELATIONS:
            users = [use.occupation for use in profile.uses if use.relation == relation]
            if users:
                pieces.append(self._users_list(profile, relation, users))
                occupations += [mention(user, self.language) for user in users]
        pieces.append(self._source_line([(source_label(profile.source), cite_skill(profile, self.language).url)]))
        subject = skill_mention(profile, self.language)
        outline = Outline(
            kind="answer",
            language=self.language,
            occupations=tuple(occupations),
            skills=(subject,),
            citations=(cite_skill(profile, self.language),),
            caveats=(self.text("caveat-records"),),
        )
        return self._composition(outline, pieces, Memory(skill_focus=subject, task="skill"))

    def which(self, sentence: Piece, offered: Sequence[OccupationRef], memory: Memory) -> Composition:
        """A question back, with the occupations it may be."""
        mentions = tuple(mention(ref, self.language) for ref in offered)
        lines = "\n".join(f"{number}. {item.title}" for number, item in enumerate(mentions, 1))
        pieces = [sentence, Piece(text=lines, origin="record")]
        outline = Outline(kind="clarify", language=self.language, occupations=mentions)
        return self._composition(outline, pieces, Memory(pending=mentions, task=memory.task))

    # Parts of answers

    def _about(
        self, profile: OccupationProfile, pieces: list[Piece], memory: Memory, skills: Sequence[Mention]
    ) -> Composition:
        caveats = [self.text("caveat-records")]
        if not profile.occupation.all_optional:
            caveats.append(self.text("caveat-selection"))
        if profile.occupation.regulated:
            caveats.append(self.text("caveat-regulated"))
            pieces.append(self.sentence("regulated"))
        citation = cite_occupation(profile, self.language)
        pieces.append(self._source_line([(f"{citation.source}: {citation.title}", citation.url)]))
        outline = Outline(
            kind="answer",
            language=self.language,
            occupations=(mention(profile, self.language),),
            skills=tuple(skills),
            citations=(citation,),
            caveats=tuple(caveats),
        )
        return self._composition(outline, pieces, memory)

    def _requirements_intro(
        self, profile: OccupationProfile, relation: Relation | None, kind: SkillType | None, count: int
    ) -> Piece:
        title, source = occupation_title(profile, self.language), source_label(profile.source)
        # Of a selection no count is said to be the source's.
        if (relation or kind) and (profile.occupation.all_optional or relation == "essential"):
            part = self.text("-".join(filter(None, ("part", relation, kind))))
            return self.sentence("requires-part", title=title, source=source, part=part, count=count)
        message = "requires-all" if profile.occupation.all_optional else "requires-selection"
        return self.sentence(message, title=title, source=source, total=count, **self._counts(profile))

    def _counts(self, profile: OccupationProfile) -> dict[str, int]:
        relations = [need.relation for need in profile.requirements]
        return {relation: relations.count(relation) for relation in RELATIONS}

    def _requirement_list(
        self,
        profile: OccupationProfile,
        relation: Relation,
        kind: SkillType,
        refs: Sequence[SkillRef],
        asked: bool,
    ) -> Piece:
        """One list. All its claims are made, also those of skills that a long list leaves to the page."""
        shown = refs[: _SHOWN_WHEN_ASKED if asked else _SHOWN[relation]]
        lines = [f"**{self.text(f'heading-{relation}-{kind}', count=len(refs))}**", ""]
        lines += [f"- {best_text(ref.label, self.language)[0]}" for ref in shown]
        if len(refs) > len(shown):
            url = f"{self._base_url}/careers/{profile.slug}"
            lines += ["", self.text("more-on-page", count=len(refs) - len(shown), url=url)]
        claims = tuple(
            Claim(
                occupation=profile.occupation.uri,
                skill=ref.uri,
                label=best_text(ref.label, self.language)[0],
                relation=relation,
                kind=kind,
            )
            for ref in refs
        )
        return Piece(text="\n".join(lines), origin="record", claims=claims)

    def _users_list(self, profile: SkillProfile, relation: Relation, users: Sequence[OccupationRef]) -> Piece:
        shown = users[:_USERS_SHOWN]
        label = best_text(profile.skill.label, self.language)[0]
        lines = [f"**{self.text(f'heading-{relation}-for')} ({len(users)})**", ""]
        lines += [f"- {occupation_title(user, self.language)}" for user in shown]
        if len(users) > len(shown):
            url = f"{self._base_url}/skills/{profile.slug}"
            lines += ["", self.text("more-on-page", count=len(users) - len(shown), url=url)]
        claims = tuple(
            Claim(
                occupation=user.uri,
                skill=profile.skill.uri,
                label=label,
                relation=relation,
                kind=profile.skill.type,
            )
            for user in users
        )
        return Piece(text="\n".join(lines), origin="record", claims=claims)

    def _source_line(self, links: Iterable[tuple[str, str]]) -> Piece:
        linked = ", ".join(f"[{label}]({url})" for label, url in links)
        return self.sentence("source-line", links=linked)

    def _composition(self, outline: Outline, pieces: Sequence[Piece], memory: Memory) -> Composition:
        return Composition(outline, _each(pieces), memory)


async def _each(pieces: Sequence[Piece]) -> AsyncIterator[Piece]:
    for piece in pieces:
        yield piece


def _labelled(lists: Iterable[tuple[Relation, SkillType, Sequence[SkillRef]]], language: str) -> bool:
    """Whether most skills of the lists have a label in ``language``."""
    refs = [ref for _, _, found in lists for ref in found]
    return 2 * sum(language in ref.label for ref in refs) > len(refs)
