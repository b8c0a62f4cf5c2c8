"""Whatever the cells of an ESCO pack hold, the records that come of it are sound, or a CorpusError says why not."""

import re
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from unit.corpus.esco_pack import (
    OCCUPATION,
    SKILL,
    Pack,
    broader,
    needs,
    occupation,
    path,
    relation,
    skill,
    skill_group,
    write_folder,
)

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT, MOST_LABELS
from corpus.errors import CorpusError
from corpus.esco import EscoReading, read_esco
from corpus.esco_hierarchy import without_cycles

NUMBERS = st.integers(1, 4)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MARKUP = st.lists(
    st.sampled_from(["<", ">", "<script>", "</script", "<b ", "&lt;", "&#x3c;", "=1", "|", "\n", "kite", "<!--"])
)
WORDS = ANY | MARKUP.map("".join)
SKILL_URIS = NUMBERS.map(SKILL.format)
GROUP_URIS = NUMBERS.map("http://data.europa.eu/esco/skill/g{}".format)
FIELD_URIS = st.sampled_from(["http://data.europa.eu/esco/isced-f/05", "http://data.europa.eu/esco/isced-f/0532"])
GROUPS = st.tuples(GROUP_URIS | FIELD_URIS, WORDS, ANY)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """A pack in which any cell may be anything, with enough right ones that most are read."""
    return {
        "occupations_en.csv": [
            occupation(n, draw(WORDS), altLabels=draw(WORDS), description=draw(WORDS), code=draw(ANY))
            for n in draw(st.lists(NUMBERS, min_size=1))
        ],
        "skills_en.csv": [
            skill(n, draw(WORDS), skillType=draw(st.sampled_from(["knowledge", "skill/competence", ""])))
            for n in draw(st.lists(NUMBERS, min_size=1))
        ],
        "occupationSkillRelations.csv": [
            relation(draw(NUMBERS), draw(NUMBERS), draw(st.sampled_from(["essential", "optional"])))
            for _ in range(draw(st.integers(1, 8)))
        ],
        "skillSkillRelations.csv": [needs(draw(NUMBERS), draw(NUMBERS)) for _ in range(draw(st.integers(1, 8)))],
        "broaderRelationsSkillPillar.csv": [
            broader(draw(SKILL_URIS | GROUP_URIS), draw(SKILL_URIS | GROUP_URIS | FIELD_URIS | ANY))
            for _ in range(draw(st.integers(1, 8)))
        ],
        "broaderRelationsOccPillar.csv": [
            broader(OCCUPATION.format(draw(NUMBERS)), OCCUPATION.format(draw(NUMBERS)))
            for _ in range(draw(st.integers(1, 8)))
        ],
        "skillGroups_en.csv": [skill_group(*draw(GROUPS)) for _ in range(draw(st.integers(1, 3)))],
        "skillsHierarchy_en.csv": [path(*draw(st.lists(GROUPS, max_size=4))) for _ in range(draw(st.integers(1, 4)))],
    }


def read(pack: Pack) -> EscoReading | None:
    with TemporaryDirectory() as place:
        try:
            return read_esco([write_folder(Path(place), pack)])
        except CorpusError:
            return None


def circles(relations: dict[str, tuple[str, ...]]) -> int:
    return without_cycles(relations)[1]


@settings(deadline=None, max_examples=100)
@given(packs())
def test_records_are_sound_or_the_pack_is_refused(pack: Pack) -> None:
    reading = read(pack)
    if reading is None:
        return
    (layer,) = reading.layers
    occupations = {o.uri: o for o in layer.occupations}
    skills = {s.uri: s for s in layer.skills}
    groups = {g.uri: g for g in layer.skill_groups}
    assert (len(occupations), len(skills)) == (len(layer.occupations), len(layer.skills))
    assert all(link.occupation in occupations and link.skill in skills for link in layer.links)
    assert all(link.kind == skills[link.skill].type for link in layer.links)
    assert all(r.skill != r.needs and {r.skill, r.needs} <= skills.keys() for r in layer.skill_relations)
    assert all(uri in skills or uri in groups for s in layer.skills for uri in s.broader)
    assert all(s.isced is None or s.type == "knowledge" for s in layer.skills)
    assert circles({o.uri: o.broader for o in layer.occupations}) == 0
    assert circles({c.uri: c.broader for c in (*layer.skills, *layer.skill_groups)}) == 0
    assert reading.report.relations == len(layer.links)


@settings(deadline=None, max_examples=100)
@given(packs())
def test_texts_are_clean_and_bounded(pack: Pack) -> None:
    reading = read(pack)
    for occupation_read in reading.layers[0].occupations if reading else ():
        labels = (occupation_read.title["en"], *occupation_read.alternative.get("en", ()))
        assert all(label and label == label.strip() and len(label) <= LONGEST_LABEL for label in labels)
        assert len(set(labels)) == len(labels) <= MOST_LABELS + 1
        assert not any(re.search(r"[\x00-\x1f\x7f\u202a-\u202e]", label) for label in labels)
        assert len(occupation_read.description.get("en", "")) <= LONGEST_TEXT + 1


@settings(deadline=None, max_examples=50)
@given(packs(), st.randoms(use_true_random=False))
def test_relations_may_come_in_any_order(pack: Pack, random: Random) -> None:
    pairs = "occupationSkillRelations.csv"
    rows = list({(row["occupationUri"], row["skillUri"]): row for row in pack[pairs]}.values())
    shuffled = random.sample(rows, len(rows))
    one, other = read({**pack, pairs: rows}), read({**pack, pairs: shuffled})
    if one is None or other is None:
        assert one is other
    else:
        assert set(one.layers[0].links) == set(other.layers[0].links)
