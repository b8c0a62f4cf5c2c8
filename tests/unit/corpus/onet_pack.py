"""A small made-up O*NET release, under the file names before release 30.3 and under those since."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

Rows = list[list[str]]
Release = dict[str, Rows]

CODE = "O*NET-SOC Code"
KITES, SAILS = "51-9000.00", "51-9000.01"

_RATING = [CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant"]


def rating(element: str, name: str, scale: str, value: str, *flags: str, code: str = KITES) -> list[str]:
    return [code, element, name, scale, value, *(flags or ("N", "n/a"))]


def old_release() -> Release:
    return {
        "Occupation Data.txt": [
            [CODE, "Title", "Description"],
            [KITES, "Kite Builders", "Build kites."],
            [SAILS, "Sail Makers", 'Sew "sails".'],
        ],
        "Alternate Titles.txt": [
            [CODE, "Alternate Title", "Short Title", "Source(s)"],
            [KITES, "Kite Maker", "n/a", "08"],
            [KITES, "Kite Builders", "n/a", "08"],
        ],
        "Sample of Reported Titles.txt": [
            [CODE, "Reported Job Title", "Shown in My Next Move"],
            [KITES, "Kiter", "Y"],
            [KITES, "Kite Maker", "N"],
        ],
        "Task Statements.txt": [
            [CODE, "Task ID", "Task", "Task Type", "Date"],
            [KITES, "1", "Sweep the <b>floor</b>.", "Supplemental", "08/2023"],
            [KITES, "2", "Cut cloth.", "n/a", "08/2023"],
            [KITES, "3", 'Say "fly".', "Core", "08/2023"],
        ],
        "Knowledge.txt": [
            _RATING,
            rating("2.C.3.a", "Wind", "IM", "4.50"),
            rating("2.C.3.a", "Wind", "LV", "5.25", "N", "N"),
            rating("2.C.3.b", "Law", "IM", "1.10"),
            rating("2.C.3.b", "Law", "LV", "0.20", "N", "Y"),
        ],
        "Skills.txt": [
            _RATING,
            rating("2.A.1.a", "Reading", "IM", "2.00"),
            rating("2.A.1.a", "Reading", "LV", "1.00", "Y", "N"),
            rating("2.B.3.a", "Sewing", "IM", "4.00"),
            rating("2.B.3.a", "Sewing", "LV", "n/a", "N", "N"),
            rating("2.B.3.b", "Tying", "IM", "3.00", "Y", "n/a"),
        ],
        "Abilities.txt": [_RATING, rating("1.A.1.a", "Hearing", "IM", "3.00")],
        "Work Styles.txt": [
            _RATING[:-1],
            rating("1.C.1.a", "Patience", "IM", "3.90", "N"),
            rating("1.C.1.b", "Care", "IM", "4.90", "N"),
        ],
        "Interests.txt": [
            _RATING[:5],
            [KITES, "1.B.1.a", "Realistic", "OI", "6.00"],
            [KITES, "1.B.1.c", "Artistic", "OI", "6.50"],
            [KITES, "1.B.1.f", "Conventional", "OI", "2.00"],
            [KITES, "1.B.1.g", "First Interest High-Point", "IH", "3.00"],
        ],
        "Work Values.txt": [_RATING[:5], [KITES, "1.B.2.a", "Achievement", "EX", "6.33"]],
        "Education, Training, and Experience.txt": [
            [CODE, "Element ID", "Element Name", "Scale ID", "Category", "Data Value", "Recommend Suppress"],
            [KITES, "2.D.1", "Required Level of Education", "RL", "1", "0.00", "N"],
            [KITES, "2.D.1", "Required Level of Education", "RL", "6", "30.50", "N"],
            [KITES, "2.D.1", "Required Level of Education", "RL", "2", "69.50", "n/a"],
            [KITES, "2.D.1", "Required Level of Education", "RL", "8", "0.00", "Y"],
            [KITES, "2.D.4.a", "Certification", "IM", "n/a", "3.01", "N"],
            [KITES, "3.A.1", "Related Work Experience", "RW", "1", "50.00", "N"],
        ],
        "Education, Training, and Experience Categories.txt": [
            ["Element ID", "Element Name", "Scale ID", "Category", "Category Description"],
            ["2.D.1", "Required Level of Education", "RL", "2", "High school - or the like"],
            ["2.D.1", "Required Level of Education", "RL", "6", "Bachelor's Degree"],
            ["3.A.1", "Related Work Experience", "RW", "2", "Some"],
        ],
        "Job Zones.txt": [[CODE, "Job Zone", "Date", "Domain Source"], [KITES, "2", "08/2023", "Analyst"]],
        "Job Zone Reference.txt": [
            ["Job Zone", "Name", "Experience", "Education", "Job Training"],
            ["2", "Job Zone Two: Some", "Little", "School", "A year"],
        ],
        "Technology Skills.txt": [
            [CODE, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"],
            [KITES, "Alpha", "43232202", "Document software", "N", "N"],
            [KITES, "Zeta", "43232202", "Document software", "Y", "Y"],
        ],
        "Related Occupations.txt": [
            [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
            [SAILS, KITES, "Primary-Short", "1"],
            [KITES, "11-1011.00", "Primary-Short", "2"],
            [KITES, SAILS, "Primary-Short", "1"],
        ],
        "Read Me.txt": [["O*NET 29.0 Database"], ["August 2024 Release"]],
    }


def new_release() -> Release:
    """The same release as ``old_release`` as 30.3 would publish it."""
    old = old_release()
    header, *skills = old["Skills.txt"]
    education = old["Education, Training, and Experience.txt"]
    software = [
        [code, name, "43.a", title, hot, demand] for code, name, _, title, hot, demand in old["Technology Skills.txt"]
    ]
    return {
        **{name: old[name] for name in ("Occupation Data.txt", "Sample of Reported Titles.txt", "Task Statements.txt")},
        **{
            name: old[name]
            for name in ("Knowledge.txt", "Job Zones.txt", "Job Zone Reference.txt", "Related Occupations.txt")
        },
        "Job Titles.txt": [[CODE, "Job Title", "Short Title", "Source(s)"], *old["Alternate Titles.txt"][1:]],
        "Essential Skills.txt": [header, *(row for row in skills if row[1].startswith("2.A"))],
        "Transferable Skills.txt": [header, *(row for row in skills if row[1].startswith("2.B"))],
        "Software Skills.txt": [
            [CODE, "Workplace Example", "Element ID", "Element Name", "Hot Technology", "In Demand"],
            *software[1:],
        ],
        "Work Styles.txt": [
            _RATING[:5],
            [KITES, "1.D.1.a", "Care", "WI", "2.50"],
            [KITES, "1.D.1.a", "Care", "DR", "1.00"],
            [KITES, "1.D.1.b", "Haste", "WI", "-1.20"],
        ],
        "Career Interest Types.txt": old["Interests.txt"],
        "Specific Interest Areas.txt": [_RATING[:5], [KITES, "1.B.3.a", "Mechanics", "OI", "5.00"]],
        "Education.txt": education[:-1],
        "Education Categories.txt": old["Education, Training, and Experience Categories.txt"][:-1],
        "Training and Experience.txt": [education[0], education[-1]],
        "Read Me.txt": [["O*NET® 30.3 Database"], ["May 2026 Release"]],
    }


def write_release(place: Path, release: Mapping[str, Rows], line_end: str = "\n", name: str = "pack.zip") -> Path:
    path = place / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, rows in release.items():
            text = "".join("\t".join(cells) + line_end for cells in rows)
            archive.writestr(f"text/{file}", text.encode())
    return path
