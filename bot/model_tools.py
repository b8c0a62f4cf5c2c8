"""How a model is asked for its next look-up: by native tool calls, or by a JSON schema over the candidates."""

from typing import Any, Literal, Protocol

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.brain import BrainError, Question
from bot.conversation import Task
from bot.findings import Findings
from bot.model import Deadline
from bot.tools import MAX_CALLS, FindOccupation, FindSkill, OpenOccupation, ToolCall
from compliance.redact import redact
from prompts.files import load_prompt

Wanted = Literal["requires", "describe"]


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="ignore")


class find_occupation(_Arguments):  # noqa: N801 - the name is the tool's
    """Find an occupation by its title, as the visitor wrote it."""

    title: str = Field(min_length=1, max_length=400)
    aspect: Wanted = "requires"


class open_occupation(_Arguments):  # noqa: N801
    """Open the record of an occupation that was found or talked about before."""

    uri: str = Field(max_length=300)
    aspect: Wanted = "requires"


class find_skill(_Arguments):  # noqa: N801
    """Find a skill or knowledge area by its name, and the occupations that need it."""

    text: str = Field(min_length=1, max_length=400)


_TOOLS: dict[str, type[_Arguments]] = {t.__name__: t for t in (find_occupation, open_occupation, find_skill)}


class Chosen(BaseModel):
    """What a model chose: look-ups, and the task it read out of the message."""

    model_config = ConfigDict(frozen=True)

    calls: tuple[ToolCall, ...] = ()
    task: Task | None = None


class ToolChooser(Protocol):
    """Asks a model for the next look-up."""

    async def choose(self, question: Question, findings: Findings, deadline: Deadline) -> Chosen | None:
        """The look-ups the model asks for, ``None`` where there is nothing to ask it.

        Raises ``BrainError`` where its answer makes no sense.
        """
        ...


class NativeTools:
    """Tool calls as the endpoint offers them."""

    def __init__(self, model: ChatOpenAI) -> None:
        self._model = model.bind_tools(list(_TOOLS.values()))

    async def choose(self, question: Question, findings: Findings, deadline: Deadline) -> Chosen:
        """The tool calls of the model, each checked."""
        focus = ", ".join(f"{m.title} <{m.uri}>" for m in question.turn.conversation.focus) or "none"
        system = load_prompt("plan").fill(focus=f"{focus}{_candidates(findings)}")
        answer = await deadline.wait(self._model.ainvoke(_conversation(question, system)))
        if not isinstance(answer, AIMessage) or answer.invalid_tool_calls or len(answer.tool_calls) > MAX_CALLS:
            raise BrainError("the model's tool calls cannot be read")
        allowed = findings.offered | {m.uri for m in question.turn.conversation.focus}
        allowed |= {m.uri for m in question.turn.conversation.pending} | {question.turn.page or ""}
        return _checked([(call["name"], call["args"]) for call in answer.tool_calls], allowed)


class JsonSchemaTools:
    """A JSON schema whose URI is one of the candidates just retrieved: dependable even with a small model."""

    def __init__(self, model: ChatOpenAI) -> None:
        self._model = model

    async def choose(self, question: Question, findings: Findings, deadline: Deadline) -> Chosen | None:
        """The occupation the model chose among the candidates; there must be some before it is asked."""
        lookup = findings.lookup("occupation")
        if lookup is None or not lookup.link.hits:
            return None
        uris = [hit.uri for hit in lookup.link.hits]
        schema: dict[str, Any] = {
            "title": "choice",
            "type": "object",
            "properties": {
                "occupation": {"type": "string", "enum": [*uris, "none"]},
                "aspect": {"type": "string", "enum": ["requires", "describe"]},
            },
            "required": ["occupation", "aspect"],
            "additionalProperties": False,
        }
        prompt = load_prompt("choose").fill(candidates=_candidates(findings).strip())
        asking = self._model.with_structured_output(schema, method="json_schema", strict=True)
        answer = await deadline.wait(asking.ainvoke(_conversation(question, prompt)))
        chosen = answer.get("occupation") if isinstance(answer, dict) else None
        if not isinstance(answer, dict) or not isinstance(chosen, str) or chosen not in (*uris, "none"):
            raise BrainError("the model chose something that was not offered")
        if chosen == "none":
            return Chosen()
        return _checked([("open_occupation", {"uri": chosen, "aspect": answer.get("aspect")})], set(uris))


def _checked(calls: list[tuple[str, Any]], allowed: frozenset[str] | set[str]) -> Chosen:
    made: list[ToolCall] = []
    task: Task | None = None
    for name, raw in calls:
        if name not in _TOOLS:
            raise BrainError("the model called a tool that does not exist")
        try:
            arguments = _TOOLS[name].model_validate(raw)
        except ValidationError as error:
            raise BrainError("the model called a tool with arguments that make no sense") from error
        match arguments:
            case find_occupation():
                made.append(FindOccupation(title=arguments.title))
                task = arguments.aspect
            case open_occupation():
                if arguments.uri not in allowed:
                    raise BrainError("the model asked for a record that was not offered")
                made.append(OpenOccupation(uri=arguments.uri))
                task = arguments.aspect
            case find_skill():
                made.append(FindSkill(text=arguments.text))
                task = "skill"
    return Chosen(calls=tuple(made), task=task)


def _candidates(findings: Findings) -> str:
    lookup = findings.lookup("occupation")
    if lookup is None:
        return ""
    return "\nFound so far:\n" + "\n".join(f"- {hit.title} <{hit.uri}>" for hit in lookup.link.hits)


def _conversation(question: Question, system: str) -> list[BaseMessage]:
    """The prompt, the last exchanges and the message; personal data redacted before a provider sees it."""
    messages: list[BaseMessage] = [SystemMessage(system)]
    for exchange in question.turn.conversation.exchanges:
        messages += [HumanMessage(_message(exchange.visitor)), AIMessage(exchange.answer)]
    return [*messages, HumanMessage(_message(question.turn.text))]


def _message(text: str) -> str:
    return f"<message>\n{redact(text).text.replace('<', '‹').replace('>', '›')}\n</message>"
