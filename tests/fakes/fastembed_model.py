"""Our own converted model in a folder as fastembed expects one."""

import importlib.util
import json
from pathlib import Path

from fakes.e5_file import real_model

INSTALLED = importlib.util.find_spec("fastembed") is not None
"""Whether the extra ``destinai[fastembed]`` is installed."""


def local_model(folder: Path) -> Path:
    """Make ``folder``; fastembed wants to be told what the tokenizer does already."""
    files = real_model()
    folder.mkdir()
    for path in (files.model, files.tokenizer):
        (folder / path.name).symlink_to(path)
    (folder / "tokenizer_config.json").write_text(json.dumps({"model_max_length": 512, "pad_token": " <pad>"}))
    (folder / "config.json").write_text(json.dumps({"pad_token_id": 1}))
    return folder
