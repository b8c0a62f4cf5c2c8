"""How record texts become words on a page."""

import pytest

from corpus.records import Source
from web.rendering import RecordText, breakable, portal, standards


def source(name: str, release: str = "1") -> Source:
    return Source(name=name, release=release, language="en", licence="", acknowledgement="", files={})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Bakers bake (bread). They rise early.", "Bakers bake (bread)."),
        ("One line\nwrapped. Two.", "One line wrapped."),
        ("No full stop", "No full stop"),
        ("", ""),
    ],
)
def test_the_first_sentence_sums_up(text: str, sentence: str) -> None:
    assert RecordText(text, "en", False).first_sentence == sentence


def test_paragraphs_are_split_at_empty_lines_only() -> None:
    assert RecordText("one\ntwo\n\n \nthree", "en", False).paragraphs == ("one two", "three")


def test_only_standards_that_records_carry_are_named() -> None:
    starter = source("DestinAI starter records", "adapted from ESCO v1.1.1")
    assert standards([starter], groups=10) == ("ISCO-08", "ESCO")
    assert standards([starter], groups=0) == ("ESCO",)
    assert standards([source("O*NET"), source("ISCED-F 2013"), source("ESCO")], 1) == (
        "ISCED-F",
        "ISCO-08",
        "O*NET",
        "ESCO",
    )
    assert standards([], 0) == ()


def test_the_portal_address_holds_the_whole_uri() -> None:
    assert portal("skill", "http://x/a?b&c") == (
        "https://esco.ec.europa.eu/en/classification/skill?uri=http%3A%2F%2Fx%2Fa%3Fb%26c"
    )


def test_a_long_pair_may_break_after_its_slash_and_stays_text() -> None:
    assert breakable("Bäcker/Bäckerin") == "Bäcker/<wbr>Bäckerin"
    assert breakable("<b>/") == "&lt;b&gt;/<wbr>"
