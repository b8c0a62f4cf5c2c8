"""Skills in lists and sentences, linked with the real model over the starter records; nothing is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wiring import Services
from retrieval.skill_reading import MOST_PARTS, SkillReader


@pytest.fixture(scope="module")
def reader(services: Services) -> SkillReader:
    return SkillReader(services.index.linker, lambda text: services.store.labels_in(text, "skill"))


def labels(reader: SkillReader, text: str, language: str = "en") -> list[str]:
    return [skill.label for skill in reader.read(text, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Project management; food safety principles", ["project management", "food safety principles"]),
        (
            "- medical terminology\n- first aid\n• computer science",
            ["medical terminology", "first aid", "computer science"],
        ),
        ("medical terminology and project management", ["medical terminology", "project management"]),
        ("Experience in project management, good knowledge of first aid.", ["project management", "first aid"]),
        ("communicated with customers", ["communicate with customers"]),
        ("medical terminolgy / projekt managment", ["medical terminology", "project management"]),
        ("I used computer science every day and kept first aid at hand", ["computer science", "first aid"]),
    ],
)
def test_skills_of_a_text_in_its_order(reader: SkillReader, text: str, found: list[str]) -> None:
    assert labels(reader, text) == found


def test_a_label_with_and_is_one_skill(reader: SkillReader, services: Services) -> None:
    joined = next(f.text for f in services.store.forms("skill") if f.role == "preferred" and " and " in f.text)
    assert joined in labels(reader, f"first aid, {joined}")


def test_another_language(reader: SkillReader) -> None:
    text = "Projektmanagement und medizinische Terminologie"
    assert {skill.uri for skill in reader.read(text, "de")} == {
        skill.uri for skill in reader.read("project management and medical terminology")
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0\n\n",
        "asdf, the moon and nothing at all",
        "London, 12 May 2019",
        "married with two children",
        "hello there",
    ],
)
def test_nothing_is_invented(reader: SkillReader, text: str) -> None:
    assert reader.read(text) == ()


def test_the_evidence_is_where_it_says(reader: SkillReader) -> None:
    text = "  • Experience in first aid,\n\t* project management (five years)"
    found = reader.read(text)
    assert [skill.words for skill in found] == ["first aid", "project management"]
    for skill in found:
        assert text[skill.start : skill.end] == skill.words


def test_each_skill_is_found_once(reader: SkillReader) -> None:
    (skill,) = reader.read("frist aid, first aid, First Aid")
    assert (skill.exact, skill.words) == (True, "first aid")


def test_long_texts_are_bounded(reader: SkillReader) -> None:
    assert len(reader.read("first aid and project management, " * 5_000)) == 2
    assert len(reader.read(",".join(f"word{n}" for n in range(1_000)))) <= MOST_PARTS


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec=None), max_size=80), st.sampled_from(["en", "de", "xx"]))
def test_any_text_can_be_read(reader: SkillReader, text: str, language: str) -> None:
    for skill in reader.read(text, language):
        assert text[skill.start : skill.end] == skill.words
        assert 0 <= skill.chance <= 1
