"""Answers about the work itself: what to study, a day's tasks, whether it is regulated, whether it needs one skill."""

from collections.abc import Iterable
from typing import Any

from bot.answer_parts import AnswerParts, Item
from bot.brain import Composition, Memory
from bot.paths.day import Day
from bot.paths.study import Study, Subject
from bot.words import mention, skill_mention, source_label
from compliance.draft import Piece
from corpus.merged import OnetFacts, Sourced
from corpus.profile import OccupationProfile, SkillRef, best_text

_FIELDS, _KNOWLEDGE = 6, 4
_TASKS = 8


class WorkAnswers(AnswerParts):
    """Composes answers out of facts beside the skills of an occupation."""

    def study(self, found: Study, opening: Iterable[Piece] = ()) -> Composition:
        """The fields of education its knowledge belongs to, and what O*NET knows of preparation."""
        profile = found.profile
        named = {"title": self.title(profile), "source": source_label(profile.source)}
        pieces = [*opening, self.sentence("study-intro", **named, count=len(found.subjects))]
        if found.subjects:
            items = [self._subject(profile, subject) for subject in found.subjects]
            more = self.text("more-on-page", count=max(0, len(items) - _FIELDS), url=self._career_url(profile.slug))
            pieces.append(self._list(self.text("heading-fields", count=len(items)), items, _FIELDS, more))
        caveats = ["caveat-records"]
        further: list[Sourced[Any]] = [subject.field.field for subject in found.subjects]
        if found.onet and (found.levels or found.onet.occupation.value.job_zone):
            pieces += self._preparation(found, found.onet)
            caveats.append("caveat-american")
            further += [found.onet.occupation, found.onet.match]
        pieces.append(self.sentence("study-note"))
        if profile.occupation.regulated:
            pieces.append(self.sentence("regulated"))
            caveats.append("caveat-regulated")
        memory = Memory(focus=(mention(profile, self.language),), task="study")
        skills = [skill_mention(need.skill, self.language) for one in found.subjects for need in one.knowledge]
        return self._answer(pieces, memory, about=(profile,), skills=skills, caveats=caveats, further=further)

    def day(self, found: Day, opening: Iterable[Piece] = (), *, everything: bool = False) -> Composition:
        """The tasks of O*NET's best match, how well it matches, and else those of the ISCO-08 unit group."""
        profile, caveats, language = found.profile, ["caveat-records"], self.language
        title = self.title(profile)
        pieces, further = list(opening), list[Sourced[Any]]()
        if found.onet:
            pieces.append(self._match(found.onet, title))
            pieces.append(self._tasks((task.text for task in found.tasks), everything))
            caveats.append("caveat-american")
            language = "en"
            further += [found.onet.occupation, found.onet.match]
        elif found.group:
            lines, language = best_text({code: text.value for code, text in found.group.tasks.items()}, self.language)
            group = best_text({code: text.value for code, text in found.group.title.items()}, self.language)[0]
            pieces.append(self.sentence("day-group", title=title, code=found.group.code, group=group))
            pieces.append(self._tasks(lines.split("\n"), everything))
            further += found.group.tasks.values()
        else:
            pieces.append(self.sentence("day-none", title=title))
            text, language = best_text(profile.occupation.description, self.language)
            pieces += [Piece(text=" ".join(text.split()), origin="record")] if text else []
        if language != self.language:
            pieces.append(self.sentence("other-language", language=language))
        memory = Memory(focus=(mention(profile, self.language),), task="day")
        return self._answer(pieces, memory, about=(profile,), caveats=caveats, further=further)

    def regulated(self, profile: OccupationProfile, opening: Iterable[Piece] = ()) -> Composition:
        """Whether the records call the profession regulated, and where that is looked up."""
        yes = profile.occupation.regulated
        sentence = self.sentence("regulated") if yes else self.sentence("regulated-no", title=self.title(profile))
        caveats = ("caveat-records", "caveat-regulated") if yes else ("caveat-records",)
        memory = Memory(focus=(mention(profile, self.language),), task="regulated")
        return self._answer([*opening, sentence], memory, about=(profile,), caveats=caveats)

    def has_skill(self, profile: OccupationProfile, skill: SkillRef, opening: Iterable[Piece] = ()) -> Composition:
        """Whether an occupation needs a skill, and as what: a claim where it does, no claim where it is not listed."""
        need = next((need for need in profile.requirements if need.skill.uri == skill.uri), None)
        said = {"title": self.title(profile), "skill": self.label(skill), "source": source_label(profile.source)}
        if need:
            claims = self.claims(profile.occupation.uri, (need,), "required")
            answer = self.sentence(f"has-{need.relation}", **said).model_copy(update={"claims": claims})
        else:
            answer = self.sentence("has-not" if profile.occupation.all_optional else "has-not-here", **said)
        subject = skill_mention(skill, self.language)
        memory = Memory(focus=(mention(profile, self.language),), skill_focus=subject, task="has_skill")
        return self._answer([*opening, answer], memory, about=(profile,), skills=(subject,))

    def in_plain_words(self) -> Piece:
        """What "essential" and "optional" mean, said as to somebody of fifteen."""
        return self.sentence("plain-words")

    def _subject(self, profile: OccupationProfile, subject: Subject) -> Item:
        field = best_text(subject.field.field.value.title, self.language)[0]
        names = ", ".join(self.label(need.skill) for need in subject.knowledge[:_KNOWLEDGE])
        more = ", …" if len(subject.knowledge) > _KNOWLEDGE else ""
        counts = {"essential": subject.field.essential, "optional": subject.field.optional}
        claims = self.claims(profile.occupation.uri, subject.knowledge, "required")
        return Item(f"{field} ({self.text('field-counts', **counts)}): {names}{more}", claims)

    def _preparation(self, found: Study, onet: OnetFacts) -> list[Piece]:
        """O*NET's levels of education and job zone, with how well its occupation answers to this one."""
        record = onet.occupation.value
        pieces = [self._match(onet, self.title(found.profile))]
        if found.levels:
            lines = [f"- {level.name} ({round(level.percent)} %)" for level in found.levels]
            pieces.append(Piece(text="\n".join((f"**{self.text('heading-levels')}**", "", *lines)), origin="record"))
        if record.job_zone:
            pieces.append(self.sentence("study-zone", zone=record.job_zone))
        return pieces

    def _match(self, onet: OnetFacts, title: str) -> Piece:
        match = onet.match.value
        return self.sentence(f"match-{match}", onet=onet.occupation.value.title, title=title)

    def _tasks(self, lines: Iterable[str], everything: bool) -> Piece:
        items = [Item(line.strip()) for line in lines if line.strip()]
        shown = len(items) if everything else _TASKS
        return self._list(self.text("heading-tasks", count=len(items)), items, shown, self._more(items, shown))
