"""What follows from the evidence: links, labels, codes and the numbers that may be said of it."""

import pytest
from unit.compliance.samples import BAKER, ESCO, OCCUPATION, SKILL, claim

from compliance.evidence import Evidence, Label, Standing
from corpus.profile import OccupationProfile, SkillProfile


def test_links_come_from_profiles_of_occupations_and_of_skills(
    baker: OccupationProfile, project_management: SkillProfile
) -> None:
    evidence = Evidence(profiles=(baker,), skills=(project_management,))
    assert (BAKER, SKILL + "bake-goods", "essential", "skill") in evidence.links
    assert (OCCUPATION + "6", SKILL + "project-management", "optional", "knowledge") in evidence.links
    assert len(evidence.links) == 4 + 7


def test_labels_hold_every_language_and_both_halves_of_a_pair(baker: OccupationProfile) -> None:
    labels = Evidence(profiles=(baker,)).labels
    assert {Label(text, "de", BAKER, "occupation") for text in ("Bäcker/Bäckerin", "Bäcker", "Bäckerin")} <= set(labels)
    assert Label("Projektmanagement", "de", SKILL + "project-management", "skill") in labels


def test_counts_are_list_sizes_and_their_sums(pacs: OccupationProfile) -> None:
    evidence = Evidence(profiles=(pacs,))
    assert evidence.counts == {1, 4, 3, 7, 2, 11, 6, 5}
    assert evidence.counts_of("essential") == {4, 3, 7}
    assert evidence.counts_of("optional") == {2, 4}


def test_a_selection_of_optional_skills_is_never_counted(baker: OccupationProfile) -> None:
    evidence = Evidence(profiles=(baker,))
    assert evidence.counts_of("optional") == frozenset()
    assert evidence.counts == {1, 2, 3}


def test_what_two_profiles_share_may_be_said(pacs: OccupationProfile) -> None:
    fewer = pacs.model_copy(
        update={
            "occupation": pacs.occupation.model_copy(update={"uri": BAKER}),
            "requirements": pacs.requirements[:1],
        }
    )
    assert 10 in Evidence(profiles=(pacs, fewer)).counts
    assert 6 in Evidence(profiles=(pacs, fewer)).counts_of("essential")


def test_codes(evidence: Evidence) -> None:
    assert {"3252.3", "3252", "3", "7512", "7", "1.1.1"} <= evidence.codes


def test_sources_are_those_named_and_those_of_profiles(baker: OccupationProfile) -> None:
    other = ESCO.model_copy(update={"release": "v1.2"})
    assert Evidence(profiles=(baker,), sources=(other, other)).all_sources == (other, ESCO)


def test_vocabulary_follows_the_language_and_falls_back(pacs: OccupationProfile) -> None:
    words = set(Evidence(profiles=(pacs,)).vocabulary("de"))
    assert "Informatik" in words
    assert "computer science" not in words
    assert "administer ICT system" in words


@pytest.mark.parametrize(
    "change",
    [
        {"relation": "optional"},
        {"kind": "skill"},
        {"label": "quantum flux soldering"},
        {"label": "Computer Science"},
        {"occupation": BAKER},
        {"occupation": OCCUPATION + "unknown"},
        {"skill": SKILL + "unknown"},
    ],
)
def test_a_claim_that_differs_from_the_link_is_not_supported(evidence: Evidence, change: dict[str, str]) -> None:
    true = claim("computer science", "essential", "knowledge")
    assert evidence.supports(true)
    assert evidence.supports(true.model_copy(update={"label": "Informatik"}))
    assert not evidence.supports(true.model_copy(update=change))


def test_shared_and_only_need_a_second_profile(evidence: Evidence, pacs: OccupationProfile) -> None:
    shared = claim("project management", "essential", "knowledge").model_copy(update={"status": "shared"})
    only = claim("computer science", "essential", "knowledge").model_copy(update={"status": "only"})
    assert evidence.supports(shared)
    assert evidence.supports(only)
    assert not evidence.supports(only.model_copy(update={"status": "shared"}))
    assert not evidence.supports(shared.model_copy(update={"status": "only"}))
    alone = Evidence(profiles=(pacs,))
    assert not alone.supports(shared)
    assert not alone.supports(only)


def test_covered_and_missing_need_somebodys_standing_towards_the_occupation(pacs: OccupationProfile) -> None:
    had = claim("project management", "essential", "knowledge").model_copy(update={"status": "covered"})
    lacked = claim("computer science", "essential", "knowledge").model_copy(update={"status": "missing"})
    towards = Evidence(profiles=(pacs,), standings=(Standing(had.occupation, frozenset({had.skill})),))
    assert towards.supports(had)
    assert towards.supports(lacked)
    assert not towards.supports(had.model_copy(update={"status": "missing"}))
    assert not towards.supports(lacked.model_copy(update={"status": "covered"}))
    for nowhere in (
        Evidence(profiles=(pacs,)),
        Evidence(profiles=(pacs,), standings=(Standing(BAKER, frozenset({had.skill})),)),
    ):
        assert not nowhere.supports(had)
        assert not nowhere.supports(lacked)
