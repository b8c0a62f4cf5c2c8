"""What of the records is embedded."""

from dataclasses import dataclass

from corpus.store import Store
from retrieval.embedder import TextKind
from retrieval.index import KINDS
from retrieval.query import clean_query

DESCRIPTION_CHARACTERS = 400


@dataclass(frozen=True)
class TextCollection:
    """The texts of one vector collection, with the row number of each and how they are embedded."""

    name: str
    text_kind: TextKind
    rows: list[int]
    texts: list[str]


def text_collections(store: Store) -> list[TextCollection]:
    """What is embedded: every form of every occupation, the preferred label of every skill, all descriptions.

    The alternative labels of skills (85,294 in English ESCO) stay with the exact and the lexical index.
    """
    made = []
    for kind in KINDS:
        forms = [
            (row, clean_query(form.text, form.language))
            for row, form in enumerate(store.forms(kind))
            if kind == "occupation" or form.role == "preferred"
        ]
        forms = [(row, text) for row, text in forms if text]
        made.append(TextCollection(f"{kind}-forms", "query", [r for r, _ in forms], [t for _, t in forms]))
        described = [f"{d.label}: {d.text[:DESCRIPTION_CHARACTERS]}" for d in store.descriptions(kind)]
        made.append(TextCollection(f"{kind}-descriptions", "passage", list(range(len(described))), described))
    return made
