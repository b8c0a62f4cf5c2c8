"""Which record an address names: by its slug, by one that it had, or by the UUID of a concept, retired or not."""

from corpus.records import ConceptKind
from corpus.store import Store

OCCUPATION_URI = "http://data.europa.eu/esco/occupation/"
SKILL_URI = "http://data.europa.eu/esco/skill/"


def occupation_at(store: Store, address: str) -> str:
    """The URI of the occupation at ``/careers/<address>``; one that no store holds, where there is none."""
    return store.occupation_uri(address) or _former(store, "occupation", OCCUPATION_URI, address)


def skill_at(store: Store, address: str) -> str:
    """The URI of the skill at ``/skills/<address>``; one that no store holds, where there is none."""
    return store.skill_uri(address) or _former(store, "skill", SKILL_URI, address)


def _former(store: Store, kind: ConceptKind, base: str, address: str) -> str:
    uri = base + address.lower()
    return store.former_uri(kind, address) or store.redirect(uri) or uri
