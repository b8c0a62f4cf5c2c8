"""The measure of skills in what people write: what it counts, and that its own texts are in order."""

import tomllib

import pytest

from benchmarks.skills import TEXTS, measured
from bot.wiring import Services
from corpus.errors import CorpusError


def test_what_is_counted(services: Services) -> None:
    figures = measured(
        services.index,
        {
            "phrases": {
                "en": [
                    ["apply arc welding techniques", "apply arc welding techniques"],
                    ["apply arc welding techniques", "sport and exercise medicine"],
                ]
            },
            "several": {
                "en": [
                    [
                        "apply arc welding techniques, sport and exercise medicine",
                        "apply arc welding techniques",
                        "sport and exercise medicine",
                    ]
                ]
            },
        },
    )
    assert (figures["phrases"], figures["success@1"]) == (2, 0.5)
    assert (figures["taken_as_sure_right"], figures["taken_as_sure_wrong"]) == (0.5, 0.5)
    assert (figures["skills_in_longer_texts"], figures["found"], figures["others_taken"]) == (2, 1.0, 0)


def test_a_label_that_no_skill_has_is_named(services: Services) -> None:
    with pytest.raises(CorpusError, match="juggle fire"):
        measured(services.index, {"phrases": {"en": [["fire", "juggle fire"]]}, "several": {}})


def test_the_texts_are_distinct_and_never_a_label_alone() -> None:
    texts = tomllib.loads(TEXTS.read_text("utf-8"))
    phrases = [row for rows in texts["phrases"].values() for row in rows]
    assert len({row[0] for row in phrases}) == len(phrases) > 60
    assert all(row[0].casefold() not in map(str.casefold, row[1:]) for row in phrases)
    assert all(len(row) > 2 for rows in texts["several"].values() for row in rows)
