"""The parts of one resource of the ESCO web service: its texts by language and its links, whatever is missing or odd.

The service gives links as ``_links.<relation>: [{"uri": …}]`` in a resource, and as ``<relation>: ["…"]`` in a list of
results; a text is ``{"en": "…"}`` or ``{"en": {"literal": "…"}}``. All are read, and anything else counts as absent.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from corpus.esco_api_answer import Json
from corpus.plain_text import clean_label, plain_text

_URI = re.compile(r"https?://[!#-;=?-Z\[\]_a-z~]{1,400}")
_REFERENCE_LANGUAGE = "en"


def is_uri(value: object) -> bool:
    """Whether ``value`` can be the URI of a concept."""
    return isinstance(value, str) and _URI.fullmatch(value) is not None


def linked(resource: Json, *relations: str) -> tuple[str, ...]:
    """The URIs that ``resource`` is linked to by any of ``relations``, each once."""
    return tuple(dict.fromkeys(uri for relation in relations for uri in _targets(resource, relation)))


def has_texts(resource: Json, language: str) -> bool:
    """Whether the label is there in ``language``, and the description too if there is one in any language."""
    described = resource.get("description")
    return bool(_spoken(resource.get("preferredLabel"), language)) and (
        not isinstance(described, dict) or not described or language in described
    )


def preferred_label(resources: Sequence[Json], language: str) -> str:
    """The preferred label in ``language`` out of the answers about one concept; empty where there is none.

    A resource without any preferred label has a title; it is in the language asked for or in the reference language,
    and so taken only for the latter.
    """
    for resource in resources:
        for text in _spoken(resource.get("preferredLabel"), language):
            if label := clean_label(text):
                return label
    for resource in resources:
        if not resource.get("preferredLabel") and language in _reference_languages(resource):
            return clean_label(_well_formed(resource.get("title")))
    return ""


def labels(resources: Sequence[Json], key: str, language: str, besides: str) -> tuple[str, ...]:
    """The labels under ``key`` in ``language``, each once, without ``besides``."""
    found = [clean_label(text) for resource in resources for text in _spoken(resource.get(key), language)]
    return tuple(label for label in dict.fromkeys(found) if label and label != besides)


def text(resources: Sequence[Json], key: str, language: str) -> str:
    """The text under ``key`` in ``language`` as plain text; empty where there is none."""
    for resource in resources:
        for spoken in _spoken(resource.get(key), language):
            if plain := plain_text(spoken):
                return plain
    return ""


def string(resource: Json, key: str) -> str:
    """The string under ``key``; empty where there is none."""
    return clean_label(_well_formed(resource.get(key)))


def embedded(answer: Json) -> Iterator[Json]:
    """The resources in an answer, as a list or by URI, or the answer itself where it is one."""
    inner = answer.get("_embedded")
    for value in inner.values() if isinstance(inner, dict) else ():
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, dict):
                yield item
    if not isinstance(inner, dict) and "uri" in answer:
        yield answer


def own_uri(resource: Json) -> str:
    """The URI of a resource, from its self link where it states none; empty where there is none."""
    uri = resource.get("uri") or next(_targets(resource, "self"), "")
    return uri if is_uri(uri) else ""


def _targets(resource: Json, relation: str) -> Iterator[str]:
    links = resource.get("_links")
    for place in (links, resource):
        value = place.get(relation) if isinstance(place, dict) else None
        for item in value if isinstance(value, list) else (value,):
            uri = item.get("uri") if isinstance(item, dict) else item
            if is_uri(uri):
                yield str(uri)


def _spoken(value: Any, language: str) -> list[str]:
    """The texts of ``value`` in one language: a string, an object with a ``literal``, or a list of these."""
    spoken = value.get(language) if isinstance(value, dict) else None
    items = spoken if isinstance(spoken, list) else [spoken]
    return [found for item in items if (found := _well_formed(item.get("literal") if isinstance(item, dict) else item))]


def _reference_languages(resource: Json) -> list[Any]:
    stated = resource.get("referenceLanguage")
    return stated if isinstance(stated, list) else [stated or _REFERENCE_LANGUAGE]


def _well_formed(value: object) -> str:
    """A string without the lone surrogates that JSON can smuggle in; empty for anything else."""
    return value.encode("utf-8", "ignore").decode("utf-8") if isinstance(value, str) else ""
