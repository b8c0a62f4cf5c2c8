"""Answers that lead to other occupations: next moves, roles for skills, roles for interests, related roles."""

from collections.abc import Iterable

from bot.answer_parts import AnswerParts, Item
from bot.brain import Composition, Memory
from bot.paths.moves import Move, Moves
from bot.paths.related import Related
from bot.paths.roles import InterestRoles, SkillRoles
from bot.words import mention, skill_mention
from compliance.draft import Claim, Piece
from corpus.profile import OccupationProfile, OccupationRef, Requirement

_EXAMPLES = 4
_RELATED = 8


class MoveAnswers(AnswerParts):
    """Composes answers whose items are occupations."""

    def moves(self, found: Moves, opening: Iterable[Piece] = ()) -> Composition:
        """The nearest occupations, each with what carries over, what is new, and how much that is."""
        title = self.title(found.origin)
        pieces = list(opening)
        if found.moves:
            pieces.append(self.sentence("moves-intro", title=title, count=found.considered))
            pieces += [self._move(number, move) for number, move in enumerate(found.moves, 1)]
            pieces.append(self.sentence("moves-note"))
            pieces += self._label_note(need.skill for move in found.moves for need in (*move.covered, *move.missing))
        else:
            pieces.append(self.sentence("moves-none", title=title))
        memory = Memory(focus=(mention(found.origin, self.language),), task="moves")
        goals = [move.goal.ref for move in found.moves]
        caveats = ["caveat-records", *(["caveat-selection"] if not found.origin.occupation.all_optional else [])]
        return self._answer(pieces, memory, about=(found.origin,), others=goals, caveats=caveats)

    def roles_for_skills(self, found: SkillRoles, opening: Iterable[Piece] = ()) -> Composition:
        """The occupations that need most of the skills named."""
        names = ", ".join(self.label(skill) for skill in found.named)
        pieces = [*opening, self.sentence("skill-roles-intro", skills=names, count=found.considered)]
        for number, role in enumerate(found.roles, 1):
            line = self.text("role-needs", count=len(role.needed), named=len(found.named), essential=role.essential)
            items = [Item(line), Item(self._labels(role.needed), self._required(role.occupation, role.needed))]
            pieces.append(self._list(self._numbered(number, role.occupation.ref), items, len(items)))
        skills = [skill_mention(skill, self.language) for skill in found.named]
        memory = Memory(task="from_skills")
        return self._answer(pieces, memory, about=[role.occupation for role in found.roles], skills=skills)

    def roles_for_interests(self, found: InterestRoles, opening: Iterable[Piece] = ()) -> Composition:
        """The occupations that fit an interest code, or the honest word that no data on interests is loaded."""
        names = ", ".join(self.text(f"interest-{letter}") for letter in found.code)
        pieces = list(opening)
        if not found.known:
            pieces += [self.sentence("interests-unknown", code=found.code, names=names), self.sentence("unknown-help")]
            return self.fixed("unknown", pieces)
        pieces.append(self.sentence("interests-intro", code=found.code, names=names))
        lines = [
            f"[{self.title(role.occupation)}]({self._career_url(role.occupation.slug)}) · {role.code}"
            for role in found.roles
        ]
        pieces.append(Piece(text="\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1)), origin="record"))
        pieces.append(self.sentence("interests-note"))
        memory = Memory(task="interests")
        others = [role.occupation for role in found.roles]
        return self._answer(pieces, memory, about=(), others=others, caveats=("caveat-records", "caveat-american"))

    def related(self, found: Related, opening: Iterable[Piece] = ()) -> Composition:
        """Occupations near one: its kinds, what it is a kind of, its family, and what O*NET calls related."""
        lists = (
            ("heading-narrower", found.narrower),
            ("heading-broader", found.broader),
            ("heading-family", found.family),
            ("heading-american", found.american),
        )
        total = sum(len(refs) for _, refs in lists)
        title = self.title(found.profile)
        pieces = [*opening, self.sentence("related-intro", title=title, count=total)]
        for heading, refs in lists:
            items = [Item(self.title(ref)) for ref in refs]
            if items:
                more = self.text(
                    "more-on-page", count=max(0, len(items) - _RELATED), url=self._career_url(found.profile.slug)
                )
                pieces.append(self._list(self.text(heading, count=len(items)), items, _RELATED, more))
        memory = Memory(focus=(mention(found.profile, self.language),), task="related")
        others = [ref for _, refs in lists for ref in refs]
        return self._answer(pieces, memory, about=(found.profile,), others=others)

    def _move(self, number: int, move: Move) -> Piece:
        uri = move.goal.occupation.uri
        total = len(move.covered) + len(move.missing)
        kept = self.text("move-kept", count=len(move.covered), total=total, skills=self._labels(move.covered))
        lines = [Item(self._reasons(move)), Item(kept, self.claims(uri, move.covered, "covered"))]
        if move.missing:
            new = self.text("move-new", count=len(move.missing), skills=self._labels(move.missing))
            lines.append(Item(new, self.claims(uri, move.missing, "missing")))
        return self._list(self._numbered(number, move.goal.ref), lines, len(lines))

    def _reasons(self, move: Move) -> str:
        reasons = [self.text(f"effort-{move.effort}")]
        if move.zones:
            up = (move.zones[1] > move.zones[0]) - (move.zones[1] < move.zones[0])
            reasons.append(self.text(("zone-lower", "zone-same", "zone-higher")[up + 1]))
        reasons += [self.text("same-family")] if move.family else []
        reasons += [self.text("caveat-regulated").rstrip(".")] if move.goal.occupation.regulated else []
        return " · ".join(reasons)

    def _labels(self, needs: Iterable[Requirement]) -> str:
        """The first few labels; claims are made of all."""
        labels = [self.label(need.skill) for need in needs]
        return ", ".join(labels[:_EXAMPLES]) + (", …" if len(labels) > _EXAMPLES else "")

    def _required(self, occupation: OccupationProfile, needs: Iterable[Requirement]) -> tuple[Claim, ...]:
        return self.claims(occupation.occupation.uri, needs, "required")

    def _numbered(self, number: int, ref: OccupationRef) -> str:
        return f"{number}. [{self.title(ref)}]({self._career_url(ref.slug)})"
