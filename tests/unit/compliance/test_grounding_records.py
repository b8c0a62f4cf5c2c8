"""Our own text: claims must hold, list items must be evidence, and nobody makes a verified piece but the gate."""

import copy
import dataclasses
import pickle
from collections.abc import Callable

import pytest
from unit.compliance.samples import BAKER, PACS, PACS_NEEDS, WholeIndex, claim

from compliance.draft import Citation, Mention, Outline, Piece
from compliance.evidence import Evidence
from compliance.grounding import Gate, VerifiedPiece
from compliance.minted import Minted

LIST = "**Essential (3)**\n\n- computer science\n- [data protection](/skills/data-protection)\n- medical terminology"
CLAIMS = tuple(claim(*need) for need in PACS_NEEDS[:3])


def checked(gate: Gate, text: str, origin: str = "record", claims: tuple = CLAIMS) -> VerifiedPiece | None:  # type: ignore[type-arg]
    return gate.check(Piece.model_validate({"text": text, "origin": origin, "claims": claims}))


@pytest.mark.parametrize("origin", ["record", "template"])
def test_a_true_list_passes_as_it_is(gate: Gate, origin: str) -> None:
    piece = checked(gate, LIST, origin)
    assert piece
    assert (piece.text, piece.claims, piece.origin) == (LIST, CLAIMS, origin)
    assert gate.cuts == ()


@pytest.mark.parametrize("origin", ["record", "template"])
@pytest.mark.parametrize(
    "item", ["- cloud technologies", "- Java", "- **Nurse**", "1. pastry chef", "- [Java](/careers/baker)"]
)
def test_an_item_that_is_not_evidence_is_dropped(gate: Gate, origin: str, item: str) -> None:
    piece = checked(gate, f"{LIST}\n{item}", origin)
    assert piece
    assert piece.text == LIST
    assert piece.claims == CLAIMS
    assert [(cut.code, cut.part) for cut in gate.cuts] == [("label", "item")]


@pytest.mark.parametrize("name", ["welding", "welding, cutting and joining", "metal (welding)"])
def test_a_short_text_of_the_evidence_may_be_an_entry_though_it_is_called_like_a_skill(
    name: str, evidence: Evidence, index: WholeIndex
) -> None:
    item = f"- {name} (essential: 2): computer science"
    piece = Piece(text=item, origin="record")
    assert Gate(evidence, "en", index).check(piece) is None
    quoting = Gate(dataclasses.replace(evidence, quotes=(name,)), "en", index)
    kept = quoting.check(piece)
    assert kept
    assert kept.text == item
    assert quoting.check(Piece(text=f"{item}, Java", origin="record")) is None


def test_a_false_claim_goes_with_its_line(gate: Gate) -> None:
    false = claim("human anatomy", "essential", "knowledge")
    piece = checked(gate, f"{LIST}\n- human anatomy", claims=(*CLAIMS, false))
    assert piece
    assert (piece.text, piece.claims) == (LIST, CLAIMS)
    assert [(cut.code, cut.part) for cut in gate.cuts] == [("claim", "claim"), ("claim", "item")]


def test_claims_of_a_collapsed_list_need_not_be_shown(gate: Gate) -> None:
    claims = tuple(claim(*need) for need in PACS_NEEDS)
    piece = checked(gate, LIST, claims=claims)
    assert piece
    assert piece.claims == claims


def test_a_heading_whose_items_are_all_gone_goes_too(gate: Gate) -> None:
    assert checked(gate, "**Essential (2)**\n\n- Java\n- welding", claims=()) is None


def test_records_are_quoted_whatever_words_they_hold(gate: Gate) -> None:
    text = "They store images from 12 kinds of machine and maintain the medical equipment."
    piece = checked(gate, text, claims=())
    assert piece
    assert piece.text == text


def test_a_listed_sentence_must_not_name_what_the_evidence_lacks(gate: Gate) -> None:
    assert checked(gate, "This role needs cloud technologies.", claims=()) is None
    assert checked(gate, "It maintains the medical equipment of 5 hospitals.", claims=())


