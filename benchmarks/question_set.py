"""The frozen test set of natural questions and of texts that name no job (``benchmarks/questions/README.md``)."""

import tomllib
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

FOLDER = Path(__file__).parent / "questions"
LANGUAGES = ("en", "de", "fr", "es", "it", "pl", "nl", "pt")
NO_LANGUAGE = "zxx"
"""What is in no language: numbers, code, emoji (ISO 639-2)."""

Form: TypeAlias = Literal["title", "question", "task"]
"""A bare title, a question round a title, or a task or interest instead of a title."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Question(_Value):
    """One question and the URIs of the ESCO occupations that are right."""

    id: str
    form: Form
    text: str
    gold: tuple[str, ...] = Field(min_length=1, max_length=6)

    @property
    def language(self) -> str:
        """ISO 639-1 code of the language it is asked in."""
        return self.id.partition("-")[0]


class NonJob(_Value):
    """A text that no careful reader would take for an occupation or a wish about work."""

    language: str
    text: str


class _File(_Value):
    language: str
    question: tuple[Question, ...]


def load_questions(folder: Path = FOLDER) -> tuple[Question, ...]:
    """All questions, language by language.

    Raises ``OSError`` where a file is missing, ``ValueError`` where one is not as it should be.
    """
    questions: list[Question] = []
    for language in LANGUAGES:
        file = _File.model_validate(tomllib.loads((folder / f"{language}.toml").read_text("utf-8")))
        for question in file.question:
            if not file.language == question.language == language:
                raise ValueError(f"{question.id} is in the file of {language}; put it where its language is")
        questions += file.question
    return tuple(questions)


def load_non_jobs(folder: Path = FOLDER) -> tuple[NonJob, ...]:
    """All texts that name no job; raises as ``load_questions``."""
    texts = tomllib.loads((folder / "non_jobs.toml").read_text("utf-8"))
    return tuple(NonJob(language=language, text=text) for language in texts for text in texts[language])
