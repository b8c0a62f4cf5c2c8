"""What copying and editing do to a sealed answer: untouched copies match, edits are seen, other notices never fit."""

import html
import json
import random
import re
import string
import textwrap
import unicodedata
from collections.abc import Callable

import pytest
from unit.compliance.samples import Workplace

from compliance.reply import Reply
from compliance.verify import verify

ANSWERS = (
    (
        "**baker**",
        "Bakers make bread; für Bäcker gilt: 16 wesentliche Kenntnisse.",
        "- bake goods\n- C++\n- 24/7 Arbeit",
    ),
    ("ESCO lists 3 essential skills for **piekarz**: żółć.", "1. ocena\n2. jakość"),
    ("Que faut-il ? L’essentiel : pétrir, à 37 °C.", "- cuire au four\n- hygiène"),
)
COPIES: dict[str, Callable[[str], str]] = {
    "as sent": lambda text: text,
    "plain, without Markdown": lambda text: re.sub(r"(?m)^(- |\d+\. )", "", text.replace("**", "")),
    "rich text, glued together": lambda text: "".join(re.sub(r"(?m)^(- |\d+\. )", "", text.replace("**", "")).split()),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "line-wrapped": lambda text: textwrap.fill(text, 30, break_long_words=False),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "JSON-escaped and read back": lambda text: str(json.loads(json.dumps(text))),
    "with invisible characters": lambda text: "\u200b".join(text.split(" ")).replace("\u200b", " \u200b"),
}


def answers(workplace: Workplace) -> list[Reply]:
    return [workplace.reply(*texts) for texts in ANSWERS]


@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_untouched_copies_match(shared_workplace: Workplace, copied: Callable[[str], str]) -> None:
    for reply in answers(shared_workplace):
        assert verify((copied(reply.text), reply.jws), shared_workplace.keys).status == "match"


def edited(text: str, chooser: random.Random) -> str:
    """One letter or digit replaced, removed or put in, or two words exchanged, so that the words differ."""
    places = [place for place, letter in enumerate(text) if letter.isalnum()]
    place = chooser.choice(places)
    letter = chooser.choice([c for c in string.ascii_letters + string.digits if c != text[place]])
    how = chooser.randrange(3)
    return text[:place] + ("" if how == 1 else letter) + text[place + (0 if how == 2 else 1) :]


def assert_seen(workplace: Workplace, edits: int) -> None:
    chooser = random.Random(20261124)
    sealed = answers(workplace)
    for _ in range(edits):
        reply = chooser.choice(sealed)
        # The line at the end names the notice: edits are made in what the answer says.
        said, line = reply.text.rsplit("\n", 1)
        text = f"{edited(said, chooser)}\n{line}"
        assert verify((text, reply.jws), workplace.keys).status == "edited", text


def test_random_edits_are_seen(shared_workplace: Workplace) -> None:
    assert_seen(shared_workplace, 300)


@pytest.mark.slow
def test_ten_thousand_random_edits_are_seen(shared_workplace: Workplace) -> None:
    assert_seen(shared_workplace, 10_000)


def test_the_notice_of_another_answer_never_matches(shared_workplace: Workplace) -> None:
    sealed = answers(shared_workplace)
    for one in sealed:
        for other in sealed:
            if one is not other:
                assert verify((one.text, other.jws), shared_workplace.keys).status != "match"


def test_an_html_entity_is_an_edit_unless_it_is_read_back(shared_workplace: Workplace) -> None:
    reply = shared_workplace.reply("Skills & knowledge, 5 > 3.")
    assert verify((html.unescape(html.escape(reply.text)), reply.jws), shared_workplace.keys).status == "match"
