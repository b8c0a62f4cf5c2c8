"""Words of a model: released only where every name, number and word is in the evidence or merely explains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.compliance.samples import PACS_NEEDS, WholeIndex, claim, patient

from compliance.draft import Piece
from compliance.evidence import Evidence
from compliance.grounding import Gate, VerifiedPiece
from corpus.profile import OccupationProfile

TRUE = [
    "A picture archiving and communication systems administrator runs the systems in which a hospital keeps images.",
    "According to ESCO, 7 skills are essential and 4 are optional.",
    "Essential knowledge includes **computer science**, data protection and medical terminology.",
    "PACS administrators need project management.",
    "The ESCO code is 3252.3 and the ISCO-08 unit group is 3252.",
    "Bakers and PACS administrators share project management.",
    "They look after the systems that keep medical images, and they see to it that staff can open them.",
    "They will guarantee that doctors get every image when a patient is treated.",
    "They store images from 12 kinds of machine and maintain the medical equipment.",
    "Here is what the record lists:\n\n**Essential knowledge:**\n- computer science\n- data protection\n\n"
    "**Optional:**\n- human anatomy",
    "Seven skills are essential.",
    "In this role you work with medical images and doctors.",
    "PACS administrators handle X-ray images, and you can learn computer science first.",
    "guarantee customer satisfaction is an essential skill here.",
    "The 3D printing process is optional.",
    "This occupation is described in ESCO v1.1.1 by the European Commission.",
    "One skill that the two roles share is project management.",
    "Managing projects is essential.",
    "The systems of a hospital keep images.",
]

FALSE = {
    "label": [
        "Cloud technologies is essential.",
        "A pastry chef is a similar role.",
        "Project management software is part of the role.",
        "Work in teams is part of this role.",
        "Maintaining medical equipment, so medical equipment is essential.",
    ],
    "word": [
        "Quantum flux soldering is essential.",
        "Knowledge of Java is required.",
        "½ of the skills are essential.",
        "Ninety thousand is what you take.",
        "They need the C4 module.",
        "Пекарь is a role.",
    ],
    "forbidden": [
        "You will get a job.",
        "A job is guaranteed.",
        "The best role is baker.",
        "Project management is not essential.",
        "Only project management is essential.",
        "Doctors get every image.",
    ],
    "number": [
        "You earn 90,000 euros.",
        "It takes 12 steps.",
        "Call 030 123456.",
        "Sixteen skills are essential.",
        "7 skills are optional.",
        "4 of these are skills, 11 are essential.",
        "0 skills are listed.",
        "This role needs ７ skills and ٣ tasks.",
    ],
    "symbol": ["You need 7 € for this.", "7 % of roles need this.", "This role ★ needs skills."],
    "relation": [
        "Computer science is optional for PACS administrators.",
        "Human anatomy is essential.",
        "Bakers need computer science.",
        "Communication is essential.",
        "Storing doctors is essential.",
        "For a baker, food allergies is optional.",
    ],
    "link": [
        "See https://evil.example/x for details.",
        "Write to a@b.example.",
        "![x](https://evil.example/x.png)",
        "<b>role</b>",
        "[role](/careers/baker)",
        "This role &lt;b&gt; needs skills.",
    ],
}


def says(gate: Gate, text: str) -> str | None:
    piece = gate.check(Piece(text=text, origin="model"))
    return piece.text if piece else None


@pytest.mark.parametrize("text", TRUE)
def test_what_the_evidence_holds_is_released_unchanged(gate: Gate, text: str) -> None:
    assert says(gate, text) == text
    assert gate.cuts == ()


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in FALSE.items() for text in texts])
def test_what_it_does_not_hold_is_cut_whole(gate: Gate, code: str, text: str) -> None:
    assert says(gate, text) is None
    assert [cut.code for cut in gate.cuts] == [code]


def test_a_cut_never_repeats_the_text(gate: Gate) -> None:
    says(gate, "Quantum flux soldering is essential.")
    assert "quantum" not in repr(gate.cuts).lower()


def test_the_rest_of_a_paragraph_stays(gate: Gate) -> None:
    invented = "Quantum flux soldering is\nessential."
    text = f"PACS administrators need project management.\n{invented} Seven skills are essential."
    assert says(gate, text) == "PACS administrators need project management. Seven skills are essential."


def test_items_are_judged_by_the_line_above_them(gate: Gate) -> None:
    text = "**Optional:**\n- human anatomy\n- computer science\n\nEssential skills of a baker:\n- computer science\n"
    assert says(gate, text) == "**Optional:**\n- human anatomy"
    assert [(cut.code, cut.part) for cut in gate.cuts] == [("relation", "item")] * 2


def test_a_lead_in_without_its_list_goes(gate: Gate) -> None:
    assert says(gate, "The essential skills are:\n\n- quantum soldering\n- flux handling\n\nThat is the list.") == (
        "That is the list."
    )


def test_a_lead_in_that_is_cut_takes_its_list_along(gate: Gate) -> None:
    text = (
        "**Essential:**\n- computer science\n\n**Optional, guaranteed:**\n- human anatomy\n\n"
        "Seven skills are essential. You will earn well with these:\n- data protection\n\nThat is the list."
    )
    claims = tuple(claim(*need) for need in PACS_NEEDS if need[0] in ("computer science", "human anatomy"))
    piece = gate.check(Piece(text=text, origin="model", claims=claims))
    assert piece
    assert piece.text == "**Essential:**\n- computer science\n\nSeven skills are essential.\n\nThat is the list."
    assert piece.claims == claims[:1]


def test_nested_items_are_judged_by_the_item_above_them(gate: Gate) -> None:
    text = "- Optional:\n  - human anatomy\n  - computer science"
    assert says(gate, text) == "- Optional:\n  - human anatomy"


def test_a_sentence_cannot_hide_in_a_list_item_or_heading(gate: Gate) -> None:
    for text in ("- You will get a job", "# You earn 90,000 euros", "> a guaranteed job", "| salary | 90000 |"):
        assert says(gate, text) is None


def test_hidden_characters_and_other_scripts_do_not_help(gate: Gate) -> None:
    for text in (
        "Quan\u200btum soldering is essential.",
        "You w\u0456ll learn this.",
        "a job guar\u00adanteed",
    ):
        assert says(gate, text) is None


def test_numbers_of_the_claims_of_a_piece_may_be_said(gate: Gate) -> None:
    claims = tuple(claim(*need) for need in PACS_NEEDS[:5])
    piece = Piece(text="5 essential skills are listed here.", origin="model", claims=claims)
    assert gate.check(piece)
    assert gate.check(piece.model_copy(update={"claims": ()})) is None


def test_a_claim_that_does_not_hold_takes_its_sentence_along(gate: Gate) -> None:
    false = claim("human anatomy", "essential", "knowledge")
    true = claim("computer science", "essential", "knowledge")
    text = "Human anatomy is listed. Computer science is essential."
    piece = gate.check(Piece(text=text, origin="model", claims=(false, true)))
    assert piece
    assert piece.text == "Computer science is essential."
    assert piece.claims == (true,)


def test_a_claim_leaves_with_the_sentence_that_made_it(gate: Gate) -> None:
    true = claim("computer science", "essential", "knowledge")
    text = "Computer science will get you a job. Seven skills are essential."
    piece = gate.check(Piece(text=text, origin="model", claims=(true,)))
    assert piece
    assert piece.claims == ()


GERMAN_TRUE = [
    "Laut ESCO sind 7 Fähigkeiten wesentlich und 4 optional.",
    "Zum wesentlichen Wissen gehören Informatik und Datenschutz.",
    "Eine PACS-Fachkraft betreibt Systeme, in denen ein Krankenhaus Röntgenbilder speichert.",
    "Bäckerinnen und PACS-Fachkräfte haben Projektmanagement gemeinsam.",
]
GERMAN_FALSE = [
    "Quantenlöten ist wesentlich.",
    "Sie verdienen 90000 Euro.",
    "Sie bekommen einen Job.",
    "Informatik ist optional.",
    "Informatik ist nicht wesentlich.",
    "You will get a job guaranteed.",
    "Für Bäcker ist Informatik wesentlich.",
]


@pytest.mark.parametrize("language", ["de", "de-AT", "DE_ch"])
def test_german(evidence: Evidence, index: WholeIndex, language: str) -> None:
    gate = Gate(evidence, language, index)
    assert [text for text in GERMAN_TRUE if says(gate, text) != text] == []
    assert [text for text in GERMAN_FALSE if says(gate, text)] == []


@pytest.mark.parametrize("language", ["fr", "pl", "", "en\n", "../en"])
def test_without_a_word_list_model_text_is_cut_whole(evidence: Evidence, index: WholeIndex, language: str) -> None:
    gate = Gate(evidence, language, index)
    assert says(gate, "computer science") is None
    assert [(cut.code, cut.part) for cut in gate.cuts] == [("language", "piece")]


def test_without_evidence_nothing_can_be_asserted(index: WholeIndex) -> None:
    gate = Gate(Evidence(), "en", index)
    for text in ("Computer science is essential.", "A baker needs skills.", "7 skills are listed."):
        assert says(gate, text) is None


def test_a_very_long_piece_is_not_read(gate: Gate) -> None:
    assert says(gate, "The role needs skills. " * 2000) is None
    assert [(cut.code, cut.part) for cut in gate.cuts] == [("too-long", "piece")]


@patient
@given(text=st.text(max_size=80) | st.lists(st.sampled_from([*"().:,*_-#>|\n1 ", "role", "baker", "7"])).map(" ".join))
def test_any_text_is_judged_without_an_error(pacs: OccupationProfile, index: WholeIndex, text: str) -> None:
    for origin in ("model", "record", "template"):
        draft = Piece.model_validate({"text": text, "origin": origin})
        piece = Gate(Evidence(profiles=(pacs,)), "en", index).check(draft)
        assert piece is None or isinstance(piece, VerifiedPiece)


@patient
@given(st.lists(st.text("bcdfghjklmnpqrstvwxz", min_size=5, max_size=9), min_size=1, max_size=4))
def test_invented_words_never_come_through(pacs: OccupationProfile, index: WholeIndex, invented: list[str]) -> None:
    gate = Gate(Evidence(profiles=(pacs,)), "en", index)
    assert says(gate, f"{' '.join(invented)} is an essential skill for {pacs.occupation.title['en']}.") is None