@pytest.mark.parametrize(
    "text",
    [
        "I am an AI system, not a person: a career adviser.",
        "In an emergency call 112. Talk to a nurse, or to your manager.",
        "Ask, for example, “Which jobs need cloud technologies?”.",
    ],
)
def test_words_of_a_fixed_sentence_are_only_words(gate: Gate, text: str) -> None:
    piece = checked(gate, text, "template", ())
    assert piece
    assert piece.text == text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("See [the page](/careers/baker).", True),
        ("See [the page](/careers/nurse).", False),
        ("See [the page](/skills/baker).", False),
        (f"See [the concept]({PACS}).", True),
        (f"See [the concept]({PACS}0).", False),
        ("See [the concept](https://data.europa.eu/esco/isco/C3252).", True),
        ("See [the concept](http://data.europa.eu/esco/isco/C9999).", False),
        ("See [all of them](/careers/).", True),
        ("See [the notice](/v/0123456789abcdefghij).", True),
    ],
)
@pytest.mark.parametrize("origin", ["record", "template"])
def test_links_lead_to_evidence(gate: Gate, text: str, held: bool, origin: str) -> None:
    piece = checked(gate, text, origin, ())
    assert (piece.text if piece else None) == (text if held else None)


def test_markup_is_taken_out_of_our_own_text_too(gate: Gate) -> None:
    piece = checked(gate, "You asked for “<img src=x>[x](https://evil.example)\u202e”.", "template", ())
    assert piece
    assert piece.text == "You asked for “x”."


def test_more_links_can_be_let_through(evidence: Evidence, index: WholeIndex) -> None:
    text = "Talk to [EURES](https://eures.europa.eu/advisers), or see https://careers.example/careers/baker."
    piece = checked(Gate(evidence, "en", index, links=("https://eures.europa.eu/", "https://careers.example/")), text)
    assert piece
    assert piece.text == text


@pytest.mark.parametrize("text", ["", "  \n", "**", "<b></b>", "\u200b"])
@pytest.mark.parametrize("origin", ["record", "template", "model"])
def test_nothing_is_no_piece(gate: Gate, text: str, origin: str) -> None:
    assert checked(gate, text, origin, ()) is None


def test_an_outline_keeps_what_the_evidence_holds(gate: Gate) -> None:
    held, invented = Mention(uri=BAKER, title="baker"), Mention(uri=BAKER + "0", title="x")
    citations = tuple(Citation(uri=m.uri, title=m.title, source="ESCO", url=m.uri) for m in (held, invented))
    outline = Outline(
        kind="answer", language="en", occupations=(held, invented), skills=(invented,), citations=citations
    )
    kept = gate.check_outline(outline)
    assert (kept.occupations, kept.skills, kept.citations) == ((held,), (), citations[:1])
    assert [cut.part for cut in gate.cuts] == ["mention", "mention", "citation"]


FORGERIES: list[Callable[[VerifiedPiece], object]] = [
    lambda piece: VerifiedPiece(object(), text="x", origin="model", claims=()),
    lambda piece: VerifiedPiece(None, text="x", origin="model", claims=()),
    lambda piece: dataclasses.replace(piece, text="x"),  # type: ignore[type-var]
    lambda piece: piece.model_copy(update={"text": "x"}),  # type: ignore[attr-defined]
    lambda piece: VerifiedPiece.model_construct(text="x"),  # type: ignore[attr-defined]
    lambda piece: setattr(piece, "text", "x"),
    lambda piece: delattr(piece, "text"),
    lambda piece: vars(piece),
    lambda piece: piece.__replace__(text="x"),
    lambda piece: piece.__setstate__({"text": "x"}),  # type: ignore[attr-defined]
    lambda piece: pickle.dumps(piece),
    lambda piece: piece.__reduce__() and pickle.dumps(piece),
    lambda piece: type("Forged", (VerifiedPiece,), {}),
]


@pytest.mark.parametrize("forge", FORGERIES)
def test_only_the_gate_makes_a_verified_piece(gate: Gate, forge: Callable[[VerifiedPiece], object]) -> None:
    piece = checked(gate, LIST)
    assert piece
    before = repr(piece)
    with pytest.raises((TypeError, AttributeError)):
        forge(piece)
    assert repr(piece) == before


def test_a_copy_of_a_verified_piece_is_the_piece(gate: Gate) -> None:
    piece = checked(gate, LIST)
    assert copy.copy(piece) is copy.deepcopy(piece) is piece
    assert piece == checked(gate, LIST)
    assert hash(piece) == hash(checked(gate, LIST))
    assert piece != checked(gate, LIST, "template")
    assert isinstance(piece, Minted)
