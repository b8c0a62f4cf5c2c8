"""Every control of the register has code and tests that exist, and the document shows the register there is."""

import re
from pathlib import Path

import pytest

from compliance.register import REGISTER, Control, as_markdown

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("control", REGISTER, ids=lambda control: control.rule[:40])
def test_a_control_has_code_and_tests_that_exist(control: Control) -> None:
    assert control.code
    assert control.tests
    assert [name for name in control.code if not (ROOT / name).exists()] == []
    for test in control.tests:
        file, _, name = test.partition("::")
        source = (ROOT / file).read_text("utf-8")
        assert re.search(rf"^(async )?def {name or 'test_'}", source, re.MULTILINE), test


def test_a_rule_stands_there_once() -> None:
    assert len({control.rule for control in REGISTER}) == len(REGISTER)


def test_the_document_is_made_from_the_register() -> None:
    document = (ROOT / "docs" / "ai-act-register.md").read_text("utf-8")
    assert document.endswith(as_markdown()), (
        "python -c 'from compliance.register import as_markdown; …' makes the table"
    )
