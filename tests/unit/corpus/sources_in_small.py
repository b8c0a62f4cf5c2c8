"""One small pack of every source that is read from files, as bytes by file name, with the function that takes it in."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from unit.corpus import test_crosswalks, test_isced, test_isco
from unit.corpus.esco_pack import SKILL, broader, path, skill_group, small_pack
from unit.corpus.onet_pack import old_release

from corpus.intake import Intake, take_crosswalk, take_esco, take_isced, take_isco, take_onet

GROUP = "http://data.europa.eu/esco/skill/S1"


@dataclass(frozen=True)
class SmallSource:
    """The files of a source, and what reads them."""

    take: Callable[[Sequence[Path]], Intake]
    files: Mapping[str, bytes]

    def read(self, changed: Mapping[str, bytes] | None = None) -> Intake:
        """Read the files, some of them changed; raises what reading raises."""
        with TemporaryDirectory() as place:
            for name, content in {**self.files, **(changed or {})}.items():
                Path(place, name).write_bytes(content)
            return self.take([Path(place)])


def _table(rows: Sequence[Mapping[str, str]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode()


def _esco() -> SmallSource:
    hierarchy = {
        "skillGroups_en.csv": [skill_group(GROUP, "making")],
        "skillsHierarchy_en.csv": [path((GROUP, "making", "S1"))],
        "broaderRelationsSkillPillar.csv": [broader(SKILL.format(1), GROUP)],
    }
    return SmallSource(take_esco, {name: _table(rows) for name, rows in (small_pack() | hierarchy).items()})


def _onet() -> SmallSource:
    lines = {name: "".join("\t".join(cells) + "\n" for cells in rows) for name, rows in old_release().items()}
    return SmallSource(take_onet, {name: text.encode() for name, text in lines.items()})


def _isco(file: Callable[[Path, list[list[str]]], Path]) -> SmallSource:
    with TemporaryDirectory() as place:
        made = file(Path(place), test_isco.ROWS)
        return SmallSource(take_isco, {made.name: made.read_bytes()})


def _isco_csv(place: Path, rows: list[list[str]]) -> Path:
    with (place / "isco.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return place / "isco.csv"


SOURCES: Mapping[str, SmallSource] = {
    "esco": _esco(),
    "onet": _onet(),
    "isco": _isco(_isco_csv),
    "isco workbook": _isco(test_isco.workbook),
    "isced": SmallSource(
        take_isced, {"labels.csv": test_isced.LABELS.encode(), "examples.tsv": test_isced.EXAMPLES.encode()}
    ),
    "esco-onet": SmallSource(
        take_crosswalk,
        {"crosswalk.csv": (test_crosswalks.ABOUT + test_crosswalks.HEADER + test_crosswalks.ROWS).encode()},
    ),
    "isco-soc": SmallSource(
        take_crosswalk, {"a.csv": test_crosswalks.ISCO_SOC.encode(), "b.csv": test_crosswalks.SOC_ISCO.encode()}
    ),
}
