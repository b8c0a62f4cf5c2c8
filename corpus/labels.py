"""How labels are compared: one normal form, and the two halves of a slashed gender pair."""

import re
import unicodedata

SEPARATORS = r"\s\-‐‑‒–—―−/⁄∕"
"""Inside of a regular-expression class: what may stand between the words of a label."""

_BETWEEN = re.compile(f"[{SEPARATORS}]+")
_APOSTROPHES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "´": "'", "`": "'"})
_SUFFIX = re.compile(r"-?in", re.IGNORECASE)
_SHORTEST_STEM = 2


def normalise_label(text: str) -> str:
    """The form in which two spellings of one label are equal; applying it twice changes nothing.

    NFKC, case folded, invisible format characters dropped, apostrophes alike, and every run of white
    space, hyphens and slashes one space.
    """
    while (folded := _fold(text)) != text:
        text = folded
    return text


def _fold(text: str) -> str:
    if text.isascii():  # most labels are, and need nothing of Unicode
        return _BETWEEN.sub(" ", text.replace("`", "'").lower()).strip()
    visible = text if text.isprintable() else "".join(c for c in text if unicodedata.category(c) != "Cf")
    folded = unicodedata.normalize("NFKC", visible.translate(_APOSTROPHES)).casefold()
    return _BETWEEN.sub(" ", unicodedata.normalize("NFKC", folded)).strip()


def gender_halves(label: str) -> tuple[str, ...]:
    """Both halves of a slashed gender pair, each usable as a form by itself; empty where there is no pair.

    ``Bäcker/Bäckerin`` gives both words; words that only one half carries belong to both
    (``editor/editora de cine``, ``dentista equino/equina``), ``Baumpfleger/in`` is completed, and a label
    that repeats itself gives one. Two different jobs that share a slash (``quality assurance/quality
    control manager``) are no pair: the words must agree one by one in at least the first half of their
    letters.
    """
    if label.count("/") != 1:
        return ()
    left, right = ([*half.split()] for half in label.split("/"))
    if not left or not right:
        return ()
    if left == right:
        return (" ".join(left),)
    if _SUFFIX.fullmatch(right[0]) and left[-1][-1:].islower():
        stem = [*left[:-1], left[-1] + "in"]
        return " ".join(left + right[1:]), " ".join(stem + right[1:])
    shared = min(len(left), len(right))
    if len(right) >= len(left) and _pair(left, right[:shared]):
        return " ".join(left + right[shared:]), " ".join(right)
    if len(left) > len(right) and _pair(left[-shared:], right):
        return " ".join(left), " ".join(left[:-shared] + right)
    return ()


def _pair(left: list[str], right: list[str]) -> bool:
    return left != right and all(_same_stem(a.casefold(), b.casefold()) for a, b in zip(left, right, strict=True))


def _same_stem(one: str, other: str) -> bool:
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or shared >= max(_SHORTEST_STEM, min(len(one), len(other)) / 2)
