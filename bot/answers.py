"""Answers written by code out of records and fixed sentences: the built-in brain's words, and every fact of both."""

from bot.answers_compare import CompareAnswers
from bot.answers_moves import MoveAnswers
from bot.answers_records import RecordAnswers
from bot.answers_work import WorkAnswers


class Answers(RecordAnswers, CompareAnswers, MoveAnswers, WorkAnswers):
    """Composes answers of every kind in one language."""
