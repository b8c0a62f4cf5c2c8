"""Answers written by code out of records and fixed sentences: the built-in brain's words, and every fact of both."""

from collections.abc import Sequence

from bot.answers_compare import CompareAnswers
from bot.answers_moves import MoveAnswers
from bot.answers_records import RecordAnswers
from bot.answers_work import WorkAnswers
from bot.brain import Composition
from bot.findings import Findings
from compliance.draft import Piece


class Answers(RecordAnswers, CompareAnswers, MoveAnswers, WorkAnswers):
    """Composes answers of every kind in one language."""

    def of_way(self, found: Findings, opening: Sequence[Piece] = (), *, everything: bool = False) -> Composition | None:
        """What a comparison, gap, move or the like found; None where ``found`` holds no such result."""
        if found.comparisons:
            return self.comparison(found.comparisons[0], opening, everything=everything)
        if found.gaps:
            return self.gap(found.gaps[0], opening, everything=everything)
        if found.moves:
            return self.moves(found.moves[0], opening)
        if found.skill_roles:
            return self.roles_for_skills(found.skill_roles[0], opening)
        if found.interest_roles:
            return self.roles_for_interests(found.interest_roles[0], opening)
        if found.studies:
            return self.study(found.studies[0], opening)
        if found.days:
            return self.day(found.days[0], opening, everything=everything)
        return self.related(found.related[0], opening) if found.related else None
