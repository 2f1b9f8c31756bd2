"""What can be wrong with a file or a row, as codes; the sentence is made when somebody reads it, in their language."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mediation.importing.columns import BY_CODE

SHORT = 60  # letters of a cell that a sentence quotes


class FileRefused(Exception):  # noqa: N818 - named after what happened
    """The file as a whole cannot be read; `str()` is the sentence to show."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code, self.details = code, details

    def __str__(self) -> str:
        return str(FILE_SENTENCES[self.code]) % self.details


FILE_SENTENCES: dict[str, str | Promise] = {
    "kind": gettext_lazy("Only .xlsx and .csv files are read."),
    "empty": gettext_lazy("The file is empty."),
    "no-rows": gettext_lazy("The file has a head and no rows."),
    "too-large": gettext_lazy("The file has %(size)s MB; at most %(limit)s MB are read. Split it."),
    "too-many-rows": gettext_lazy("The file has more than %(limit)s rows. Split it."),
    "too-many-columns": gettext_lazy("Row %(row)s has a cell beyond column %(limit)s. Delete what lies there."),
    "long-cell": gettext_lazy(
        "Row %(row)s has a cell of more than %(limit)s characters. Is a quotation mark not closed?"
    ),
    "windows-1251": gettext_lazy(
        "Row %(row)s cannot be read: the file is not in UTF-8 but probably in Windows-1251, which has no Kazakh"
        " letters."
        " Save it as “CSV UTF-8” or as an Excel workbook (.xlsx)."
    ),
    "utf-16": gettext_lazy(
        "The file is in UTF-16 without its mark. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx)."
    ),
    "nul": gettext_lazy("Row %(row)s holds a NUL character: this is not a table, or it was damaged. Save it anew."),
    "quotes": gettext_lazy("Row %(row)s cannot be read: a quotation mark is missing or too many."),
    "delimiter": gettext_lazy(
        "The columns cannot be told apart. Commas, semicolons and tabs between the cells are read."
    ),
    "picture": gettext_lazy("This is a picture, not a table."),
    "other-content": gettext_lazy(
        "What is in the file is not what its name says. Save it anew as .xlsx or “CSV UTF-8”."
    ),
    "password": gettext_lazy("The file is protected by a password. Save it without one."),
    "old-excel": gettext_lazy("This is an old Excel file (.xls). Save it as “Excel workbook (.xlsx)”."),
    "macros": gettext_lazy("The file holds macros. Save it as “Excel workbook (.xlsx)”, without macros."),
    "bomb": gettext_lazy("Unpacked, the file is larger than any register; it was not opened."),
    "broken": gettext_lazy("The file is damaged and cannot be opened. Save it anew."),
    "no-sheet": gettext_lazy("The workbook has no sheet with cells."),
    "formulas": gettext_lazy(
        "Cells with formulas: %(cells)s. Copy them and paste them as values, then save the file again."
    ),
    "missing": gettext_lazy("Columns are missing: %(columns)s. Download the template to see how they are called."),
    "doubled": gettext_lazy("Columns stand in the file twice: %(columns)s. Keep one of each."),
    "unknown": gettext_lazy("Unknown columns: %(columns)s. Rename or delete them; the template shows what is known."),
}

ROW_SENTENCES: dict[str, str | Promise] = {
    "missing": gettext_lazy("nothing is filled in"),
    "too-long": gettext_lazy("longer than %(limit)s characters"),
    "unreadable": gettext_lazy("holds characters that cannot be shown"),
    "no-letters": gettext_lazy("“%(value)s” has no letters"),
    "not-in-list": gettext_lazy("“%(value)s” is not in the list; choose from: %(choices)s"),
    "not-near": gettext_lazy("“%(value)s” is not in the list; the nearest are: %(choices)s"),
    "ambiguous": gettext_lazy("“%(value)s” may be several: %(choices)s; give the code"),
    "twice": gettext_lazy("“%(value)s” is named twice"),
    "date": gettext_lazy("“%(value)s” is not a date; write 25.10.2026"),
    "future": gettext_lazy("%(value)s lies in the future"),
    "too-early": gettext_lazy("%(value)s lies before 1990"),
    "before-since": gettext_lazy("the end lies before the beginning"),
    "since-needed": gettext_lazy("say since when the status holds"),
    "yes-no": gettext_lazy("“%(value)s” is neither yes nor no"),
    "phone": gettext_lazy("not a valid phone number, such as +7 777 123 45 67"),
    "email": gettext_lazy("not a valid e-mail, such as name@mail.kz"),
    "nothing-to-show": gettext_lazy("ticked, but there is no contact to show"),
    "no-way": gettext_lazy("say at least one way to meet: in person, by phone or online"),
    "code": gettext_lazy("“%(value)s”: only small Latin letters, digits and hyphens"),
    "extra-cells": gettext_lazy("the row has more cells than the head; does a cell hold the delimiter?"),
    "same-code": gettext_lazy("the same code as in row %(other)s"),
    "same-in-file": gettext_lazy("the same name and region as in row %(other)s"),
    "same-target": gettext_lazy("means the same entry of the register as row %(other)s"),
    "in-register": gettext_lazy("this name is in the register of this region already: %(known)s"),
    "several-in-register": gettext_lazy(
        "the register has several of this name and region: %(choices)s; give the code"
    ),
    "house": gettext_lazy("you do not keep the register of this House"),
    "house-needed": gettext_lazy("name the House"),
}


@dataclass(frozen=True)
class RowFault:
    """One fault: the row as the spreadsheet counts, the column's code ("" = the whole row), what, and its details."""

    row: int
    column: str
    code: str
    details: Mapping[str, Any] = field(default_factory=dict)

    def stored(self) -> dict[str, Any]:
        """Return it as JSON."""
        return asdict(self)

    @property
    def sentence(self) -> str:
        """The fault in the active language: "Row 17, column “Languages”: …"."""
        what = str(ROW_SENTENCES[self.code]) % self.details
        if not self.column:
            return _("Row %(row)s: %(what)s.") % {"row": self.row, "what": what}
        title = BY_CODE[self.column].title
        return _("Row %(row)s, column “%(column)s”: %(what)s.") % {"row": self.row, "column": title, "what": what}


def quoted(value: str) -> str:
    """Return what a sentence shows of a cell."""
    return value if len(value) <= SHORT else f"{value[: SHORT - 1]}…"
