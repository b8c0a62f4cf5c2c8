"""Everyday names: the catalogue itself, reading it, and what merging makes of it."""

from collections import Counter
from pathlib import Path

import pytest

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.everyday_names import FOLDER, read_everyday_names, with_everyday_names
from corpus.labels import gender_halves, normalise_label
from corpus.merge import merge
from corpus.records import Names, Occupation, Skill, SkillLink
from corpus.sources import esco_source, everyday_source, starter_source
from corpus.starter_records import read_starter

URI = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000001"
OTHER = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002"
ENTRY = f'[[occupation]]\nuri = "{URI}"\ntitle = "kite maker"\n'


def official(uri: str = URI) -> Corpus:
    occupation = Occupation(
        uri=uri, code="7318.1", isco="7318", title={"en": "kite maker"}, alternative={"en": ("maker of kites",)}
    )
    skill = Skill(uri="urn:skill", label={"en": "sew"}, type="skill")
    link = SkillLink(occupation=uri, skill="urn:skill", relation="essential", kind="skill")
    return Corpus(occupations=(occupation,), skills=(skill,), links=(link,), sources=(esco_source("v1", "en", {}),))


def named(**names: tuple[str, ...]) -> Corpus:
    return Corpus(names=(Names(uri=URI, names=names),), sources=(everyday_source(names, {}),))


def test_names_become_hidden_labels_and_nothing_else() -> None:
    corpus = merge((official(), named(en=("Kite Maker", "kitey"), de=("Drachenbauer", "Drachenbauerin")))).corpus
    (occupation,) = corpus.occupations
    assert occupation.hidden == {"en": ("kitey",), "de": ("Drachenbauer", "Drachenbauerin")}
    assert occupation.title == {"en": "kite maker"}
    assert occupation.alternative == {"en": ("maker of kites",)}


def test_names_of_what_is_not_there_are_no_record() -> None:
    assert merge((official(OTHER), named(de=("Drachenbauer",)))).corpus.occupations == official(OTHER).occupations


def test_the_layer_comes_with_official_records_that_it_names() -> None:
    maurer = next(entry.uri for entry in read_everyday_names().names)
    layers = with_everyday_names((official(maurer),))
    assert [layer.sources[0].name for layer in layers] == ["ESCO", "DestinAI everyday names"]
    assert with_everyday_names(layers)[1:] == layers[1:]


@pytest.mark.parametrize("layer", [official(), official().model_copy(update={"sources": (starter_source({}),)})])
def test_the_layer_stays_away_where_it_is_of_no_use(layer: Corpus) -> None:
    assert with_everyday_names((layer, named(de=("Drachenbauer",)))) == (layer,)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (ENTRY, "no names"),
        (ENTRY + 'de = ["D"]\n', "de"),
        (ENTRY + 'xx = ["Drachenbauer"]\n', "xx"),
        (ENTRY.replace("occupation/", "skill/") + 'de = ["Drachenbauer"]\n', "uri"),
        (2 * (ENTRY + 'de = ["Drachenbauer"]\n'), "same URI"),
        ('[[job]]\nuri = "x"\n', "job"),
        ("\x00", "TOML"),
    ],
)
def test_a_malformed_file_is_refused_by_name(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "kites.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"kites\.toml") as refused:
        read_everyday_names(tmp_path)
    assert said in str(refused.value)


def test_no_name_of_the_catalogue_stands_for_two_occupations() -> None:
    assert list(FOLDER.glob("*.toml"))
    starter = {entry.uri for entry in read_everyday_names(Path("nowhere")).names}
    catalogue = [entry for entry in read_everyday_names().names if entry.uri not in starter]
    names = Counter(
        (language, normal)
        for entry in catalogue
        for language, names in entry.names.items()
        for normal in {normalise_label(name) for name in names}
    )
    assert {name: count for name, count in names.items() if count > 1} == {}


@pytest.mark.parametrize("language", ["nl", "pt"])
def test_no_name_of_the_catalogue_is_also_one_of_a_starter_occupation(language: str) -> None:
    starter = read_starter().occupations
    taken = {
        normalise_label(form)
        for occupation in starter
        for label in occupation.alternative[language]
        for form in (label, *gender_halves(label))
    }
    assert taken
    catalogue = [entry for entry in read_everyday_names().names if entry.uri not in {o.uri for o in starter}]
    names = {normalise_label(name) for entry in catalogue for name in entry.names.get(language, ())}
    assert names & taken == set()
