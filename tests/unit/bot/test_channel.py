"""The channel: whatever happens, a visitor ends with a sealed reply."""

import asyncio
import logging
from pathlib import Path

import pytest

from bot import channel
from bot.chat_session import MAX_WAITING, Visit
from bot.conversation import Turn
from compliance.verify import verify
from fakes.advisor import FIRST, SECOND, SECRET, FakeAdvisor
from fakes.screen import RecordingScreen


@pytest.fixture
def advisor(tmp_path: Path) -> FakeAdvisor:
    return FakeAdvisor(tmp_path)


def turn(text: str, visit: Visit, language: str | None = None) -> Turn:
    return Turn(text=text, conversation=visit.conversation, language=language)


async def test_pieces_are_streamed_and_the_reply_takes_their_place(advisor: FakeAdvisor) -> None:
    visit, screen = Visit(), RecordingScreen()
    await channel.answer(advisor, turn("hello", visit), visit, screen)
    (reply,) = screen.replies
    assert screen.streamed == [FIRST, f"\n\n{SECOND}"]
    assert reply.text.startswith("".join(screen.streamed))
    assert reply.notice.verify in reply.text
    assert verify(reply.as_json(), advisor.keys).status == "match"
    assert len(screen.suggestions) == 4
    assert visit.conversation.turns == 1
    assert screen.unsealed == []


async def test_a_stop_seals_what_was_shown(advisor: FakeAdvisor) -> None:
    visit, screen = Visit(), RecordingScreen()
    answering = asyncio.create_task(channel.answer(advisor, turn("wait", visit), visit, screen))
    while not screen.streamed:
        await asyncio.sleep(0)
    visit.stop()
    await answering
    (reply,) = screen.replies
    assert FIRST in reply.text
    assert SECOND not in reply.text
    assert verify(reply.as_json(), advisor.keys).status == "match"


async def test_a_stop_with_nothing_under_way_does_nothing(advisor: FakeAdvisor) -> None:
    visit, screen = Visit(), RecordingScreen()
    visit.stop()
    await channel.answer(advisor, turn("hello", visit), visit, screen)
    assert SECOND in screen.replies[0].text


@pytest.mark.parametrize("text", ["boom, says Maria Muster", "mute"])
async def test_an_error_is_a_sealed_reply_and_says_nothing_of_itself(
    text: str, advisor: FakeAdvisor, caplog: pytest.LogCaptureFixture
) -> None:
    visit, screen = Visit(), RecordingScreen()
    with caplog.at_level(logging.DEBUG):
        await channel.answer(advisor, turn(text, visit), visit, screen)
    (reply,) = screen.replies
    assert reply.kind == "error"
    assert FIRST in reply.text
    assert SECRET not in reply.text
    assert "answering failed" in caplog.text
    assert SECRET not in caplog.text
    assert "Maria" not in caplog.text


@pytest.mark.parametrize(
    ("language", "standing"),
    [
        ("de", "Sie interagieren mit einem KI-System"),
        ("xx", "You are interacting with an AI system"),
        (None, "You are"),
    ],
)
async def test_where_nothing_can_be_sealed_the_visitor_still_learns_what_this_is(
    language: str | None, standing: str, advisor: FakeAdvisor, caplog: pytest.LogCaptureFixture
) -> None:
    advisor.sealing = False
    visit, screen = Visit(), RecordingScreen()
    await channel.answer(advisor, turn("boom", visit, language), visit, screen)
    assert screen.replies == []
    (words,) = screen.unsealed
    assert standing in words
    assert SECRET not in words + caplog.text
    assert visit.conversation.turns == 0


async def test_a_visitor_who_left_breaks_nothing(advisor: FakeAdvisor, caplog: pytest.LogCaptureFixture) -> None:
    visit = Visit()
    await channel.answer(advisor, turn("hello", visit), visit, RecordingScreen(broken=True))
    assert "sending failed: ConnectionError" in caplog.text


async def test_messages_of_one_visitor_are_answered_one_at_a_time(advisor: FakeAdvisor) -> None:
    visit, first, second = Visit(), RecordingScreen(), RecordingScreen()

    async def ask(text: str, screen: RecordingScreen) -> None:
        async with visit:
            await channel.answer(advisor, turn(text, visit), visit, screen)

    slow = asyncio.create_task(ask("wait", first))
    while not first.streamed:
        await asyncio.sleep(0)
    quick = asyncio.create_task(ask("hello", second))
    for _ in range(20):
        await asyncio.sleep(0)
    assert second.streamed == []
    advisor.go.set()
    await asyncio.gather(slow, quick)
    assert advisor.turns[1].conversation.turns == 1
    assert visit.conversation.turns == 2


async def test_only_so_many_messages_wait() -> None:
    visit, leave = Visit(), asyncio.Event()

    async def stay() -> None:
        async with visit:
            await leave.wait()

    guests = [asyncio.create_task(stay()) for _ in range(MAX_WAITING + 1)]
    await asyncio.sleep(0)
    assert visit.crowded
    leave.set()
    await asyncio.gather(*guests)
    assert not visit.crowded


async def test_a_message_that_gives_up_waiting_leaves_its_place() -> None:
    visit = Visit()
    async with visit:
        guest = asyncio.create_task(visit.__aenter__())
        await asyncio.sleep(0)
        guest.cancel()
        with pytest.raises(asyncio.CancelledError):
            await guest
    async with asyncio.timeout(5), visit:
        assert not visit.crowded


def test_the_chat_cannot_answer_before_it_is_given_services(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channel, "_services", None)
    with pytest.raises(RuntimeError, match="mount_chat"):
        channel.services()
