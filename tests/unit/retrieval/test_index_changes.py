"""The official releases compared: what the change report says of ESCO v1.1.1 and v1.2.1."""

import os
from pathlib import Path

import pytest

from corpus.esco import read_esco
from corpus.layers import write_layers
from retrieval.index import LAYERS
from retrieval.index_changes import download_difference

DATA = Path(os.environ.get("DESTINAI_DATA", Path(__file__).parents[4] / "shared" / "data"))


@pytest.mark.official
def test_from_the_whole_of_one_release_to_the_occupations_of_the_next(tmp_path: Path) -> None:
    if not (DATA / "esco").is_dir():
        pytest.skip("the official data is not here; set DESTINAI_DATA to the folder that holds 'esco'")
    whole = [DATA / "esco" / f"esco_v1.1.1_{part}.zip" for part in ("classification_en", "relations")]
    write_layers(tmp_path / LAYERS, read_esco(whole).layers)
    difference = download_difference(tmp_path, read_esco([DATA / "esco" / "esco_v1.2.1_en_partial.zip"]).layers)
    assert difference.remarks == ("ESCO v1.2.1 (en) is not whole: its skills and relations are taken from the index.",)
    changes = difference.changes
    counts = changes.occupations.counts()
    # The two files hold 3,007 and 3,039 occupations.
    assert counts["new"] - counts["removed"] == 3_039 - 3_007
    assert (counts["new"], counts["removed"], counts["redirected"], counts["renamed"]) == (35, 3, 1, 15)
    # 346 more descriptions have only exchanged no-break spaces for plain ones.
    assert counts["described"] == 66
    (leads,) = [retired.label for retired in changes.occupations.removed if retired.to]
    assert leads == "residential care home worker"
    assert {r.after for r in changes.occupations.renamed if r.before == "care at home worker"} == {"care home worker"}
    assert not any(changes.skills.counts().values())
    assert (changes.relations.changed, changes.relations.with_new, changes.relations.with_removed) == ((), 0, 124)
