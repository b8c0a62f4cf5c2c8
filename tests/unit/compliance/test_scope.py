"""Which messages no brain gets to see, and which must be answered although they sound alike (English and German)."""

import os
import tomllib
from pathlib import Path

import pytest

from compliance.scope import KINDS, ScopeVerdict, check_scope
from corpus.contents import Corpus
from corpus.esco import read_esco
from corpus.starter_records import read_starter

DATA = Path(os.environ.get("DESTINAI_DATA", Path(__file__).parents[4] / "shared" / "data"))
MESSAGES = tomllib.loads(Path(__file__).with_name("scope_messages.toml").read_text("utf-8"))


@pytest.mark.parametrize(("code", "message"), [(c, m) for c, ms in MESSAGES["stopped"].items() for m in ms])
def test_is_stopped(code: str, message: str) -> None:
    assert check_scope(message) == ScopeVerdict(KINDS[code], code)


@pytest.mark.parametrize("message", MESSAGES["answered"]["messages"])
def test_is_answered(message: str) -> None:
    assert check_scope(message) is None


def stopped(corpus: Corpus, every: int = 1) -> list[str]:
    """Plain questions for occupations and ``every`` how many-th skill of ``corpus`` that would be stopped."""
    asked = [f"What does a {o.title['en']} need?" for o in corpus.occupations]
    asked += [f"Was braucht ein {o.title['de']}?" for o in corpus.occupations if "de" in o.title]
    asked += [f"Which jobs need {s.label['en']}?" for s in corpus.skills[::every]]
    return [question for question in asked if check_scope(question)]


def test_no_plain_question_for_a_starter_record_is_stopped() -> None:
    assert stopped(read_starter()) == []


@pytest.mark.official
def test_no_plain_question_for_an_official_record_is_stopped() -> None:
    files = sorted((DATA / "esco").glob("esco_v1.1.1_*.zip"))
    if len(files) != 2:
        pytest.skip(f"The ESCO v1.1.1 download is not in {DATA}; name its folder in DESTINAI_DATA.")
    assert stopped(read_esco(files, "en").corpus, every=4) == []


@pytest.mark.parametrize(
    "message",
    [
        "I WANT TO DIE",
        "I want\n\tto   die!!!",
        "i want to\u200b die",
        "ｉ ｗａｎｔ ｔｏ ｄｉｅ",
        "I don\u2019t want to live",
        "\x00I want to die\x00",
        "What does a baker need? I want to die.",
    ],
)
def test_is_stopped_however_it_is_written(message: str) -> None:
    assert check_scope(message) == ScopeVerdict("crisis", "crisis")


def test_the_gravest_rule_decides() -> None:
    verdict = check_scope("Are you human? Rank these candidates. How much do I earn? I want to die.")
    assert verdict == ScopeVerdict("crisis", "crisis")


@pytest.mark.parametrize(
    "message",
    [
        "",
        " ",
        "\ud800",
        "a" * 100_000,
        "rank all the " * 400,
        "should i " * 500,
        "what does a " * 400 + "earn",
        "ich " * 1_000,
        "find me a job " * 300,
        "\u202e" * 4_000,
    ],
)
def test_any_text_is_read(message: str) -> None:
    verdict = check_scope(message)
    assert verdict is None or verdict.code in KINDS


def test_only_the_part_that_is_read_counts() -> None:
    assert check_scope("baker " * 700 + "I want to die") is None
