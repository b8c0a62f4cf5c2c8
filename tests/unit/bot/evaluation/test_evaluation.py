"""Test conversations: their format, how replies are judged, and the figures, with answers known to be wrong."""

from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Turn
from bot.evaluation.asking import ask_all
from bot.evaluation.cases import Case, ExpectedTurn, load_cases
from bot.evaluation.measures import Asked, Share, Thresholds, measures, report
from bot.events import Finished
from bot.wiring import Services
from compliance.draft import Claim
from corpus.errors import CorpusError
from web.cli_eval import SUITE

BAKER = "http://data.europa.eu/esco/occupation/1aadb308-432a-4d01-b54b-b4f7f76dd419"
NO_SKILL = "http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000"


def case(*turns: ExpectedTurn, **given: Any) -> Case:
    return Case(**{"id": "one", "group": "title", "language": "en", "turns": turns, **given})


class Altered:
    """The adviser, with something put into its replies or taken out of them before they are judged."""

    def __init__(self, services: Services, claims: tuple[Claim, ...] | None) -> None:
        self._services, self._claims = services, claims

    async def reply(self, turn: Turn) -> Finished:
        finished = await self._services.advisor.reply(turn)
        reply = _Changed(finished.reply, claims=self._claims)
        return Finished.model_construct(reply=reply, conversation=finished.conversation, suggestions=())


class _Changed:
    """A reply with other claims."""

    def __init__(self, reply: Any, **changed: Any) -> None:
        self._reply, self._changed = reply, changed

    def __getattr__(self, name: str) -> Any:
        return self._changed[name] if name in self._changed else getattr(self._reply, name)


async def asked(services: Services, *cases: Case, advisor: Any = None) -> list[Asked]:
    return [one async for one in ask_all(cases, advisor or services.advisor, services.store)]


async def test_a_right_answer_is_right(services: Services) -> None:
    turn = ExpectedTurn(text="What does a baker need to know?", occupation=(BAKER,), claims="requires")
    [one] = await asked(services, case(turn))
    assert one.right
    assert one.turns_to_useful == 1
    assert one.turns[0].expected == one.turns[0].found > 0


async def test_wrong_expectations_are_noticed(services: Services) -> None:
    turn = ExpectedTurn(
        text="What does a baker need to know?",
        kind=("refusal",),
        occupation=(NO_SKILL,),
        language="de",
        claims="none",
        forbidden=("BAKER",),
        required=("no such words",),
    )
    [one] = await asked(services, case(turn))
    assert len(one.turns[0].wrong) == 6
    assert not one.turns[0].occupation
    assert not one.turns[0].language
    assert one.turns[0].turned_down is False


async def test_a_claim_of_no_record_and_claims_not_made_are_noticed(services: Services) -> None:
    made_up = Claim(occupation=BAKER, skill=NO_SKILL, label="x", relation="essential", kind="skill")
    turn = ExpectedTurn(text="What does a baker need to know?", occupation=(BAKER,), claims="essential")
    result = await asked(services, case(turn), advisor=Altered(services, (made_up,)))
    shares = measures(result)
    assert shares["claim_precision"] == Share(0, 1)
    assert shares["claim_recall"].right == 0
    assert shares["claim_recall"].of > 0
    assert {line.split(":")[0] for line in report(result, Thresholds())["wanting"]} == {
        "claim_precision",
        "claim_recall",
    }


async def test_a_pair_treated_differently_is_wanting(services: Services) -> None:
    cases = (
        case(ExpectedTurn(text="baker")),
        case(ExpectedTurn(text="What does a PACS administrator need?"), id="two", same_as="one"),
    )
    assert any(line.startswith("fairness") for line in report(await asked(services, *cases), Thresholds())["wanting"])


def test_our_suite_is_large_and_names_every_language() -> None:
    suite = load_cases(SUITE)
    languages = {one.language for one in suite}
    assert len([one for one in suite if one.language in {"en", "de", "fr", "es", "it", "pl"}]) >= 300
    assert languages == {"en", "de", "fr", "es", "it", "pl", "nl", "pt"}
    assert len({tuple(turn.text for turn in one.turns) for one in suite}) > 0.95 * len(suite)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a file of cases"),
        ('language = "en"', "holds no cases"),
        ("language = ", "cannot be read"),
        ('language = "en"\n[[case]]\nid="a"\ngroup="x"\nturns=[{text="a", occupation=["baker"]}]', "does not explain"),
        ('language = "en"\n[[case]]\nid="a"\ngroup="x"\nturns=[{text="a", ocupation=[]}]', "not a file of cases"),
        ('language = "en"\n[[case]]\nid="a"\ngroup="x"\nsame_as="b"\nturns=[{text="a"}]', "which is no case"),
        ('language = "en"' + '\n[[case]]\nid="a"\ngroup="x"\nturns=[{text="a"}]' * 2, "there twice"),
    ],
)
def test_a_file_that_is_wrong_is_told_so(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "cases.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(CorpusError, match=said):
        load_cases(path)
