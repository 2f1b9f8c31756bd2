"""Excel workbooks: what is inside is looked at before it is opened, then read row by row."""

import datetime as dt
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from mediation.importing.faults import FileRefused
from mediation.importing.limits import MAX_COLUMNS, MAX_ROWS, PACKED_PARTS, PACKING_RATIO, UNPACKED_BYTES

CHUNK = 2**16
MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
NAMED_CELLS = 20  # how many formulas are named before the rest is only counted
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    DefusedXmlException,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
)
"""What zipfile and openpyxl raise on a damaged file; they promise nothing narrower."""


def rows_of(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of the first visible sheet with cells as text; raises FileRefused.

    Formulas are not worked out: their cells are named. Dates come as ISO 8601.
    """
    try:
        _look_inside(data)
        yield from _read(data)
    except FileRefused:
        raise
    except DAMAGED:
        raise FileRefused("broken") from None


def _look_inside(data: bytes) -> None:
    """Refuse macros and bombs. The sizes are measured: what a zip file says about itself may be a lie."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        names = [part.filename.lower() for part in parts]
        if any(name.endswith(MACRO_PARTS) for name in names):
            raise FileRefused("macros")
        if "encryptedpackage" in names or any(part.flag_bits & 1 for part in parts):
            raise FileRefused("password")
        if not any(name == "xl/workbook.xml" for name in names):
            raise FileRefused("other-content")
        if len(parts) > PACKED_PARTS or sum(part.file_size for part in parts) > UNPACKED_BYTES:
            raise FileRefused("bomb")
        unpacked = sum(_measured(archive, part) for part in parts)
        if unpacked > PACKING_RATIO * max(len(data), CHUNK):
            raise FileRefused("bomb")


def _measured(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Return the unpacked size of a part, read to the limit and no further; refuses a part that defines entities."""
    size = 0
    with archive.open(part) as file:
        while chunk := file.read(CHUNK):
            if not size and b"<!DOCTYPE" in chunk:
                raise FileRefused("broken")
            if part.filename == "[Content_Types].xml" and b"macroEnabled" in chunk:
                raise FileRefused("macros")
            size += len(chunk)
            if size > UNPACKED_BYTES:
                raise FileRefused("bomb")
    return size


def _read(data: bytes) -> Iterator[tuple[int, list[str]]]:
    book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a sheet says of its size may be a million empty rows
            if sheet.sheet_state == "visible" and next(_cells(sheet, last=50), None):
                yield from _texts(sheet)
                return
        raise FileRefused("no-sheet")
    finally:
        book.close()


def _cells(sheet: Any, last: int | None = None) -> Iterator[Any]:
    """Yield the rows that have a cell, as (number, cells); a gap of rows is not walked through."""
    empty = 0
    for number, row in enumerate(sheet.iter_rows(max_row=last), start=1):
        if len(row) > MAX_COLUMNS:
            raise FileRefused("too-many-columns", row=number, limit=MAX_COLUMNS)
        if any(cell.value is not None for cell in row):
            empty = 0
            yield number, row
        else:
            empty += 1
            if empty > MAX_ROWS:
                raise FileRefused("too-many-rows", limit=MAX_ROWS)


def _texts(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    formulas: list[str] = []
    for number, row in _cells(sheet):
        formulas += [cell.coordinate for cell in row if cell.data_type == "f"]
        if len(formulas) > NAMED_CELLS:
            break
        yield number, [text_of(cell.value) for cell in row]
    if formulas:
        named = ", ".join(formulas[:NAMED_CELLS])
        raise FileRefused("formulas", cells=f"{named} …" if len(formulas) > NAMED_CELLS else named)


def text_of(value: Any) -> str:
    """Return a cell as the text a person would have typed: whole numbers without a point, dates as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)
