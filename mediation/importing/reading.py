"""A file becomes rows of text, or a sentence that says why not. Nothing here asks or writes the database.

What is not certain is refused: a register with a wrong letter in a name is worse than a file saved once more.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from core.spreadsheet import DANGEROUS
from mediation.importing import workbooks
from mediation.importing.columns import BY_CODE, Head, read_head
from mediation.importing.faults import FileRefused
from mediation.importing.limits import CELL_LENGTH, FILE_BYTES, MAX_COLUMNS, MAX_ROWS

DELIMITERS = (";", ",", "\t")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM", b"II*\x00", b"MM\x00*")
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .xls, and of an encrypted .xlsx
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))

Row = tuple[int, list[str]]
"""The number of a row as the spreadsheet shows it, and its cells."""


@dataclass
class Table:
    """What was read: the codes of the columns in their order, the rows below the head, and what was left out.

    `dropped` are kinds of confidential data (mediation.importing.columns); their cells are not here. `overfull` are
    the numbers of rows with cells beyond the head.
    """

    columns: list[str]
    rows: list[Row]
    dropped: list[str] = field(default_factory=list)
    overfull: list[int] = field(default_factory=list)


def read(name: str, file: BinaryIO, size: int) -> Table:
    """Return the table in `file`, called `name`, of `size` bytes; raises FileRefused with the reason."""
    if size > FILE_BYTES:
        raise FileRefused("too-large", size=size // 2**20, limit=FILE_BYTES // 2**20)
    ending = name.lower().rpartition(".")[2]
    data = file.read(FILE_BYTES + 1)
    _refuse_by_content(data, ending)
    rows = workbooks.rows_of(data) if ending == "xlsx" else _csv_rows(_text_of(data))
    return _table(_bounded(rows))


def _refuse_by_content(data: bytes, ending: str) -> None:
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):  # spaces and marks of an encoding
        raise FileRefused("empty")
    if data.startswith(PICTURES):
        raise FileRefused("picture")
    if data.startswith(OLD_EXCEL):
        raise FileRefused("password" if ENCRYPTED in data else "old-excel")
    if ending in {"xlsm", "xltm", "xlsb"}:
        raise FileRefused("macros")
    if ending not in {"xlsx", "csv", "txt", "tsv"}:
        raise FileRefused("kind")
    if (ending == "xlsx") != data.startswith(b"PK"):
        raise FileRefused("other-content")


def _text_of(data: bytes) -> str:
    """Return the text of a CSV file: UTF-8, or UTF-16 with its mark."""
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "utf-8")
    if encoding != "utf-16" and b"\x00" in data:
        evens, odds = data[:400:2], data[1:400:2]
        if max(evens.count(0), odds.count(0)) > len(evens) // 3:
            raise FileRefused("utf-16")
        raise FileRefused("nul", row=_row_at(data, data.index(b"\x00")))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        code = "broken" if encoding == "utf-16" else "windows-1251"
        raise FileRefused(code, row=_row_at(data, error.start)) from None
    if "\x00" in text:
        raise FileRefused("nul", row=text[: text.index("\x00")].count("\n") + 1)
    return text


def _row_at(data: bytes, place: int) -> int:
    return data[:place].count(b"\n") + 1


def _csv_rows(text: str) -> Iterator[Row]:
    first, _end, rest = text.partition("\n")
    skipped = 0
    if first.strip().strip('"').lower().startswith("sep="):
        text, skipped = rest, 1  # the line by which Excel is told the delimiter
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = skipped
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            code = "long-cell" if "field larger" in str(error) else "quotes"
            raise FileRefused(code, row=number, limit=CELL_LENGTH) from None
        yield number, cells


def _delimiter(text: str) -> str:
    """Return the sign between the cells: the one with which the head names most known columns."""
    best, most = "", 0
    for sign in DELIMITERS:
        try:
            cells = next(csv.reader(io.StringIO(text, newline=""), delimiter=sign), [])
        except csv.Error:
            continue
        known = len(read_head(cells[:MAX_COLUMNS]).places)
        if known > most:
            best, most = sign, known
    first = text.partition("\n")[0]
    if most <= 1 and not any(sign in first for sign in DELIMITERS):
        raise FileRefused("delimiter")
    return best or ";"


def _bounded(rows: Iterable[Row]) -> Iterator[Row]:
    """Pass on the rows that hold anything; raises FileRefused above the limits."""
    count = 0
    for number, cells in rows:
        cells = [_plain(cell) for cell in cells]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        if len(cells) > MAX_COLUMNS:
            raise FileRefused("too-many-columns", row=number, limit=MAX_COLUMNS)
        if any(len(cell) > CELL_LENGTH for cell in cells):
            raise FileRefused("long-cell", row=number, limit=CELL_LENGTH)
        count += 1
        if count > MAX_ROWS + 1:
            raise FileRefused("too-many-rows", limit=MAX_ROWS)
        yield number, cells


def _plain(cell: str) -> str:
    """Return a cell without what our own export puts before a dangerous beginning (core.spreadsheet)."""
    text = cell.strip()
    return text[1:] if text.startswith("'") and text[1:].lstrip().startswith(tuple(DANGEROUS)) else text


def _table(rows: Iterator[Row]) -> Table:
    _number, cells = next(rows, (0, []))
    if not cells:
        raise FileRefused("empty")
    head = read_head(cells)
    if not head.fits:
        raise _refused_head(head)
    table = Table(list(head.places.values()), [], head.dropped)
    for number, row in rows:
        table.rows.append((number, [row[place] if place < len(row) else "" for place in head.places]))
        if len(row) > len(cells):
            table.overfull.append(number)
    if not table.rows:
        raise FileRefused("no-rows")
    return table


def _refused_head(head: Head) -> FileRefused:
    """Return the refusal for a head; what is doubled or unknown may be what seems missing, so it is named with it."""
    words: list[Any] = []
    if head.doubled:
        words.append(FileRefused("doubled", columns=_listed(head.doubled)))
    if head.unknown:
        words.append(FileRefused("unknown", columns=_listed(head.unknown)))
    if head.missing:
        words.append(FileRefused("missing", columns=_listed(BY_CODE[code].title for code in head.missing)))
    return words[0] if len(words) == 1 else SeveralRefusals(words)


class SeveralRefusals(FileRefused):
    """More than one thing is wrong with the head."""

    def __init__(self, refusals: list[FileRefused]) -> None:
        super().__init__(refusals[0].code)
        self.refusals = refusals

    def __str__(self) -> str:
        return " ".join(str(refusal) for refusal in self.refusals)


def _listed(names: Iterable[Any]) -> str:
    return ", ".join(_("“%(name)s”") % {"name": name} for name in names)
