"""Layers become one corpus: facts from one release, texts from every language, each standard in its place."""

from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, occupation, relation, skill, small_folder, small_pack, write_folder

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.esco import read_esco
from corpus.layers import read_layers, with_layers, write_layers
from corpus.merge import merge
from corpus.onet_records import OnetMatch, OnetOccupation
from corpus.records import Group, Redirect, Source
from corpus.sources import ESCO, ISCO, ONET
from corpus.starter_records import read_starter


@pytest.fixture
def english(tmp_path: Path) -> Corpus:
    return read_esco([small_folder(tmp_path)]).layers[0]


def german(tmp_path: Path, **changed: list[dict[str, str]]) -> Corpus:
    pack = {"occupations_de.csv": [occupation(1, "Drachenbauer", code="1.1", iscoGroup="1111")]}
    pack |= {f"{name}.csv": rows for name, rows in changed.items()}
    return read_esco([write_folder(tmp_path / "german", pack)]).layers[0]


def source(name: str, release: str = "1") -> Source:
    return Source(name=name, release=release, language="en", licence="none", acknowledgement="Them.", files={})


def titles(corpus: Corpus) -> list[dict[str, str]]:
    return [dict(o.title) for o in corpus.occupations]


def test_labels_of_a_further_language_leave_the_facts_alone(english: Corpus, tmp_path: Path) -> None:
    merged = merge([german(tmp_path), english]).corpus
    builder = merged.occupations[0]
    assert builder.title == {"en": "kite builder", "de": "Drachenbauer"}
    assert (builder.isco, builder.code) == ("7512", "7512.1")
    assert merged.links == english.links
    assert [(s.name, s.language) for s in merged.sources] == [(ESCO, "de"), (ESCO, "en")]


def test_the_newest_release_with_relations_gives_the_facts(english: Corpus, tmp_path: Path) -> None:
    newer = german(
        tmp_path,
        skills_de=[skill(1, "Segeltuch nähen", skillType="knowledge")],
        occupationSkillRelations=[relation(1, 1, "optional")],
    )
    newer = newer.model_copy(update={"sources": (newer.sources[0].model_copy(update={"release": "v9.1"}),)})
    merged = merge([english, newer])
    (builder,) = merged.corpus.occupations
    assert (builder.isco, builder.title["en"]) == ("1111", "kite builder")
    assert [(x.occupation, x.skill, x.relation, x.kind) for x in merged.corpus.links] == [
        (OCCUPATION.format(1), SKILL.format(1), "optional", "knowledge")
    ]
    assert sum(merged.left_out.values()) == 1 + len(english.skills) - 1


def test_the_same_language_is_replaced_and_what_it_dropped_is_gone(english: Corpus, tmp_path: Path) -> None:
    pack = small_pack() | {
        "occupations_en.csv": [occupation(1, "kite wright"), occupation(3, "kite tester")],
        "occupationSkillRelations.csv": [relation(3, 1)],
    }
    newer = read_esco([write_folder(tmp_path / "v9.9", pack)]).layers
    merged = merge(with_layers([english, german(tmp_path)], newer)).corpus
    assert titles(merged) == [{"en": "kite wright", "de": "Drachenbauer"}, {"en": "kite tester"}]
    assert merged.occupations[0].alternative == {}
    assert [(link.occupation, link.skill) for link in merged.links] == [(OCCUPATION.format(3), SKILL.format(1))]
    assert [s.release for s in merged.sources] == ["unknown", "v9.9"]


def test_the_words_of_the_standard_itself_stand_for_its_groups(english: Corpus) -> None:
    ilo = Group(
        uri="http://data.europa.eu/esco/isco/C7512",
        code="7512",
        title={"en": "Makers of kites"},
        tasks={"en": "sewing sails"},
    )
    merged = merge([Corpus(groups=(ilo,), sources=(source(ISCO),)), english]).corpus
    group = next(g for g in merged.groups if g.code == "7512")
    assert (group.title["en"], group.tasks["en"]) == ("Makers of kites", "sewing sails")
    assert {g.code for g in merged.groups} >= {"7", "75", "751"}


def test_matches_to_o_net_need_both_ends(english: Corpus) -> None:
    makers = OnetOccupation(code="51-0000.00", title="Kite Makers")
    ends = [(OCCUPATION.format(1), "51-0000.00"), (OCCUPATION.format(1), "51-0000.99"), ("urn:nowhere", "51-0000.00")]
    matches = tuple(OnetMatch(uri=uri, onet=onet, match="close") for uri, onet in ends)
    merged = merge([english, Corpus(onet=(makers,), onet_matches=matches, sources=(source(ONET),))])
    assert merged.corpus.onet_matches == matches[:1]
    assert merged.left_out["rows of the crosswalk to O*NET without their two ends"] == 2


def test_a_redirect_leads_from_what_is_gone_to_what_is_there(english: Corpus) -> None:
    leads = [
        ("urn:retired", OCCUPATION.format(1)),
        (OCCUPATION.format(2), OCCUPATION.format(1)),
        ("urn:old", "urn:gone"),
    ]
    redirects = tuple(Redirect(uri=uri, to=to, kind="occupation") for uri, to in leads)
    merged = merge([english.model_copy(update={"redirects": redirects})]).corpus
    assert merged.redirects == redirects[:1]


def test_the_starter_records_leave_for_an_official_release(english: Corpus) -> None:
    assert with_layers([read_starter()], [english]) == (english,)


def test_a_release_without_relations_is_not_enough(tmp_path: Path) -> None:
    layers = with_layers([read_starter()], [german(tmp_path)])
    with pytest.raises(CorpusError, match="no relations"):
        merge(layers)


def test_the_starter_records_do_not_come_back(english: Corpus) -> None:
    with pytest.raises(CorpusError, match="only a stand-in"):
        with_layers([english], [read_starter()])


def test_the_starter_records_replace_themselves_in_every_language() -> None:
    starter = read_starter()
    fewer = starter.model_copy(update={"occupations": starter.occupations[:1]})
    assert with_layers([starter], [fewer]) == (fewer,)


def test_layers_are_kept_byte_for_byte(english: Corpus, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_layers(tmp_path / folder, [english])
    names = [path.name for path in (tmp_path / "one").iterdir()]
    assert names == ["esco.en.json.gz"]
    assert (tmp_path / "one" / names[0]).read_bytes() == (tmp_path / "two" / names[0]).read_bytes()


@pytest.mark.parametrize("damage", [b"", b"not gzip", None])
def test_a_damaged_layer_is_named(english: Corpus, tmp_path: Path, damage: bytes | None) -> None:
    write_layers(tmp_path / "layers", [english])
    path = tmp_path / "layers" / "esco.en.json.gz"
    path.write_bytes(path.read_bytes()[:-20] if damage is None else damage)
    with pytest.raises(CorpusError, match=r"esco\.en\.json\.gz"):
        read_layers(tmp_path / "layers")


def test_a_layer_has_one_source(english: Corpus) -> None:
    with pytest.raises(CorpusError, match="has 0"):
        with_layers([], [english.model_copy(update={"sources": ()})])
