"""Markdown and HTML in an answer: what may stay, what is reduced to its text, and what gives model text away."""

import html
import re
import unicodedata
from collections.abc import Sequence

from compliance.characters import drop_hidden

# Repetition of white space is bounded throughout: unbounded, it costs a square of a hostile text's length.
MARKDOWN_LINK = re.compile(
    r"!?\[((?:[^\[\]\\]|\\.)*)\]"
    r'\([ \t\n]{0,3}<?((?:[^()\s<>]|\n[ \t]{0,9})*)>?(?:[ \t\n]{1,3}"[^"\n]{0,300}")?[ \t\n]{0,3}\)'
)
"""A Markdown link or image: group 1 is its text, group 2 its destination (which a wrapped copy may break)."""

OWN_LINKS = ("/careers/", "/skills/", "/v/")
OFFICIAL_LINKS = ("http://data.europa.eu/", "https://data.europa.eu/", "https://esco.ec.europa.eu/")

_AMPERSAND = re.compile(r"&(?:(?:amp|#0{0,5}38|#[xX]0{0,4}26);)+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ELEMENT_WITH_CODE = re.compile(
    r"(?<!\\)<(script|style|iframe|object|template)\b[^<>]*>.{0,2000}?</\1[ \t\n]{0,3}>", re.I | re.S
)
_AUTOLINK = re.compile(r"(?<!\\)<((?:https?|mailto|tel|ftp):[^<>\s]*)>", re.I)
_TAG = re.compile(r"(?<!\\)(?:<!--.{0,2000}?-->|</?[A-Za-z][^<>]*>|<[!?][^<>]*>)", re.S)
_OPENED_TAG = re.compile(r"(?<!\\)\\*<(?=[A-Za-z/!?])")
_BARE_URL = re.compile(r"(?:(?:https?|ftp)://|\bwww\.)[^\s<>()\[\]\"'`]*[^\s<>()\[\]\"'`.,;:!?]", re.I)
_SCHEME = re.compile(r"^(?:(?:https?|ftp)://)?(?:www\.)?", re.I)
_REFERENCE = re.compile(r"^[ >]{0,9}\[[^\]\n]*\]:.*$", re.M)
_LINK_JOINT = re.compile(r"\](?=[(\[:])|!(?=\[)")
_EMPHASIS = re.compile(r"[*`~\\]|(?<!\w)_+|_+(?!\w)")
_SAFE_TARGET = re.compile(r"[\w\-./~%#?=&:+,;@]*")

_FOREIGN_TO_MODEL_TEXT = re.compile(
    r"\][ \t\n]{0,3}[(\[]|\]:|!\[|<[A-Za-z/!?]|&(?:#\w{1,8}|\w{1,32});"
    r"|://|\bwww\.|\b(?:mailto|tel|javascript|data):|[\w.+-]@\w",
    re.I,
)
_MOST_PASSES = 8


def scrub(text: str, links: Sequence[str] = (*OWN_LINKS, *OFFICIAL_LINKS)) -> str:
    """``text`` with nothing in it that a page would run, load or hide; doing it twice changes nothing.

    HTML goes, images and links become their text, bare addresses lose their scheme, hidden characters are
    dropped. Links and addresses that start with one of ``links`` stay.
    """
    for _ in range(_MOST_PASSES):
        if (cleaned := _scrub_once(text, links)) == text:
            return text
        text = cleaned
    # Only text that was built to come apart layer by layer gets here; nothing of it is worth its layers.
    return _scrub_once(re.sub(r"[&<\[\]\\]", "", text), links)


def _scrub_once(text: str, links: Sequence[str]) -> str:
    text = unicodedata.normalize("NFC", drop_hidden(text))
    text = _ENTITY.sub(lambda m: html.unescape(m.group()), _AMPERSAND.sub("&", text))
    text = _ELEMENT_WITH_CODE.sub("", text)
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", text))
    text = _OPENED_TAG.sub(r"\\<", text)
    text = _REFERENCE.sub("", text)
    text = MARKDOWN_LINK.sub(lambda m: m.group() if _may_stay(m, links) else m.group(1), text)
    parts: list[str] = []
    end = 0
    for link in MARKDOWN_LINK.finditer(text):
        if not _may_stay(link, links):
            continue
        parts += [_defuse(text[end : link.start()], links), link.group()]
        end = link.end()
    return "".join([*parts, _defuse(text[end:], links)])


def _may_stay(link: re.Match[str], links: Sequence[str]) -> bool:
    target = link.group(2)
    return (
        not link.group().startswith("!")
        and target.startswith(tuple(links))
        and _SAFE_TARGET.fullmatch(target) is not None
    )


def _defuse(text: str, links: Sequence[str]) -> str:
    """Text between links: no half of a link is left that could join another half, no address that links itself."""
    text = _LINK_JOINT.sub(lambda m: "" if m.group() == "!" else "] ", text)
    return _BARE_URL.sub(
        lambda m: m.group() if m.group().startswith(tuple(links)) else _SCHEME.sub("", m.group()), text
    )


def has_links_or_markup(text: str) -> bool:
    """Whether ``text`` holds HTML, a link, an image, a web or e-mail address: none has a place in model text."""
    return _FOREIGN_TO_MODEL_TEXT.search(text) is not None


def plain(text: str) -> str:
    """The words of a Markdown line as a reader sees them: links as their text, emphasis marks gone."""
    return _EMPHASIS.sub("", MARKDOWN_LINK.sub(r"\1", text))


def targets(text: str) -> tuple[str, ...]:
    """The destinations of the Markdown links in ``text`` and its bare addresses."""
    return (*(m.group(2) for m in MARKDOWN_LINK.finditer(text)), *_BARE_URL.findall(MARKDOWN_LINK.sub(r"\1", text)))
