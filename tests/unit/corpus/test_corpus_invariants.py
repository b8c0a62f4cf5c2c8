"""Whatever the layers: adding twice changes nothing, order does not count, and a store gives back what it got."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from corpus.contents import Corpus
from corpus.layers import read_layers, with_layers, write_layers
from corpus.manifest import content_hash
from corpus.merge import merge
from corpus.records import Group, Occupation, Skill, SkillLink
from corpus.sources import esco_source
from corpus.store import Store
from corpus.store_schema import write_store

# How long an example takes says nothing here, and drawing a corpus is slow on a busy machine.
patient = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])

TEXT = st.text(min_size=1, max_size=8)
NUMBERS = st.integers(0, 5)


def labels(languages: list[str]) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(languages), TEXT, min_size=1)


@st.composite
def layers(draw: st.DrawFn) -> Corpus:
    """One layer of ESCO, in any of three languages."""
    languages = [draw(st.sampled_from(["en", "de", "fr"]))]
    several = st.dictionaries(st.sampled_from(languages), st.lists(TEXT, min_size=1, max_size=3).map(tuple))
    texts = st.dictionaries(st.sampled_from(languages), TEXT)
    occupations = {
        n: Occupation(
            uri=f"http://data.europa.eu/esco/occupation/{n}",
            code=draw(st.sampled_from(["1.1", "1.2"])),
            isco=draw(st.sampled_from(["0110", "7512"])),
            title=draw(labels(languages)),
            alternative=draw(several),
            hidden=draw(several),
            description=draw(texts),
            regulated=draw(st.booleans()),
        )
        for n in draw(st.sets(NUMBERS))
    }
    skills = {
        n: Skill(
            uri=f"http://data.europa.eu/esco/skill/{n}",
            type=draw(st.sampled_from(["knowledge", "skill"])),
            label=draw(labels(languages)),
            description=draw(texts),
        )
        for n in draw(st.sets(NUMBERS))
    }
    pairs = [(o, s) for o in occupations for s in skills]
    linked = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return Corpus(
        occupations=tuple(occupations.values()),
        skills=tuple(skills.values()),
        links=tuple(
            SkillLink(
                occupation=occupations[o].uri,
                skill=skills[s].uri,
                relation=draw(st.sampled_from(["essential", "optional"])),
                kind=skills[s].type,
            )
            for o, s in linked
        ),
        groups=tuple(
            Group(uri=f"http://data.europa.eu/esco/isco/C{n}", code=str(n), title=draw(labels(languages)))
            for n in draw(st.sets(NUMBERS))
        ),
        sources=(esco_source(draw(st.sampled_from(["v1.0", "v1.2"])), languages[0], {}),),
    )


def shuffled(corpus: Corpus, seed: int) -> Corpus:
    fields = ("occupations", "skills", "links", "groups", "sources")
    order = random.Random(seed)
    return Corpus(**{f: tuple(order.sample(getattr(corpus, f), len(getattr(corpus, f)))) for f in fields})


@st.composite
def corpora(draw: st.DrawFn) -> tuple[Corpus, ...]:
    """One to three layers that can be merged."""
    drawn = with_layers((), draw(st.lists(layers(), min_size=1, max_size=3)))
    assume(any(layer.links for layer in drawn) or not any(layer.occupations for layer in drawn))
    return drawn


@patient
@given(corpora(), layers())
def test_adding_the_same_layer_twice_changes_nothing(base: tuple[Corpus, ...], added: Corpus) -> None:
    once = with_layers(base, [added])
    assert with_layers(once, [added]) == once


@patient
@given(corpora())
def test_a_merged_corpus_has_no_dangling_relation(base: tuple[Corpus, ...]) -> None:
    merged = merge(base).corpus
    kinds = {skill.uri: skill.type for skill in merged.skills}
    uris = [o.uri for o in merged.occupations]
    assert len(uris) == len(set(uris))
    assert all(link.occupation in uris and kinds[link.skill] == link.kind for link in merged.links)


@patient
@given(corpora())
def test_every_title_of_a_concept_with_facts_is_kept(base: tuple[Corpus, ...]) -> None:
    merged = {o.uri: o for o in merge(base).corpus.occupations}
    for layer in base:
        for occupation in layer.occupations:
            if occupation.uri in merged:
                assert occupation.title.items() <= merged[occupation.uri].title.items()


@patient
@given(corpora(), st.integers())
def test_order_does_not_count(base: tuple[Corpus, ...], seed: int) -> None:
    mixed = [shuffled(layer, seed) for layer in random.Random(seed).sample(base, len(base))]
    assert content_hash(merge(mixed).corpus) == content_hash(merge(base).corpus)
    assert content_hash(shuffled(base[0], seed)) == content_hash(base[0])


@patient
@given(corpora())
def test_layers_come_back_from_their_files(base: tuple[Corpus, ...]) -> None:
    with TemporaryDirectory() as folder:
        write_layers(Path(folder), base)
        assert read_layers(Path(folder)) == base


@patient
@given(corpora())
def test_a_store_gives_back_what_it_got(base: tuple[Corpus, ...]) -> None:
    corpus = merge(base).corpus
    with TemporaryDirectory() as folder:
        write_store(Path(folder, "s.sqlite"), corpus)
        store = Store.open(Path(folder, "s.sqlite"))
        assert [store.occupation(o.uri) for o in corpus.occupations] == list(corpus.occupations)
        assert [store.skill(s.uri) for s in corpus.skills] == list(corpus.skills)
        assert store.counts().relations == len(corpus.links)
        assert {form.text for form in store.forms("skill")} >= {t for s in corpus.skills for t in s.label.values()}
        for occupation in corpus.occupations:
            ref = store.occupation_refs([occupation.uri])[0]
            assert store.occupation_uri(ref.slug) == occupation.uri
        store.close()
