import logging
import os
import signal
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import onnxruntime
import pytest

from fakes.e5_file import WeightsFile, write_weights
from retrieval.e5_convert import ModelFiles, ensure_model
from retrieval.embedder import EmbedderError

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> WeightsFile:
    return write_weights(tmp_path_factory.mktemp("weights") / "weights.bin")


def convert(home: Path, weights: WeightsFile, verify: bool = False) -> ModelFiles:
    return ensure_model(home, verify=verify, find_weights=weights.find, sha256=weights.sha256)


def must_not_convert() -> Path:
    raise AssertionError("converted again")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(".lock"))


def test_the_first_call_converts_and_the_next_reuses(tmp_path: Path, weights: WeightsFile) -> None:
    files = convert(tmp_path, weights)
    assert files.model.is_file()
    assert files.tokenizer.is_file()
    for verify in (False, True):
        again = ensure_model(tmp_path, verify=verify, find_weights=must_not_convert, sha256=weights.sha256)
        assert again == files


def test_converting_twice_gives_the_same_bytes(tmp_path: Path, weights: WeightsFile) -> None:
    one, two = convert(tmp_path / "one", weights), convert(tmp_path / "two", weights)
    assert one.model.read_bytes() == two.model.read_bytes()
    assert one.tokenizer.read_bytes() == two.tokenizer.read_bytes()
    assert one.fingerprint == two.fingerprint


def test_other_weights_have_another_folder_and_fingerprint(tmp_path: Path, weights: WeightsFile) -> None:
    other = convert(tmp_path, write_weights(tmp_path / "weights.bin", seed=1))
    files = convert(tmp_path, weights)
    assert files.model.parent != other.model.parent
    assert files.fingerprint != other.fingerprint


def test_a_shortened_file_is_converted_again(
    tmp_path: Path, weights: WeightsFile, caplog: pytest.LogCaptureFixture
) -> None:
    files = convert(tmp_path, weights)
    whole = files.model.read_bytes()
    files.model.write_bytes(whole[:-1])
    with caplog.at_level(logging.WARNING):
        assert convert(tmp_path, weights) == files
    assert files.model.read_bytes() == whole
    assert "damaged" in caplog.text


def test_a_changed_byte_is_found_when_asked_to_verify(tmp_path: Path, weights: WeightsFile) -> None:
    files = convert(tmp_path, weights)
    whole = files.tokenizer.read_bytes()
    files.tokenizer.write_bytes(whole.replace(b"identity", b"identitx"))
    convert(tmp_path, weights)
    assert files.tokenizer.read_bytes() != whole
    convert(tmp_path, weights, verify=True)
    assert files.tokenizer.read_bytes() == whole


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"model": {"bytes": "many"}}'])
def test_a_damaged_manifest_is_replaced(tmp_path: Path, weights: WeightsFile, content: bytes) -> None:
    files = convert(tmp_path, weights)
    (files.model.parent / "manifest.json").write_bytes(content)
    assert convert(tmp_path, weights) == files


def test_a_file_in_the_place_of_the_folder_is_replaced(tmp_path: Path, weights: WeightsFile) -> None:
    folder = convert(tmp_path / "one", weights).model.parent
    (tmp_path / "two" / "models").mkdir(parents=True)
    (tmp_path / "two" / "models" / folder.name).write_text("not a folder")
    assert convert(tmp_path / "two", weights).model.is_file()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this platform cannot kill a process without its consent")
@pytest.mark.parametrize("step", ["build_tokenizer", "build_model", "_Manifest"])
def test_a_killed_conversion_leaves_nothing_half_made(tmp_path: Path, weights: WeightsFile, step: str) -> None:
    script = f"""
        import os, signal
        from pathlib import Path
        from retrieval import e5_convert

        def die(*arguments, **keywords):
            os.kill(os.getpid(), signal.SIGKILL)

        e5_convert.{step} = die
        e5_convert.ensure_model(
            Path({str(tmp_path)!r}), find_weights=lambda: Path({str(weights.path)!r}), sha256={weights.sha256!r}
        )
    """
    killed = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], cwd=ROOT, env=os.environ, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert all(name.startswith(".") for name in names(tmp_path / "models"))
    files = convert(tmp_path, weights)
    assert names(tmp_path / "models") == [files.model.parent.name]
    assert names(files.model.parent) == ["manifest.json", "model.onnx", "tokenizer.model"]


def test_several_at_once_convert_once(tmp_path: Path, weights: WeightsFile) -> None:
    conversions = []

    def find() -> Path:
        conversions.append(1)
        return weights.path

    def run(_: int) -> ModelFiles:
        return ensure_model(tmp_path, find_weights=find, sha256=weights.sha256)

    with ThreadPoolExecutor(4) as pool:
        files = set(pool.map(run, range(4)))
    assert len(files) == 1
    assert len(conversions) == 1


def test_a_failed_conversion_leaves_no_model(tmp_path: Path, weights: WeightsFile) -> None:
    with pytest.raises(EmbedderError, match="sha256"):
        ensure_model(tmp_path, find_weights=weights.find)
    assert all(name.startswith(".") for name in names(tmp_path / "models"))


def test_without_the_weights_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(EmbedderError, match=r"not installed.*OpenAI-compatible embeddings endpoint"):
        ensure_model(tmp_path)


def test_a_home_that_cannot_be_written(tmp_path: Path, weights: WeightsFile) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(EmbedderError, match="cannot keep the converted model"):
        convert(tmp_path / "home", weights)


def test_a_relative_home_survives_a_change_of_folder(
    tmp_path: Path, weights: WeightsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = convert(Path("var"), weights)
    monkeypatch.chdir(ROOT)
    session = onnxruntime.InferenceSession(files.model, providers=["CPUExecutionProvider"])
    assert session.get_outputs()[0].name == "embedding"
