"""Whoever knows a URI or an address of an earlier release finds the concept, or the one that took its place."""

from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, occupation, relation, skill, small_folder

from corpus.contents import Corpus
from corpus.esco import read_esco
from corpus.redirects import former_slugs_between, redirects_between


def release(place: Path, occupations: dict[int, str], skills: dict[int, str]) -> Corpus:
    """A release with these labels by number, each occupation needing each skill."""
    folder = small_folder(
        place,
        occupations_en=[
            occupation(n, *labels.split("|")[:1], altLabels="\n".join(labels.split("|")[1:]))
            for n, labels in occupations.items()
        ],
        skills_en=[skill(n, label) for n, label in skills.items()],
        occupationSkillRelations=[relation(o, s) for o in occupations for s in skills],
    )
    return read_esco([folder]).corpus


class Releases:
    """Releases one after the other, each with what leads into it from those before."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self.now = Corpus()

    def next(self, occupations: dict[int, str], skills: dict[int, str]) -> None:
        self._place /= "next"
        made = release(self._place, occupations, skills)
        made = made.model_copy(update={"redirects": redirects_between(self.now, made)})
        self.now = made.model_copy(update={"former_slugs": former_slugs_between(self.now, made)})

    @property
    def redirects(self) -> dict[str, str]:
        return {redirect.uri: redirect.to for redirect in self.now.redirects}

    @property
    def former(self) -> dict[tuple[str, str], str]:
        return {(former.kind, former.slug): former.uri for former in self.now.former_slugs}


@pytest.fixture
def releases(tmp_path: Path) -> Releases:
    releases = Releases(tmp_path)
    releases.next({1: "kite builder", 2: "kite flyer"}, {1: "sew sails"})
    return releases


def test_the_first_release_needs_none(releases: Releases) -> None:
    assert releases.redirects == releases.former == {}


def test_a_renamed_concept_is_found_by_its_former_address(releases: Releases) -> None:
    releases.next({1: "kite wright", 2: "kite flyer"}, {1: "sew sailcloth"})
    assert releases.former == {
        ("occupation", "kite-builder"): OCCUPATION.format(1),
        ("skill", "sew-sails"): SKILL.format(1),
    }
    releases.next({1: "kite artisan", 2: "kite flyer"}, {1: "sew sailcloth"})
    assert releases.former[("occupation", "kite-builder")] == OCCUPATION.format(1)
    assert releases.former[("occupation", "kite-wright")] == OCCUPATION.format(1)


def test_an_address_that_is_in_use_again_leads_nowhere_else(releases: Releases) -> None:
    releases.next({1: "kite wright", 2: "kite builder"}, {1: "sew sails"})
    assert releases.former == {("occupation", "kite-flyer"): OCCUPATION.format(2)}
    releases.next({1: "kite builder", 2: "kite flyer"}, {1: "sew sails"})
    assert releases.former == {("occupation", "kite-wright"): OCCUPATION.format(1)}


def test_the_address_of_a_retired_concept_leads_to_its_successor(releases: Releases) -> None:
    releases.next({3: "kite maker|kite builder", 2: "kite flyer"}, {1: "sew sails"})
    assert releases.redirects == {OCCUPATION.format(1): OCCUPATION.format(3)}
    assert releases.former == {("occupation", "kite-builder"): OCCUPATION.format(3)}
    releases.next({4: "kite maker", 2: "kite flyer"}, {1: "sew sails"})
    assert releases.redirects[OCCUPATION.format(1)] == OCCUPATION.format(4)
    assert releases.former == {("occupation", "kite-builder"): OCCUPATION.format(4)}


def test_a_concept_without_a_successor_leads_nowhere(releases: Releases) -> None:
    releases.next({2: "kite flyer"}, {1: "sew sails"})
    assert releases.redirects == releases.former == {}


def test_a_slug_of_an_occupation_is_none_of_a_skill(releases: Releases) -> None:
    releases.next({1: "kite builder", 2: "kite flyer"}, {1: "kite builder"})
    releases.next({1: "kite wright", 2: "kite flyer"}, {1: "kite builder"})
    assert releases.former[("occupation", "kite-builder")] == OCCUPATION.format(1)
    assert ("skill", "kite-builder") not in releases.former


def test_two_that_get_the_same_name_keep_their_addresses_by_redirect(releases: Releases) -> None:
    releases.next({1: "kite builder", 2: "kite builder"}, {1: "sew sails"})
    assert releases.former == {
        ("occupation", "kite-builder"): OCCUPATION.format(1),
        ("occupation", "kite-flyer"): OCCUPATION.format(2),
    }


def test_the_same_release_again_changes_nothing(releases: Releases) -> None:
    releases.next({1: "kite wright", 2: "kite flyer"}, {1: "sew sails"})
    before = releases.former
    releases.next({1: "kite wright", 2: "kite flyer"}, {1: "sew sails"})
    assert releases.former == before
