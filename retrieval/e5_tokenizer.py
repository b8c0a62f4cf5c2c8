"""The XLM-RoBERTa tokenizer of multilingual-e5-small, run by SentencePiece from the vocabulary in the weights file.

The normalisation is SentencePiece's ``nmt_nfkc``: controls vanish, odd spaces become a space, NFKC, runs of spaces
collapse. It is done before, by ``tokenizers``, because the weights file has no rules that SentencePiece could load.
"""

from collections.abc import Sequence
from typing import Any

from sentencepiece import SentencePieceProcessor, sentencepiece_model_pb2
from tokenizers import Regex, normalizers

from retrieval.e5_weights import Config

_VANISH = r"[\x{00}-\x{08}\x{0b}\x{0e}-\x{1f}\x{7f}\x{8f}\x{9f}]"
_BECOME_SPACE = r"[\t\n\f\r\x{1680}\x{200b}-\x{200f}\x{2028}\x{2029}\x{2581}\x{feff}\x{fffd}]"


def build_tokenizer(config: Config, pieces: Sequence[tuple[str, float]]) -> bytes:
    """The vocabulary as a SentencePiece model, the same bytes for the same pieces.

    Control pieces are the ones with log probability zero, since no ordinary piece is certain. SentencePiece never
    finds them in a text: a visitor's "</s>" is read as the characters it is made of.
    """
    # Classes that protobuf makes at run time are unknown to a type checker.
    messages: Any = sentencepiece_model_pb2
    model, kinds = messages.ModelProto(), messages.ModelProto.SentencePiece
    for number, (piece, score) in enumerate(pieces):
        kind = kinds.UNKNOWN if number == config.unknown else kinds.CONTROL if score >= 0 else kinds.NORMAL
        model.pieces.add(piece=piece, score=score, type=kind)
    model.trainer_spec.model_type = messages.TrainerSpec.UNIGRAM
    model.trainer_spec.unk_id, model.trainer_spec.pad_id = config.unknown, config.pad
    model.trainer_spec.bos_id, model.trainer_spec.eos_id = config.begin, config.end
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.add_dummy_prefix = True
    model.normalizer_spec.remove_extra_whitespaces = False
    content: bytes = model.SerializeToString(deterministic=True)
    return content


class PieceTokenizer:
    """Turns texts into ids: the begin token, those of the text, the end token, at most ``positions`` in all.

    ``content`` is what ``build_tokenizer`` made; raises ``RuntimeError`` for anything else. May be used from several
    threads.
    """

    def __init__(self, content: bytes, positions: int) -> None:
        self._processor = SentencePieceProcessor()
        self._processor.LoadFromSerializedProto(content)
        self._longest = positions - 2
        self._normalizer = normalizers.Sequence(
            [
                normalizers.Replace(Regex(_VANISH), ""),
                normalizers.Replace(Regex(_BECOME_SPACE), " "),
                normalizers.NFKC(),
                normalizers.Replace(Regex(" {2,}"), " "),
            ]
        )

    def encode(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of each text."""
        begin, end = self._processor.bos_id(), self._processor.eos_id()
        pieces = self._processor.encode([self._normalizer.normalize_str(text) for text in texts])
        return [[begin, *ids[: self._longest], end] for ids in pieces]
