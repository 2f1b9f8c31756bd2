"""CSV that a spreadsheet opens as it is and never runs as a formula."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

BOM = "\ufeff"
"""Excel reads UTF-8 only when the file begins so."""
DELIMITER = ";"
"""What Excel expects where the comma is the decimal mark (kk, ru)."""
DANGEROUS = "=+-@|%\uff1d\uff0b\uff0d\uff20"
"""First characters that make a spreadsheet run a cell, full-width ones included (OWASP, CSV injection)."""


class _Line:
    """A file that gives back what is written: csv.writer formats, nothing is kept."""

    def write(self, text: str) -> str:
        return text


def safe_cell(value: Any) -> str:
    """Return `value` as text no spreadsheet runs: control characters out, a dangerous beginning behind an apostrophe.

    Line ends stay (the cell is quoted). Numbers and dates of ours never begin dangerously; texts of people may.
    """
    if value is None:
        return ""
    text = "".join(c for c in str(value) if c >= " " or c == "\n")
    return f"'{text}" if text.lstrip().startswith(tuple(DANGEROUS)) else text


def csv_lines(head: Iterable[Any], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """Yield the file piece by piece: the mark of UTF-8, the head, then one line per row."""
    writer = csv.writer(_Line(), delimiter=DELIMITER, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    yield BOM
    yield writer.writerow([safe_cell(cell) for cell in head])
    for row in rows:
        yield writer.writerow([safe_cell(cell) for cell in row])
