"""The file an editor starts from: the columns in the own language, a row as an example, the words of the lists."""

import io
from collections.abc import Iterator

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font

from core.spreadsheet import csv_lines
from mediation.importing.cells import LABELS
from mediation.importing.choices import Lists
from mediation.importing.columns import BY_CODE, COLUMNS

WIDTH = 24  # letters


def as_csv() -> Iterator[str]:
    """Yield the template as CSV."""
    return csv_lines([column.title for column in COLUMNS], [[column.sample for column in COLUMNS]])


def as_xlsx() -> bytes:
    """Return the template as a workbook, with a second sheet of what the lists may name."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("Mediators")
    sheet.append([str(column.title) for column in COLUMNS])
    sheet.append([column.sample for column in COLUMNS])
    sheet.freeze_panes = "A2"
    for place, column in enumerate(COLUMNS, start=1):
        head = sheet.cell(1, place)
        head.font = Font(bold=column.required or column.code.startswith("name"))
        sheet.column_dimensions[head.column_letter].width = WIDTH
    lists = book.create_sheet(_("Lists"))
    for place, (code, words) in enumerate(_lists(), start=1):
        for row, word in enumerate([str(BY_CODE[code].title), *words], start=1):
            lists.cell(row, place, word)
        lists.cell(1, place).font = Font(bold=True)
        lists.column_dimensions[lists.cell(1, place).column_letter].width = WIDTH
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _lists() -> Iterator[tuple[str, list[str]]]:
    for code, labels in LABELS.items():
        yield code, [str(label) for label in labels.labels]
    for code, choices in Lists().all():
        yield code, list(choices.labels.values())
