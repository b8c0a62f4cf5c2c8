"""Answers about one record: what an occupation requires, what it is, and what a skill is and who needs it."""

from collections.abc import Iterable, Mapping, Sequence

from bot.answer_parts import KINDS, RELATIONS, AnswerParts, Item, telling_first
from bot.brain import Composition, Memory
from bot.words import cite_skill, mention, skill_mention, source_label
from compliance.draft import Mention, Outline, Piece
from corpus.profile import OccupationProfile, OccupationRef, SkillProfile, SkillRef, best_text
from corpus.records import Relation, SkillType

_SHOWN = {"essential": 10, "optional": 5}
_SHOWN_WHEN_ASKED = 25
_SHOWN_AT_MOST = 300
_USERS_SHOWN = 15


class RecordAnswers(AnswerParts):
    """Composes answers about one occupation or skill."""

    def requirements(
        self,
        profile: OccupationProfile,
        relation: Relation | None,
        kind: SkillType | None,
        opening: Iterable[Piece] = (),
        users: Mapping[str, int] | None = None,
        *,
        everything: bool = False,
    ) -> Composition:
        """What an occupation requires: four lists, or the part of them that was asked for.

        ``users`` says how many occupations need each skill: the most telling come first. ``everything`` shows lists
        whole, in the order of their labels.
        """
        wanted = [(r, k) for r in RELATIONS for k in KINDS if relation in (None, r) and kind in (None, k)]
        lists = [(r, k, profile.select(r, k)) for r, k in wanted]
        pieces = [*opening, self._requirements_intro(profile, relation, kind, sum(len(s) for _, _, s in lists))]
        asked = relation is not None or kind is not None
        skills: list[Mention] = []
        for r, k, refs in lists:
            if refs:
                ordered = refs if everything or not users else telling_first(refs, users)
                shown = _SHOWN_AT_MOST if everything else _SHOWN_WHEN_ASKED if asked else _SHOWN[r]
                pieces.append(self._requirement_list(profile, r, k, ordered, shown))
                skills += [skill_mention(ref, self.language) for ref in ordered]
        if relation != "essential" and not profile.occupation.all_optional:
            pieces.append(self.sentence("selection-note"))
        pieces += self._label_note(ref for _, _, refs in lists for ref in refs)
        memory = Memory(focus=(mention(profile, self.language),), task="requires", relation=relation, kind=kind)
        return self._about(profile, pieces, memory, skills)

    def description(self, profile: OccupationProfile, opening: Iterable[Piece] = ()) -> Composition:
        """What an occupation is: its text, its place in ISCO-08, and how much it requires."""
        occupation = profile.occupation
        pieces = list(opening)
        text, language = best_text(occupation.description, self.language)
        summary, summary_language = best_text(occupation.summary, self.language)
        if summary and summary_language == language and summary not in text:
            text, summary = f"{summary} {text}", ""
        if text or summary:
            pieces.append(Piece(text=f"**{self.title(profile)}**", origin="record"))
            if summary and summary_language == self.language != language:
                pieces.append(Piece(text=" ".join(summary.split()), origin="record"))
            if text:
                pieces.append(Piece(text=" ".join(text.split()), origin="record"))
                pieces += [self.sentence("other-language", language=language)] if language != self.language else []
        else:
            pieces.append(self.sentence("describe-nothing", title=self.title(profile)))
        if profile.path:
            unit = profile.path[-1]
            group = best_text(unit.title, self.language)[0]
            pieces.append(self.sentence("describe-codes", code=unit.code, group=group))
        if occupation.all_optional:
            counts = self._counts(profile)
            pieces.append(self.sentence("describe-counts", source=source_label(profile.source), **counts))
        memory = Memory(focus=(mention(profile, self.language),), task="describe")
        return self._about(profile, pieces, memory, ())

    def skill(self, profile: SkillProfile, relation: Relation | None = None) -> Composition:
        """What a skill is and which occupations need it; with ``relation`` only those that it is that to."""
        label = best_text(profile.skill.label, self.language)[0]
        pieces = [self.sentence(f"skill-is-{profile.skill.type}", label=label)]
        text, language = best_text(profile.skill.description, self.language)
        if text and not relation:
            pieces.append(Piece(text=" ".join(text.split()), origin="record"))
            if language != self.language:
                pieces.append(self.sentence("other-language", language=language))
        elif not relation:
            pieces.append(self.sentence("skill-no-description"))
        essential = [use.occupation for use in profile.uses if use.relation == "essential"]
        pieces.append(self.sentence("skill-uses", count=len(profile.uses), essential=len(essential)))
        occupations: list[Mention] = []
        for one in RELATIONS:
            users = [use.occupation for use in profile.uses if use.relation == one and relation in (None, one)]
            if users:
                pieces.append(self._users_list(profile, one, users))
                occupations += [mention(user, self.language) for user in users]
        citation = cite_skill(profile, self.language)
        pieces.append(self._source_line([(citation.source, citation.url)]))
        subject = skill_mention(profile, self.language)
        outline = Outline(
            kind="answer",
            language=self.language,
            occupations=tuple(occupations),
            skills=(subject,),
            citations=(citation,),
            caveats=(self.text("caveat-records"),),
        )
        memory = Memory(skill_focus=subject, task="skill", relation=relation)
        return self._composition(outline, pieces, memory)

    def which(self, sentence: Piece, offered: Sequence[OccupationRef], memory: Memory) -> Composition:
        """A question back, with the occupations it may be."""
        mentions = tuple(mention(ref, self.language) for ref in offered)
        lines = "\n".join(f"{number}. {item.title}" for number, item in enumerate(mentions, 1))
        pieces = [sentence, Piece(text=lines, origin="record")]
        outline = Outline(kind="clarify", language=self.language, occupations=mentions)
        return self._composition(outline, pieces, Memory(pending=mentions, task=memory.task))

    def _about(
        self, profile: OccupationProfile, pieces: list[Piece], memory: Memory, skills: Sequence[Mention]
    ) -> Composition:
        caveats = ["caveat-records"]
        if not profile.occupation.all_optional:
            caveats.append("caveat-selection")
        if profile.occupation.regulated:
            caveats.append("caveat-regulated")
            pieces.append(self.sentence("regulated"))
        return self._answer(pieces, memory, about=(profile,), skills=skills, caveats=caveats)

    def _requirements_intro(
        self, profile: OccupationProfile, relation: Relation | None, kind: SkillType | None, count: int
    ) -> Piece:
        title, source = self.title(profile), source_label(profile.source)
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
        self, profile: OccupationProfile, relation: Relation, kind: SkillType, refs: Sequence[SkillRef], shown: int
    ) -> Piece:
        """One list. All its claims are made, also those of skills that a long list leaves out."""
        uri = profile.occupation.uri
        items = [Item(self.label(ref), (self.claim(uri, ref, relation),)) for ref in refs]
        more = self.text("more-on-page", count=max(0, len(refs) - shown), url=self._career_url(profile.slug))
        return self._list(self.text(f"heading-{relation}-{kind}", count=len(refs)), items, shown, more)

    def _users_list(self, profile: SkillProfile, relation: Relation, users: Sequence[OccupationRef]) -> Piece:
        skill = profile.skill
        ref = SkillRef(uri=skill.uri, slug=profile.slug, label=skill.label, type=skill.type)
        items = [Item(self.title(user), (self.claim(user.uri, ref, relation),)) for user in users]
        url = f"{self._base_url}/skills/{profile.slug}"
        more = self.text("more-on-page", count=max(0, len(users) - _USERS_SHOWN), url=url)
        return self._list(f"{self.text(f'heading-{relation}-for')} ({len(users)})", items, _USERS_SHOWN, more)
