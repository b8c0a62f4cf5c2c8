"""Our own converted model in a folder as fastembed expects one."""

import importlib.util
import json
from pathlib import Path

from fakes.e5_file import real_model
from fakes.reference_tokenizer import reference_tokenizer
from retrieval.e5_weights import WEIGHTS_SHA256, installed_weights_file, read_weights

INSTALLED = importlib.util.find_spec("fastembed") is not None
"""Whether the extra ``destinai[fastembed]`` is installed."""


def local_model(folder: Path) -> Path:
    """Make ``folder``; fastembed wants to be told what the tokenizer does already."""
    files = real_model()
    folder.mkdir()
    (folder / files.model.name).symlink_to(files.model)
    weights = read_weights(installed_weights_file(), WEIGHTS_SHA256)
    reference_tokenizer(weights.config, weights.pieces).save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(json.dumps({"model_max_length": 512, "pad_token": " <pad>"}))
    (folder / "config.json").write_text(json.dumps({"pad_token_id": 1}))
    return folder
