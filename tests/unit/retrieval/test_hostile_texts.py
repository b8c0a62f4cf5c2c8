"""No text stops the real embedder: each gets a unit vector, the same one whatever it comes together with."""

import json
import random
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes.e5_file import real_model
from retrieval.batching import BatchingEmbedder
from retrieval.embedder import Embedder
from retrieval.onnx_embedder import OnnxEmbedder

TOGETHER = 20
SAME = 0.9999

ODDITIES = {
    "nothing": "",
    "controls": "".join(map(chr, (*range(32), *range(0x7F, 0xA0)))),
    "NUL": "\x00",
    "spaces": "\u00a0\u1680\u2000\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
    "the space of SentencePiece": "\u2581",
    "zero width": "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e",
    "bidirectional": "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "widest ligature": "\ufdfa",
    "other ligatures": "\ufb03\ufb06\ufdfb\u0132\u01c4\u3300\u33a5\u2167",
    "circled and squared": "\u2460\u24b6\U0001f130\U0001f200\u3250",
    "full width": "ｂａｋｅｒ\uff0f\uff1c",
    "mathematical": "\U0001d56d\U0001d586\U0001d7d8",
    "stacked marks": "a\u0301\u0310\u0334\u0489\u20dd\ufe20",
    "mark without a letter": "\u0301",
    "jamo": "\u1112\u1161\u11ab\u302e",
    "decomposing to many": "\u1f82\u0390\ufbfa\u0344",
    "composition exclusion": "\u0958\u2adc\U0001d15e",
    "joined people": "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "skin tones": "\U0001f9d1\U0001f3fb\u200d\U0001f91d\u200d\U0001f9d1\U0001f3ff",
    "flags": "\U0001f1ea\U0001f1fa\U0001f1ea",
    "keycap": "1\ufe0f\u20e3",
    "tag characters": "\U000e0001\U000e0062\U000e0061\U000e007f",
    "variation selectors": "\ufe0e\ufe0f\U000e0100\U000e01ef",
    "noncharacters": "\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff",
    "replacement": "\ufffc\ufffd",
    "private use": "\ue000\uf8ff\U000f0000\U0010fffd",
    "unassigned": "\u0378\u2fe0\U000e0fff\U0003ffff",
    "lone high surrogate": json.loads('"\\ud800"'),
    "lone low surrogate": json.loads('"\\udfff"'),
    "surrogates the wrong way round": json.loads('"\\udc00\\ud83d"'),
    "scripts of one byte more": "\U00010400\U00012000\U00013000\U0001f600",
    "right to left": "خباز אופה",
    "without spaces": "パン職人是面包师คนทำขนมปัง",
    "control tokens": "<s></s><pad><unk><mask>",
    "chat tokens": "<|im_start|><|endoftext|>[INST]",
    "prefixes of the model": "query: passage: ",
    "format strings": "%s%n{0}${x}\\u0000\\x00",
    "case that grows": "\u0130\u0149\u01f0\u1e96\ufb13",
    "digits of the world": "٣৩๓３\u0be7",
    "soft hyphens": "ba\u00adker",
    "line ends": "\r\n\x0b\x0c\x85",
}
WHOLE = {
    **{name: oddity * 3 for name, oddity in ODDITIES.items()},
    "a hundred of the widest ligature": "\ufdfa" * 100,
    "ten thousand of it": "\ufdfa" * 10_000,
    "a word of a megabyte": "a" * 1_000_000,
    "a megabyte of joined people": ODDITIES["joined people"] * 40_000,
    "a megabyte of marks": "a" + "\u0301" * 500_000,
    "a megabyte of surrogates": "\ud800" * 300_000,
    "a megabyte of NUL": "\x00" * 1_000_000,
    "words without end": "baker " * 200_000,
}

PIECES = st.one_of(
    st.sampled_from(list(ODDITIES.values())),
    st.text(max_size=12),
    st.text(st.characters(categories=["Cs", "Cf", "Co", "Cn", "Mn", "Zs"]), max_size=6),
    st.sampled_from(["baker", "Bäcker/in", "C++ ", " ", "\n"]),
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=5).map("".join),
    st.tuples(PIECES, st.integers(1, 20)).map(lambda repeated: repeated[0] * repeated[1]),
)
UNHURRIED = settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def plain() -> Embedder:
    return OnnxEmbedder(real_model(), threads=1)


@pytest.fixture(scope="module")
def served(plain: Embedder) -> Iterator[Embedder]:
    """The embedder as a service uses it."""
    embedder = BatchingEmbedder(plain)
    yield embedder
    embedder.close()


def assert_each_its_own(served: Embedder, plain: Embedder, texts: Sequence[str]) -> None:
    """One unit vector a text, and the same as in another order, in another batch and as a service."""
    order = random.Random(len(texts)).sample(range(len(texts)), len(texts))
    together = served.embed_queries(texts)
    elsewhere = np.empty_like(together)
    elsewhere[order] = plain.embed_queries([texts[place] for place in order])
    assert together.shape == (len(texts), 384)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    cosines = (together * elsewhere).sum(1)
    assert cosines.min() > SAME, texts[int(cosines.argmin())][:100].encode("utf-8", "surrogatepass")


def test_every_oddity(served: Embedder, plain: Embedder) -> None:
    assert_each_its_own(served, plain, list(WHOLE.values()))


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_every_oddity_alone(plain: Embedder, served: Embedder, text: str) -> None:
    assert (plain.embed_passages([text]) @ served.embed_passages(["baker", text])[1]).item() > SAME


def test_oddities_do_not_all_look_the_same(plain: Embedder) -> None:
    vectors = plain.embed_queries(["baker", "welder", WHOLE["right to left"], WHOLE["joined people"]])
    assert (vectors @ vectors.T - np.eye(len(vectors))).max() < 0.99


@settings(UNHURRIED, max_examples=50)
@given(texts=st.lists(TEXTS, min_size=TOGETHER, max_size=TOGETHER))
def test_a_thousand_texts(served: Embedder, plain: Embedder, texts: list[str]) -> None:
    assert_each_its_own(served, plain, texts)


@pytest.mark.slow
@settings(UNHURRIED, max_examples=1_000)
@given(texts=st.lists(TEXTS, min_size=TOGETHER, max_size=TOGETHER))
def test_twenty_thousand_texts(served: Embedder, plain: Embedder, texts: list[str]) -> None:
    assert_each_its_own(served, plain, texts)
