"""What a store reads at once is what it reads one by one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.starter_records import read_starter
from corpus.store import Store
from corpus.store_schema import write_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("starter") / "corpus.sqlite"
    write_store(path, read_starter())
    opened = Store.open(path)
    yield opened
    opened.close()


def test_links_are_those_of_the_profiles(store: Store) -> None:
    links = list(store.links())
    assert len(links) == store.counts().relations
    profiles = [profile for uri in store.uris("occupation")[:20] if (profile := store.profile(uri))]
    opened = {profile.occupation.uri for profile in profiles}
    assert len(opened) == 20
    needs = {(p.occupation.uri, need.skill.uri, need.relation) for p in profiles for need in p.requirements}
    assert needs == {link for link in links if link[0] in opened}


def test_outlines_are_records_cut_short(store: Store) -> None:
    outlines = store.onet_outlines()
    assert len(outlines) == store.standard_counts()["onet"] > 50
    for code, outline in outlines.items():
        record = store.onet(code)
        assert record is not None
        parts = {"code", "title", "titles", "job_zone", "interests"}
        assert outline.model_dump(include=parts) == record.model_dump(include=parts)


def test_the_crosswalk_is_that_of_each_occupation(store: Store) -> None:
    uris = {match.uri for match in store.onet_crosswalk()}
    assert store.onet_crosswalk() == tuple(match for uri in sorted(uris) for match in store.onet_matches(uri))
