"""The arrays say what the table says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.paths.skill_graph import SkillGraph
from corpus.records import Relation
from fakes.careers import NEEDS, links, needs, skill, village


def test_users_are_counted_over_both_relations() -> None:
    graph = village()
    assert {name: graph.users(f"skill:{name}") for name in ("read", "sell", "forge", "fly")} == {
        "read": 4,
        "sell": 3,
        "forge": 1,
        "fly": 0,
    }


def test_the_most_telling_come_first_and_equals_stay() -> None:
    graph = village()
    refs = [skill(name) for name in ("read", "sell", "bake", "knead", "decorate")]
    assert [ref.slug for ref in graph.telling(refs)] == ["decorate", "bake", "knead", "sell", "read"]
    assert [need.skill.slug for need in graph.telling(needs("baker"))][-1] == "read"


def test_an_overlap_counts_essential_skills() -> None:
    found = {one.occupation: one for one in village().overlaps({"skill:read": 1.0, "skill:knead": 1.0})}
    assert set(found) == {"job:baker", "job:confectioner", "job:shopkeeper", "job:scribe"}
    baker = found["job:baker"]
    assert (baker.covered, baker.essential) == (2, 4)
    assert baker.used == pytest.approx(1.0)
    # Reading alone, which nearly everybody needs, weighs less than its count says.
    assert found["job:shopkeeper"].share < 1 / 3
    assert village().overlaps({}) == village().overlaps({"skill:fly": 1.0}) == ()


def test_what_is_less_sure_weighs_less() -> None:
    sure, unsure = (village().overlaps({"skill:forge": certainty})[0] for certainty in (1.0, 0.5))
    assert sure.covered == unsure.covered == 1
    assert unsure.share == pytest.approx(sure.share / 2)


def test_uses_tell_essential_from_optional() -> None:
    found = {one.occupation: one for one in village().uses(["skill:sell"])}
    assert set(found) == {"job:baker", "job:shopkeeper", "job:smith"}
    assert found["job:shopkeeper"].essential_weight == found["job:baker"].optional_weight > 0
    assert found["job:baker"].share == 0.0 < found["job:shopkeeper"].share


def test_an_empty_store_has_nothing() -> None:
    graph = SkillGraph(())
    assert graph.overlaps({"skill:read": 1.0}) == graph.uses(["skill:read"]) == ()
    assert graph.size == 0


@given(st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from("uvwxyz")), min_size=1), st.data())
def test_counts_agree_with_sets(pairs: set[tuple[str, str]], data: st.DataObject) -> None:
    relations = st.sampled_from(("essential", "optional"))
    rows: list[tuple[str, str, Relation]] = [(job, one, data.draw(relations)) for job, one in sorted(pairs)]
    had = data.draw(st.sets(st.sampled_from("uvwxyz")))
    essential = {job: {s for j, s, r in rows if j == job and r == "essential"} for job in "abc"}
    found = {o.occupation: (o.covered, o.essential) for o in SkillGraph(rows).overlaps(dict.fromkeys(had, 1.0))}
    assert found == {job: (len(of & had), len(of)) for job, of in essential.items() if of & had}


def test_a_link_takes_nine_bytes() -> None:
    rows = links()
    others = 8 * len({one for _, one, _ in rows})
    assert village().size == 9 * len(rows) + others
    assert len(NEEDS) == len({job for job, _, _ in rows})
