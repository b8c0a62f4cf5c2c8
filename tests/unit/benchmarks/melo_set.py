"""Small made-up sets in the layout of MELO."""

import gzip
from collections.abc import Sequence
from pathlib import Path

NAME = "xyz_q_es_c_en"
OCCUPATION = "http://data.europa.eu/esco/occupation/{}"
GROUP = "http://data.europa.eu/esco/isco/C{}"
Rows = Sequence[Sequence[str]]

QUERIES: Rows = [("Q1", "Panadero/Panadera"), ("Q2", "Kite maker"), ("Q3", "Unheard of")]
ELEMENTS: Rows = [
    ("C1_en_000", "baker"),
    ("C1_en_001", "bread baker"),
    ("C2_en_000", "kite maker"),
    ("C2_en_001", "maker of kites"),
    ("C3_en_000", "kite makers"),
]
CONCEPTS: Rows = [
    ("C1_en_000", OCCUPATION.format("baker")),
    ("C1_en_001", OCCUPATION.format("baker")),
    ("C2_en_000", OCCUPATION.format("kite")),
    ("C2_en_001", OCCUPATION.format("kite")),
    ("C3_en_000", GROUP.format("7319")),
]
ANNOTATIONS: Rows = [
    ("Q1", "0", "C1_en_000", "1"),
    ("Q1", "0", "C1_en_001", "1"),
    ("Q2", "0", "C2_en_000", "1"),
    ("Q2", "0", "C2_en_001", "1"),
    ("Q2", "0", "C1_en_000", "0"),
]


def write_set(
    data: Path,
    name: str = NAME,
    *,
    queries: Rows = QUERIES,
    elements: Rows = ELEMENTS,
    concepts: Rows = CONCEPTS,
    annotations: Rows = ANNOTATIONS,
    packed: bool = False,
) -> Path:
    """Write the four files of one set into ``data/name`` and give that folder."""
    folder = data / name
    folder.mkdir(parents=True)
    files = {
        "queries": queries,
        "corpus_elements": elements,
        "concept_mapping": concepts,
        "annotations": annotations,
    }
    for file, rows in files.items():
        content = "".join("\t".join(row) + "\n" for row in rows).encode()
        if packed:
            (folder / f"{file}.tsv.gz").write_bytes(gzip.compress(content))
        else:
            (folder / f"{file}.tsv").write_bytes(content)
    return folder
