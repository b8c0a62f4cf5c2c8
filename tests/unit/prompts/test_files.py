from pathlib import Path

import pytest

import prompts.files
from prompts.files import Prompt, load_prompt


def test_variables_are_filled_in_and_what_is_put_in_is_left_alone() -> None:
    prompt = Prompt("p", 1, "Answer in $language: $record")
    assert prompt.fill(language="de", record="costs $5 or $language") == "Answer in de: costs $5 or $language"


def test_a_missing_variable_is_a_bug_of_ours() -> None:
    with pytest.raises(KeyError, match="record"):
        Prompt("p", 1, "$record").fill(language="de")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(prompts.files, "_FOLDER", tmp_path)
    load_prompt.cache_clear()
    return tmp_path


def test_a_prompt_file(folder: Path) -> None:
    (folder / "greet.md").write_text('+++\nname = "greet"\nversion = 3\n+++\n\nSay hello.\n+++\nAnd more.\n')
    assert load_prompt("greet") == Prompt("greet", 3, "Say hello.\n+++\nAnd more.")


@pytest.mark.parametrize("head", ['name = "other"\nversion = 1', "version = 1"])
def test_a_head_that_does_not_name_its_file_is_refused(head: str, folder: Path) -> None:
    (folder / "greet.md").write_text(f"+++\n{head}\n+++\nSay hello.\n")
    with pytest.raises(ValueError, match=r"prompts/model/greet\.md"):
        load_prompt("greet")
