"""Reading the crosswalks: ESCO–O*NET with its match types, and ISCO-08–SOC 2010 in either direction."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from corpus.contents import Corpus
from corpus.errors import CorpusError, listed, quoted
from corpus.onet_records import MatchType, OnetMatch, SocMatch
from corpus.pack_members import origins
from corpus.packs import Packs, Table, one_of
from corpus.reading import Reading, SourceReport
from corpus.sources import ESCO_ONET, ISCO_SOC, esco_onet_source, isco_soc_source

Cells: TypeAlias = tuple[str, ...]

_SUFFIXES = (".csv", ".csv.gz")
_FORWARD = ("O*NET Id", "ESCO or ISCO URI", "Type of Match")
_REVERSE = "ESCO/ISCO Code"
_SOC = ("ISCO-08 Code", "2010 SOC Code", "part")
_PREAMBLE = 40
"""Records in which the header must come; the official file has 16 lines about itself before it."""

_MATCHES: Mapping[str, MatchType] = {
    "exactMatch": "exact",
    "exactISCO": "exact",
    "closeMatch": "close",
    "narrowMatch": "narrow",
    "broadMatch": "broad",
}
_URI = re.compile(r"http://data\.europa\.eu/esco/(?:occupation/[0-9a-f-]{36}|isco/C[0-9]{1,4})")
_ONET_SOC = re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}")
_SOC_CODE = re.compile(r"[0-9]{2}-[0-9]{4}")
_ISCO_CODE = re.compile(r"[0-9]{1,4}")
_DUPLICATES = "rows given more than once, the first kept"
_NO_MATCH_TYPES = "files from ESCO to O*NET passed over, because they state no match types"
_ONE_DIRECTION = "rows known from one direction only, so that the part of the other code is not"


@dataclass
class _Found:
    """The tables of each crosswalk; ``about`` is what the ESCO–O*NET file says of itself in ``skip`` records."""

    forward: list[Table] = field(default_factory=list)
    about: Mapping[str, str] = field(default_factory=dict)
    skip: int = 0
    reverse: list[Table] = field(default_factory=list)
    soc: list[Table] = field(default_factory=list)


def read_crosswalks(paths: Sequence[Path]) -> tuple[Reading, ...]:
    """One reading for each crosswalk found in the zip files, folders and (gzipped) CSV files.

    The ESCO–O*NET file in the direction from ESCO states no match types, so it is passed over, and refused where
    it comes alone: its pairs would pass for exact ones. Raises CorpusError where no crosswalk is there, and for
    whatever cannot be read.
    """
    with Packs(paths, _SUFFIXES) as packs:
        found = _find(packs.tables)
        readings = []
        if found.forward:
            readings.append(_esco_onet(found))
        if found.soc:
            readings.append(_isco_soc(found.soc))
        if not readings and found.reverse:
            raise CorpusError(
                f"{found.reverse[0].location} says which occupations answer to each other, but not how well.",
                "Give the crosswalk from O*NET to ESCO, which has the column 'Type of Match'.",
            )
        if not readings:
            raise CorpusError(
                f"No crosswalk with the columns {listed(_FORWARD)} or {listed(_SOC)} is there; "
                f"found {listed(table.member.names[-1] for table in packs.tables)}.",
                "Give the ESCO–O*NET crosswalk or the ISCO-08–SOC crosswalk as CSV.",
            )
    return tuple(readings)


def soc_code(onet: str) -> str:
    """The SOC code that an O*NET-SOC code belongs to: ``15-1252.00`` → ``15-1252``.

    O*NET-SOC 2019 follows SOC 2018 and the crosswalk to ISCO-08 follows SOC 2010, so that some have no partner.
    """
    return onet[:7]


def soc_misses(onet: Iterable[str], matches: Iterable[SocMatch]) -> tuple[str, ...]:
    """The O*NET-SOC codes whose SOC code the crosswalk to ISCO-08 does not hold, in order."""
    held = {match.soc for match in matches}
    return tuple(sorted(code for code in onet if soc_code(code) not in held))


def _find(tables: Iterable[Table]) -> _Found:
    found = _Found()
    for table in tables:
        head = table.head(_PREAMBLE)
        if set(_SOC) <= set(head[0] if head else ()):
            found.soc.append(table)
        elif head and _REVERSE in head[0]:
            found.reverse.append(table)
        elif (skip := next((n for n, cells in enumerate(head) if set(_FORWARD) <= set(cells)), None)) is not None:
            found.forward.append(table)
            found.skip = skip
            found.about = {cells[0]: cells[1] for cells in head[:skip] if len(cells) > 1}
    return found


def _esco_onet(found: _Found) -> Reading:
    table, tally = one_of(found.forward), Counter[str]()
    matches: dict[tuple[str, str], OnetMatch] = {}
    for line, row in table.rows(_FORWARD, found.skip):
        onet, uri, kind = row["O*NET Id"].strip(), row["ESCO or ISCO URI"].strip(), row["Type of Match"].strip()
        if not _ONET_SOC.fullmatch(onet):
            raise table.error(line, f"O*NET Id {quoted(onet)} is not an O*NET-SOC code such as '15-1252.00'.")
        if not _URI.fullmatch(uri):
            raise table.error(line, f"{quoted(uri)} is not the URI of an ESCO occupation or ISCO-08 group.")
        if kind not in _MATCHES:
            raise table.error(line, f"Type of Match {quoted(kind)} is none of {listed(_MATCHES)}.")
        if (uri, onet) in matches:
            tally[_DUPLICATES] += 1
        else:
            matches[uri, onet] = OnetMatch(uri=uri, onet=onet, match=_MATCHES[kind])
    tally[_NO_MATCH_TYPES] = len(found.reverse)
    release, ordered = _release(found.about), tuple(matches[key] for key in sorted(matches))
    kinds = Counter(f"{match.match} matches" for match in ordered)
    return Reading(
        layer=Corpus(onet_matches=ordered, sources=(esco_onet_source(release, origins([table.member])),)),
        report=SourceReport(
            name=ESCO_ONET,
            release=release,
            counts={
                "matches": len(ordered),
                **{kind: kinds[kind] for kind in sorted(kinds)},
                "O*NET occupations": len({match.onet for match in ordered}),
                "ESCO concepts": len({match.uri for match in ordered}),
            },
            remarks=dict(+tally),
        ),
    )


def _release(about: Mapping[str, str]) -> str:
    """The crosswalk's version and date as it states them, for example ``v1 (Sep-22)``; ``unknown`` if it does not."""
    version, date = about.get("Mapping project version", ""), about.get("Mapping project version date", "")
    return f"v{version}" + (f" ({date})" if date else "") if version else "unknown"


