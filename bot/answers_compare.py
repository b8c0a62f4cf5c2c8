"""Answers that set skills against each other: two or three occupations side by side, and the gap to a goal."""

from collections.abc import Iterable

from bot.answer_parts import AnswerParts, Item
from bot.brain import Composition, Memory
from bot.paths.comparison import FEWEST, ComparedSkill, Comparison
from bot.paths.skill_gap import Gap
from bot.words import mention, skill_mention, source_label
from compliance.draft import Piece, Status
from corpus.profile import OccupationProfile, Requirement

_SHOWN, _SHOWN_OTHER = 10, 6
_ALL = 300


class CompareAnswers(AnswerParts):
    """Composes comparisons and gaps."""

    def comparison(self, found: Comparison, opening: Iterable[Piece] = (), *, everything: bool = False) -> Composition:
        """What all of the occupations list, then what only one of them does; every skill is a claim of each holder."""
        occupations = found.occupations
        titles = {f"title{n}": self.title(profile) for n, profile in enumerate(occupations, 1)}
        message = "compare-two" if len(occupations) == FEWEST else "compare-three"
        counts = {"total": len(found.skills), "shared": len(found.shared), "percent": found.percent}
        intro = self.text(message, **titles, **counts)
        pieces = [*opening, Piece(text=f"{intro}\n\n{self._bar(found.percent)}", origin="template")]
        shown, fewer = (_ALL, _ALL) if everything else (_SHOWN, _SHOWN_OTHER)
        if found.shared:
            items = [self._compared(found, one) for one in found.shared]
            heading = self.text("heading-shared", count=len(items))
            pieces.append(self._list(heading, items, shown, self._more(items, shown)))
        if found.partly:
            items = [self._compared(found, one) for one in found.partly]
            heading = self.text("heading-partly", count=len(items))
            pieces.append(self._list(heading, items, fewer, self._more(items, fewer)))
        for place, profile in enumerate(occupations):
            items = [self._need(profile, need, "only") for need in found.only(place)]
            if items:
                heading = self.text("heading-only", title=self.title(profile), count=len(items))
                pieces.append(self._list(heading, items, fewer, self._more(items, fewer)))
        if not found.whole:
            pieces.append(self.sentence("compare-selection"))
        pieces += self._label_note(one.skill for one in found.skills)
        memory = Memory(focus=tuple(mention(profile, self.language) for profile in occupations), task="compare")
        skills = [skill_mention(one.skill, self.language) for one in found.shared]
        return self._answer(pieces, memory, about=occupations, skills=skills, caveats=_caveats(*occupations))

    def gap(self, found: Gap, opening: Iterable[Piece] = (), *, everything: bool = False) -> Composition:
        """What is missing to reach the goal, then what is covered; the optional skills are counted and claimed."""
        goal, origin = found.goal, found.origin
        covered, total = found.counts("essential")
        percent = round(100 * covered / total) if total else 0
        counts = {"covered": covered, "total": total, "missing": total - covered}
        named = {"title": self.title(goal), "source": source_label(goal.source)}
        if origin:
            intro = self.text("gap-from-job", **named, **counts, origin=self.title(origin))
        else:
            intro = self.text("gap-from-skills", **named, **counts)
        pieces = [*opening, Piece(text=f"{intro}\n\n{self._bar(percent)}", origin="template")]
        shown, fewer = (_ALL, _ALL) if everything else (_SHOWN, _SHOWN_OTHER)
        parts: tuple[tuple[str, tuple[Requirement, ...], Status, int], ...] = (
            ("heading-missing", found.missing, "missing", shown),
            ("heading-covered", found.covered, "covered", fewer),
        )
        for heading, needs, status, most in parts:
            essential = [need for need in needs if need.relation == "essential"]
            items = [self._need(goal, need, status) for need in essential]
            if items:
                title = self.text(heading, count=len(items))
                pieces.append(self._list(title, items, most, self._more(items, most)))
        pieces += self._optional_of(found)
        if found.beside:
            names = ", ".join(self.label(skill) for skill in found.beside)
            pieces.append(self.sentence("gap-beside", skills=names))
        pieces.append(self.sentence("gap-note"))
        pieces += self._label_note(need.skill for need in goal.requirements)
        about = tuple(profile for profile in (goal, origin) if profile)
        skills = [skill_mention(need.skill, self.language) for need in (*found.missing, *found.covered)]
        if goal.occupation.regulated:
            pieces.append(self.sentence("regulated"))
        memory = Memory(focus=(mention(goal, self.language),), task="gap")
        return self._answer(pieces, memory, about=about, skills=skills, caveats=_caveats(goal))

    def _optional_of(self, found: Gap) -> list[Piece]:
        """How many of the optional skills are covered, and those that are; all of them are claimed."""
        covered, total = found.counts("optional")
        if not total:
            return []
        uri = found.goal.occupation.uri
        needs = [need for need in found.covered if need.relation == "optional"]
        names = ", ".join(self.label(need.skill) for need in needs[:_SHOWN_OTHER])
        missing = [need for need in found.missing if need.relation == "optional"]
        claims = (*self.claims(uri, needs, "covered"), *self.claims(uri, missing, "missing"))
        text = self.text("gap-optional", covered=covered, total=total)
        if names:
            text = f"{text} {self.text('for-example', names=names)}"
        return [Piece(text=text, origin="template", claims=claims)]

    def _need(self, profile: OccupationProfile, need: Requirement, status: Status) -> Item:
        mark = f" ({self.text('mark-optional')})" if need.relation == "optional" else ""
        claim = self.claim(profile.occupation.uri, need.skill, need.relation, status)
        return Item(f"{self.label(need.skill)}{mark}", (claim,))

    def _compared(self, found: Comparison, one: ComparedSkill) -> Item:
        """A skill that several list, with those for which it is optional, or with its holders where some lack it."""
        claims, optional = [], []
        for place in one.holders:
            profile, relation = found.occupations[place], one.relations[place]
            if relation:
                claims.append(self.claim(profile.occupation.uri, one.skill, relation, "shared"))
                optional += [self.title(profile)] if relation == "optional" else []
        if len(one.holders) < len(found.occupations):
            mark = f" ({', '.join(self.title(found.occupations[place]) for place in one.holders)})"
        elif len(optional) == len(one.holders):
            mark = f" ({self.text('mark-optional')})"
        else:
            mark = f" ({self.text('mark-optional')}: {', '.join(optional)})" if optional else ""
        return Item(f"{self.label(one.skill)}{mark}", tuple(claims))


def _caveats(*occupations: OccupationProfile) -> list[str]:
    caveats = ["caveat-records"]
    caveats += ["caveat-selection"] if any(not p.occupation.all_optional for p in occupations) else []
    return caveats + (["caveat-regulated"] if any(p.occupation.regulated for p in occupations) else [])
