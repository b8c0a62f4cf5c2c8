"""The change report: what is new, renamed, described anew, gone, and where what is gone leads."""

from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, occupation, relation, skill, small_folder

from corpus.changes import Changes, changes_between
from corpus.changes_lines import change_lines
from corpus.contents import Corpus
from corpus.esco import read_esco
from corpus.records import Redirect

BEFORE = [occupation(1, "kite builder"), occupation(2, "kite flyer"), occupation(3, "kite seller")]
AFTER = [
    occupation(1, "kite wright", description="About wrights."),
    occupation(2, "kite flyer", altLabels="pilot of kites"),
    occupation(4, "kite vendor"),
]


def corpus(place: Path, rows: list[dict[str, str]], *relations: dict[str, str], **more: list[dict[str, str]]) -> Corpus:
    return read_esco(
        [small_folder(place, occupations_en=rows, occupationSkillRelations=list(relations), **more)]
    ).corpus


@pytest.fixture
def before(tmp_path: Path) -> Corpus:
    return corpus(tmp_path / "before", BEFORE, relation(1, 1), relation(1, 2, "optional"), relation(3, 3))


@pytest.fixture
def after(tmp_path: Path) -> Corpus:
    made = corpus(tmp_path / "after", AFTER, relation(1, 1, "optional"), relation(1, 3), relation(2, 2), relation(4, 1))
    leads = Redirect(uri=OCCUPATION.format(3), to=OCCUPATION.format(4), kind="occupation")
    return made.model_copy(update={"redirects": (leads,)})


def test_nothing_differs_from_itself(before: Corpus) -> None:
    assert changes_between(before, before) == Changes()
    assert list(change_lines(Changes())) == ["Nothing differs."]


def test_each_concept_that_differs_is_told_once_by_what_happened_to_it(before: Corpus, after: Corpus) -> None:
    changes = changes_between(before, after).occupations
    assert [(c.uri, c.label) for c in changes.new] == [(OCCUPATION.format(4), "kite vendor")]
    assert [(c.before, c.after, c.language) for c in changes.renamed] == [("kite builder", "kite wright", "en")]
    assert [(c.label, c.to) for c in changes.removed] == [("kite seller", OCCUPATION.format(4))]
    assert [(c.label, c.fields) for c in changes.changed] == [
        ("kite wright", ("description",)),
        ("kite flyer", ("alternative",)),
    ]
    assert changes.counts() == {
        "new": 1,
        "renamed": 1,
        "described": 1,
        "changed": 2,
        "removed": 1,
        "redirected": 1,
    }


def test_relations_are_told_one_by_one_between_what_stayed_and_counted_otherwise(before: Corpus, after: Corpus) -> None:
    relations = changes_between(before, after).relations
    assert {(c.occupation, c.skill, c.before, c.after) for c in relations.changed} == {
        (OCCUPATION.format(1), SKILL.format(1), "essential", "optional"),
        (OCCUPATION.format(1), SKILL.format(2), "optional", None),
        (OCCUPATION.format(1), SKILL.format(3), None, "essential"),
        (OCCUPATION.format(2), SKILL.format(2), None, "essential"),
    }
    assert relations.counts() == {
        "essential_added": 2,
        "essential_dropped": 0,
        "optional_added": 0,
        "optional_dropped": 1,
        "made_essential": 0,
        "made_optional": 1,
        "with_new": 1,
        "with_removed": 1,
    }


def test_a_new_language_is_told_once_and_changes_no_concept(before: Corpus, tmp_path: Path) -> None:
    german = [occupation(n, f"Drachen {n}", description="Etwas.") for n in (1, 2, 3)]
    spoken = corpus(
        tmp_path / "german",
        BEFORE,
        relation(1, 1),
        relation(1, 2, "optional"),
        relation(3, 3),
        occupations_de=german,
    )
    changes = changes_between(before, spoken)
    assert changes.occupations.languages_new == ("de",)
    assert not any(changes.occupations.counts().values())
    assert changes_between(spoken, before).occupations.languages_removed == ("de",)
    assert "Occupations, new languages: de." in list(change_lines(changes))


def test_white_space_alone_is_no_change(before: Corpus, tmp_path: Path) -> None:
    rows = [
        occupation(1, "kite\u00a0builder", description="About  the\nkite builder."),
        occupation(2, "kite flyer", description="About the kite\u00a0flyer."),
        occupation(3, "kite seller"),
    ]
    other = corpus(tmp_path / "other", rows, relation(1, 1), relation(1, 2, "optional"), relation(3, 3))
    assert not any(changes_between(before, other).occupations.counts().values())


def test_a_skill_of_another_type_is_changed(before: Corpus, tmp_path: Path) -> None:
    skills = [skill(1, "sew sailcloth"), skill(2, "wind"), skill(3, "tie knots", altLabels="knotting")]
    other = corpus(
        tmp_path / "other", BEFORE, relation(1, 1), relation(1, 2, "optional"), relation(3, 3), skills_en=skills
    )
    assert [(c.label, c.fields) for c in changes_between(before, other).skills.changed] == [("wind", ("type",))]


def test_people_read_a_table_and_the_first_names(before: Corpus, after: Corpus) -> None:
    lines = list(change_lines(changes_between(before, after)))
    heading = next(number for number, line in enumerate(lines) if line.split()[:2] == ["new", "renamed"])
    assert lines[heading + 1].split() == ["occupations", "1", "1", "1", "1", "1", "1"]
    assert "  'kite builder' is now 'kite wright' (en)" in lines
    assert f"  'kite seller', now <{OCCUPATION.format(4)}>" in lines
    assert "  'kite flyer': alternative" in lines


def test_as_many_names_are_shown_as_are_asked_for(tmp_path: Path) -> None:
    many = corpus(tmp_path, [occupation(n, f"kite job {n:02}") for n in range(1, 31)], relation(1, 1))
    lines = list(change_lines(changes_between(Corpus(), many), 5))
    assert "  'kite job 05'" in lines
    assert "  'kite job 06'" not in lines
    assert "  … and 25 more" in lines
    assert "  'kite job 30'" in list(change_lines(changes_between(Corpus(), many), None))


def test_hostile_labels_are_quoted(tmp_path: Path) -> None:
    evil = corpus(tmp_path, [occupation(1, "kite\x1b[31m builder")], relation(1, 1))
    assert not any("\x1b" in line for line in change_lines(changes_between(Corpus(), evil)))
