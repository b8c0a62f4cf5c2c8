"""Whatever bytes a pack holds, it is read as written or refused as a CorpusError, and nothing else happens."""

import csv
import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import CorpusError
from corpus.packs import Packs

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
TABLES = st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=8)
CSV_LIKE = st.lists(st.sampled_from([b"a", b",", b'"', b"\n", b"\r", b"\t", b"\0", b"\xc3\xa4", b"\xff", b" "])).map(
    b"".join
)


def written(rows: list[list[str]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
    writer.writerow(["one", "two", "three"])
    writer.writerows(rows)
    return stream.getvalue().encode()


def read(name: str, content: bytes) -> list[list[str]] | None:
    """The cells of the one table in a file of this name and content; none where it is refused."""
    with TemporaryDirectory() as place:
        path = Path(place, name)
        path.write_bytes(content)
        try:
            with Packs([path]) as packs:
                return [list(row.values()) for table in packs.tables for _, row in table.rows(())]
        except CorpusError:
            return None


@settings(deadline=None)
@given(TABLES)
def test_what_was_written_is_read(rows: list[list[str]]) -> None:
    assert read("t.csv", written(rows)) == rows


@settings(deadline=None)
@given(CSV_LIKE | st.binary())
def test_any_bytes_are_rows_of_one_width_or_refused(content: bytes) -> None:
    rows = read("t.csv", content)
    assert rows is None or len({len(row) for row in rows}) <= 1


@settings(deadline=None, max_examples=300)
@given(TABLES, st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_zip_with_wrong_bytes_is_refused_or_read_as_it_was(
    rows: list[list[str]], changes: list[tuple[int, int]]
) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("folder/t.csv", written(rows))
    content = bytearray(stream.getvalue())
    for place, byte in changes:
        content[place % len(content)] = byte
    # A changed name may hide the table.
    assert read("t.zip", bytes(content)) in (None, [], rows)
