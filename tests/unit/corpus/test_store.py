"""The store gives back what was written, finds concepts by their words, and refuses what is no store."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from unit.corpus.esco_pack import OCCUPATION, SKILL, group, occupation, relation, skill, small_folder

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.esco import read_esco
from corpus.forms import DescriptionText, ExactMatch, Form
from corpus.records import ConceptKind, SkillLink
from corpus.starter_records import read_starter
from corpus.store import Counts, Store
from corpus.store_schema import SCHEMA_VERSION, write_store

BUILDER, FLYER = OCCUPATION.format(1), OCCUPATION.format(2)
SEW, WIND, KNOTS, CPP = (SKILL.format(number) for number in range(1, 5))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = small_folder(
        tmp_path_factory.mktemp("pack"),
        occupations_en=[
            occupation(1, "kite builder", altLabels="kite maker", hiddenLabels="wind"),
            occupation(2, "air kite flyer/air kite flyeress", altLabels="kite maker\nair kite flyer"),
        ],
        occupations_de=[occupation(1, "Drachenbauer/Drachenbauerin", description="")],
        skills_en=[
            skill(1, "sew sailcloth"),
            skill(2, "wind", skillType="knowledge"),
            skill(3, "Tie knots"),
            skill(4, "C++"),
            skill(5, "C"),
        ],
        occupationSkillRelations=[
            relation(1, 3, "optional"),
            relation(1, 2),
            relation(1, 1),
            relation(2, 2),
            relation(2, 3),
        ],
    )
    return read_esco([folder]).corpus


@pytest.fixture(scope="module")
def path(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("a store?#") / "corpus.sqlite"
    write_store(path, corpus)
    return path


@pytest.fixture(scope="module")
def store(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


def test_counts_languages_and_sources(store: Store, corpus: Corpus) -> None:
    assert store.counts() == Counts(occupations=2, skills=5, relations=5, groups=4)
    assert store.languages() == ("de", "en")
    assert store.sources() == corpus.sources


def test_single_records(store: Store, corpus: Corpus) -> None:
    assert store.occupation(BUILDER) == corpus.occupations[0]
    assert store.skill(WIND) == corpus.skills[1]
    assert (store.occupation(WIND), store.skill(BUILDER)) == (None, None)
    assert (store.profile("nowhere"), store.skill_profile("nowhere")) == (None, None)


def test_slugs_lead_to_uris(store: Store) -> None:
    assert store.occupation_uri("kite-builder") == BUILDER
    assert store.skill_uri("tie-knots") == KNOTS
    assert store.skill_uri("c") is None, "two skills would have it, so neither does"
    assert store.occupation_uri("nowhere") is None


def test_a_profile_has_requirements_in_label_order_path_and_source(store: Store) -> None:
    profile = store.profile(BUILDER)
    assert profile is not None
    assert profile.slug == "kite-builder"
    assert [(r.skill.label["en"], r.relation) for r in profile.requirements] == [
        ("sew sailcloth", "essential"),
        ("Tie knots", "optional"),
        ("wind", "essential"),
    ]
    assert [group.code for group in profile.path] == ["7", "75", "751", "7512"]
    assert (profile.source.name, profile.source.language) == ("ESCO", "en")


def test_a_skill_profile_has_essential_uses_first(store: Store) -> None:
    profile = store.skill_profile(KNOTS)
    assert profile is not None
    assert [(use.occupation.uri, use.relation) for use in profile.uses] == [(FLYER, "essential"), (BUILDER, "optional")]
    assert profile.slug == "tie-knots"


def test_refs_come_in_the_order_given(store: Store) -> None:
    assert [ref.uri for ref in store.occupations()] == [FLYER, BUILDER]
    assert [ref.uri for ref in store.occupation_refs([BUILDER, "nowhere", FLYER, BUILDER])] == [BUILDER, FLYER, BUILDER]
    assert [ref.type for ref in store.skill_refs(iter([WIND, SEW]))] == ["knowledge", "skill"]
    assert store.skill_refs([]) == ()


def test_a_group_path_leaves_out_what_is_unknown(store: Store) -> None:
    assert [group.code for group in store.group_path("7599")] == ["7", "75"]
    assert store.group_path("") == ()
    assert len(store.group_path("75127512")) == 4


def test_forms_are_labels_and_halves_of_gender_pairs(store: Store) -> None:
    assert list(store.forms("occupation")) == [
        Form(BUILDER, "Drachenbauer/Drachenbauerin", "de", "preferred"),
        Form(BUILDER, "Drachenbauer", "de", "preferred"),
        Form(BUILDER, "Drachenbauerin", "de", "preferred"),
        Form(BUILDER, "kite builder", "en", "preferred"),
        Form(BUILDER, "kite maker", "en", "alternative"),
        Form(BUILDER, "wind", "en", "hidden"),
        Form(FLYER, "air kite flyer/air kite flyeress", "en", "preferred"),
        Form(FLYER, "air kite flyer", "en", "preferred"),
        Form(FLYER, "air kite flyeress", "en", "preferred"),
        Form(FLYER, "kite maker", "en", "alternative"),
    ]
    assert [form.text for form in store.forms("skill")] == ["sew sailcloth", "wind", "Tie knots", "C++", "C"]


def test_descriptions_come_with_their_label(store: Store) -> None:
    assert list(store.descriptions("occupation")) == [
        DescriptionText(BUILDER, "en", "kite builder", "About the kite builder."),
        DescriptionText(FLYER, "en", "air kite flyer/air kite flyeress", "About the air kite flyer/air kite flyeress."),
    ]
    assert len(list(store.descriptions("skill"))) == 5


def test_exact_finds_every_spelling_once_for_each_concept(store: Store) -> None:
    assert store.exact(" KITE-builder", "occupation") == (ExactMatch(BUILDER, "preferred", "en"),)
    assert store.exact("drachenbauerin", "occupation") == (ExactMatch(BUILDER, "preferred", "de"),)
    assert [match.uri for match in store.exact("kite maker", "occupation")] == [BUILDER, FLYER]
    assert [match.role for match in store.exact("air kite flyer", "occupation")] == ["preferred"]
    assert store.exact("wind", "occupation") == (ExactMatch(BUILDER, "hidden", "en"),)
    assert store.exact("wind", "skill") == (ExactMatch(WIND, "preferred", "en"),)
    assert store.exact("c++", "skill") == (ExactMatch(CPP, "preferred", "en"),)


@pytest.mark.parametrize("text", ["", " - ", "kite", "kite maker; DROP TABLE form", "%", "\ud800", "x" * 100_000, "\0"])
def test_exact_finds_nothing_in_anything_else(store: Store, text: str) -> None:
    assert store.exact(text, "occupation") == ()


def found(store: Store, text: str, kind: ConceptKind) -> list[str]:
    return [text[span.start : span.end] for span in store.labels_in(text, kind)]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("A kite-builder, or **Kite Maker**?", ["kite-builder", "Kite Maker"]),
        ("the kite builder's tools", ["kite builder"]),
        ("an air kite flyer/air kite flyeress", ["air kite flyer/air kite flyeress"]),
        ("kite kite builder builder", ["kite builder"]),
        ("“Drachenbauerin”… (kite maker)", ["Drachenbauerin", "kite maker"]),
        ("Kite, builder", []),
        ("\ud800 kite\u00a0builder \ud800", ["kite\u00a0builder"]),
        ("", []),
    ],
)
def test_labels_are_found_inside_a_text(store: Store, text: str, labels: list[str]) -> None:
    assert found(store, text, "occupation") == labels


def test_a_sign_belongs_to_a_label_where_the_record_has_it(store: Store) -> None:
    assert found(store, "I know C++, (C) and C.", "skill") == ["C++", "C", "C"]


def test_a_span_names_its_concepts(store: Store) -> None:
    (span,) = store.labels_in("some kite maker", "occupation")
    assert (span.start, span.end, span.uris) == (5, 15, (BUILDER, FLYER))


def test_only_the_beginning_of_a_long_text_is_read(store: Store) -> None:
    assert found(store, "wind " + "x " * 9_000 + "sew sailcloth", "skill") == ["wind", "sew sailcloth"]
    assert found(store, "wind " + "x " * 10_000 + "sew sailcloth", "skill") == ["wind"]


def test_several_threads_read_at_once(store: Store) -> None:
    expected = store.profile(BUILDER)
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(store.profile, [BUILDER] * 200)) == [expected] * 200


def test_the_starter_records_come_back(tmp_path: Path) -> None:
    starter = read_starter()
    write_store(tmp_path / "s.sqlite", starter)
    store = Store.open(tmp_path / "s.sqlite")
    assert [store.occupation(o.uri) for o in starter.occupations] == list(starter.occupations)
    assert store.counts().relations == len(starter.links)
    assert store.languages() == ("de", "en", "es", "fr", "it", "pl")
    store.close()


def test_a_store_is_never_written_to(store: Store) -> None:
    with pytest.raises(CorpusError, match="readonly"):
        store._rows("DELETE FROM form")


def test_no_store_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"There is no store at .*ingest"):
        Store.open(tmp_path / "corpus.sqlite")


def test_something_else_there(tmp_path: Path) -> None:
    (tmp_path / "corpus.sqlite").write_bytes(b"not a database, but long enough to be taken for one" * 50)
    with pytest.raises(CorpusError, match="cannot be opened as a store"):
        Store.open(tmp_path / "corpus.sqlite")


def test_another_schema_version(tmp_path: Path, corpus: Corpus) -> None:
    write_store(tmp_path / "s.sqlite", corpus)
    database = sqlite3.connect(tmp_path / "s.sqlite")
    database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    database.close()
    with pytest.raises(CorpusError, match=f"has schema version {SCHEMA_VERSION + 1}; this program reads"):
        Store.open(tmp_path / "s.sqlite")


def test_a_damaged_store(tmp_path: Path, path: Path) -> None:
    content = path.read_bytes()
    (tmp_path / "s.sqlite").write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    store = Store.open(tmp_path / "s.sqlite")
    with pytest.raises(CorpusError, match="The store cannot be read"):
        store.profile(BUILDER)
    store.close()


def test_a_closed_store(path: Path) -> None:
    store = Store.open(path)
    store.close()
    with pytest.raises(CorpusError, match="closed"):
        store.counts()


def test_a_store_is_not_written_over_another(path: Path, corpus: Corpus) -> None:
    with pytest.raises(CorpusError, match="exists already"):
        write_store(path, corpus)


def test_a_corpus_that_contradicts_itself(tmp_path: Path, corpus: Corpus) -> None:
    dangling = SkillLink(occupation=BUILDER, skill="nowhere", relation="essential", kind="skill")
    with pytest.raises(CorpusError, match="contradict themselves"):
        write_store(tmp_path / "a.sqlite", corpus.model_copy(update={"links": (*corpus.links, dangling)}))
    with pytest.raises(CorpusError, match="contradict themselves"):
        write_store(tmp_path / "b.sqlite", corpus.model_copy(update={"skills": corpus.skills * 2}))
    with pytest.raises(CorpusError, match="have no source"):
        write_store(tmp_path / "c.sqlite", corpus.model_copy(update={"sources": ()}))


def test_a_place_that_cannot_be_written(tmp_path: Path, corpus: Corpus) -> None:
    with pytest.raises(CorpusError, match="cannot be written"):
        write_store(tmp_path / "nowhere" / "a.sqlite", corpus)


def test_groups_of_the_pack_are_those_of_the_path(store: Store) -> None:
    assert [g.title["en"] for g in store.group_path("7512")] == [
        group(code, label)["preferredLabel"]
        for code, label in (("7", "craft"), ("75", "textile"), ("751", "sails"), ("7512", "kites"))
    ]
