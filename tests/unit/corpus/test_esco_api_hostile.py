"""Answers of the ESCO web service that are odd or hostile: a harmless record, or none."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.corpus.esco_api_crawling import crawl

from corpus.bounds import LONGEST_LABEL, LONGEST_TEXT, MOST_LABELS
from corpus.esco_api_crawl import Answers
from corpus.esco_api_reading import Reader, relations
from corpus.esco_api_resource import embedded, linked, own_uri
from fakes.esco_api_records import BOX, KITE, SKILL_NAMES, concepts, skill
from fakes.esco_api_server import EscoApiServer, esco_api_server


@pytest.fixture
def server() -> Iterator[EscoApiServer]:
    with esco_api_server() as running:
        yield running


HOSTILE = {
    "script": ("<script>alert(1)</script>kite maker", "<script>alert(1)</script>kite maker"),
    "bidi": ("kite \u202erekam", "kite rekam"),
    "NUL and newline": ("kite\x00 \nmaker", "kite maker"),
    "lone surrogate": ("kite \ud800maker", "kite maker"),
    "formula": ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    "no-break spaces": ("\xa0kite\xa0maker\t", "kite maker"),
}


@pytest.mark.parametrize(("label", "read"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_label_is_kept_without_what_cannot_be_seen(
    server: EscoApiServer, tmp_path: Path, label: str, read: str
) -> None:
    server.concepts[KITE]["preferredLabel"]["en"] = label
    server.concepts[KITE]["alternativeLabel"]["en"] = [label, label + "\u200b", "", "\u200b", "kite flyer\x07"]
    (layer,) = crawl(server.url, tmp_path).layers
    (kite,) = (o for o in layer.occupations if o.uri == KITE)
    assert kite.title == {"en": read}
    assert kite.alternative == {"en": ("kite flyer",)}
    layer.model_dump_json()


def test_markup_in_a_description_is_words(server: EscoApiServer, tmp_path: Path) -> None:
    markup = "<p onclick=x>Makes <b>kites</b>.</p><script>alert(1)</script><img src=x onerror=alert(1)>"
    server.concepts[KITE]["description"]["en"]["literal"] = markup
    (layer,) = crawl(server.url, tmp_path).layers
    (kite,) = (o for o in layer.occupations if o.uri == KITE)
    assert kite.description == {"en": "Makes kites."}


def test_what_is_too_long_or_too_many_is_cut_and_said(server: EscoApiServer, tmp_path: Path) -> None:
    server.concepts[KITE]["alternativeLabel"]["en"] = [f"kite maker {number}" for number in range(100_000)]
    server.concepts[KITE]["description"]["en"]["literal"] = "x" * 1_000_000
    server.concepts[BOX]["preferredLabel"]["en"] = "x" * (LONGEST_LABEL + 1)
    reading = crawl(server.url, tmp_path)
    by_uri = {o.uri: o for o in reading.layers[0].occupations}
    assert len(by_uri[KITE].alternative["en"]) == MOST_LABELS
    assert len(by_uri[KITE].description["en"]) == LONGEST_TEXT + 1
    assert BOX not in by_uri
    remarks = reading.report.remarks
    assert remarks["labels left out, because they are too long or too many"] == 100_000 - MOST_LABELS + 1
    assert remarks["descriptions or notes cut, because they are too long"] == 1


@pytest.mark.parametrize("key", ["className", "classId", "title", "alternativeLabel", "description", "status", "code"])
def test_a_missing_key_costs_what_it_holds_and_no_more(server: EscoApiServer, tmp_path: Path, key: str) -> None:
    for concept in server.concepts.values():
        concept.pop(key, None)
    (layer,) = crawl(server.url, tmp_path).layers
    assert len(layer.skills) == len(SKILL_NAMES)
    # The box kite maker has no ISCO-08 group but that in its code.
    assert len(layer.occupations) == (4 if key == "code" else 5)


def test_without_preferred_labels_titles_serve_in_the_reference_language(server: EscoApiServer, tmp_path: Path) -> None:
    for concept in server.concepts.values():
        del concept["preferredLabel"]
    first, second = crawl(server.url, tmp_path, "en", "de").layers
    assert {"en": "kite maker"} in [o.title for o in first.occupations]
    assert second.occupations == second.skills == ()


def test_a_search_result_that_has_only_its_link_is_found() -> None:
    assert own_uri({"className": "Skill", "_links": {"self": {"href": "x", "uri": skill("glue")}}}) == skill("glue")


def test_links_are_read_in_every_form() -> None:
    uris = [skill("glue"), skill("log")]
    forms: list[Any] = [uris, [{"uri": uri} for uri in uris], [{"uri": uris[0]}, uris[1], uris[0], {}, None, 7]]
    for form in forms:
        assert linked({"_links": {"narrowerSkill": form}}, "narrowerSkill") == tuple(uris)
        assert linked({"narrowerSkill": form}, "narrowerSkill") == tuple(uris)
    assert linked({"_links": {"narrowerSkill": {"uri": uris[0]}}}, "narrowerSkill") == (uris[0],)


def test_resources_are_found_in_every_form() -> None:
    one, two = {"uri": skill("glue")}, {"uri": skill("log")}
    for inner in ({"results": [one, two]}, {one["uri"]: one, two["uri"]: two}, {"a": [one], "b": two, "c": 7}):
        assert list(embedded({"_embedded": inner})) == [one, two]
    assert list(embedded(one)) == [one]
    assert list(embedded({"_embedded": None})) == []


@pytest.mark.parametrize(
    "uri", ["javascript:alert(1)", "http://x/\ud800", "http://x/<script>", "http://x/ y", "x", "", 7]
)
def test_what_is_no_uri_is_no_link(uri: object) -> None:
    assert linked({"_links": {"narrowerSkill": [{"uri": uri}]}}, "narrowerSkill") == ()
    assert own_uri({"uri": uri}) == ""


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just(KITE),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["en", "de", "uri", "literal", "self", "code"]) | st.text(max_size=5), inner)
    ),
    max_leaves=12,
)
KEYS = sorted({key for concept in concepts().values() for key in concept} - {"uri"})
LINKS = sorted({key for concept in concepts().values() for key in concept["_links"]})


@given(
    st.sampled_from(sorted(concepts())),
    st.dictionaries(st.sampled_from(KEYS), json_values),
    st.dictionaries(st.sampled_from(LINKS), json_values),
)
def test_whatever_stands_under_a_key_a_record_is_made_or_none(
    uri: str, values: dict[str, Any], relation_values: dict[str, Any]
) -> None:
    concept = concepts()[uri]
    concept["_links"] |= relation_values
    answers: Answers = ({**concept, **values},)
    tally: Counter[str] = Counter()
    reader = Reader(("en", "de"), tally)
    for made in (reader.occupation(answers), reader.skill(answers), reader.group(answers)):
        if made is not None:
            assert made.uri == uri
            assert type(made).model_validate_json(made.model_dump_json()) == made
    assert all(relation in ("essential", "optional") for relation in relations(answers).values())
