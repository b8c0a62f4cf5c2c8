"""The same tokenizer by another library, which the ids are checked against; it takes five times the memory."""

from collections.abc import Sequence

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from retrieval.e5_weights import Config

_SPACE = "▁"
_VANISH = r"[\x{00}-\x{08}\x{0b}\x{0e}-\x{1f}\x{7f}\x{8f}\x{9f}]"
_BECOME_SPACE = r"[\t\n\f\r\x{1680}\x{200b}-\x{200f}\x{2028}\x{2029}\x{2581}\x{feff}\x{fffd}]"


def reference_tokenizer(config: Config, pieces: Sequence[tuple[str, float]]) -> Tokenizer:
    """A tokenizer whose ids equal the original's, but for which no text can spell a control token.

    It adds the begin and end tokens and cuts at ``config.positions`` ids. The normalisation is
    SentencePiece's ``nmt_nfkc``: controls vanish, odd spaces become a space, NFKC, runs of spaces collapse.
    """
    tokenizer = Tokenizer(models.Unigram(_unspellable(pieces), unk_id=config.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(_VANISH), ""),
            normalizers.Replace(Regex(_BECOME_SPACE), " "),
            normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=_SPACE, prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single=["<begin>", "$A", "<end>"],
        special_tokens=[("<begin>", config.begin), ("<end>", config.end)],
    )
    tokenizer.enable_truncation(config.positions)
    return tokenizer


def _unspellable(pieces: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """Put a space into the name of every control piece.

    The pre-tokenizer leaves no space in any text, so a visitor's "</s>" is read as the characters
    it is made of. Control pieces are the ones with log probability zero: no ordinary piece is certain.
    """
    return [(f" {piece}" if score >= 0 else piece, score) for piece, score in pieces]
