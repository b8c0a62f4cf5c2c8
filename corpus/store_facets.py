"""What lists of records are narrowed down by: traits of skills, and collections of essential skills."""

from collections.abc import Mapping

from corpus.records import Collection, ConceptKind, Record, ReuseLevel
from corpus.store_base import StoreFile

_AFTER_ALL = "\U0010ffff"


class SkillTraits(Record):
    """How far a skill carries, and the ESCO collections that it is in."""

    reuse: ReuseLevel | None
    collections: tuple[Collection, ...]


class Facets(StoreFile):
    """Reads traits of all records at once; whoever asks keeps the answer."""

    def regulated(self) -> frozenset[str]:
        """The URIs of the occupations that are regulated somewhere."""
        return frozenset(
            uri for (uri,) in self._rows("SELECT uri FROM occupation WHERE json_extract(record, '$.regulated')")
        )

    def essential_collections(self) -> Mapping[str, frozenset[Collection]]:
        """By occupation, the ESCO collections in which it has at least one essential skill; none where it has none."""
        rows = self._rows(
            "SELECT DISTINCT l.occupation, c.value FROM skill AS s JOIN json_each(s.record, '$.collections') AS c "
            "JOIN link AS l ON l.skill = s.uri WHERE l.relation = 'essential'"
        )
        found: dict[str, set[Collection]] = {}
        for occupation, collection in rows:
            found.setdefault(occupation, set()).add(collection)
        return {occupation: frozenset(collections) for occupation, collections in found.items()}

    def skill_traits(self) -> Mapping[str, SkillTraits]:
        """The traits of each skill, by URI."""
        rows = self._rows(
            "SELECT s.uri, json_extract(s.record, '$.reuse'), "
            "(SELECT group_concat(value) FROM json_each(s.record, '$.collections')) FROM skill AS s"
        )
        return {
            uri: SkillTraits(reuse=reuse, collections=tuple(collections.split(",")) if collections else ())
            for uri, reuse, collections in rows
        }

    def occupations_needing(self, skill: str) -> frozenset[str]:
        """The URIs of the occupations that need this skill, essential or optional."""
        return frozenset(uri for (uri,) in self._rows("SELECT occupation FROM link WHERE skill = ?", skill))

    def labels_beginning(self, kind: ConceptKind, normal: str, limit: int) -> tuple[tuple[str, str, str], ...]:
        """Concepts with a label that begins with ``normal`` (in normal form): URI, that label and its language.

        Each concept comes once, by its best label: preferred before others, then the shortest.
        """
        rows = self._rows(
            "SELECT uri, text, language FROM form WHERE kind = ? AND normal >= ? AND normal < ? "
            "ORDER BY role, length(text), text, uri",
            kind,
            normal,
            normal + _AFTER_ALL,
        )
        found: dict[str, tuple[str, str, str]] = {}
        for uri, text, language in rows:
            found.setdefault(uri, (uri, text, language))
        return tuple(found.values())[:limit]
