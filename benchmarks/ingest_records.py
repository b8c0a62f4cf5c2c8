"""Records for the ingest benchmark: a part of a release, a multiple of it, and a release with some changed."""

import random
from collections.abc import Iterable, Iterator
from typing import TypeVar
from uuid import NAMESPACE_URL, uuid5

from corpus.contents import Corpus
from corpus.records import Labels, Occupation, Skill, Texts

Concept = TypeVar("Concept", Occupation, Skill)

_SYLLABLES = ("ba", "dor", "fen", "gu", "kil", "lam", "mo", "nur", "pes", "rit", "sol", "tav", "ve", "zam")


def part_of(layer: Corpus, share: float, seed: int = 0) -> Corpus:
    """So large a part (0 to 1) of the occupations and of the skills, drawn at random, with the relations among them."""
    occupations, skills = _drawn(layer.occupations, share, seed), _drawn(layer.skills, share, seed)
    return layer.model_copy(
        update={
            "occupations": tuple(o for o in layer.occupations if o.uri in occupations),
            "skills": tuple(s for s in layer.skills if s.uri in skills),
            "links": tuple(x for x in layer.links if x.occupation in occupations and x.skill in skills),
            "skill_relations": tuple(r for r in layer.skill_relations if r.skill in skills and r.needs in skills),
        }
    )


def multiple_of(layer: Corpus, times: int) -> Corpus:
    """Every occupation, skill and relation so many times: each copy has URIs and labels of its own."""
    copies = [layer, *(_copy(layer, number) for number in range(1, times))]
    kinds = ("occupations", "skills", "links", "skill_relations")
    return layer.model_copy(
        update={kind: tuple(record for copy in copies for record in getattr(copy, kind)) for kind in kinds}
    )


def changed(layer: Corpus, share: float, seed: int = 0) -> tuple[Corpus, int]:
    """The records with a made-up word more in the labels and the description of some, and how many these are.

    ``share`` (0 to 1) of the occupations and of the skills are changed.
    """
    words = made_up_words(seed)
    occupations, skills = _drawn(layer.occupations, share, seed), _drawn(layer.skills, share, seed)
    reworded = layer.model_copy(
        update={
            "occupations": tuple(_reworded(o, next(words)) if o.uri in occupations else o for o in layer.occupations),
            "skills": tuple(_reworded(s, next(words)) if s.uri in skills else s for s in layer.skills),
        }
    )
    return reworded, len(occupations) + len(skills)


def made_up_words(seed: int) -> Iterator[str]:
    """Words of four syllables that hardly any language has, without end, the same ones for the same seed."""
    source = random.Random(seed)  # noqa: S311 (chance, not secrets)
    while True:
        yield "".join(source.choices(_SYLLABLES, k=4))


def _drawn(concepts: Iterable[Occupation | Skill], share: float, seed: int) -> frozenset[str]:
    uris = sorted(concept.uri for concept in concepts)
    return frozenset(random.Random(seed).sample(uris, round(share * len(uris))))  # noqa: S311


def _copy(layer: Corpus, number: int) -> Corpus:
    words = made_up_words(number)
    before = [*(o.uri for o in layer.occupations), *(s.uri for s in layer.skills)]
    uris = {uri: _another(uri, number) for uri in before}
    return layer.model_copy(
        update={
            "occupations": tuple(_copied(o, uris, next(words)) for o in layer.occupations),
            "skills": tuple(_copied(s, uris, next(words)) for s in layer.skills),
            "links": tuple(
                x.model_copy(update={"occupation": uris[x.occupation], "skill": uris[x.skill]}) for x in layer.links
            ),
            "skill_relations": tuple(
                r.model_copy(update={"skill": uris[r.skill], "needs": uris[r.needs]}) for r in layer.skill_relations
            ),
        }
    )


def _copied(concept: Concept, uris: dict[str, str], word: str) -> Concept:
    broader = tuple(uris.get(uri, uri) for uri in concept.broader)
    return _reworded(concept.model_copy(update={"uri": uris[concept.uri], "broader": broader}), word)


def _another(uri: str, number: int) -> str:
    return f"{uri.rpartition('/')[0]}/{uuid5(NAMESPACE_URL, f'{uri} {number}')}"


def _reworded(concept: Concept, word: str) -> Concept:
    preferred = "title" if isinstance(concept, Occupation) else "label"
    return concept.model_copy(
        update={
            preferred: _texts(getattr(concept, preferred), word),
            "alternative": _labels(concept.alternative, word),
            "hidden": _labels(concept.hidden, word),
            "description": _texts(concept.description, word),
        }
    )


def _texts(texts: Texts, word: str) -> Texts:
    return {language: f"{text} {word}" for language, text in texts.items()}


def _labels(labels: Labels, word: str) -> Labels:
    return {language: tuple(f"{label} {word}" for label in of_one) for language, of_one in labels.items()}
