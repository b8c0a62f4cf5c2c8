"""The records that a crawl of the ESCO web service gives."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from unit.corpus.esco_api_crawling import crawl

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.manifest import content_hash
from fakes.esco_api_records import (
    BOX,
    KITE,
    KNOWLEDGE,
    LINE,
    SHOP,
    SKILL_NAMES,
    TESTER,
    isced,
    isco,
    links,
    skill,
)
from fakes.esco_api_server import Asked, EscoApiServer, Sent, esco_api_server


@pytest.fixture
def server() -> Iterator[EscoApiServer]:
    with esco_api_server() as running:
        yield running


def facts(layer: Corpus) -> str:
    """The content of a layer; the hash of the answers, kept in its source, is no part of it."""
    return content_hash(layer)


def test_every_concept_is_read_with_its_relations(server: EscoApiServer, tmp_path: Path) -> None:
    (layer,) = crawl(server.url, tmp_path).layers
    assert {o.uri for o in layer.occupations} == {KITE, BOX, LINE, TESTER, SHOP}
    assert {s.uri for s in layer.skills} == {skill(name) for name in SKILL_NAMES}
    assert {g.code for g in layer.groups} == {"7", "73", "731", "7319", "5", "52", "522", "5221"}
    assert {g.code for g in layer.skill_groups} == {"S", "S1", "T"}
    assert {f.code for f in layer.fields} == {"07", "071", "0719"}
    needs = {(x.skill, x.relation, x.kind) for x in layer.links if x.occupation == KITE}
    assert needs == {
        (skill("sew-sails"), "essential", "skill"),
        (skill("bend-rods"), "essential", "skill"),
        (skill("glue"), "optional", "skill"),
        (skill("wind"), "optional", "knowledge"),
    }
    (relation,) = layer.skill_relations
    assert (relation.skill, relation.needs, relation.relation) == (skill("sew-sails"), skill("knots"), "essential")
    (source,) = layer.sources
    assert (source.name, source.release, source.language) == ("ESCO", "v1.2.0", "en")
    assert "Commission Decision 2011/833/EU" in source.licence


def test_an_occupation_has_all_that_the_service_says_of_it(server: EscoApiServer, tmp_path: Path) -> None:
    (layer,) = crawl(server.url, tmp_path).layers
    by_uri = {o.uri: o for o in layer.occupations}
    kite, box, tester = by_uri[KITE], by_uri[BOX], by_uri[TESTER]
    assert (kite.title, kite.code, kite.isco) == ({"en": "kite maker"}, "7319.1", "7319")
    assert (kite.alternative, kite.description) == ({"en": ("kite maker (2)",)}, {"en": "kite maker."})
    assert not kite.regulated
    assert kite.all_optional
    assert (box.isco, box.broader) == ("7319", (KITE,))
    assert tester.regulated
    assert tester.collections == ("research",)


def test_a_skill_has_all_that_the_service_says_of_it(server: EscoApiServer, tmp_path: Path) -> None:
    (layer,) = crawl(server.url, tmp_path).layers
    by_uri = {s.uri: s for s in layer.skills}
    assert {s.uri for s in layer.skills if s.type == "knowledge"} == {skill(name) for name in KNOWLEDGE}
    assert {s.reuse for s in layer.skills} == {"cross-sector"}
    assert by_uri[skill("sew-sails")].broader == (skill("S1"),)
    assert by_uri[skill("patience")].collections == ("transversal",)
    assert by_uri[skill("wind")].isced == "0719"
    assert by_uri[skill("wind")].broader == ()
    gusts = by_uri[skill("gusts")]
    assert (gusts.isced, gusts.broader) == ("0719", (skill("wind"),))


@pytest.mark.parametrize("monolingual", [False, True])
def test_every_language_asked_for_is_a_layer(server: EscoApiServer, tmp_path: Path, monolingual: bool) -> None:
    server.monolingual = monolingual
    reading = crawl(server.url, tmp_path, "en", "de", "fr")
    assert [layer.sources[0].language for layer in reading.layers] == ["en", "de", "fr"]
    first, *further = reading.layers
    assert first.links
    assert not any(layer.links or layer.skill_relations for layer in further)
    titles = [next(o.title for o in layer.occupations if o.uri == KITE) for layer in reading.layers]
    assert titles == [
        {"en": "kite maker"},
        {"de": "Drachenbauer/Drachenbauerin"},
        {"fr": "fabricant de cerfs-volants"},
    ]
    labels = [next(s.label for s in layer.skills if s.uri == skill("knots")) for layer in reading.layers]
    assert labels == [{"en": "tie knots"}, {"de": "Knoten binden"}, {"fr": "faire des nœuds"}]
    asked_in = {language for asked in server.asked for language in asked.all("language")}
    assert asked_in == ({"en", "de", "fr"} if monolingual else {"en"})


def test_a_language_that_the_service_lacks_is_said(server: EscoApiServer, tmp_path: Path) -> None:
    del server.concepts[KITE]["preferredLabel"]["de"]
    reading = crawl(server.url, tmp_path, "en", "de")
    assert {o.uri for o in reading.layers[1].occupations} == {BOX, LINE, TESTER, SHOP}
    assert reading.report.remarks["concepts without a label in 'de'"] == 1


@pytest.mark.parametrize("offset", ["pages", "records"])
def test_lists_are_read_to_their_end_whatever_offset_counts(server: EscoApiServer, tmp_path: Path, offset: str) -> None:
    server.offset = "pages" if offset == "pages" else "records"
    for concept in server.concepts.values():
        for way in ("narrowerOccupation", "narrowerSkill", "hasEssentialSkill", "hasOptionalSkill", "broaderSkill"):
            if concept["uri"] != KITE:
                concept["_links"].pop(way, None)
    reading = crawl(server.url, tmp_path)
    assert len(reading.layers[0].occupations) == 5
    assert len(reading.layers[0].skills) == len(SKILL_NAMES)
    assert not any("not listed" in remark for remark in reading.report.remarks)


def test_what_is_not_listed_is_found_by_the_hierarchy(server: EscoApiServer, tmp_path: Path) -> None:
    server.unlisted = {KITE, BOX, skill("patience"), skill("wind")}
    reading = crawl(server.url, tmp_path)
    assert len(reading.layers[0].occupations) == 5
    assert len(reading.layers[0].skills) == len(SKILL_NAMES)
    assert [count for remark, count in reading.report.remarks.items() if "not listed" in remark] == [2, 2]


def test_a_page_that_comes_again_and_again_ends_the_list(server: EscoApiServer, tmp_path: Path) -> None:
    def first_page_always(asked: Asked, sent: Sent) -> Sent:
        if asked.path != "/search":
            return sent
        some = links([KITE, LINE] if asked.all("type") == ["occupation"] else [skill("glue"), skill("log")])
        return Sent.json({"total": 10**9, "_embedded": {"results": some}})

    server.change = first_page_always
    reading = crawl(server.url, tmp_path)
    assert server.paths().count("/search") == 4
    assert {KITE, LINE} <= {o.uri for o in reading.layers[0].occupations}


def test_a_list_without_end_is_refused(server: EscoApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.esco_api_crawl._MOST_CONCEPTS", 50)

    def ever_more(asked: Asked, sent: Sent) -> Sent:
        if asked.path != "/search":
            return sent
        offset = asked.all("offset")[0]
        uris = [f"http://data.europa.eu/esco/occupation/{offset}-{i}" for i in range(20)]
        return Sent.json({"total": 10**9, "_embedded": {"results": links(uris)}})

    server.change = ever_more
    with pytest.raises(CorpusError, match="more than 50 concepts"):
        crawl(server.url, tmp_path)


def test_groups_among_the_listed_are_not_taken_for_occupations(server: EscoApiServer, tmp_path: Path) -> None:
    def with_groups(asked: Asked, sent: Sent) -> Sent:
        if asked.path != "/search":
            return sent
        page = json.loads(sent.body)
        page["_embedded"]["results"] += [{"className": "Concept", "uri": skill("S1")}, {"uri": isco("7319")}]
        return Sent.json(page)

    server.change = with_groups
    (layer,) = crawl(server.url, tmp_path).layers
    assert len(layer.occupations) == 5
    assert len(layer.skills) == len(SKILL_NAMES)
    singles = [asked.all("uri") for asked in server.asked if asked.path in ("/resource/occupation", "/resource/skill")]
    assert not any(uri == [skill("S1")] or uri == [isco("7319")] for uri in singles)


def test_without_batches_each_concept_is_asked_for(
    server: EscoApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches = crawl(server.url, tmp_path / "one").layers
    monkeypatch.setattr("corpus.esco_api_crawl._BATCH", 2)
    server.bulk = False
    server.asked.clear()
    assert list(map(facts, crawl(server.url, tmp_path / "two").layers)) == list(map(facts, batches))
    assert Counter(asked.path for asked in server.asked if asked.all("uris")) == {
        "/resource/concept": 3,
        "/resource/occupation": 2,
        "/resource/skill": 3,
    }


def test_one_bad_batch_does_not_end_batches(
    server: EscoApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.esco_api_crawl._BATCH", 2)
    server.broken = {skill("glue")}
    crawl(server.url, tmp_path, attempts=3)
    # Six batches of two, one of them asked three times; then its two concepts, one of them three times as well.
    sizes = [len(asked.all("uris")) for asked in server.asked if asked.path == "/resource/skill"]
    assert Counter(sizes) == {2: 5 + 3, 0: 1 + 3}


def test_one_concept_that_the_service_fails_on_is_left_out_and_said(server: EscoApiServer, tmp_path: Path) -> None:
    server.broken = {skill("glue")}
    reading = crawl(server.url, tmp_path)
    assert skill("glue") not in {s.uri for s in reading.layers[0].skills}
    assert len(reading.layers[0].skills) == len(SKILL_NAMES) - 1
    assert reading.report.remarks["concepts left out, because the service failed on them each time"] == 1
    assert reading.report.remarks["relations left out, because the service does not give the skill they lead to"] == 2


def test_too_many_failures_refuse_the_release(server: EscoApiServer, tmp_path: Path) -> None:
    server.broken = {skill("glue"), skill("splice"), SHOP}
    with pytest.raises(CorpusError, match="failed on 3 of its concepts"):
        crawl(server.url, tmp_path)


def test_a_service_that_answers_nothing_is_left_after_a_few_questions(server: EscoApiServer, tmp_path: Path) -> None:
    server.broken = set(server.concepts)
    with pytest.raises(CorpusError, match="6 questions in a row"):
        crawl(server.url, tmp_path)


def test_a_release_without_relations_is_refused(server: EscoApiServer, tmp_path: Path) -> None:
    for concept in server.concepts.values():
        for way in ("hasEssentialSkill", "hasOptionalSkill"):
            concept["_links"].pop(way, None)
    with pytest.raises(CorpusError, match="no relations between them"):
        crawl(server.url, tmp_path)


def test_a_service_without_the_schemes_is_refused(server: EscoApiServer, tmp_path: Path) -> None:
    server.schemes.clear()
    with pytest.raises(
        CorpusError, match=r"does not give the concept scheme 'occupations'.*NotFoundException"
    ) as caught:
        crawl(server.url, tmp_path)
    assert "--release" in caught.value.remedy


def test_an_occupation_that_is_not_released_or_has_no_place_is_left_out(server: EscoApiServer, tmp_path: Path) -> None:
    server.concepts[LINE]["status"] = "obsolete"
    server.concepts[BOX]["code"] = "x"
    reading = crawl(server.url, tmp_path)
    assert {o.uri for o in reading.layers[0].occupations} == {KITE, TESTER, SHOP}
    assert reading.report.remarks["concepts left out, because their status is not 'released'"] == 1
    assert reading.report.remarks["occupations left out, because they name no ISCO-08 unit group"] == 1


def test_hierarchies_in_a_circle_are_cut(server: EscoApiServer, tmp_path: Path) -> None:
    server.concepts[skill("wind")]["_links"].pop("broaderHierarchyConcept")
    server.concepts[skill("wind")]["_links"]["broaderSkill"] = links([skill("gusts")])
    server.concepts[skill("S1")]["_links"]["narrowerConcept"] = links([skill("S"), skill("S1")])
    server.concepts[KITE]["_links"]["broaderOccupation"] = links([BOX])
    reading = crawl(server.url, tmp_path)
    assert {s.isced for s in reading.layers[0].skills} == {None}
    assert reading.report.remarks["broader relations left out, because they close a circle"] == 2


def test_fields_of_education_are_no_skill_groups(server: EscoApiServer, tmp_path: Path) -> None:
    (layer,) = crawl(server.url, tmp_path).layers
    assert isced("0719") in {f.uri for f in layer.fields}
    assert isced("0719") not in {g.uri for g in layer.skill_groups}


@pytest.mark.parametrize("languages", [("EN",), ("en", "../de"), ("",)])
def test_a_language_that_is_no_code_is_refused(tmp_path: Path, languages: tuple[str, ...]) -> None:
    with pytest.raises(CorpusError, match="ISO 639-1"):
        crawl("http://127.0.0.1:9", tmp_path, *languages)


@pytest.mark.parametrize("release", ["", "latest", "v1", "../v1.2.0", "v1.2.0/..", "1.2.0"])
def test_a_release_that_is_none_is_refused(tmp_path: Path, release: str) -> None:
    with pytest.raises(CorpusError, match="not the name of an ESCO release"):
        crawl("http://127.0.0.1:9", tmp_path, release=release)
