"""The graph a turn runs through: plan, act, plan again (at most four rounds), compose. One graph for every brain."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, TypeAlias, TypedDict

from langgraph.graph import END, START, StateGraph
from langgraph.runtime import Runtime

from bot.brain import Brain, Composition, Plan, Question
from bot.findings import Findings
from bot.tools import MAX_CALLS, Toolbox
from compliance.draft import Piece

MAX_ROUNDS = 4


class State(TypedDict):
    """What the nodes hand on."""

    question: Question
    findings: Findings
    plan: Plan
    rounds: int


@dataclass(frozen=True)
class Context:
    """What a turn runs with: the brain of this turn, and the tools."""

    brain: Brain
    tools: Toolbox


@dataclass(frozen=True)
class Composing:
    """The first thing the graph hands out: what was found, and the composition that begins."""

    question: Question
    findings: Findings
    composition: Composition


Step: TypeAlias = Composing | Piece


async def _plan(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    plan = await runtime.context.brain.plan(state["question"], state["findings"])
    question = state["question"]
    if plan.reading is not None:
        question = Question(question.turn, plan.reading, question.language)
    return {"plan": plan, "question": question, "rounds": state["rounds"] + 1}


async def _act(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    findings = state["findings"]
    for call in state["plan"].calls[:MAX_CALLS]:
        findings = findings.adding(await runtime.context.tools.run(call, state["question"].language))
    return {"findings": findings}


async def _compose(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    composition = await runtime.context.brain.compose(state["question"], state["findings"])
    runtime.stream_writer(Composing(state["question"], state["findings"], composition))
    async for piece in composition.pieces:
        runtime.stream_writer(piece)
    return {}


def _next(state: State) -> str:
    return "act" if state["plan"].calls and state["rounds"] <= MAX_ROUNDS else "compose"


def _build() -> Any:
    graph = StateGraph(State, context_schema=Context)
    graph.add_node("plan", _plan)
    graph.add_node("act", _act)
    graph.add_node("compose", _compose)
    graph.add_edge(START, "plan")
    graph.add_conditional_edges("plan", _next, ["act", "compose"])
    graph.add_edge("act", "plan")
    graph.add_edge("compose", END)
    return graph.compile()


_GRAPH = _build()


async def run_graph(question: Question, findings: Findings, context: Context) -> AsyncIterator[Step]:
    """Run one turn. Yields one ``Composing`` and then the pieces of the draft as they are written."""
    start: State = {"question": question, "findings": findings, "plan": Plan(), "rounds": 0}
    async for step in _GRAPH.astream(start, context=context, stream_mode="custom"):
        yield step
