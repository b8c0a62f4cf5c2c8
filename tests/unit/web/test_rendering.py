"""How record texts become words on a page."""

from pathlib import Path

import pytest

from corpus.starter_records import read_starter
from corpus.store import Store
from corpus.store_schema import write_store
from web.rendering import RecordText, breakable, portal, standards


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


def test_only_standards_that_records_carry_are_named(tmp_path: Path) -> None:
    starter = read_starter()
    bare = starter.model_copy(update={"fields": (), "onet": (), "onet_matches": ()})
    named = []
    for number, corpus in enumerate((starter, bare, bare.model_copy(update={"groups": ()}))):
        path = tmp_path / f"{number}.sqlite"
        write_store(path, corpus)
        store = Store.open(path)
        named.append(standards(store))
        store.close()
    assert named == [("ISCED-F", "ISCO-08", "O*NET", "ESCO"), ("ISCO-08", "ESCO"), ("ESCO",)]


def test_the_portal_address_holds_the_whole_uri() -> None:
    assert portal("skill", "http://x/a?b&c") == (
        "https://esco.ec.europa.eu/en/classification/skill?uri=http%3A%2F%2Fx%2Fa%3Fb%26c"
    )


def test_a_long_pair_may_break_after_its_slash_and_stays_text() -> None:
    assert breakable("Bäcker/Bäckerin") == "Bäcker/<wbr>Bäckerin"
    assert breakable("<b>/") == "&lt;b&gt;/<wbr>"
