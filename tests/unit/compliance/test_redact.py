"""Redaction: personal data goes, codes, years and counts stay, and doing it twice changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.compliance.samples import patient

from compliance.redact import redact

PERSONAL = [
    ("email", "anna.berg+jobs@mail.example.org"),
    ("email", "ANNA@EXAMPLE.CO.UK"),
    ("email", "jürgen@müller-bäckerei.de"),
    ("email", "anna (at) example.org"),
    ("phone", "+49 30 901820"),
    ("phone", "+43 (0)660 1234567"),
    ("phone", "0049 151 23456789"),
    ("phone", "0151-23456789"),
    ("phone", "01 23 45 67 89"),
    ("phone", "(555) 123-4567"),
    ("phone", "555-123-4567"),
    ("iban", "DE89 3704 0044 0532 0130 00"),
    ("iban", "DE89370400440532013000"),
    ("iban", "gb82 west 1234 5698 7654 32"),
    ("iban", "FR14 2004 1010 0505 0001 3M02 606"),
    ("card", "4111 1111 1111 1111"),
    ("card", "4111-1111-1111-1111"),
    ("card", "5500005555555559"),
    ("card", "3782 822463 10005"),
    ("url", "https://anna:geheim@intranet.example.org/cv"),
    ("url", "https://example.org/cv?user=7&token=abc123"),
    ("id", "12345678Z"),
    ("id", "X1234567L"),
    ("id", "RSSMRA85T10A562S"),
    ("id", "AB 12 34 56 C"),
    ("id", "2 55 08 14 168 025 38"),
    ("id", "123-45-6789"),
    ("id", "44051401359"),
    ("id", "86 095 742 719"),
]

HARMLESS = [
    "ISCO 2221",
    "3252.3",
    "C++ and C#",
    "24/7",
    "from 2019 to 2023, 2019-2023, 2019/2020",
    "born in 1987",
    "24.11.2026, 01.02.2026 10:00, 2026-11-24, 01/02/2026 09:00",
    "1,529 skills of 3,007 occupations, 123,855 relations",
    "http://data.europa.eu/esco/occupation/32ac76f6-20a0-469e-8cac-e68634087dd3",
    "http://data.europa.eu/esco/skill/0868eef3-2213-4572-9343-74931345a7d3",
    "15-1252.00 in O*NET 29.0",
    "0613 in ISCED-F 2013",
    "call 112 or 116 123",
    "90,000 or 1 000 000 euros",
    "ISBN 978-3-16-148410-0",
    "Java 17, Python 3.11.7, 192.168.1.10",
    "https://careers.example/v/0123456789abcdefghij?lang=de",
    "a mobile developer, mobile 2019-2023, 40 h/week",
    "DE89 is not an account",
    "4111 1111 1111 1112",
    "12345678 a",
    "role 12345678A",
    "10:30-11:45, room 4.012, EN ISO 9001:2015",
    "me @ home, @handle",
]


@pytest.mark.parametrize(("code", "text"), PERSONAL)
def test_personal_data_goes(code: str, text: str) -> None:
    redacted = redact(f"I am a baker, {text}, and like bread.")
    assert redacted.text == f"I am a baker, [{code}], and like bread."
    assert redacted.codes == (code,)


@pytest.mark.parametrize(("code", "text"), PERSONAL)
def test_it_goes_between_any_words(code: str, text: str) -> None:
    assert redact(f"a role since 2019 {text}").text == f"a role since 2019 [{code}]"
    assert redact(f"{text}\nbaker").text == f"[{code}]\nbaker"
    assert redact(f"({text})").text == f"([{code}])"
    assert redact(f"{text} oder mehr dazu").text == f"[{code}] oder mehr dazu"


@pytest.mark.parametrize("text", HARMLESS)
def test_codes_years_and_counts_stay(text: str) -> None:
    assert redact(text).text == text
    assert redact(text).codes == ()


@pytest.mark.parametrize("text", ["Tel.: 901820", "phone 5551234", "mobile number: 555 1234", "Handy 1512345678"])
def test_a_number_called_a_phone_number_goes(text: str) -> None:
    redacted = redact(text)
    assert redacted.codes == ("phone",)
    assert redacted.text.endswith("[phone]")
    assert not any(c.isdigit() for c in redacted.text)


def test_several_kinds_at_once() -> None:
    redacted = redact("anna@example.org, +49 30 901820, DE89370400440532013000, anna@example.org")
    assert redacted.text == "[email], [phone], [iban], [email]"
    assert redacted.codes == ("email", "iban", "phone")


PIECES = st.sampled_from([text for _, text in PERSONAL] + HARMLESS + [" ", "", "0", "+", "-", "@", "a", "]", "."])


@patient
@given(st.lists(PIECES | st.text("0123456789 +-./()@aZ", max_size=12) | st.text(max_size=5), max_size=8).map("".join))
def test_redacting_twice_changes_nothing(text: str) -> None:
    once = redact(text)
    assert redact(once.text) == once.model_copy(update={"codes": ()})


@pytest.mark.parametrize(
    "hostile", ["0" * 4000, "a@" * 2000, "AA00 " * 800, "http://" * 500, "+1" * 2000, "\ud800" * 4000]
)
def test_hostile_text_is_no_trouble(hostile: str) -> None:
    assert isinstance(redact(hostile).text, str)
