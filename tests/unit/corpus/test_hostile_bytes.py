"""Whatever bytes the files of any source hold, reading ends in records or in a CorpusError that says what to do."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.corpus.sources_in_small import SOURCES, SmallSource

from corpus.contents import Corpus
from corpus.errors import CorpusError
from corpus.intake import Intake

PLACES = st.floats(0, 1)
LENGTHS = st.sampled_from([0, 0, 1, 2, 10, 10_000])
HOSTILE = st.sampled_from(
    [
        *(
            b"",
            b"\x00",
            b"\r",
            b"\n",
            b"\r\n\r\n",
            b'"',
            b'""',
            b",",
            b"\t",
            b"|",
            b"\xff\xfe",
            b"\xc3",
            b"\xed\xa0\x80",
        ),
        *(
            b"=cmd|' /C calc'!A0",
            b"+1",
            b"-1",
            b"@SUM(1)",
            b"<script>alert(1)</script>",
            b"<!--",
            b"<a ",
            b"]]>",
            b"&b;",
        ),
        *(b"&#xd800;", b"&#" + b"9" * 5_000 + b";", b"\xe2\x80\xae", b"../../etc/passwd", b"C:\\", b"\xef\xbb\xbf"),
        *(b"1e999", b"nan", b"-0", b"9" * 5_000, b"n/a", b"\xd9\xa7", b"http://", b"x" * 30_000, b",x" * 2_000),
    ]
)
CHANGES = st.lists(st.tuples(PLACES, LENGTHS, HOSTILE | st.binary(max_size=8)), min_size=1, max_size=4)


def outcome(source: SmallSource, changed: Mapping[str, bytes]) -> Intake | str:
    try:
        return source.read(changed)
    except CorpusError as error:
        return error.remedy


def changed_bytes(content: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """``content`` with some bytes replaced: where (from 0 to 1), how many, and by what."""
    for place, length, instead in changes:
        start = round(place * len(content))
        content = content[:start] + instead + content[start + length :]
    return content


def assert_sound(read: Intake | str) -> None:
    """A refusal says what to do; layers are such that they can be kept and read again."""
    assert read
    for layer in read.layers if isinstance(read, Intake) else ():
        assert Corpus.model_validate_json(layer.model_dump_json()) == layer


@pytest.mark.parametrize("name", SOURCES)
def test_every_small_source_is_read_whole(name: str) -> None:
    read = SOURCES[name].read()
    assert any(getattr(layer, kind) for layer in read.layers for kind in Corpus.model_fields if kind != "sources")


@pytest.mark.parametrize("name", SOURCES)
@settings(deadline=None, max_examples=60)
@given(data=st.data(), changes=CHANGES)
def test_wrong_bytes_end_in_records_or_a_refusal(
    name: str, data: st.DataObject, changes: list[tuple[float, int, bytes]]
) -> None:
    source = SOURCES[name]
    file = data.draw(st.sampled_from(sorted(source.files)))
    assert_sound(outcome(source, {file: changed_bytes(source.files[file], changes)}))


@pytest.mark.parametrize("name", SOURCES)
@settings(deadline=None, max_examples=15)
@given(data=st.data(), content=st.binary(max_size=60) | HOSTILE)
def test_any_bytes_at_all_end_in_records_or_a_refusal(name: str, data: st.DataObject, content: bytes) -> None:
    source = SOURCES[name]
    file = data.draw(st.sampled_from(sorted(source.files)))
    assert_sound(outcome(source, {file: content}))


@settings(deadline=None, max_examples=60)
@given(changes=CHANGES)
def test_a_wrong_part_of_a_workbook_ends_in_records_or_a_refusal(changes: list[tuple[float, int, bytes]]) -> None:
    """The parts are changed before they are packed, so that no checksum gives them away."""
    source = SOURCES["isco workbook"]
    ((file, content),) = source.files.items()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for entry in before.namelist():
            part = before.read(entry)
            after.writestr(entry, changed_bytes(part, changes) if entry.endswith("2.xml") else part)
    assert_sound(outcome(source, {file: made.getvalue()}))
