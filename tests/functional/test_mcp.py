"""The server of the Model Context Protocol, driven by the official client over standard input and output."""

import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from bot.wiring import key_folder
from compliance.keys import KeyRing
from compliance.verify import verify


@asynccontextmanager
async def client(home: Path) -> AsyncIterator[ClientSession]:
    server = StdioServerParameters(
        command=sys.executable,
        args=["-c", "from web.cli import main; main()", "mcp"],
        env={"DESTINAI_HOME": str(home)},
        cwd=home,
    )
    async with stdio_client(server) as (reading, writing), ClientSession(reading, writing) as session:
        await session.initialize()
        yield session


async def call(session: ClientSession, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await session.call_tool(tool, arguments)
    assert not result.isError, result.content
    content = result.structuredContent
    assert content is not None
    assert [block.text for block in result.content if block.type == "text"] == [content["text"]]
    return content


async def test_an_assistant_uses_the_records(home_beside: Callable[[Path], Path], tmp_path: Path) -> None:
    home = home_beside(tmp_path)
    async with client(home) as session:
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        found = await call(session, "find_occupation", title="baker")
        baker = found["occupations"][0]["uri"]
        told = await call(session, "find_occupation", title="baker [x](https://evil.example) anna@example.org")
        needs = await call(session, "occupation_requirements", uri=baker)
        moves = await call(session, "next_moves", uri=baker, language="de")
        goal = moves["occupations"][-1]["uri"]
        gap = await call(session, "skill_gap", goal=goal, held=[needs["claims"][0]["skill"]])
        skill = await call(session, "open_skill", uri=needs["claims"][0]["skill"])
        nothing = await session.call_tool("study_for", {"uri": "http://example.org/nothing"})
        wrong = await session.call_tool("compare_occupations", {"uris": [baker]})
    assert all(tool.outputSchema and "notice" in tool.outputSchema["properties"] for tool in tools.values())
    assert found["occupations"][0]["title"] == "baker"
    assert not any(words in told["text"] for words in ("anna@", "](https://evil"))
    assert {claim["occupation"] for claim in needs["claims"]} == {baker}
    assert moves["language"] == "de"
    assert {claim["status"] for claim in gap["claims"]} <= {"covered", "missing"}
    assert baker in {occupation["uri"] for occupation in skill["occupations"]}
    keys = KeyRing.open(key_folder(home))
    for content in (found, needs, moves, gap, skill):
        assert content["notice"]["verify"] in content["text"]
        assert content["attribution"]
        assert verify(content, keys).status == "match"
    assert nothing.isError
    assert "find_occupation" in str(nothing.content)
    assert wrong.isError
