from collections.abc import Callable
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from fakes.e5_file import PIECES, POSITIONS, real_model, write_weights
from retrieval.e5_tokenizer import build_tokenizer
from retrieval.e5_weights import read_weights

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
CONTROL = {BEGIN, PAD, END, UNKNOWN, len(PIECES) - 1}
IDS = {piece: number for number, (piece, _) in enumerate(PIECES)}


@pytest.fixture
def small(tmp_path: Path) -> Tokenizer:
    file = write_weights(tmp_path / "weights.bin")
    weights = read_weights(file.path, file.sha256)
    return build_tokenizer(weights.config, weights.pieces)


@pytest.fixture(scope="module")
def encode() -> Callable[[str], list[int]]:
    tokenizer = Tokenizer.from_file(str(real_model().tokenizer))
    return lambda text: list(tokenizer.encode(text).ids)


def test_adds_begin_and_end(small: Tokenizer) -> None:
    assert small.encode("query: baker").ids == [BEGIN, IDS["▁query"], IDS[":"], IDS["▁baker"], END]


@pytest.mark.parametrize("text", ["<s>", "</s>", "<pad>", "<unk>", "<mask>"])
def test_a_control_token_in_a_text_is_only_its_characters(small: Tokenizer, text: str) -> None:
    assert small.encode(text).ids == [BEGIN, IDS["▁"], *(IDS[character] for character in text), END]
    inside = small.encode(f"query: ba{text}ker {text} {text}{text}").ids
    assert not CONTROL & set(inside[1:-1])


def test_what_the_vocabulary_lacks_is_unknown(small: Tokenizer) -> None:
    assert small.encode("ÄÖÜ").ids == [BEGIN, IDS["▁"], UNKNOWN, END]


def test_long_texts_are_cut_with_the_end_in_place(small: Tokenizer) -> None:
    ids = small.encode("a" * 500).ids
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
def test_normalises_as_the_model_was_trained(small: Tokenizer, text: str, like: str) -> None:
    assert small.encode(text).ids == small.encode(like).ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # Published examples of XLM-RoBERTa's tokenizer, whose vocabulary multilingual-e5-small shares.
        ("Hello world", [0, 35378, 8999, 2]),
        ("Hello world!", [0, 35378, 8999, 38, 2]),
    ],
)
def test_real_ids_are_the_originals(encode: Callable[[str], list[int]], text: str, ids: list[int]) -> None:
    assert encode(text) == ids


@pytest.mark.parametrize("text", ["<s>", "</s>", "<pad>", "<unk>", "<mask>"])
def test_real_control_tokens_cannot_be_spelled(encode: Callable[[str], list[int]], text: str) -> None:
    inside = encode(f"query: {text}baker{text} {text}")[1:-1]
    assert not {0, 1, 2, 3, 250_001} & set(inside)
    assert len(inside) > 8


def test_composed_and_decomposed_accents_are_one(encode: Callable[[str], list[int]]) -> None:
    assert encode("Ba\u0308cker") == encode("Bäcker")
