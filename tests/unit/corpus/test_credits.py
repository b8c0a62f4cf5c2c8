"""The words to be shown with records: each once, with all names and releases that ask for them."""

from corpus.credits import concept_sources, credit_lines
from corpus.sources import esco_source, everyday_source, isced_source, isco_source, onet_source, starter_source

ESCO_WORDS = "This service uses the ESCO classification of the European Commission."


def test_a_release_in_several_languages_is_named_once() -> None:
    sources = [
        esco_source(release, language, {})
        for release, language in (("v1.2.0", "de"), ("v1.1.1", "en"), ("v1.2.0", "es"))
    ]
    assert credit_lines(sources) == (f"ESCO v1.2.0, ESCO v1.1.1. {ESCO_WORDS}",)


def test_each_publisher_has_its_own_words() -> None:
    lines = credit_lines([onet_source("29.0", {}), isced_source(["en"], {}), isco_source("en", {})])
    assert [line.partition(". ")[0] for line in lines] == ["O*NET 29.0", "ISCED-F 2013", "ISCO-08 2008"]
    assert "CC BY 4.0" in lines[0]
    assert credit_lines([]) == ()


def test_concepts_are_from_esco_or_the_starter_records() -> None:
    esco, starter = esco_source("v1.1.1", "en", {}), starter_source({})
    beside = [onet_source("29.0", {}), isced_source(["en"], {}), isco_source("en", {}), everyday_source(["en"], {})]
    assert concept_sources([*beside, esco, starter]) == (esco, starter)
