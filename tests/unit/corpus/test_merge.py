"""Sources join by URI, replace their earlier selves, and the starter records make way for ESCO."""

from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, occupation, relation, skill, small_folder, small_pack, write_folder

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.esco import read_esco
from corpus.merge import merge
from corpus.records import Group
from corpus.sources import ESCO
from corpus.starter_records import read_starter


@pytest.fixture
def english(tmp_path: Path) -> Corpus:
    return read_esco([small_folder(tmp_path)]).corpus


def german(tmp_path: Path, **changed: list[dict[str, str]]) -> Corpus:
    pack = {"occupations_de.csv": [occupation(1, "Drachenbauer", code="1.1", iscoGroup="1111")]}
    pack |= {f"{name}.csv": rows for name, rows in changed.items()}
    return read_esco([write_folder(tmp_path / "german", pack)], complete=False).corpus


def titles(corpus: Corpus) -> list[dict[str, str]]:
    return [dict(o.title) for o in corpus.occupations]


def test_the_first_corpus_is_itself(english: Corpus) -> None:
    assert merge(None, english) == english


def test_labels_of_a_further_language_leave_the_facts_alone(english: Corpus, tmp_path: Path) -> None:
    merged = merge(english, german(tmp_path))
    builder = merged.occupations[0]
    assert builder.title == {"en": "kite builder", "de": "Drachenbauer"}
    assert (builder.isco, builder.code) == ("7512", "7512.1")
    assert merged.links == english.links
    assert [(s.name, s.language) for s in merged.sources] == [(ESCO, "de"), (ESCO, "en")]


def test_facts_come_with_relations(english: Corpus, tmp_path: Path) -> None:
    added = german(
        tmp_path,
        skills_de=[skill(1, "Segeltuch nähen", skillType="knowledge")],
        occupationSkillRelations=[relation(1, 1, "optional")],
    )
    merged = merge(english, added)
    assert merged.occupations[0].isco == "1111"
    by_occupation = [(link.occupation, link.skill, link.relation, link.kind) for link in merged.links]
    assert by_occupation == [
        (OCCUPATION.format(1), SKILL.format(1), "optional", "knowledge"),
        (OCCUPATION.format(2), SKILL.format(2), "essential", "knowledge"),
        (OCCUPATION.format(2), SKILL.format(3), "optional", "skill"),
    ]


def test_the_same_language_is_replaced_and_what_it_dropped_is_gone(english: Corpus, tmp_path: Path) -> None:
    pack = small_pack() | {
        "occupations_en.csv": [occupation(1, "kite wright"), occupation(3, "kite tester")],
        "occupationSkillRelations.csv": [relation(3, 1)],
    }
    newer = read_esco([write_folder(tmp_path / "v9.9", pack)]).corpus
    merged = merge(merge(english, german(tmp_path)), newer)
    assert titles(merged) == [{"en": "kite wright", "de": "Drachenbauer"}, {"en": "kite tester"}]
    assert merged.occupations[0].alternative == {}
    assert [(link.occupation, link.skill) for link in merged.links] == [(OCCUPATION.format(3), SKILL.format(1))]
    assert [source.release for source in merged.sources] == ["unknown", "v9.9"]


def test_records_of_another_authority_keep_their_texts(english: Corpus, tmp_path: Path) -> None:
    group = Group(uri="https://example.org/groups/1", code="X", title={"en": "elsewhere"})
    other = english.sources[0].model_copy(update={"name": "Other"})
    base = merge(english, Corpus(occupations=(), skills=(), links=(), groups=(group,), sources=(other,)))
    assert group in merge(base, english).groups


def test_the_starter_records_leave_for_an_official_release(english: Corpus) -> None:
    assert merge(read_starter(), english) == english


def test_the_starter_records_do_not_leave_for_a_release_without_relations(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="has no relations"):
        merge(read_starter(), german(tmp_path))


def test_the_starter_records_do_not_come_back(english: Corpus) -> None:
    with pytest.raises(CorpusError, match="only a stand-in"):
        merge(english, read_starter())


def test_the_starter_records_replace_themselves_in_every_language() -> None:
    starter = merge(None, read_starter())
    fewer = starter.model_copy(update={"occupations": starter.occupations[:1]})
    assert len(merge(starter, fewer).occupations) == 1
