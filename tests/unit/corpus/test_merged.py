"""The merged view: every fact names its source and release, and no match is presented as better than it is."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.contents import Corpus
from corpus.merge import merge
from corpus.merged import OccupationFacts, occupation_facts, related_occupations
from corpus.onet_records import MatchType, OnetMatch, OnetOccupation, SocMatch
from corpus.records import FieldOfEducation, Group, Occupation, Skill, SkillLink
from corpus.sources import (
    esco_onet_source,
    esco_source,
    isced_source,
    isco_soc_source,
    isco_source,
    onet_source,
    starter_source,
)
from corpus.store import Store
from corpus.store_schema import write_store

ESCO = "http://data.europa.eu/esco"
BUILDER, FLYER, SAILOR = (f"{ESCO}/occupation/{name}" for name in ("builder", "flyer", "sailor"))
KITES, FLIGHT, SAILS, WIND = "51-9000.00", "53-2000.00", "51-9000.01", "19-2000.00"


def occupation(uri: str, **titles: str) -> Occupation:
    return Occupation(uri=uri, code="7512.1", isco="7512", title=titles, description={"en": "About it."})


def knowledge(name: str, isced: str | None) -> Skill:
    return Skill(uri=f"{ESCO}/skill/{name}", type="knowledge", label={"en": name}, isced=isced)


def needs(name: str, relation: str = "essential") -> SkillLink:
    return SkillLink.model_validate(
        {"occupation": BUILDER, "skill": f"{ESCO}/skill/{name}", "relation": relation, "kind": "knowledge"}
    )


def field(code: str, title: str) -> FieldOfEducation:
    return FieldOfEducation(uri=f"{ESCO}/isced-f/{code}", code=code, title={"en": title})


def matches(*found: tuple[str, str, MatchType]) -> tuple[OnetMatch, ...]:
    return tuple(OnetMatch(uri=uri, onet=onet, match=match) for uri, onet, match in found)


def esco_layer() -> Corpus:
    return Corpus(
        occupations=(
            occupation(BUILDER, en="kite builder"),
            occupation(FLYER, en="kite flyer"),
            occupation(SAILOR, en="kite sailor"),
        ),
        skills=(
            knowledge("knots", "0723"),
            knowledge("wind", "0532"),
            knowledge("weather", "0532"),
            knowledge("cloth", "0723"),
            knowledge("paper", "07"),
            knowledge("tales", None),
            Skill(uri=f"{ESCO}/skill/sew", type="skill", label={"en": "sew"}, isced="0723"),
        ),
        links=(
            needs("knots"),
            needs("wind"),
            needs("cloth"),
            needs("weather", "optional"),
            needs("paper", "optional"),
            needs("tales"),
            SkillLink(occupation=BUILDER, skill=f"{ESCO}/skill/sew", relation="essential", kind="skill"),
        ),
        groups=(
            Group(uri=f"{ESCO}/isco/C7", code="7", title={"en": "craft"}),
            Group(uri=f"{ESCO}/isco/C7512", code="7512", title={"en": "kites"}, description={"en": "ESCO's."}),
        ),
        fields=(field("07", "making"), field("0723", "textiles"), field("05", "nature"), field("0532", "air")),
        sources=(esco_source("v1.2.0", "en", {}),),
    )


def german_layer() -> Corpus:
    return Corpus(
        occupations=(occupation(BUILDER, de="Drachenbauer"),),
        groups=(Group(uri=f"{ESCO}/isco/C7512", code="7512", title={"de": "Drachen"}),),
        sources=(esco_source("v1.1.1", "de", {}),),
    )


def isco_layer() -> Corpus:
    group = Group(
        uri=f"{ESCO}/isco/C7512",
        code="7512",
        title={"en": "Kite Builders"},
        description={"en": "The ILO's."},
        tasks={"en": "cutting\nsewing"},
    )
    return Corpus(groups=(group,), sources=(isco_source("en", {}),))


def onet_layer() -> Corpus:
    def us(code: str, title: str, *related: str) -> OnetOccupation:
        return OnetOccupation(code=code, title=title, description=f"{title} work.", related=related)

    return Corpus(
        onet=(us(KITES, "Kites", FLIGHT, WIND, SAILS), us(FLIGHT, "Flight"), us(SAILS, "Sails"), us(WIND, "Wind")),
        sources=(onet_source("29.0", {}),),
    )


def crosswalk_layer(found: Sequence[OnetMatch]) -> Corpus:
    return Corpus(onet_matches=tuple(found), sources=(esco_onet_source("v1", {}),))


def opened(place: Path, *layers: Corpus) -> Store:
    path = place / "corpus.sqlite"
    write_store(path, merge(layers).corpus)
    return Store.open(path)


def facts(store: Store, uri: str = BUILDER) -> OccupationFacts:
    found = occupation_facts(store, uri)
    store.close()
    assert found
    return found


def test_an_unknown_occupation_has_no_facts(tmp_path: Path) -> None:
    store = opened(tmp_path, esco_layer())
    assert occupation_facts(store, f"{ESCO}/occupation/none") is None
    store.close()


def test_texts_name_the_release_of_their_language(tmp_path: Path) -> None:
    title = facts(opened(tmp_path, esco_layer(), german_layer())).title
    assert {language: (text.value, text.source, text.release) for language, text in title.items()} == {
        "en": ("kite builder", "ESCO", "v1.2.0"),
        "de": ("Drachenbauer", "ESCO", "v1.1.1"),
    }


def test_a_group_is_the_ilos_in_its_language_and_escos_in_others(tmp_path: Path) -> None:
    craft, kites = facts(opened(tmp_path, esco_layer(), german_layer(), isco_layer())).path
    assert (craft.code, kites.code) == ("7", "7512")
    assert {language: (text.value, text.source) for language, text in kites.title.items()} == {
        "en": ("Kite Builders", "ISCO-08"),
        "de": ("Drachen", "ESCO"),
    }
    assert (kites.description["en"].value, kites.description["en"].source) == ("The ILO's.", "ISCO-08")
    assert (kites.tasks["en"].value, kites.tasks["en"].release) == ("cutting\nsewing", "2008")


def test_without_the_ilos_tables_a_group_is_escos(tmp_path: Path) -> None:
    kites = facts(opened(tmp_path, esco_layer())).path[-1]
    assert (kites.title["en"].value, kites.title["en"].source, kites.tasks) == ("kites", "ESCO", {})


def test_fields_of_education_count_the_knowledge_that_leads_to_them(tmp_path: Path) -> None:
    found = facts(opened(tmp_path, esco_layer()))
    assert [(f.field.value.code, f.essential, f.optional, f.field.source) for f in found.fields] == [
        ("0723", 2, 0, "ESCO"),
        ("0532", 1, 1, "ESCO"),
        ("07", 0, 1, "ESCO"),
    ]
    assert [(f.field.value.code, f.essential, f.optional) for f in found.broad_fields] == [("07", 2, 1), ("05", 1, 1)]


def test_fields_of_education_come_from_isced_f_where_it_is_there(tmp_path: Path) -> None:
    isced = Corpus(fields=(field("0723", "Textiles"),), sources=(isced_source(["en"], {}),))
    first = facts(opened(tmp_path, esco_layer(), isced)).fields[0].field
    assert (first.value.title["en"], first.source, first.release) == ("Textiles", "ISCED-F 2013", "2013")


@pytest.mark.parametrize("kind", ["exact", "close", "narrow", "broad"])
def test_a_match_is_never_presented_as_another(tmp_path: Path, kind: MatchType) -> None:
    store = opened(tmp_path, esco_layer(), onet_layer(), crosswalk_layer(matches((BUILDER, KITES, kind))))
    (found,) = facts(store).onet
    assert (found.match.value, found.match.source, found.match.release) == (kind, "ESCO–O*NET crosswalk", "v1")
    assert (found.occupation.value.title, found.occupation.source, found.occupation.release) == (
        "Kites",
        "O*NET",
        "29.0",
    )


def test_the_best_match_comes_first(tmp_path: Path) -> None:
    kinds = matches(
        (BUILDER, KITES, "narrow"), (BUILDER, FLIGHT, "close"), (BUILDER, WIND, "broad"), (BUILDER, SAILS, "exact")
    )
    found = facts(opened(tmp_path, esco_layer(), onet_layer(), crosswalk_layer(kinds))).onet
    assert [o.match.value for o in found] == ["exact", "broad", "close", "narrow"]


def test_among_equal_matches_the_one_of_the_same_names_comes_first(tmp_path: Path) -> None:
    named = OnetOccupation(code=WIND, title="Makers", description="Making.", titles=("Kite builder", "Maker"))
    other = OnetOccupation(code=FLIGHT, title="Flyers", description="Flying.", titles=("Kite flyer",))
    us = Corpus(onet=(other, named), sources=(onet_source("29.0", {}),))
    kinds = matches((BUILDER, FLIGHT, "close"), (BUILDER, WIND, "close"))
    found = facts(opened(tmp_path, esco_layer(), us, crosswalk_layer(kinds))).onet
    assert [o.occupation.value.code for o in found] == [WIND, FLIGHT]


def test_onet_occupations_without_a_soc_partner_are_counted() -> None:
    layer = Corpus(
        soc_matches=(SocMatch(isco="7512", soc="51-9000", part=True),), sources=(isco_soc_source("SOC 2010", {}),)
    )
    left_out = merge([esco_layer(), onet_layer(), layer]).left_out
    assert left_out["joins of O*NET occupations to ISCO-08 by SOC 2010 code"] == len((FLIGHT, WIND))


def test_a_match_of_the_group_is_none_of_the_occupation(tmp_path: Path) -> None:
    of_group = matches((f"{ESCO}/isco/C7512", KITES, "exact"))
    assert facts(opened(tmp_path, esco_layer(), onet_layer(), crosswalk_layer(of_group))).onet == ()


def test_related_occupations_answer_to_related_onet_occupations(tmp_path: Path) -> None:
    found = matches(
        (BUILDER, KITES, "exact"),
        (FLYER, SAILS, "exact"),
        (FLYER, FLIGHT, "close"),
        (BUILDER, FLIGHT, "exact"),
        (SAILOR, SAILS, "broad"),
    )
    store = opened(tmp_path, esco_layer(), onet_layer(), crosswalk_layer(found))
    view = occupation_facts(store, BUILDER)
    assert view
    of_kites = next(o for o in view.onet if o.occupation.value.code == KITES)
    assert [(r.occupation.uri, r.onet, r.match) for r in related_occupations(store, of_kites)] == [
        (FLYER, FLIGHT, "close"),
        (SAILOR, SAILS, "broad"),
    ]
    store.close()


def test_soc_codes_are_those_of_the_group(tmp_path: Path) -> None:
    pairs = (SocMatch(isco="7512", soc="51-9000", part=True), SocMatch(isco="7513", soc="51-9001", part=False))
    layer = Corpus(soc_matches=pairs, sources=(isco_soc_source("SOC 2010", {}),))
    soc = facts(opened(tmp_path, esco_layer(), layer)).soc
    assert soc
    assert (soc.value, soc.source, soc.release) == (pairs[:1], "ISCO-08–SOC crosswalk", "SOC 2010")


def test_without_a_crosswalk_there_is_nothing_on_soc_and_onet(tmp_path: Path) -> None:
    found = facts(opened(tmp_path, esco_layer(), onet_layer()))
    assert (found.soc, found.onet) == (None, ())


def starter_layer() -> Corpus:
    return esco_layer().model_copy(
        update={
            "onet": (OnetOccupation(code=KITES, title="Kites", job_zone=2),),
            "onet_matches": matches((BUILDER, KITES, "broad")),
            "sources": (starter_source({}),),
        }
    )


def test_starter_records_alone_are_named_as_such(tmp_path: Path) -> None:
    found = facts(opened(tmp_path, starter_layer()))
    starter = "DestinAI starter records"
    (us,) = found.onet
    assert {us.occupation.source, us.match.source, found.requirements.source, found.title["en"].source} == {starter}
    assert {found.path[0].title["en"].source, found.fields[0].field.source} == {starter}
    assert us.match.value == "broad"


def test_onet_facts_beside_starter_records_name_the_one_they_came_from(tmp_path: Path) -> None:
    starter = starter_layer().model_copy(
        update={
            "onet": (*starter_layer().onet, OnetOccupation(code="99-9999.00", title="Kite Sellers", job_zone=1)),
            "onet_matches": matches((BUILDER, KITES, "broad"), (BUILDER, "99-9999.00", "close")),
        }
    )
    broad, close = facts(opened(tmp_path, starter, onet_layer())).onet
    assert (broad.occupation.value.description, broad.occupation.source) == ("Kites work.", "O*NET")
    assert (close.occupation.value.job_zone, close.occupation.source) == (1, "DestinAI starter records")
