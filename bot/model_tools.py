"""How a model is asked for its next look-up: by native tool calls, or by a JSON schema over the candidates."""

from typing import Any, Protocol, get_args

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI

from bot.brain import BrainError, Question
from bot.findings import Findings
from bot.model import Deadline
from bot.model_calls import TOOLS, Chosen, OpenedFor, checked
from bot.tools import MAX_CALLS
from compliance.redact import redact
from prompts.files import load_prompt

_TOOL_OF = {"study": "study_for", "day": "day_of", "moves": "next_moves", "related": "related_roles"}
"""The tool for what is asked about one occupation, where it is not its record that is opened."""


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
        self._model = model.bind_tools(list(TOOLS.values()))

    async def choose(self, question: Question, findings: Findings, deadline: Deadline) -> Chosen:
        """The tool calls of the model, each checked."""
        focus = ", ".join(f"{m.title} <{m.uri}>" for m in question.turn.conversation.focus) or "none"
        system = load_prompt("plan").fill(focus=f"{focus}{_candidates(findings)}")
        answer = await deadline.wait(self._model.ainvoke(_conversation(question, system)))
        if not isinstance(answer, AIMessage) or answer.invalid_tool_calls or len(answer.tool_calls) > MAX_CALLS:
            raise BrainError("the model's tool calls cannot be read")
        allowed = findings.offered | {m.uri for m in question.turn.conversation.focus}
        allowed |= {m.uri for m in question.turn.conversation.pending} | {question.turn.page or ""}
        return checked([(call["name"], call["args"]) for call in answer.tool_calls], allowed)


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
                "aspect": {"type": "string", "enum": [*get_args(OpenedFor), *_TOOL_OF]},
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
        aspect = answer.get("aspect")
        tool = _TOOL_OF.get(str(aspect))
        arguments = {"uri": chosen} if tool else {"uri": chosen, "aspect": aspect}
        return checked([(tool or "open_occupation", arguments)], uris)


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
