"""The validation report names each thing out of order, and nothing in sound records."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, occupation, small_folder

from corpus.contents import Corpus
from corpus.esco import read_esco
from corpus.records import FieldOfEducation, Redirect, Skill, SkillGroup, SkillLink, SkillRelation
from corpus.starter_records import read_starter
from corpus.validation import Coverage, Severity, Validation, validate

NOWHERE = "http://data.europa.eu/esco/skill/nowhere"
Change = Callable[[Corpus], dict[str, Any]]


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    german = [occupation(n, f"Drachen {n}", description="Etwas.") for n in (1, 2)]
    return read_esco([small_folder(tmp_path, occupations_de=german)]).corpus


def codes(validation: Validation, severity: Severity) -> dict[str, int]:
    return {f.code: f.count for f in validation.findings if f.severity == severity}


def test_the_starter_records_are_sound() -> None:
    report = validate(read_starter())
    assert codes(report, "error") == {}
    assert report.counts["occupations"] == len(read_starter().occupations)


def test_counts_languages_and_sources(corpus: Corpus) -> None:
    report = validate(corpus)
    assert {kind: n for kind, n in report.counts.items() if n} == {
        "occupations": 2,
        "skills": 3,
        "links": 4,
        "groups": 4,
    }
    assert report.languages["occupations"] == {
        "de": Coverage(labels=2, descriptions=2),
        "en": Coverage(labels=2, descriptions=2),
    }
    assert all("ESCO classification" in said for said in report.sources.values())
    assert codes(report, "error") == {}
    assert codes(report, "warning") == {"language-hole": 3}
    assert "WARNING  skills without a label in 'de': 3." in list(report.lines())
    assert list(report.lines())[-1] == report.summary == "The records are sound: 0 errors, 1 warning."


def first_occupation(**values: object) -> Change:
    return lambda c: {"occupations": (c.occupations[0].model_copy(update=values), *c.occupations[1:])}


def first_skill(**values: object) -> Change:
    return lambda c: {"skills": (c.skills[0].model_copy(update=values), *c.skills[1:])}


def in_a_circle(c: Corpus) -> dict[str, Any]:
    one, two = c.occupations
    return {
        "occupations": (
            one.model_copy(update={"broader": (two.uri,)}),
            two.model_copy(update={"broader": (one.uri,)}),
        )
    }


def groups_in_a_circle(c: Corpus) -> dict[str, Any]:
    above = SkillGroup(uri="g:1", code="S1", title={"en": "one"}, broader=("g:2",))
    return {"skill_groups": (above, SkillGroup(uri="g:2", code="S2", title={"en": "two"}, broader=("g:1",)))}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda c: {"links": (*c.links, dangling())}, "dangling-relation"),
        (lambda c: {"links": (*c.links, c.links[0])}, "relation-twice"),
        (lambda c: {"skill_relations": (needs(c.skills[0].uri),)}, "dangling-skill-relation"),
        (first_occupation(broader=(OCCUPATION.format(99),)), "dangling-broader"),
        (first_skill(broader=(SKILL.format(99),)), "dangling-broader"),
        (lambda c: {"redirects": (Redirect(uri="old", to=NOWHERE, kind="skill"),)}, "dangling-redirect"),
        (lambda c: {"skills": (*c.skills, c.skills[0])}, "uri-twice"),
        (in_a_circle, "cycle"),
        (groups_in_a_circle, "cycle"),
        (first_occupation(isco="9999"), "no-isco-path"),
        (first_occupation(isco=""), "no-isco-path"),
        (first_occupation(title={}), "no-label"),
        (lambda c: {"sources": (c.sources[0].model_copy(update={"licence": ""}),)}, "source-unnamed"),
        (lambda c: {"sources": ()}, "no-source"),
    ],
)
def test_an_error_is_named(corpus: Corpus, change: Change, code: str) -> None:
    report = validate(corpus.model_copy(update=change(corpus)))
    assert code in codes(report, "error")
    assert report.errors
    assert report.summary.startswith("The records are not sound: ")
    assert any(line.startswith("ERROR  ") for line in report.lines())


@pytest.mark.parametrize(
    ("change", "code", "count"),
    [
        (first_skill(label={"en": "Wind"}), "same-label", 1),
        (first_occupation(description={"en": "About."}), "no-description", 1),
        (first_occupation(title={"en": "kite builder"}), "language-hole", 1 + 3),
        (lambda c: {"links": c.links[2:]}, "no-essential-skill", 1),
        (lambda c: {"links": c.links[:-1]}, "unused-skill", 1),
        (lambda c: {"fields": (FieldOfEducation(uri="f", code="05", title={"en": "Science"}),)}, "no-field", 1),
    ],
)
def test_a_warning_is_counted_and_leaves_the_records_sound(
    corpus: Corpus, change: Change, code: str, count: int
) -> None:
    report = validate(corpus.model_copy(update=change(corpus)))
    assert sum(f.count for f in report.findings if f.code == code) == count
    assert report.errors == 0


def test_only_the_first_cases_are_kept(corpus: Corpus) -> None:
    skills = tuple(Skill(uri=SKILL.format(n), type="skill", label={"en": f"skill {n}"}) for n in range(1, 41))
    report = validate(corpus.model_copy(update={"skills": skills}))
    (unused,) = [f for f in report.findings if f.code == "unused-skill"]
    assert (unused.count, len(unused.examples)) == (37, 10)
    assert "  … and 34 more" in list(report.lines())


def dangling() -> SkillLink:
    return SkillLink(occupation=OCCUPATION.format(1), skill=NOWHERE, relation="essential", kind="skill")


def needs(skill: str) -> SkillRelation:
    return SkillRelation(skill=skill, needs=NOWHERE, relation="optional")
