from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from corpus.intake import take_starter
from corpus.merge import merge
from corpus.store import Store
from fakes.e5_file import PIECES, POSITIONS, real_model, write_weights
from fakes.reference_tokenizer import reference_tokenizer
from retrieval.e5_tokenizer import PieceTokenizer, build_tokenizer
from retrieval.e5_weights import WEIGHTS_SHA256, installed_weights_file, read_weights
from retrieval.index import KINDS

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
CONTROL = {BEGIN, PAD, END, UNKNOWN, len(PIECES) - 1}
IDS = {piece: number for number, (piece, _) in enumerate(PIECES)}


Encode = Callable[[str], list[int]]


def encoder(tokenizer: PieceTokenizer) -> Encode:
    return lambda text: tokenizer.encode([text])[0]


@pytest.fixture
def small(tmp_path: Path) -> Encode:
    file = write_weights(tmp_path / "weights.bin")
    weights = read_weights(file.path, file.sha256)
    return encoder(PieceTokenizer(build_tokenizer(weights.config, weights.pieces), weights.config.positions))


@pytest.fixture(scope="module")
def real() -> PieceTokenizer:
    files = real_model()
    return PieceTokenizer(files.tokenizer.read_bytes(), files.positions)


@pytest.fixture(scope="module")
def encode(real: PieceTokenizer) -> Encode:
    return encoder(real)


@pytest.fixture(scope="module")
def reference() -> Tokenizer:
    real_model()
    weights = read_weights(installed_weights_file(), WEIGHTS_SHA256)
    return reference_tokenizer(weights.config, weights.pieces)


def test_adds_begin_and_end(small: Encode) -> None:
    assert small("query: baker") == [BEGIN, IDS["▁query"], IDS[":"], IDS["▁baker"], END]


@pytest.mark.parametrize("text", ["<s>", "</s>", "<pad>", "<unk>", "<mask>"])
def test_a_control_token_in_a_text_is_only_its_characters(small: Encode, text: str) -> None:
    assert small(text) == [BEGIN, IDS["▁"], *(IDS[character] for character in text), END]
    inside = small(f"query: ba{text}ker {text} {text}{text}")
    assert not CONTROL & set(inside[1:-1])


def test_what_the_vocabulary_lacks_is_unknown(small: Encode) -> None:
    assert small("ÄÖÜ") == [BEGIN, IDS["▁"], UNKNOWN, END]


def test_long_texts_are_cut_with_the_end_in_place(small: Encode) -> None:
    ids = small("a" * 500)
    assert len(ids) == POSITIONS
    assert ids[-1] == END


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("ba\x00k\x07er\x7f", "baker"),
        ("ba\x8fk\x9fer", "baker"),
        ("baker\u200bbaker\ufeffbaker", "baker baker baker"),
        ("baker\t\n  \u2581 baker", "baker baker"),
        ("ｂａｋｅｒ", "baker"),
        ("ﬁﬂ", "fifl"),
    ],
)
def test_normalises_as_the_model_was_trained(small: Encode, text: str, like: str) -> None:
    assert small(text) == small(like)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # Published examples of XLM-RoBERTa's tokenizer, whose vocabulary multilingual-e5-small shares.
        ("Hello world", [0, 35378, 8999, 2]),
        ("Hello world!", [0, 35378, 8999, 38, 2]),
    ],
)
def test_real_ids_are_the_originals(encode: Encode, text: str, ids: list[int]) -> None:
    assert encode(text) == ids


@pytest.mark.parametrize("text", ["<s>", "</s>", "<pad>", "<unk>", "<mask>"])
def test_real_control_tokens_cannot_be_spelled(encode: Encode, text: str) -> None:
    inside = encode(f"query: {text}baker{text} {text}")[1:-1]
    assert not {0, 1, 2, 3, 250_001} & set(inside)
    assert len(inside) > 8


def test_composed_and_decomposed_accents_are_one(encode: Encode) -> None:
    assert encode("Ba\u0308cker") == encode("Bäcker")


def assert_ids_of_the_reference(real: PieceTokenizer, reference: Tokenizer, texts: Sequence[str]) -> None:
    prefixed = [f"{kind}: {text}" for text in texts for kind in ("query", "passage")]
    assert real.encode(prefixed) == [encoding.ids for encoding in reference.encode_batch_fast(prefixed)]


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pl"])
def test_ids_of_the_starter_records_are_those_of_another_library(
    real: PieceTokenizer, reference: Tokenizer, language: str
) -> None:
    with closing(Store.aside(merge(take_starter().layers).corpus)) as store:
        forms = [form.text for kind in KINDS for form in store.forms(kind) if form.language == language]
    assert len(forms) > 100
    assert_ids_of_the_reference(real, reference, forms)


def test_ids_of_every_script_are_those_of_another_library(real: PieceTokenizer, reference: Tokenizer) -> None:
    characters = [chr(code) for code in range(0, 0x110000, 11) if not 0xD800 <= code <= 0xDFFF]
    assert_ids_of_the_reference(real, reference, characters)


@settings(deadline=None, database=None, max_examples=500)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_ids_of_any_text_are_those_of_another_library(real: PieceTokenizer, reference: Tokenizer, text: str) -> None:
    assert_ids_of_the_reference(real, reference, [text])


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff" * 50])
def test_what_is_no_vocabulary_is_refused(content: bytes) -> None:
    with pytest.raises(RuntimeError):
        PieceTokenizer(content, 512)
