"""Replies to messages that no brain gets to see: refusals, signposts, crisis, and the truth about what we are."""

from bot.answers import Answers
from bot.brain import Composition
from compliance.scope import ScopeVerdict

_SENTENCES = {
    "crisis": ("crisis", "crisis-numbers", "crisis-end"),
    "judging-people": ("refusal-person", "refusal-alternative"),
    "traits": ("refusal-trait", "refusal-alternative"),
    "law": ("signpost-legal", "signpost-then"),
    "immigration": ("signpost-legal", "signpost-then"),
    "benefits": ("signpost-legal", "signpost-then"),
    "health": ("signpost-legal", "signpost-then"),
    "recognition": ("signpost-legal", "signpost-then"),
    "pay": ("signpost-pay", "signpost-then"),
    "demand": ("signpost-pay", "signpost-then"),
    "vacancies": ("signpost-pay", "signpost-then"),
    "courses": ("signpost-pay", "signpost-then"),
}


def out_of_scope(verdict: ScopeVerdict, answers: Answers, model: str | None) -> Composition:
    """The reply to a message on which the scope check gave ``verdict``; ``model`` is the chat model configured."""
    if verdict.code == "identity":
        how = answers.sentence("identity-mode-llm", model=model) if model else answers.sentence("identity-mode-builtin")
        return answers.fixed(verdict.kind, [answers.sentence("identity"), how])
    return answers.fixed(verdict.kind, [answers.sentence(message) for message in _SENTENCES[verdict.code]])
