"""Judging one reply: its occupations, its claims against the records, kind, language and text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from bot.evaluation.cases import Case, ExpectedTurn
from compliance.draft import Claim
from compliance.reply import Reply
from corpus.store import Store

_TURNED_DOWN = frozenset({"refusal", "signpost", "crisis", "offtopic"})
_Need: TypeAlias = tuple[str, str]
"""Relation and kind of a skill in a record."""


@dataclass(frozen=True)
class Judged:
    """What one reply got right. A field is None where nothing was expected of it.

    ``expected`` and ``found`` count claims expected and of these made; ``claims`` and ``true`` all claims made and of
    these true by the records. ``wrong`` says in words what is not as expected.
    """

    text: str
    answer: str
    kind: str
    turned_down: bool | None
    occupation: bool | None
    language: bool
    exact: bool | None
    claims: int
    true: int
    expected: int
    found: int
    occupations: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def useful(self) -> bool:
        """Whether this answered something, and not with the wrong occupation."""
        return self.kind == "answer" and self.occupation is not False


def judge(case: Case, turn: ExpectedTurn, reply: Reply, store: Store) -> Judged:
    """What of ``reply`` is as ``turn`` expects it."""
    uris = tuple(mention.uri for mention in reply.occupations)
    skills = tuple(mention.uri for mention in reply.skills)
    language = turn.language or case.language
    true = [claim for claim in reply.claims if _is_true(claim, store)]
    expected = _expected(turn, uris, store)
    made = _made(turn, reply.claims)
    found = expected & made
    exact = None if turn.claims not in {"shared", "gap"} else made == expected
    occupation = _occupation(turn, reply.kind, uris)
    turned_down = None if not (_TURNED_DOWN & {reply.kind, *turn.kind}) else reply.kind in turn.kind
    named = ", ".join(mention.title for mention in reply.occupations[:3]) or "none"
    wrong = [
        *_unless(reply.kind in turn.kind, f"kind {reply.kind}, expected {' or '.join(turn.kind)}"),
        *_unless(occupation is not False, f"occupation {named}"),
        *_unless(not turn.skill or (bool(skills) and skills[0] in turn.skill), "another skill"),
        *_unless(reply.language == language, f"language {reply.language}, expected {language}"),
        *_unless(len(true) == len(reply.claims), f"{len(reply.claims) - len(true)} claims that no record makes"),
        *_unless(len(found) == len(expected), f"{len(expected) - len(found)} of {len(expected)} claims not made"),
        *_unless(exact is not False, f"{len(made - expected)} claims more than {turn.claims}"),
        *_unless(turn.claims != "none" or not reply.claims, f"{len(reply.claims)} claims where none belong"),
        *(f"text {one!r} is missing" for one in turn.required if one.casefold() not in reply.text.casefold()),
        *(f"text {one!r} is there" for one in turn.forbidden if one.casefold() in reply.text.casefold()),
    ]
    return Judged(
        text=turn.text,
        answer=reply.text,
        kind=reply.kind,
        turned_down=turned_down,
        occupation=occupation,
        language=reply.language == language,
        exact=exact,
        claims=len(reply.claims),
        true=len(true),
        expected=len(expected),
        found=len(found),
        occupations=uris,
        wrong=tuple(wrong),
    )


def _unless(right: bool, words: str) -> tuple[str, ...]:
    return () if right else (words,)


def _occupation(turn: ExpectedTurn, kind: str, uris: tuple[str, ...]) -> bool | None:
    if not turn.occupation and not turn.occupations:
        return None
    first = not turn.occupation or (bool(uris) and uris[0] in turn.occupation)
    return kind == "answer" and first and set(turn.occupations) <= set(uris)


def _needs(occupation: str, store: Store) -> dict[str, _Need]:
    profile = store.profile(occupation)
    return {n.skill.uri: (n.relation, n.skill.type) for n in profile.requirements} if profile else {}


def _is_true(claim: Claim, store: Store) -> bool:
    return _needs(claim.occupation, store).get(claim.skill) == (claim.relation, claim.kind)


def _expected(turn: ExpectedTurn, uris: tuple[str, ...], store: Store) -> frozenset[tuple[str, str]]:
    """Pairs of occupation and skill that must be claimed; of the occupation expected, whichever was answered."""
    if turn.claims in {None, "none"}:
        return frozenset()
    if turn.claims == "shared":
        every = [_needs(uri, store) for uri in turn.occupations]
        common = set.intersection(*map(set, every)) if every else set()
        return frozenset((uri, skill) for uri in turn.occupations for skill in common)
    about = next((uri for uri in uris if uri in turn.occupation), next(iter(turn.occupation), ""))
    needs = _needs(about, store)
    match turn.claims:
        case "optional":
            chosen: Iterable[str] = (skill for skill, (relation, _) in needs.items() if relation == "optional")
        case "knowledge":
            chosen = (skill for skill, (_, kind) in needs.items() if kind == "knowledge")
        case "gap":
            essential = (skill for skill, (relation, _) in needs.items() if relation == "essential")
            chosen = (skill for skill in essential if skill not in turn.held)
        case _:
            chosen = (skill for skill, (relation, _) in needs.items() if relation == "essential")
    return frozenset((about, skill) for skill in chosen)


def _made(turn: ExpectedTurn, claims: Iterable[Claim]) -> frozenset[tuple[str, str]]:
    """The pairs claimed, of a comparison or a gap only those that are said to be shared, or missing and essential."""
    match turn.claims:
        case "shared":
            chosen = [claim for claim in claims if claim.status == "shared"]
        case "gap":
            chosen = [claim for claim in claims if claim.status == "missing" and claim.relation == "essential"]
        case _:
            chosen = list(claims)
    return frozenset((claim.occupation, claim.skill) for claim in chosen)
