"""A file becomes a table, or one sentence that says what is wrong with it and where."""

import datetime as dt
import io

import pytest
from django.utils import translation

from mediation.importing.faults import FileRefused
from mediation.importing.limits import FILE_BYTES
from mediation.importing.reading import Table, read
from tests.mediation.import_files import HEAD, ROW, csv_file, with_part, workbook, xlsx_file

OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'


def table_of(name: str, content: bytes) -> Table:
    with translation.override("en"):
        return read(name, io.BytesIO(content), len(content))


def refusal(name: str, content: bytes) -> str:
    with translation.override("en"), pytest.raises(FileRefused) as refused:
        read(name, io.BytesIO(content), len(content))
    with translation.override("en"):
        return str(refused.value)


@pytest.mark.parametrize(
    "content",
    [
        csv_file(ROW),
        b"\xef\xbb\xbf" + csv_file(ROW),
        csv_file(ROW, sign=","),
        csv_file(ROW, sign="\t", encoding="utf-16"),
        b"sep=;\r\n" + csv_file(ROW),
    ],
)
def test_csv_as_spreadsheets_write_it_is_read(content):
    table = table_of("list.csv", content)
    assert table.columns == ["name", "kind", "languages", "fields", "regions"]
    assert table.rows[0][1] == list(ROW)


def test_a_workbook_keeps_its_row_numbers_and_dates():
    def fill(sheet):
        sheet.append(["Name", "Kind", "Languages", "Regions", "Phone", "Consent to publication", "Online"])
        sheet.append([])
        sheet.append(["А", "public", "ru", "x", 77011234567, dt.date(2024, 5, 6), True])

    assert table_of("list.xlsx", workbook(fill)).rows == [
        (3, ["А", "public", "ru", "x", "77011234567", "2024-05-06", "yes"])
    ]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_columns_are_known_by_their_titles_in_each_language(language):
    from mediation.importing.columns import COLUMNS, read_head

    with translation.override(language):
        titles = [str(column.title) for column in COLUMNS]
    assert list(read_head(titles).places.values()) == [column.code for column in COLUMNS]


def test_confidential_columns_never_leave_the_file():
    head = (*HEAD, "ИИН", "Дата рождения", "Домашний адрес", "Туған күні", "Примечания", "Паспорт №")
    table = table_of(
        "list.csv", csv_file((*ROW, "900101300123", "01.01.1990", "ул. Тихая, 1", "x", "y", "z"), head=head)
    )
    assert table.dropped == ["iin", "birth", "address", "notes", "papers"]
    assert "900101300123" not in repr(table)
    assert "Тихая" not in repr(table)


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("a.csv", csv_file(ROW, encoding="cp1251"), "Row 1 cannot be read: the file is not in UTF-8"),
        ("a.csv", csv_file(ROW, encoding="utf-16-le"), "UTF-16 without its mark"),
        ("a.csv", csv_file(ROW, sign="|"), "The columns cannot be told apart"),
        ("a.csv", csv_file(ROW, head=(*HEAD[:4], "Область")), "Unknown columns: “Область”"),
        ("a.csv", csv_file(ROW[:4], head=HEAD[:4]), "Columns are missing: “Regions”"),
        (
            "a.csv",
            csv_file((*ROW, "x"), head=(*HEAD, "языки")),
            "stand in the file twice: “языки”",
        ),
        ("a.csv", csv_file(("А\x00х", *ROW[1:])), "Row 2 holds a NUL character"),
        ("a.csv", csv_file(('"Ахметова', *ROW[1:])), "Row 2 cannot be read: a quotation mark"),
        ("a.csv", csv_file(("А" * 3000, *ROW[1:])), "Row 2 has a cell of more than 2000 characters"),
        ("a.csv", csv_file(), "a head and no rows"),
        ("a.csv", b"", "The file is empty"),
        ("a.csv", b"\xef\xbb\xbf\r\n", "The file is empty"),
        ("a.xlsx", b"", "The file is empty"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "This is a picture"),
        ("a.xlsx", b"name;kind", "not what its name says"),
        ("a.csv", xlsx_file(ROW), "not what its name says"),
        ("a.xls", OLD_EXCEL, "an old Excel file"),
        ("a.xlsx", OLD_EXCEL + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("a.xlsm", xlsx_file(ROW), "holds macros"),
        ("a.xlsx", with_part(xlsx_file(ROW), "xl/vbaProject.bin", b"x"), "holds macros"),
        ("a.xlsx", xlsx_file(("=A1", *ROW[1:]), ("А", "=B1", *ROW[2:])), "Cells with formulas: A2, B3."),
        (
            "a.xlsx",
            with_part(xlsx_file(ROW), "xl/worksheets/sheet9.xml", bytes(81 * 2**20)),
            "larger than any register",
        ),
        (
            "a.xlsx",
            with_part(xlsx_file(ROW), "xl/worksheets/sheet9.xml", bytes(30 * 2**20)),
            "larger than any register",
        ),
        ("a.xlsx", with_part(xlsx_file(ROW), "xl/evil.xml", ENTITY), "damaged"),
        ("a.xlsx", xlsx_file(ROW)[:900], "damaged"),
        ("a.xlsx", workbook(lambda sheet: None), "no sheet with cells"),
        (
            "a.xlsx",
            workbook(lambda sheet: (sheet.append(list(HEAD)), sheet.cell(2, 16_384, "x"))),
            "beyond column 200",
        ),
        (
            "a.xlsx",
            workbook(lambda sheet: (sheet.append(list(HEAD)), sheet.cell(900_000, 1, "x"))),
            "more than 20000 rows",
        ),
        ("a.pdf", b"%PDF-1.7", "Only .xlsx and .csv"),
    ],
)
def test_a_bad_file_gets_its_sentence(name, content, part):
    assert part in refusal(name, content)


def test_a_file_of_fifty_megabytes_is_refused_unread():
    class Unread(io.BytesIO):
        def read(self, *_size):
            raise AssertionError("was read")

    with translation.override("en"), pytest.raises(FileRefused) as refused:
        read("a.xlsx", Unread(), 50 * 2**20)
    assert FILE_BYTES < 50 * 2**20
    with translation.override("en"):
        assert str(refused.value) == "The file has 50 MB; at most 10 MB are read. Split it."
