"""Reading sets of MELO, and what is said where one is broken."""

from pathlib import Path

import pytest
from unit.benchmarks.melo_set import ANNOTATIONS, ELEMENTS, NAME, QUERIES, write_set

from benchmarks.linking_sets import find_sets, read_set
from corpus.errors import CorpusError


@pytest.mark.parametrize("packed", [False, True])
def test_a_set_is_read(tmp_path: Path, packed: bool) -> None:
    found = read_set(write_set(tmp_path, packed=packed))
    assert (found.name, found.query_language, found.languages) == (NAME, "es", ("en",))
    assert found.queries == tuple(text for _, text in QUERIES)
    assert [form.text for form in found.forms] == [text for _, text in ELEMENTS]
    assert [form.first for form in found.forms] == [True, False, True, False, True]
    assert [form.is_group for form in found.forms] == [False, False, False, False, True]
    assert [gold.tolist() for gold in found.gold] == [[0, 1], [2, 3], []]


def test_the_language_of_a_form_comes_from_its_id_or_from_the_name_of_the_set(tmp_path: Path) -> None:
    several = read_set(write_set(tmp_path, "xyz_q_pl_c_de_en"))
    assert (several.query_language, several.languages) == ("pl", ("en",))
    plain = [("1", "baker")]
    of_one = write_set(
        tmp_path, "xyz_q_pl_c_sv", elements=plain, concepts=[("1", "uri:baker")], annotations=[], queries=QUERIES
    )
    assert read_set(of_one).languages == ("sv",)


def test_quotes_are_part_of_a_title(tmp_path: Path) -> None:
    folder = write_set(tmp_path, queries=[("Q1", '"Baker'), ("Q2", 'kite "maker"')])
    assert read_set(folder).queries == ('"Baker', 'kite "maker"')


def test_sets_are_found_by_name_in_the_order_asked_for(tmp_path: Path) -> None:
    write_set(tmp_path, "b_q_en_c_en")
    write_set(tmp_path, "a_q_en_c_en")
    (tmp_path / "other").mkdir()
    assert [folder.name for folder in find_sets(tmp_path)] == ["a_q_en_c_en", "b_q_en_c_en"]
    assert [folder.name for folder in find_sets(tmp_path, ["b_q_en_c_en"])] == ["b_q_en_c_en"]
    assert [folder.name for folder in find_sets(tmp_path / "a_q_en_c_en")] == ["a_q_en_c_en"]


def test_a_folder_without_sets_or_without_one_of_a_name_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="is not a folder"):
        find_sets(tmp_path / "nowhere")
    with pytest.raises(CorpusError, match="There is no set in"):
        find_sets(tmp_path)
    write_set(tmp_path)
    with pytest.raises(CorpusError, match=f"no set 'mine'.*{NAME}"):
        find_sets(tmp_path, ["mine"])


@pytest.mark.parametrize("name", ["queries", "corpus_elements", "annotations", "concept_mapping"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = write_set(tmp_path)
    (folder / f"{name}.tsv").unlink()
    with pytest.raises(CorpusError, match=rf"{NAME}.*no {name}\.tsv or {name}\.tsv\.gz"):
        read_set(folder)


def test_rows_that_point_nowhere_are_named(tmp_path: Path) -> None:
    stray = [*ANNOTATIONS, ("Q1", "0", "C9_en_000", "1")]
    with pytest.raises(CorpusError, match="annotations, line 6: 'C9_en_000' is in no other file"):
        read_set(write_set(tmp_path, annotations=stray))
    with pytest.raises(CorpusError, match="'C9_en_000' is in corpus_elements, but not in concept_mapping"):
        read_set(write_set(tmp_path, "b_q_en_c_en", elements=[*ELEMENTS, ("C9_en_000", "ghost")]))


def test_broken_files_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="queries, line 1: it has 3 columns where 2 are due"):
        read_set(write_set(tmp_path, "a_q_en_c_en", queries=[("Q1", "baker", "more")]))
    folder = write_set(tmp_path, "b_q_en_c_en", packed=True)
    whole = (folder / "queries.tsv.gz").read_bytes()
    (folder / "queries.tsv.gz").write_bytes(whole[:-9])
    with pytest.raises(CorpusError, match=r"queries\.tsv\.gz cannot be read"):
        read_set(folder)
    folder = write_set(tmp_path, "c_q_en_c_en")
    (folder / "queries.tsv").write_bytes(b"Q1\t\xff\xfe\n")
    with pytest.raises(CorpusError, match=r"queries\.tsv cannot be read"):
        read_set(folder)
    with pytest.raises(CorpusError, match="queries is empty"):
        read_set(write_set(tmp_path, "d_q_en_c_en", queries=[]))
