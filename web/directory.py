"""The records as a visitor browses them: by ISCO-08 group, by first letter, page by page."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from corpus.profile import OccupationRef, SkillRef, best_text
from corpus.records import Group, Texts
from corpus.store_facets import SkillTraits
from web.career_traits import CareerTraits, career_traits
from web.choices import OTHER_LETTER, CareerChoice, SkillChoice

if TYPE_CHECKING:
    from corpus.store import Store

ENTRIES_A_PAGE = 100

Entry = TypeVar("Entry", bound=OccupationRef | SkillRef)


@dataclass(frozen=True)
class Page(Generic[Entry]):
    """One page of a listing; ``number`` counts from 1 and is at most ``last``."""

    entries: tuple[Entry, ...]
    number: int
    last: int
    total: int


class Listing(Generic[Entry]):
    """Entries in the alphabetical order of each language."""

    def __init__(self, entries: Sequence[Entry], texts: Callable[[Entry], Texts]) -> None:
        self._entries = tuple(entries)
        self._texts = texts
        self._sorted: dict[str, tuple[tuple[str, Entry], ...]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def letters(self, language: str, keep: Callable[[Entry], bool] | None = None) -> tuple[str, ...]:
        """The first letters that occur among the entries that ``keep`` accepts, A to Z, then ``other``."""
        found = {letter for letter, entry in self._ordered(language) if keep is None or keep(entry)}
        return tuple(sorted(found - {OTHER_LETTER})) + ((OTHER_LETTER,) if OTHER_LETTER in found else ())

    def select(self, language: str, letter: str = "", keep: Callable[[Entry], bool] | None = None) -> tuple[Entry, ...]:
        """The entries with this first letter (all if empty) that ``keep`` accepts."""
        return tuple(
            entry
            for first, entry in self._ordered(language)
            if (not letter or first == letter) and (keep is None or keep(entry))
        )

    def _ordered(self, language: str) -> tuple[tuple[str, Entry], ...]:
        if language not in self._sorted:
            keyed = sorted(
                ((sort_key(best_text(self._texts(entry), language)[0]), entry.uri, entry) for entry in self._entries),
                key=lambda row: row[:2],
            )
            self._sorted[language] = tuple((_letter(key), entry) for key, _, entry in keyed)
        return self._sorted[language]


class Directory:
    """All that can be browsed, read from the store once."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    @cached_property
    def occupations(self) -> Listing[OccupationRef]:
        """Every occupation."""
        return Listing(self._store.occupations(), lambda entry: entry.title)

    @cached_property
    def skills(self) -> Listing[SkillRef]:
        """Every skill and knowledge concept."""
        uris = dict.fromkeys(form.uri for form in self._store.forms("skill"))
        return Listing(self._store.skill_refs(tuple(uris)), lambda entry: entry.label)

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        """The ISCO-08 groups that occupations stand in, by code, in code order."""
        found: dict[str, Group] = {}
        for code in {occupation.isco for occupation in self.occupations}:
            found |= {group.code: group for group in self._store.group_path(code)}
        return dict(sorted(found.items()))

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How many occupations each group holds, by code."""
        codes = [occupation.isco for occupation in self.occupations]
        return {code: sum(isco.startswith(code) for isco in codes) for code in self.groups}

    @cached_property
    def traits(self) -> Mapping[str, CareerTraits]:
        """What occupations can be narrowed down by, by URI."""
        return career_traits(self._store)

    @cached_property
    def skill_traits(self) -> Mapping[str, SkillTraits]:
        """What skills can be narrowed down by, by URI."""
        return self._store.skill_traits()

    @cached_property
    def offers(self) -> frozenset[str]:
        """The names of the choices among occupations that find any."""
        traits = self.traits.values()
        found = {
            "interest": any(one.interests for one in traits),
            "zone": any(one.zone for one in traits),
            "regulated": any(one.regulated for one in traits),
            "green": any("green" in one.collections for one in traits),
            "digital": any("digital" in one.collections for one in traits),
        }
        return frozenset(name for name, any_found in found.items() if any_found)

    def children(self, code: str) -> tuple[Group, ...]:
        """The groups one level below ``code`` (the major groups for an empty code)."""
        return tuple(g for g in self.groups.values() if len(g.code) == len(code) + 1 and g.code.startswith(code))

    def chosen_careers(self, choice: CareerChoice) -> Callable[[OccupationRef], bool]:
        """Whether an occupation is among those chosen, its first letter apart."""
        needing = self._needing(choice.skill) if choice.skill else None

        def keep(entry: OccupationRef) -> bool:
            if not entry.isco.startswith(choice.group) or (needing is not None and entry.uri not in needing):
                return False
            if not choice.narrowing:
                return True
            traits = self.traits[entry.uri]
            return (
                (not choice.interest or choice.interest in traits.interests)
                and (not choice.zone or choice.zone == str(traits.zone))
                and (not choice.regulated or traits.regulated)
                and (not choice.green or "green" in traits.collections)
                and (not choice.digital or "digital" in traits.collections)
            )

        return keep

    def chosen_skills(self, choice: SkillChoice) -> Callable[[SkillRef], bool]:
        """Whether a skill is among those chosen, its first letter apart."""

        def keep(entry: SkillRef) -> bool:
            if choice.type and choice.type != entry.type:
                return False
            if not (choice.reuse or choice.collection):
                return True
            traits = self.skill_traits[entry.uri]
            return (not choice.reuse or choice.reuse == traits.reuse) and (
                not choice.collection or choice.collection in traits.collections
            )

        return keep

    def _needing(self, slug: str) -> frozenset[str]:
        uri = self._store.skill_uri(slug)
        return self._store.occupations_needing(uri) if uri else frozenset()


def paged(entries: tuple[Entry, ...], number: int) -> Page[Entry]:
    """Page ``number`` of ``entries``; a number out of range gives the nearest page."""
    last = max(1, -(-len(entries) // ENTRIES_A_PAGE))
    number = min(max(1, number), last)
    start = (number - 1) * ENTRIES_A_PAGE
    return Page(entries[start : start + ENTRIES_A_PAGE], number, last, len(entries))


def sort_key(label: str) -> str:
    """What a label is ordered by: its letters and digits without accents and case, as a dictionary does."""
    plain = (c for c in unicodedata.normalize("NFKD", label).casefold() if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in plain).strip()


def _letter(key: str) -> str:
    return key[0] if key[:1].isascii() and key[:1].isalpha() else OTHER_LETTER