def _isco_soc(tables: Sequence[Table]) -> Reading:
    """Both directions together: each marks by ``*`` that only part of its own first code answers to the second."""
    from_isco = [table for table in tables if table.columns().index(_SOC[0]) < table.columns().index(_SOC[1])]
    used = [one_of(side) for side in (from_isco, [t for t in tables if t not in from_isco]) if side]
    tally, parts, sides = Counter[str](), dict[tuple[str, str], bool](), Counter[tuple[str, str]]()
    for table in used:
        seen: set[tuple[str, str]] = set()
        for line, row in table.rows(_SOC):
            isco, soc, part = (row[column].strip() for column in _SOC)
            if not _ISCO_CODE.fullmatch(isco) or not _SOC_CODE.fullmatch(soc):
                raise table.error(line, f"{quoted(isco)} and {quoted(soc)} are not an ISCO-08 code and a SOC code.")
            if part not in ("", "*"):
                raise table.error(line, f"part {quoted(part)} is neither empty nor '*'.")
            if (isco, soc) in seen:
                tally[_DUPLICATES] += 1
                continue
            seen.add((isco, soc))
            parts[isco, soc] = parts.get((isco, soc), False) or part == "*"
        sides.update(seen)
    tally[_ONE_DIRECTION] = sum(count == 1 for count in sides.values())
    matches = tuple(SocMatch(isco=isco, soc=soc, part=parts[isco, soc]) for isco, soc in sorted(parts))
    release = "SOC 2010"
    return Reading(
        layer=Corpus(
            soc_matches=matches, sources=(isco_soc_source(release, origins([table.member for table in used])),)
        ),
        report=SourceReport(
            name=ISCO_SOC,
            release=release,
            counts={
                "pairs": len(matches),
                "of them in part": sum(match.part for match in matches),
                "ISCO-08 groups": len({match.isco for match in matches}),
                "SOC occupations": len({match.soc for match in matches}),
            },
            remarks=dict(+tally),
        ),
    )
