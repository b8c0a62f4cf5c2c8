"""Replies to messages that no brain gets to see: refusals, signposts, crisis, and the truth about what we are."""

from bot.answers import Answers
from bot.brain import Composition
from bot.conversation import Turn
from compliance.places import country_to_work_in, employment_services
from compliance.scope import ScopeVerdict

_SENTENCES = {
    "crisis": ("crisis", "crisis-numbers", "crisis-end"),
    "judging-people": ("refusal-person", "refusal-alternative"),
    "traits": ("refusal-trait", "refusal-alternative"),
    "law": ("signpost-law",),
    "immigration": ("signpost-immigration",),
    "benefits": ("signpost-benefits",),
    "health": ("signpost-health",),
    "recognition": ("signpost-recognition",),
    "pay": ("signpost-pay",),
    "demand": ("signpost-demand",),
    "vacancies": ("signpost-vacancies",),
    "courses": ("signpost-courses",),
}
_AT_THE_SERVICE = {"benefits", "pay", "demand", "vacancies", "courses"}
"""Signposts that the public employment service of the visitor's country is named with."""


def out_of_scope(verdict: ScopeVerdict, turn: Turn, answers: Answers, model: str | None) -> Composition:
    """The reply to ``turn``, on which the scope check gave ``verdict``; ``model`` is the chat model configured."""
    if verdict.code == "identity":
        how = answers.sentence("identity-mode-llm", model=model) if model else answers.sentence("identity-mode-builtin")
        return answers.fixed(verdict.kind, [answers.sentence("identity"), how])
    pieces = [answers.sentence(message) for message in _SENTENCES[verdict.code]]
    if verdict.kind == "signpost":
        country = country_to_work_in(turn.text) or turn.conversation.profile.country
        services = employment_services(country) if country and verdict.code in _AT_THE_SERVICE else ()
        if services:
            links = ", ".join(f"[{name}]({url})" for name, url in services)
            pieces.append(answers.sentence("signpost-national", links=links))
        pieces.append(answers.sentence("signpost-then"))
    return answers.fixed(verdict.kind, pieces)
