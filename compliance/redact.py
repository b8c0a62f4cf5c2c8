"""Personal data out of text: before it is kept, and before a model provider sees it (GDPR, Article 5(1)(c))."""

import re
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from compliance.draft import Value

RedactionCode: TypeAlias = Literal["url", "email", "iban", "card", "id", "phone"]
"""What kind of thing was taken out."""


class Redacted(Value):
    """A text with ``[email]``, ``[phone]`` and the like in place of personal data, and the kinds that were found."""

    text: str
    codes: tuple[RedactionCode, ...]


_URL_END = r"\S{0,2000}[^\s.,;:!?()\[\]{}<>\"']"
_PARAMETERS = "access_token|token|api_?key|key|password|passwd|pwd|secret|sig|signature"
_URL_WITH_SECRET = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,20}://"
    rf"(?:[^\s/@:]{{1,100}}:[^\s/@]{{0,200}}@{_URL_END}|\S{{1,1000}}[?&#](?:{_PARAMETERS})={_URL_END})",
    re.I,
)
_EMAIL = re.compile(
    r"(?<![\w.%+-])[\w.%+-]{1,64}(?:@|\s?[(\[{]\s?(?:at|@)\s?[)\]}]\s?)(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?!\w)", re.I
)
# Length of an IBAN by country (ISO 13616 registry), so that no word after it is taken for a part of it.
_IBAN_LENGTHS: Mapping[int, str] = {
    15: "NO",
    16: "BE",
    18: "DK FI FO GL NL",
    19: "MK SI",
    20: "AT BA EE LT LU XK",
    21: "CH HR LI LV",
    22: "BG DE GB GE IE ME RS VA",
    23: "GI",
    24: "AD CZ ES MD RO SE SK",
    25: "PT",
    26: "IS TR",
    27: "FR GR IT MC SM",
    28: "AL AZ CY HU PL",
    29: "UA",
    31: "MT",
}
_IBAN = re.compile(
    "(?<!\\w)(?:"
    + "|".join(
        rf"(?:{'|'.join(countries.split())})\d{{2}}(?:[ -]?[A-Z0-9]){{{length - 4}}}"
        for length, countries in _IBAN_LENGTHS.items()
    )
    + ")(?!\\w)",
    re.I,
)
_CARD = re.compile(
    r"(?<![\w.,/-])(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3\d{3}([ -]?)\d{6}\2\d{5}|\d{19})(?![\w/-]|[.,]\d)"
)
_PHONE = re.compile(
    r"(?<![\w./+-])(?!\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2})"
    r"(?:(?:\+|00)[1-9](?:[ ./()-]{0,3}\d){6,14}"
    r"|\(0[1-9]\d{0,4}\)(?:[ ./-]{0,3}\d){4,10}"
    r"|0[1-9](?:[ ./()-]{0,3}\d){7,12}"
    r"|\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}"
    r"|\d{3}[.-]\d{3}[.-]\d{4})(?![\w/-]|[.,]\d)"
)
_NAMED_PHONE = re.compile(
    r"(?<!\w)(?P<label>(?:tel(?:[eé]fono?|efone?|ephone)?|phone|mobile|mobil|handy|cell|whatsapp|telefon|komórka)"
    r"(?:\s?(?:number|nummer|nr|no|numer))?\s{0,2}[.:]{0,2}\s{0,2})"
    r"(?!(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}(?!\d))\+?\d(?:[ ./()-]{0,2}\d){5,14}(?![\w/-]|[.,]\d)",
    re.I,
)
_SPANISH_ID = re.compile(r"(?<!\w)[XYZ]?\d{7,8}-?[A-Z](?!\w)", re.I)
_ITALIAN_ID = re.compile(r"(?<!\w)[A-Z]{6}\d{2}[ABCDEHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)", re.I)
_BRITISH_ID = re.compile(r"(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)")
_US_ID = re.compile(r"(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])")
_FRENCH_ID = re.compile(r"(?<!\w)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?!\w)", re.I)
_ELEVEN_DIGITS = re.compile(r"(?<![\w./-])\d{2} ?\d{3} ?\d{3} ?\d{3}(?![\w/-]|[.,]\d)")

_SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"


def redact(text: str) -> Redacted:
    """``text`` without addresses that carry a secret, e-mail addresses, IBANs, payment cards, identity numbers, phones.

    Where a number has check digits they must be right, so that codes, years, counts and version numbers
    stay. Doing it twice changes nothing.
    """
    codes: list[RedactionCode] = []
    while (shorter := _once(text, codes)) != text:
        text = shorter
    return Redacted(text=text, codes=tuple(sorted(set(codes))))


def _once(text: str, codes: list[RedactionCode]) -> str:
    for code, pattern, is_one in _RULES:
        start = 0
        while match := pattern.search(text, start):
            # What is no card may hold the beginning of one: "2019 4111 1111 1111 1111".
            start = match.start() + 1
            if is_one(match.group()):
                codes.append(code)
                replaced = f"{match.groupdict().get('label', '')}[{code}]"
                text = text[: match.start()] + replaced + text[match.end() :]
                start = match.start() + len(replaced)
    return text


_Test: TypeAlias = Callable[[str], bool]


def _always(_: str) -> bool:
    return True


def _digits(text: str) -> list[int]:
    return [int(c) for c in text if c.isdigit()]


def _is_iban(text: str) -> bool:
    """ISO 13616: letters as two digits, first four characters last, remainder 1 by 97."""
    plain = re.sub(r"[ -]", "", text).upper()
    return int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1


def _is_card(text: str) -> bool:
    """ISO/IEC 7812-1, annex B: the Luhn check digit; a run of one digit is no card."""
    digits = _digits(text)
    doubled = (sum(divmod(2 * d, 10)) for d in digits[-2::-2])
    return len(set(digits)) > 1 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_spanish(text: str) -> bool:
    """DNI and NIE: the letter is the number modulo 23, X, Y, Z standing for a first digit 0, 1, 2."""
    plain = re.sub(r"[ -]", "", text).upper()
    number = plain[:-1].translate(str.maketrans("XYZ", "012"))
    return len(plain) == 9 and number.isdigit() and _SPANISH_LETTERS[int(number) % 23] == plain[-1]


def _is_french(text: str) -> bool:
    """NIR: the last two digits are 97 minus the rest modulo 97, Corsica's 2A and 2B counting as 19 and 18."""
    plain = text.replace(" ", "").upper().replace("2A", "19").replace("2B", "18")
    return plain.isdigit() and int(plain[-2:]) == 97 - int(plain[:-2]) % 97


def _is_eleven_digit_id(text: str) -> bool:
    """A Polish PESEL (weights 1, 3, 7, 9 and a real month) or a German tax number (ISO 7064, MOD 11,10)."""
    digits = _digits(text)
    weighted = sum(d * w for d, w in zip(digits, (1, 3, 7, 9) * 3, strict=False))
    polish = (weighted - digits[10] * 7 + digits[10]) % 10 == 0 and 1 <= (digits[2] * 10 + digits[3]) % 20 <= 12
    product = 10
    for digit in digits[:10]:
        product = ((digit + product) % 10 or 10) * 2 % 11
    german = digits[0] != 0 and (11 - product) % 10 == digits[10] and len(set(digits[:10])) in (8, 9)
    return len(digits) == 11 and (polish or german)


_RULES: tuple[tuple[RedactionCode, re.Pattern[str], _Test], ...] = (
    ("url", _URL_WITH_SECRET, _always),
    ("email", _EMAIL, _always),
    ("iban", _IBAN, _is_iban),
    ("card", _CARD, _is_card),
    ("id", _SPANISH_ID, _is_spanish),
    ("id", _ITALIAN_ID, _always),
    ("id", _BRITISH_ID, _always),
    ("id", _FRENCH_ID, _is_french),
    ("id", _US_ID, _always),
    ("id", _ELEVEN_DIGITS, _is_eleven_digit_id),
    ("phone", _NAMED_PHONE, _always),
    ("phone", _PHONE, _always),
)
