"""Which occupation needs which skill, as arrays: for questions that all occupations have a part in."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from corpus.profile import Requirement, SkillRef
from corpus.records import Relation

Listed = TypeVar("Listed", SkillRef, Requirement)


@dataclass(frozen=True)
class Overlap:
    """How the skills somebody has stand to what one occupation calls essential.

    ``covered`` of its ``essential`` skills are had. ``share`` (0 to 1) is the same with rare skills counting more;
    ``used`` is the share of what is had that the occupation needs, essential or optional, weighted alike.
    """

    occupation: str
    covered: int
    essential: int
    share: float
    used: float


@dataclass(frozen=True)
class Use:
    """How much of some skills an occupation needs: their weights summed by relation.

    ``share`` (0 to 1) is that of its own essential skills which are among them.
    """

    occupation: str
    essential_weight: float
    optional_weight: float
    share: float


class SkillGraph:
    """All links of an index. A link costs nine bytes, so a whole ESCO release takes some megabytes with its URIs."""

    def __init__(self, links: Iterable[tuple[str, str, Relation]]) -> None:
        rows = tuple(links)
        self._occupations = tuple(dict.fromkeys(occupation for occupation, _, _ in rows))
        place = {uri: n for n, uri in enumerate(self._occupations)}
        self._skills = {uri: n for n, uri in enumerate(dict.fromkeys(skill for _, skill, _ in rows))}
        self._occupation = np.fromiter((place[o] for o, _, _ in rows), np.int32, len(rows))
        self._skill = np.fromiter((self._skills[s] for _, s, _ in rows), np.int32, len(rows))
        self._essential = np.fromiter((r == "essential" for _, _, r in rows), np.bool_, len(rows))
        self._users = np.bincount(self._skill, minlength=len(self._skills)).astype(np.int32)
        # The usual inverse frequency: what everybody needs tells little, what one occupation needs tells most.
        self._weight = np.log((1 + len(self._occupations)) / self._users).astype(np.float32)

    @property
    def size(self) -> int:
        """Bytes that the arrays take."""
        arrays = (self._occupation, self._skill, self._essential, self._users, self._weight)
        return sum(array.nbytes for array in arrays)

    def users(self, skill: str) -> int:
        """How many occupations need the skill, essential or optional; 0 for an unknown one."""
        number = self._skills.get(skill)
        return 0 if number is None else int(self._users[number])

    def telling(self, listed: Iterable[Listed]) -> tuple[Listed, ...]:
        """Skills or requirements with those first that fewest occupations need; of equals the order stays."""
        return tuple(
            sorted(listed, key=lambda one: self.users(one.uri if isinstance(one, SkillRef) else one.skill.uri))
        )

    def overlaps(self, had: Mapping[str, float]) -> tuple[Overlap, ...]:
        """Every occupation that calls at least one of the skills ``had`` essential, by URI.

        ``had`` says of each skill how surely it is had, 0 to 1.
        """
        sure = np.zeros(len(self._skills), np.float32)
        for uri, certainty in had.items():
            if uri in self._skills:
                sure[self._skills[uri]] = certainty
        held = np.flatnonzero(sure[self._skill])
        held_essential = held[self._essential[held]]
        value = self._weight * sure
        covered = self._by_occupation(held_essential, None)
        of_essential = self._by_occupation(held_essential, value)
        used = self._by_occupation(held, value)
        essential, all_essential = self._whole
        all_had = float((self._weight * sure).sum()) or 1.0
        return tuple(
            Overlap(
                occupation=self._occupations[n],
                covered=int(covered[n]),
                essential=int(essential[n]),
                share=float(of_essential[n] / all_essential[n]),
                used=float(used[n] / all_had),
            )
            for n in np.flatnonzero(covered).tolist()
        )

    def uses(self, skills: Collection[str]) -> tuple[Use, ...]:
        """Every occupation that needs at least one of the skills, essential or optional."""
        hit = np.flatnonzero(self._mask(skills)[self._skill])
        of_essential = self._essential[hit]
        essential = self._by_occupation(hit[of_essential], self._weight)
        optional = self._by_occupation(hit[~of_essential], self._weight)
        _, whole = self._whole
        return tuple(
            Use(
                occupation=self._occupations[n],
                essential_weight=float(essential[n]),
                optional_weight=float(optional[n]),
                share=float(essential[n] / whole[n]) if whole[n] else 0.0,
            )
            for n in np.flatnonzero(self._by_occupation(hit, None)).tolist()
        )

    def _mask(self, skills: Collection[str]) -> npt.NDArray[np.bool_]:
        mask = np.zeros(len(self._skills), np.bool_)
        mask[[self._skills[uri] for uri in skills if uri in self._skills]] = True
        return mask

    @cached_property
    def _whole(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """How many essential skills each occupation has, and the sum of their weights."""
        rows = np.flatnonzero(self._essential)
        return self._by_occupation(rows, None), self._by_occupation(rows, self._weight)

    def _by_occupation(
        self, rows: npt.NDArray[np.intp], weight: npt.NDArray[np.float32] | None
    ) -> npt.NDArray[np.float64]:
        """How many of the links ``rows`` each occupation has, or the sum of the weights of their skills."""
        chosen = None if weight is None else weight[self._skill[rows]]
        return np.bincount(self._occupation[rows], chosen, minlength=len(self._occupations)).astype(np.float64)
