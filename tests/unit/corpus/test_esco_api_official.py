"""A crawl gives what a download gives: an official release served in the shape of the web service."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from unit.corpus.esco_api_crawling import crawl

from corpus.contents import Corpus
from corpus.esco import EscoReading
from corpus.records import Record
from fakes.esco_api_corpus import as_resources
from fakes.esco_api_server import esco_api_server

pytestmark = pytest.mark.official

KINDS = ("occupations", "skills", "links", "groups", "skill_groups", "fields", "skill_relations")
PART = 40
"""Every so manieth occupation is served, with all skills around it."""


@pytest.fixture(scope="module")
def part(official: EscoReading) -> Corpus:
    """A part of the release that hangs together, and all its groups."""
    whole = official.corpus
    chosen = {o.uri for o in whole.occupations[::PART]}
    broader = {o.uri: o.broader for o in whole.occupations}
    while above := {uri for concept in chosen for uri in broader[concept]} - chosen:
        chosen |= above
    wanted = {link.skill for link in whole.links if link.occupation in chosen}
    around = {s.uri: {*s.broader} for s in whole.skills}
    for relation in whole.skill_relations:
        around[relation.skill].add(relation.needs)
    while further := {uri for s in wanted for uri in around[s] if uri in around} - wanted:
        wanted |= further
    return whole.model_copy(
        update={
            "occupations": tuple(o for o in whole.occupations if o.uri in chosen),
            "skills": tuple(s for s in whole.skills if s.uri in wanted),
            "links": tuple(x for x in whole.links if x.occupation in chosen),
            "skill_relations": tuple(r for r in whole.skill_relations if r.skill in wanted),
        }
    )


def test_a_crawl_gives_what_the_download_gives(part: Corpus, tmp_path: Path) -> None:
    with esco_api_server() as server:
        server.concepts, server.schemes = as_resources(part)
        server.page_limit = 100
        reading = crawl(server.url, tmp_path)
    (layer,) = reading.layers
    assert len(part.occupations) > 70
    assert len(part.skills) > 1_000
    for kind in KINDS:
        assert lines(getattr(layer, kind)) == lines(getattr(part, kind)), kind


def lines(records: Iterable[Record]) -> list[str]:
    return sorted(record.model_dump_json() for record in records)
