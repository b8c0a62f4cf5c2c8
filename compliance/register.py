"""The register: which rule is met by which control, and which tests show it.

``docs/ai-act-register.md`` and the page ``/ai-act/register`` are made from it; a test fails where a control names no
test, or one that does not exist.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Control:
    """One measure: the rule it serves, what is done, the files that do it, and the tests that show it."""

    rule: str
    measure: str
    code: tuple[str, ...]
    tests: tuple[str, ...]


_COMPLIANCE, _FUNCTIONAL = "tests/unit/compliance", "tests/functional"

REGISTER: tuple[Control, ...] = (
    Control(
        "AI Act 50(1), 50(5): people know that they interact with an AI system",
        "A sentence on the first turn, a last line under every answer; no reply exists without its notice.",
        ("compliance/catalogue.py", "compliance/reply.py"),
        (
            f"{_COMPLIANCE}/test_seal_and_verify.py::test_the_text_is_the_pieces_and_one_line_with_the_verify_link",
            f"{_COMPLIANCE}/test_seal_and_verify.py::test_only_the_sealer_makes_a_reply",
            "tests/architecture/test_imports.py::test_channels_never_hold_what_is_not_verified",
        ),
    ),
    Control(
        "AI Act 50(1): the truth whenever asked",
        "“Are you a human?” and requests to pose as one are answered truthfully before any brain sees them.",
        ("compliance/scope.py", "compliance/scope_model.py"),
        (
            f"{_COMPLIANCE}/test_scope.py::test_is_stopped",
            f"{_FUNCTIONAL}/test_guardrails.py::test_orders_in_a_message_change_nothing",
        ),
    ),
    Control(
        "AI Act 50(2): generated text is marked in a machine-readable way and can be detected",
        "Each reply carries a notice signed with Ed25519 over a digest of its words; anybody can verify it.",
        ("compliance/notice.py", "compliance/signing.py", "compliance/verify.py"),
        (
            f"{_COMPLIANCE}/test_paste_matrix.py::test_untouched_copies_match",
            f"{_COMPLIANCE}/test_paste_matrix.py::test_random_edits_are_seen",
            f"{_COMPLIANCE}/test_paste_matrix.py::test_the_notice_of_another_answer_never_matches",
            f"{_COMPLIANCE}/test_keys_and_signing.py",
        ),
    ),
    Control(
        "AI Act 5, Annex III 3 and 4: no ranking, screening or scoring of people",
        "Such requests are refused in eight languages, with the reason and what is possible instead.",
        ("compliance/scope.py", "compliance/rules", "compliance/examples"),
        (
            f"{_FUNCTIONAL}/test_guardrails.py::test_the_frozen_messages_are_judged_as_well_as_published",
            f"{_COMPLIANCE}/test_scope.py::test_is_answered",
        ),
    ),
    Control(
        "AI Act 5(1)(f), (g): no inference of emotions or of sensitive traits",
        "Nothing infers them; requests for it are refused.",
        ("compliance/scope.py",),
        (f"{_COMPLIANCE}/test_scope.py::test_is_stopped",),
    ),
    Control(
        "AI Act 5(1)(b), Charter 21: no disadvantage by sex, age, family, origin, belief, orientation, health",
        "Words of identity are taken out of what is searched for; the fairness gate compares the answers.",
        ("compliance/protected.py", "benchmarks/fairness.py"),
        (
            f"{_FUNCTIONAL}/test_fairness.py::test_identity_changes_nothing",
            f"{_COMPLIANCE}/test_protected.py::test_identity_is_taken_out",
        ),
    ),
    Control(
        "No advice that others must give: law, health, immigration, benefits",
        "Such questions are sent to the competent place, by country where it is known and certain.",
        ("compliance/places.py", "bot/out_of_scope.py"),
        (f"{_COMPLIANCE}/test_places.py::test_a_country_named_in_a_message_is_known",),
    ),
    Control(
        "Words of self-harm",
        "The helplines, gently, without analysis and without next questions, before anything else.",
        ("compliance/scope.py", "bot/out_of_scope.py"),
        (f"{_COMPLIANCE}/test_scope.py::test_the_gravest_rule_decides", f"{_FUNCTIONAL}/test_golden.py"),
    ),
    Control(
        "Nothing asserted that the records do not hold",
        "Every name, claim and number of an answer is checked against the records found; what is not there is cut.",
        ("compliance/grounding.py",),
        (f"{_COMPLIANCE}/test_grounding_records.py", f"{_COMPLIANCE}/test_grounding_model.py"),
    ),
    Control(
        "GDPR 5(1)(c), 25: as little personal data as possible",
        "Personal data is redacted before a model or the memory sees a message.",
        ("compliance/redact.py",),
        (f"{_COMPLIANCE}/test_redact.py",),
    ),
    Control(
        "AI Act 12, 19: a log that can be trusted, without what people wrote",
        "One hash-chained line for each reply, without text; a check finds what was removed, changed or reordered.",
        ("compliance/audit.py", "compliance/audit_check.py"),
        (f"{_COMPLIANCE}/test_audit.py",),
    ),
)


def as_markdown() -> str:
    """The register as a table."""
    rows = [
        f"| {control.rule} | {control.measure} | {_listed(control.code)} | {_listed(control.tests)} |"
        for control in REGISTER
    ]
    return "\n".join(["| rule | control | code | tests |", "|---|---|---|---|", *rows]) + "\n"


def _listed(names: tuple[str, ...]) -> str:
    return "<br>".join(f"`{name}`" for name in names)
