"""Records in several languages as layers: one for each language, the first with the facts that all share."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from corpus.contents import Corpus
from corpus.records import FieldOfEducation, Group, Occupation, Skill, SkillGroup, Source

Described = TypeVar("Described", Occupation, Skill, Group, SkillGroup, FieldOfEducation)


def in_languages(corpus: Corpus, sources: Sequence[Source]) -> tuple[Corpus, ...]:
    """``corpus`` as one layer for each of ``sources``, with the texts of its language and the concepts that have any.

    The relations are in the first layer alone.
    """
    layers = [
        Corpus(
            occupations=_spoken(corpus.occupations, source.language, "title"),
            skills=_spoken(corpus.skills, source.language, "label"),
            groups=_spoken(corpus.groups, source.language, "title"),
            skill_groups=_spoken(corpus.skill_groups, source.language, "title"),
            fields=_spoken(corpus.fields, source.language, "title"),
            sources=(source,),
        )
        for source in sources
    ]
    facts = {"links": corpus.links, "skill_relations": corpus.skill_relations}
    return (layers[0].model_copy(update=facts), *layers[1:])


def _spoken(concepts: Iterable[Described], language: str, label: str) -> tuple[Described, ...]:
    return tuple(_in(language, concept) for concept in concepts if language in getattr(concept, label))


def _in(language: str, concept: Described) -> Described:
    texts: dict[str, Any] = {
        field: {code: text for code, text in value.items() if code == language}
        for field, value in concept
        if isinstance(value, Mapping)
    }
    return concept.model_copy(update=texts)
