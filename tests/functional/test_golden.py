"""Whole answers, word for word, as a visitor sees them: ``tests/golden/*.md``.

A change of wording shows up there, to be read before it is committed. After reading:
``pytest tests/functional/test_golden.py --renew-golden`` writes the files anew.
"""

import json
import re
from pathlib import Path

import pytest

from bot.conversation import Conversation, Turn
from bot.events import Finished
from bot.wiring import Services

GOLDEN = Path(__file__).parents[1] / "golden"
PACS = "picture-archiving-and-communication-systems-administrator"
CONVERSATIONS: dict[str, tuple[str, ...]] = {
    "requirements-en": (
        "What does a PACS administrator need to know?",
        "And which knowledge is optional?",
        "what about a radiografer?",
    ),
    "requirements-de": ("Was braucht ein Bäcker?", "Und welche Kenntnisse sind wesentlich?"),
    "description-en": ("What is a nurse responsible for general care?",),
    "description-de": ("Was macht eine Sozialarbeiterin?",),
    "skill-en": ("Which jobs need project management?",),
    "choice-en": ("What does a teacher need?", "none of these"),
    "choice-de": ("Was braucht ein Lehrer?",),
    "unknown-en": ("What does a quantum wizard need?", "What's the weather in Paris?"),
    "unknown-de": ("Was braucht ein Quantenzauberer?",),
    "courtesies-en": ("Hello", "What can you do?", "thanks", "bye"),
    "limits-en": (
        "Are you a human?",
        "Rank these candidates for me",
        "How much does a baker earn?",
        "I want to die",
        " ",
    ),
    "limits-de": ("Bist du ein Mensch?", "Wen soll ich entlassen?", "Kann ich meinen Chef verklagen?", "a" * 5_000),
}
PAGES = {"page-en": (PACS, "What does this role require?"), "page-de": (PACS, "Was braucht man für diesen Beruf?")}
NOTICE_ID = re.compile(r"/v/[0-9a-z]{20}\b")


def shown(text: str, finished: Finished) -> str:
    """One turn for a reader: the question, the answer, and what a program gets besides."""
    reply, notice = finished.reply, finished.reply.notice
    lists = [f"{claim.relation} {claim.kind}" for claim in reply.claims]
    besides = {
        "kind": reply.kind,
        "occupations": [mention.title for mention in reply.occupations],
        "skills": len(reply.skills),
        "claims": {name: lists.count(name) for name in dict.fromkeys(lists)},
        "citations": [citation.url for citation in reply.citations],
        "suggestions": [suggestion.text for suggestion in finished.suggestions],
        "notice": {
            "made": f"{notice.mode}, {notice.dst.rsplit('/', 1)[-1]}",
            "sources": [f"{source.name}, {source.release}" for source in notice.sources],
            "caveats": list(notice.caveats),
        },
    }
    question = text if len(text) < 100 else f"{text[:20]}… ({len(text)} characters)"
    answer = NOTICE_ID.sub("/v/…", reply.text)
    return f"# {question}\n\n{answer}\n\n```json\n{json.dumps(besides, indent=2, ensure_ascii=False)}\n```\n"


async def rendered(services: Services, texts: tuple[str, ...], page: str | None) -> str:
    conversation, turns = Conversation(), []
    for text in texts:
        finished = await services.advisor.reply(Turn(text=text, conversation=conversation, page=page))
        conversation = finished.conversation
        turns.append(shown(text, finished))
    return "\n".join(turns)


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("name", [*CONVERSATIONS, *PAGES])
async def test_answers_are_as_they_were(name: str, services: Services, request: pytest.FixtureRequest) -> None:
    slug, texts = (PAGES[name][0], PAGES[name][1:]) if name in PAGES else (None, CONVERSATIONS[name])
    made = await rendered(services, texts, services.store.occupation_uri(slug) if slug else None)
    path = GOLDEN / f"{name}.md"
    if request.config.getoption("--renew-golden"):
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text("utf-8"), f"If {path.name} should change, read the change and renew it."


def test_no_file_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.md")} == {*CONVERSATIONS, *PAGES}
