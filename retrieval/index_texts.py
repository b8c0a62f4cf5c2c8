"""What of the records is embedded."""

from dataclasses import dataclass

from corpus.records import ConceptKind
from corpus.store import Store
from retrieval.embedder import TextKind
from retrieval.index import KINDS
from retrieval.query import clean_label

DESCRIPTION_CHARACTERS = 400


@dataclass(frozen=True)
class TextCollection:
    """The texts of one vector collection, and how they are embedded.

    Each text has its row number, the URI of the concept that it belongs to, and its language.
    """

    name: str
    kind: ConceptKind
    text_kind: TextKind
    rows: list[int]
    texts: list[str]
    concepts: list[str]
    languages: list[str]


def text_collections(store: Store) -> list[TextCollection]:
    """What is embedded: every form of every occupation, the preferred label of every skill, all descriptions.

    The alternative labels of skills (85,294 in English ESCO) stay with the exact and the lexical index.
    """
    made = []
    for kind in KINDS:
        forms = [
            (row, form)
            for row, form in enumerate(store.forms(kind))
            if kind == "occupation" or form.role == "preferred"
        ]
        described = list(store.descriptions(kind))
        made.append(
            TextCollection(
                name=f"{kind}-forms",
                kind=kind,
                text_kind="query",
                rows=[row for row, _ in forms],
                texts=[clean_label(form.text, form.language) or form.text for _, form in forms],
                concepts=[form.uri for _, form in forms],
                languages=[form.language for _, form in forms],
            )
        )
        made.append(
            TextCollection(
                name=f"{kind}-descriptions",
                kind=kind,
                text_kind="passage",
                rows=list(range(len(described))),
                texts=[f"{d.label}: {d.text[:DESCRIPTION_CHARACTERS]}" for d in described],
                concepts=[d.uri for d in described],
                languages=[d.language for d in described],
            )
        )
    return made
