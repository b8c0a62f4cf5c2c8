"""Small Excel workbooks, written part by part so that tests can make hostile ones."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def parts(*sheets: str) -> dict[str, str]:
    """The parts of a workbook with these sheets, each the XML of its rows."""
    numbers = range(1, len(sheets) + 1)
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
        + "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(f'<Relationship Id="r{n}" Type="{_LINKS}/worksheet" Target="worksheets/{n}.xml"/>' for n in numbers)
        + "</Relationships>",
        **{
            f"xl/worksheets/{n}.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
            for n, rows in zip(numbers, sheets, strict=True)
        },
    }


def rows_xml(rows: Sequence[Sequence[str | float]]) -> str:
    """Rows of cells: texts, numbers, and formulas where a text begins with ``=`` (its value is ``42``)."""
    return "".join(f"<row>{''.join(_cell(value) for value in row)}</row>" for row in rows)


def _cell(value: str | float) -> str:
    if isinstance(value, float):
        return f"<c><v>{value}</v></c>"
    if value.startswith("="):
        return f"<c><f>{escape(value[1:])}</f><v>42</v></c>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def write_workbook(path: Path, content: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return path
