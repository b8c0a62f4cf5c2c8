"""The other standards in a store: ISCO-08 groups, ISCED-F fields, O*NET and the crosswalks."""

import json
from collections.abc import Mapping

from corpus.onet_records import OnetMatch, OnetOccupation, SocMatch
from corpus.records import ConceptKind, FieldOfEducation, Group
from corpus.store_base import StoreFile, array


class Standards(StoreFile):
    """Reads what stands beside occupations and skills."""

    def standard_counts(self) -> Mapping[str, int]:
        """How many fields of education and O*NET occupations there are."""
        tables = ("field", "onet")
        return {table: self._rows(f"SELECT count(*) FROM {table}")[0][0] for table in tables}  # noqa: S608

    def group_path(self, isco_code: str) -> tuple[Group, ...]:
        """The ISCO-08 groups that lead to ``isco_code``, the major group first; unknown ones are left out."""
        prefixes = [isco_code[:digits] for digits in range(1, min(len(isco_code), 4) + 1)]
        rows = self._rows(
            "SELECT g.record FROM json_each(?) AS wanted JOIN isco_group AS g ON g.code = wanted.value "
            "ORDER BY wanted.key",
            array(prefixes),
        )
        return tuple(Group.model_validate_json(record) for (record,) in rows)

    def field(self, code: str) -> FieldOfEducation | None:
        """The ISCED-F field of education with this code, or None."""
        rows = self._rows("SELECT record FROM field WHERE code = ?", code)
        return FieldOfEducation.model_validate_json(rows[0][0]) if rows else None

    def onet(self, code: str) -> OnetOccupation | None:
        """The O*NET occupation with this O*NET-SOC code, or None."""
        rows = self._rows("SELECT record FROM onet WHERE code = ?", code)
        return OnetOccupation.model_validate_json(rows[0][0]) if rows else None

    def onet_outlines(self) -> Mapping[str, OnetOccupation]:
        """Every O*NET occupation by code with titles, job zone and interests, and nothing else of it."""
        # One call for all parts: each would read through the whole record, which is long.
        parts = "'$.title', '$.titles', '$.job_zone', '$.interests'"
        rows = self._rows(f"SELECT code, json_extract(record, {parts}) FROM onet ORDER BY code")  # noqa: S608
        return {
            code: OnetOccupation(code=code, title=title, titles=titles, job_zone=zone, interests=interests)
            for code, (title, titles, zone, interests) in ((code, json.loads(found)) for code, found in rows)
        }

    def onet_crosswalk(self) -> tuple[OnetMatch, ...]:
        """The whole crosswalk to O*NET, by URI and code."""
        rows = self._rows("SELECT uri, onet, match FROM onet_match ORDER BY uri, onet")
        return tuple(OnetMatch(uri=uri, onet=onet, match=match) for uri, onet, match in rows)

    def onet_matches(self, uri: str) -> tuple[OnetMatch, ...]:
        """What the crosswalk says of an ESCO occupation or ISCO-08 group, by O*NET-SOC code."""
        rows = self._rows("SELECT uri, onet, match FROM onet_match WHERE uri = ? ORDER BY onet", uri)
        return tuple(OnetMatch(uri=uri, onet=onet, match=match) for uri, onet, match in rows)

    def onet_answers(self, code: str) -> tuple[OnetMatch, ...]:
        """What the crosswalk says of an O*NET occupation: the ESCO concepts that answer to it, by URI."""
        rows = self._rows("SELECT uri, onet, match FROM onet_match WHERE onet = ? ORDER BY uri", code)
        return tuple(OnetMatch(uri=uri, onet=onet, match=match) for uri, onet, match in rows)

    def soc_matches(self, isco_code: str) -> tuple[SocMatch, ...]:
        """The SOC codes that answer to an ISCO-08 unit group, by code."""
        rows = self._rows("SELECT isco, soc, part FROM soc_match WHERE isco = ? ORDER BY soc", isco_code)
        return tuple(SocMatch(isco=isco, soc=soc, part=bool(part)) for isco, soc, part in rows)

    def former_uri(self, kind: ConceptKind, slug: str) -> str | None:
        """The URI of the concept that had this slug, or of the one that took its place, or None."""
        rows = self._rows("SELECT uri FROM former_slug WHERE kind = ? AND slug = ?", kind, slug)
        return str(rows[0][0]) if rows else None

    def redirect(self, uri: str) -> str | None:
        """The URI of the concept that took the place of a retired one, or None."""
        rows = self._rows("SELECT target FROM redirect WHERE uri = ?", uri)
        return str(rows[0][0]) if rows else None
