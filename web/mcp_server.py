"""The tools as a server of the Model Context Protocol: other assistants can use the records, each result sealed."""

from typing import Annotated, Any, TypeAlias

from mcp.server.fastmcp import FastMCP
from mcp.server.fastmcp.exceptions import ToolError
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field

from bot.tool_replies import NothingFoundError, ToolReplies
from bot.tools import (
    CompareOccupations,
    DayOf,
    FindOccupation,
    FindSkill,
    FindSkills,
    NextMoves,
    OpenOccupation,
    OpenSkill,
    RelatedRoles,
    RolesForInterests,
    RolesForSkills,
    SkillGap,
    StudyFor,
    ToolCall,
)
from compliance.draft import Citation, Claim, Kind, Mention, Mode, Value
from compliance.notice import Notice
from corpus.credits import credit_lines

INSTRUCTIONS = (
    "Official records on occupations and skills (ESCO and others). Find a URI first, then open it. Every result has a "
    "text that ends with a notice, and the signed notice itself: whoever shows the result to a person must show the "
    "notice and the attribution with it."
)
_READING = ToolAnnotations(readOnlyHint=True, idempotentHint=True, openWorldHint=False)
_LONGEST_URI = 400

Uri: TypeAlias = Annotated[str, Field(max_length=_LONGEST_URI, description="URI of a record, as a find tool gives it.")]
Language: TypeAlias = Annotated[str, Field(max_length=8, description="Language of the answer, ISO 639-1.")]
Words: TypeAlias = Annotated[str, Field(min_length=1, max_length=400)]


class SealedResult(Value):
    """What every tool answers with: text and notice, what it names and claims, and whom to credit.

    ``text`` ends with the notice in words; ``jws`` is the signature that ``destinai verify`` checks.
    """

    text: str
    language: str
    mode: Mode
    kind: Kind
    occupations: tuple[Mention, ...]
    skills: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    attribution: tuple[str, ...]
    notice: Notice
    jws: str


Result: TypeAlias = Annotated[CallToolResult, SealedResult]


def mcp_server(replies: ToolReplies) -> FastMCP[Any]:
    """A server whose tools answer with ``SealedResult``; a call that finds nothing is an error that says so."""
    server: FastMCP[Any] = FastMCP("destinai", instructions=INSTRUCTIONS, log_level="WARNING")
    tool = server.tool(annotations=_READING)

    async def sealed(call: ToolCall, language: str, *, describe: bool = False) -> CallToolResult:
        try:
            reply, sources = await replies.reply(call, language, describe=describe)
        except NothingFoundError as error:
            raise ToolError(str(error)) from None
        content = {**reply.as_json(), "attribution": list(credit_lines(sources))}
        return CallToolResult(content=[TextContent(type="text", text=reply.text)], structuredContent=content)

    @tool
    async def find_occupation(title: Words, language: Language = "en") -> Result:
        """Find the occupations that a title may mean, best first."""
        return await sealed(FindOccupation(title=title), language)

    @tool
    async def find_skill(text: Words, language: Language = "en") -> Result:
        """Find the skills or knowledge areas that some words may mean, best first."""
        return await sealed(FindSkill(text=text), language)

    @tool
    async def find_skills(
        text: Annotated[str, Field(min_length=1, max_length=4_000)], language: Language = "en"
    ) -> Result:
        """Find all skills that a text names or describes: a list, a sentence, a curriculum vitae."""
        return await sealed(FindSkills(text=text), language)

    @tool
    async def describe_occupation(uri: Uri, language: Language = "en") -> Result:
        """What an occupation is: its description and its place in ISCO-08."""
        return await sealed(OpenOccupation(uri=uri), language, describe=True)

    @tool
    async def occupation_requirements(uri: Uri, language: Language = "en") -> Result:
        """Everything an occupation requires: essential and optional, skills and knowledge."""
        return await sealed(OpenOccupation(uri=uri), language)

    @tool
    async def open_skill(uri: Uri, language: Language = "en") -> Result:
        """What a skill is, and every occupation that needs it."""
        return await sealed(OpenSkill(uri=uri), language)

    @tool
    async def compare_occupations(
        uris: Annotated[list[Uri], Field(min_length=2, max_length=3)], language: Language = "en"
    ) -> Result:
        """Compare two or three occupations: what all need, what only one needs."""
        return await sealed(CompareOccupations(uris=tuple(uris)), language)

    @tool
    async def skill_gap(
        goal: Uri,
        held: Annotated[list[Uri], Field(max_length=200, description="URIs of skills somebody has.")],
        from_occupation: Annotated[Uri | None, Field(description="URI of the occupation they come from.")] = None,
        language: Language = "en",
    ) -> Result:
        """What is missing to reach an occupation, from skills somebody has or the occupation they come from."""
        return await sealed(SkillGap(goal=goal, held=tuple(held), from_occupation=from_occupation), language)

    @tool
    async def next_moves(uri: Uri, language: Language = "en") -> Result:
        """The nearest occupations to go on to from one, with reasons and effort."""
        return await sealed(NextMoves(uri=uri), language)

    @tool
    async def roles_for_skills(
        uris: Annotated[list[Uri], Field(min_length=1, max_length=200)], language: Language = "en"
    ) -> Result:
        """The occupations that need most of some skills."""
        return await sealed(RolesForSkills(uris=tuple(uris)), language)

    @tool
    async def roles_for_interests(
        codes: Annotated[str, Field(pattern=r"^[RIASEC]{1,3}$", description="Holland's letters, strongest first.")],
        language: Language = "en",
    ) -> Result:
        """The occupations that fit a code of one to three of Holland's interests."""
        return await sealed(RolesForInterests(codes=codes), language)

    @tool
    async def study_for(uri: Uri, language: Language = "en") -> Result:
        """What to study for an occupation."""
        return await sealed(StudyFor(uri=uri), language)

    @tool
    async def day_of(uri: Uri, language: Language = "en") -> Result:
        """The tasks of an occupation, a day's work."""
        return await sealed(DayOf(uri=uri), language)

    @tool
    async def related_roles(uri: Uri, language: Language = "en") -> Result:
        """The occupations near one: of its family, above and below it, related in O*NET."""
        return await sealed(RelatedRoles(uri=uri), language)

    return server
