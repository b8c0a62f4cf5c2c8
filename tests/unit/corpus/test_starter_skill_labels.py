"""Skills that many starter occupations share have a name in every language, short and each its own."""

from collections import Counter

import pytest

from corpus.contents import Corpus
from corpus.labels import normalise_label
from corpus.starter_records import read_starter

LANGUAGES = ("de", "fr", "es", "it", "pl")
SHARED_BY = 4

VERBS_ALONE = {
    "abstrakt denken",
    "aktiv zuhören",
    "aufmerksam bleiben",
    "ergonomisch arbeiten",
    "fächerübergreifend forschen",
    "telefonisch kommunizieren",
    "wissenschaftlich forschen",
    "zuverlässig handeln",
}
"""German names without a noun."""


@pytest.fixture(scope="module")
def starter() -> Corpus:
    return read_starter()


def test_the_most_used_skills_have_a_name_in_every_language(starter: Corpus) -> None:
    uses = Counter(link.skill for link in starter.links)
    shared = [skill for skill in starter.skills if uses[skill.uri] >= SHARED_BY]
    assert len(shared) >= 250
    assert {s.label["en"] for s in shared if not set(LANGUAGES) <= set(s.label)} == set()


def test_a_whole_occupation_reads_in_every_language(starter: Corpus) -> None:
    pacs = next(o.uri for o in starter.occupations if o.code == "3252.3")
    needed = {link.skill for link in starter.links if link.occupation == pacs}
    assert {s.label["en"] for s in starter.skills if s.uri in needed and not set(LANGUAGES) <= set(s.label)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_skills_have_one_name(starter: Corpus, language: str) -> None:
    names = Counter(normalise_label(s.label[language]) for s in starter.skills if language in s.label)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_short_and_written_as_the_language_writes_them(starter: Corpus, language: str) -> None:
    names = [s.label[language] for s in starter.skills if language in s.label]
    assert [name for name in names if len(name) > 80 or name.endswith(".") or "  " in name] == []
    if language == "de":
        assert [name for name in names if name == name.lower() and name not in VERBS_ALONE] == []
    else:
        assert [name for name in names if name[0].isupper() and name != "Cisco"] == []
