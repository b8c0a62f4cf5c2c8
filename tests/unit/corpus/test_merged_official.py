"""The four standards in one record: the PACS administrator, with every fact's source."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.crosswalks import read_crosswalks
from corpus.esco import read_esco
from corpus.isced import read_isced
from corpus.isco import read_isco
from corpus.merge import merge
from corpus.merged import OccupationFacts, occupation_facts
from corpus.onet import read_onet
from corpus.store import Store
from corpus.store_schema import write_store

pytestmark = pytest.mark.official


@pytest.fixture(scope="module")
def store(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    layers = (
        *read_esco([data / "esco_tiny" / "tiny_v1.2.0_layout_en.zip"]).layers,
        read_isco([data / "isco08" / "ISCO-08_EN_Structure_and_definitions.xlsx"]).layer,
        read_isced([data / "isced_f"]).layer,
        read_onet([data / "onet" / "tiny"]).layer,
        *(reading.layer for reading in read_crosswalks([data / "crosswalks"])),
    )
    path = tmp_path_factory.mktemp("store") / "corpus.sqlite"
    write_store(path, merge(layers).corpus)
    opened = Store.open(path)
    yield opened
    opened.close()


def facts(store: Store, title: str) -> OccupationFacts:
    (uri,) = [ref.uri for ref in store.occupations() if ref.title["en"] == title]
    found = occupation_facts(store, uri)
    assert found
    return found


def test_the_pacs_administrator_has_facts_of_all_four_standards(store: Store) -> None:
    pacs = facts(store, "picture archiving and communication systems administrator")
    assert (pacs.title["en"].source, pacs.title["en"].release) == ("ESCO", "v1.2.0")
    assert (pacs.requirements.source, len(pacs.requirements.value)) == ("ESCO", 30)
    assert [group.code for group in pacs.path] == ["3", "32", "325", "3252"]
    assert {text.source for group in pacs.path for text in group.tasks.values()} == {"ISCO-08"}
    assert [(f.field.value.code, f.essential, f.optional) for f in pacs.fields[:2]] == [("0613", 1, 2), ("0413", 1, 1)]
    assert {f.field.source for f in pacs.fields} == {"ISCED-F 2013"}
    assert [(us.occupation.value.code, us.match.value, us.occupation.source) for us in pacs.onet] == [
        ("29-2072.00", "close", "O*NET"),
        ("29-9021.00", "close", "O*NET"),
    ]
    assert pacs.soc
    assert [match.soc for match in pacs.soc.value] == ["29-2071"]


def test_no_occupation_has_a_better_match_than_the_crosswalk_states(store: Store) -> None:
    uris = [ref.uri for ref in store.occupations()]
    stated = {(uri, match.onet): match.match for uri in uris for match in store.onet_matches(uri)}
    views = [view for uri in uris if (view := occupation_facts(store, uri))]
    assert {(view.uri, us.occupation.value.code): us.match.value for view in views for us in view.onet} == stated
    assert set(stated.values()) == {"exact", "close", "narrow", "broad"}


def test_occupations_outside_the_crosswalk_have_no_onet_facts(store: Store) -> None:
    assert facts(store, "infantry soldier").onet == ()
    assert facts(store, "sergeant").onet == ()
