"""Files of mediators as people send them, right and wrong."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from openpyxl import Workbook

HEAD = ("ФИО", "Вид", "Языки", "Сфера", "Регион")
ROW = ("Ахметова Дина", "общественный", "ru", "family", "test-region")


def csv_file(*rows: Sequence[str], head: Sequence[str] = HEAD, sign: str = ";", encoding: str = "utf-8") -> bytes:
    """Return a CSV file with `rows` below `head`."""
    return "\r\n".join(sign.join(row) for row in (head, *rows)).encode(encoding)


def workbook(fill: Callable[[Any], Any]) -> bytes:
    """Return a workbook whose first sheet `fill` has filled."""
    book, content = Workbook(), io.BytesIO()
    fill(book.active)
    book.save(content)
    return content.getvalue()


def xlsx_file(*rows: Iterable[Any], head: Iterable[Any] = HEAD) -> bytes:
    """Return a workbook with `rows` below `head`."""

    def fill(sheet: Any) -> None:
        for row in (head, *rows):
            sheet.append(list(row))

    return workbook(fill)


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """Return the workbook with one more file inside."""
    packed = io.BytesIO(content)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return packed.getvalue()
