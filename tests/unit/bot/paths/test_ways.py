"""Comparison, gap, moves and roles in the village, checked against the table by hand."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.paths.comparison import compare
from bot.paths.crosswalk import American, americans
from bot.paths.moves import Move, move_to, rank_moves, varied
from bot.paths.roles import rank_for_interests, rank_for_skills, role_for_skills
from bot.paths.skill_gap import skill_gap
from corpus.onet_records import OnetMatch, OnetOccupation
from corpus.profile import OccupationRef, Requirement
from fakes.careers import NEEDS, profile, ref, skill, village

NAMES = tuple(NEEDS)


def slugs(needs: tuple[Requirement, ...]) -> list[str]:
    return [need.skill.slug for need in needs]


def american(zone: int | None = None, interests: str = "", title: str = "x", code: str = "1") -> American:
    scores = {letter: 7.0 - place for place, letter in enumerate(interests)}
    return American(OnetOccupation(code=code, title=title, job_zone=zone, interests=scores), "exact")


class TestComparison:
    def test_two(self) -> None:
        found = compare([profile("baker"), profile("confectioner")], village())
        assert [one.skill.slug for one in found.shared] == ["knead", "bake", "read", "clean"]
        assert slugs(found.only(0)) == ["sell"]
        assert slugs(found.only(1)) == ["decorate"]
        assert (found.partly, len(found.skills), found.percent) == ((), 6, 67)

    def test_three(self) -> None:
        found = compare([profile("baker"), profile("shopkeeper"), profile("scribe")], village())
        assert [one.skill.slug for one in found.shared] == ["read"]
        assert {one.skill.slug: one.holders for one in found.partly} == {
            "sell": (0, 1),
            "count": (1, 2),
            "clean": (0, 1),
        }
        assert slugs(found.only(0)) == ["knead", "bake"]
        assert found.only(1) == ()

    def test_a_selection_is_known_for_one(self) -> None:
        assert compare([profile("baker"), profile("smith")], village()).whole
        assert not compare([profile("baker"), profile("smith", all_optional=False)], village()).whole

    @pytest.mark.parametrize("names", [(), ("baker",), ("baker", "baker"), NAMES[:4]])
    def test_other_numbers_are_refused(self, names: tuple[str, ...]) -> None:
        with pytest.raises(ValueError, match="two or three"):
            compare([profile(name) for name in names], village())

    @pytest.mark.parametrize(("one", "other"), list(itertools.combinations(NAMES, 2)))
    def test_every_skill_is_in_one_part_and_the_order_of_occupations_changes_none(self, one: str, other: str) -> None:
        found = compare([profile(one), profile(other)], village())
        parts = [[s.skill.slug for s in found.shared], slugs(found.only(0)), slugs(found.only(1))]
        assert sorted(itertools.chain(*parts)) == sorted(s.skill.slug for s in found.skills)
        turned = compare([profile(other), profile(one)], village())
        assert sorted(s.skill.slug for s in turned.shared) == sorted(parts[0])
        assert (slugs(turned.only(1)), slugs(turned.only(0))) == (parts[1], parts[2])


class TestGap:
    def test_from_skills(self) -> None:
        gap = skill_gap(
            profile("baker"), [skill("knead"), skill("sell"), skill("forge"), skill("knead")], None, village()
        )
        assert slugs(gap.covered) == ["knead", "sell"]
        assert slugs(gap.missing) == ["bake", "clean", "read"]
        assert (gap.counts("essential"), gap.counts("optional")) == ((1, 4), (1, 1))
        assert [one.slug for one in gap.beside] == ["forge"]

    def test_from_an_occupation(self) -> None:
        gap = skill_gap(profile("confectioner"), [], profile("baker"), village())
        assert slugs(gap.missing) == ["decorate"]
        assert gap.counts("essential") == (3, 4)
        assert gap.beside == ()

    @given(
        st.sampled_from(NAMES), st.sets(st.sampled_from(sorted({s for n in NEEDS.values() for s in n.split()} - {"|"})))
    )
    def test_covered_and_missing_are_the_whole(self, goal: str, had: set[str]) -> None:
        gap = skill_gap(profile(goal), [skill(name) for name in sorted(had)], None, village())
        needed = {need.skill.slug for need in profile(goal).requirements}
        assert set(slugs(gap.covered)) == needed & had
        assert set(slugs(gap.missing)) == needed - had
        relations = [need.relation for need in gap.missing]
        assert relations == sorted(relations)


REFS = {f"job:{name}": ref(name) for name in NAMES}


class TestMoves:
    def test_the_nearest_comes_first_and_no_stranger(self) -> None:
        ranked = rank_moves(profile("baker"), village(), REFS, {})
        assert [one.overlap.occupation for one in ranked] == ["job:confectioner", "job:shopkeeper", "job:scribe"]
        assert ranked[0].zones is None

    def test_a_higher_zone_counts_against_it(self) -> None:
        zones = {"job:baker": american(1), "job:confectioner": american(5), "job:scribe": american(None)}
        near, far = (rank_moves(profile("baker"), village(), REFS, z)[0] for z in ({}, zones))
        assert far.zones == (1, 5)
        assert far.score < near.score

    def test_a_move_names_what_is_kept_and_what_is_new(self) -> None:
        ranked = rank_moves(profile("baker"), village(), REFS, {})
        move = move_to(profile("confectioner"), profile("baker"), ranked[0], village())
        assert slugs(move.covered) == ["knead", "bake", "read"]
        assert slugs(move.missing) == ["decorate"]
        assert move.family

    @pytest.mark.parametrize(
        ("missing", "zones", "effort"),
        [
            (0, None, "near"),
            (1, None, "near"),
            (1, (2, 3), "some"),
            (2, (3, 2), "some"),
            (0, (2, 4), "far"),
            (3, None, "far"),
        ],
    )
    def test_effort(self, missing: int, zones: tuple[int, int] | None, effort: str) -> None:
        needs = profile("smith").requirements[:3]
        move = Move(profile("smith"), needs[missing:], needs[:missing], zones, family=False)
        assert move.effort == effort

    def test_not_only_the_family_is_shown(self) -> None:
        kin = {
            f"job:{n}": OccupationRef(uri=f"job:{n}", slug=str(n), title={"en": str(n)}, isco="7512") for n in range(6)
        }
        first = rank_moves(profile("baker"), village(), REFS, {})[1]
        ranked = [replace(first, overlap=replace(first.overlap, occupation=uri)) for uri in kin] + [first]
        kept = varied(ranked, "7512", {**kin, **REFS}, 5)
        assert [one.overlap.occupation for one in kept] == ["job:0", "job:1", "job:2", "job:shopkeeper"]

    def test_the_far_come_only_where_there_is_nothing_near(self) -> None:
        first = rank_moves(profile("baker"), village(), REFS, {})[0]
        far = replace(first, overlap=replace(first.overlap, covered=1, essential=10))
        assert varied([first, far], "9", REFS, 5) == (first,)
        assert varied([far] * 5, "9", REFS, 5) == (far,) * 3


class TestRoles:
    def test_essential_counts_more_than_optional(self) -> None:
        ranked = dict(rank_for_skills(["skill:sell"], village()))
        assert set(ranked) == {"job:shopkeeper", "job:baker", "job:smith"}
        assert ranked["job:shopkeeper"] > ranked["job:baker"]

    def test_more_of_what_was_named_comes_first(self) -> None:
        assert rank_for_skills(["skill:bake", "skill:decorate"], village())[0][0] == "job:confectioner"
        assert rank_for_skills(["skill:fly"], village()) == ()

    def test_the_role_says_which(self) -> None:
        role = role_for_skills(profile("baker"), ["skill:sell", "skill:knead", "skill:fly", "skill:sell"])
        assert (slugs(role.needed), role.essential) == (["knead", "sell"], 4)

    def test_interests_fit_by_order_and_each_onet_occupation_comes_once(self) -> None:
        answers = {
            "job:baker": american(interests="RCESIA", code="1"),
            "job:confectioner": american(interests="RCESIA", code="1"),
            "job:scribe": american(interests="CIAESR", code="2"),
            "job:smith": american(interests="RI", code="3"),
        }
        refs = [ref(name) for name in NAMES]
        found = rank_for_interests("RC", refs, answers, 5)
        assert [(one.occupation.slug, one.code) for one in found] == [("baker", "RCE"), ("scribe", "CIA")]
        assert [one.occupation.slug for one in rank_for_interests("CI", refs, answers, 1)] == ["scribe"]


class Crosswalk:
    """Two matches for the baker, of which one goes by the same name."""

    def occupations(self) -> tuple[OccupationRef, ...]:
        return (ref("baker"), ref("smith"))

    def onet_outlines(self) -> dict[str, OnetOccupation]:
        titles = {"1": "Cooks", "2": "Baker", "3": "Smiths"}
        return {code: OnetOccupation(code=code, title=title) for code, title in titles.items()}

    def onet_crosswalk(self) -> tuple[OnetMatch, ...]:
        rows = [("job:baker", "1", "close"), ("job:baker", "2", "close"), ("job:smith", "3", "narrow")]
        rows += [("job:smith", "9", "exact"), ("job:nobody", "1", "exact")]
        return tuple(OnetMatch(uri=uri, onet=onet, match=match) for uri, onet, match in rows)  # type: ignore[arg-type]


def test_the_best_american_match_by_kind_and_then_by_name() -> None:
    found = americans(Crosswalk())
    assert {uri: (one.onet.code, one.match) for uri, one in found.items()} == {
        "job:baker": ("2", "close"),
        "job:smith": ("3", "narrow"),
    }
