"""The starter records read as they are, and every mistake in them is named by file and key."""

import shutil
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.starter_records import STARTER_FOLDER, read_starter


@pytest.fixture(scope="module")
def starter() -> Corpus:
    return read_starter()


def test_at_least_120_occupations_in_all_ten_major_groups(starter: Corpus) -> None:
    assert len(starter.occupations) >= 120
    assert {o.isco[0] for o in starter.occupations} == set("0123456789")
    assert {g.code for g in starter.groups if len(g.code) == 1} == set("0123456789")
    assert "picture archiving and communication systems administrator" in {o.title["en"] for o in starter.occupations}


def test_every_link_leads_to_a_skill_of_its_kind(starter: Corpus) -> None:
    types = {skill.uri: skill.type for skill in starter.skills}
    assert all(types[link.skill] == link.kind for link in starter.links)
    assert {link.skill for link in starter.links} == set(types)


def test_every_path_to_a_group_is_whole(starter: Corpus) -> None:
    codes = {group.code for group in starter.groups}
    assert all(o.isco[:digits] in codes for o in starter.occupations for digits in range(1, 5))


def test_pacs_has_the_skills_of_its_page(starter: Corpus) -> None:
    pacs = next(o for o in starter.occupations if o.code == "3252.3")
    counts = Counter((link.relation, link.kind) for link in starter.links if link.occupation == pacs.uri)
    assert counts == {
        ("essential", "knowledge"): 6,
        ("essential", "skill"): 10,
        ("optional", "knowledge"): 6,
        ("optional", "skill"): 8,
    }


def test_skills_groups_and_fields_are_in_order() -> None:
    """A new entry has one place, and a change shows as one line."""

    def keys(name: str) -> list[str]:
        return list(tomllib.loads((STARTER_FOLDER / name).read_text(encoding="utf-8")))

    for name in ("skills.toml", "skill_labels.toml"):
        assert keys(name) == sorted(keys(name), key=lambda label: (label.casefold(), label))
    assert keys("groups.toml") == sorted(keys("groups.toml"))
    assert keys("isced.toml") == sorted(keys("isced.toml"))


def test_the_source_credits_esco_and_us(starter: Corpus) -> None:
    (source,) = starter.sources
    assert (source.name, source.language) == ("DestinAI starter records", "en,de,fr,es,it,pl")
    assert source.acknowledgement.startswith("This service uses the ESCO classification of the European Commission.")
    assert "texts by DestinAI" in source.acknowledgement
    assert {"groups.toml", "isced.toml", "skills.toml", "skill_labels.toml", "occupations/baker.toml"} < set(
        source.files
    )
    assert len(source.files) == len(starter.occupations) + 4


def changed(tmp_path: Path, name: str, old: str, new: str) -> Path:
    """A copy of the starter folder with every ``old`` in one file replaced."""
    folder = tmp_path / "starter"
    shutil.copytree(STARTER_FOLDER, folder)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return folder


BAKER = "occupations/baker.toml"


@pytest.mark.parametrize(
    ("name", "old", "new", "complaint"),
    [
        (BAKER, 'isco = "7512"', 'isco = "9999"', "baker.toml, key 'isco': group '99' is not in groups.toml"),
        (BAKER, 'isco = "7512"', "isco = 7512", "occupations/baker.toml, key 'isco': Input should be a valid string"),
        (BAKER, "regulated = false\n", "", "occupations/baker.toml, key 'regulated': Field required"),
        (BAKER, "regulated", "regulatd", "occupations/baker.toml, key 'regulated': Field required"),
        (BAKER, '"bake goods"', '"bake gods"', "baker.toml, key 'skills.essential': 'bake gods' is not in skills.toml"),
        (BAKER, '"bake goods"', '"crafting"', "baker.toml, key 'skills.essential': 'crafting' is listed twice"),
        (BAKER, "/occupation/", "/job/", "occupations/baker.toml, key 'uri': String should match"),
        (BAKER, 'uri = "', "uri = ", "occupations/baker.toml is not a TOML file"),
        (BAKER, "1aadb308-432a-4d01-b54b-b4f7f76dd419", "90f75f67", "occupations/baker.toml, key 'uri'"),
        (
            "skills.toml",
            'type = "knowledge"',
            'type = "wisdom"',
            "skills.toml, key '3D body scanning technologies.type'",
        ),
        ("groups.toml", '["0110"]', '["01101"]', "groups.toml, key '01101"),
        ("skill_labels.toml", '["mathematics"]', '["maths"]', "skill_labels.toml, key 'maths': it is not in skills"),
        (
            "skill_labels.toml",
            "pl = ",
            "en = ",
            "skill_labels.toml, key 'accept own accountability.pl': Field required",
        ),
    ],
)
def test_a_mistake_is_named_by_file_and_key(tmp_path: Path, name: str, old: str, new: str, complaint: str) -> None:
    with pytest.raises(CorpusError) as refused:
        read_starter(changed(tmp_path, name, old, new))
    assert complaint in str(refused.value)


def test_two_files_of_one_occupation(tmp_path: Path) -> None:
    folder = tmp_path / "starter"
    shutil.copytree(STARTER_FOLDER, folder)
    shutil.copy(folder / BAKER, folder / "occupations" / "second.toml")
    with pytest.raises(CorpusError, match=r"second\.toml, key 'uri': another file has the same"):
        read_starter(folder)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    folder = changed(tmp_path, BAKER, "uri", "uri")
    (folder / BAKER).write_bytes('title = "Bäcker"'.encode("latin-1"))
    with pytest.raises(CorpusError, match=r"occupations/baker\.toml is not a TOML file in UTF-8"):
        read_starter(folder)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"groups\.toml cannot be read \(No such file"):
        read_starter(tmp_path / "nowhere")
