"""Records for the ingest benchmark are the same each time, and as many and as different as they should be."""

from itertools import islice

import numpy as np

from benchmarks.hash_embedder import HashEmbedder
from benchmarks.ingest_records import changed, made_up_words, multiple_of, part_of
from corpus.contents import Corpus
from fakes.kites import kites


def words_of(layer: Corpus) -> set[str]:
    titles = [title for o in layer.occupations for title in (*o.title.values(), *o.alternative.get("en", ()))]
    return {*titles, *(s.label["en"] for s in layer.skills)}


def test_a_part_keeps_only_what_leads_to_its_records() -> None:
    part = part_of(kites(20), 0.5)
    assert (len(part.occupations), len(part.skills)) == (10, 10)
    occupations, skills = {o.uri for o in part.occupations}, {s.uri for s in part.skills}
    assert all(link.occupation in occupations and link.skill in skills for link in part.links)
    assert 0 < len(part.links) < len(kites(20).links)
    assert part == part_of(kites(20), 0.5)
    assert part != part_of(kites(20), 0.5, seed=1)


def test_a_multiple_has_uris_and_labels_of_its_own() -> None:
    once, thrice = kites(4), multiple_of(kites(4), 3)
    assert len({o.uri for o in thrice.occupations}) == 3 * len(once.occupations)
    assert len(words_of(thrice)) == 3 * len(words_of(once))
    assert len({(x.occupation, x.skill) for x in thrice.links}) == 3 * len(once.links)
    uris = {o.uri for o in thrice.occupations} | {s.uri for s in thrice.skills}
    assert all({x.occupation, x.skill} <= uris for x in thrice.links)
    assert multiple_of(kites(4), 1) == once


def test_some_records_are_changed_and_no_other() -> None:
    before = kites(20)
    after, number = changed(before, 0.1)
    touched = [new.uri for old, new in zip(before.occupations, after.occupations, strict=True) if old != new]
    assert (number, len(touched)) == (4, 2)
    assert [o.uri for o in after.occupations] == [o.uri for o in before.occupations]
    assert after.links == before.links
    assert len(words_of(after) - words_of(before)) == 2 * 3 + 2


def test_made_up_words_are_the_same_for_the_same_seed() -> None:
    assert list(islice(made_up_words(1), 5)) == list(islice(made_up_words(1), 5))
    assert list(islice(made_up_words(1), 5)) != list(islice(made_up_words(2), 5))


def test_an_embedder_without_a_model_gives_unit_vectors() -> None:
    made = HashEmbedder().embed_queries(["kite", "", "kite"])
    assert made.shape == (3, HashEmbedder.dimension)
    assert np.allclose(np.linalg.norm(made, axis=1), 1)
    assert np.array_equal(made[0], made[2])
