"""A file of open data written piece by piece.

CSV is for people with a spreadsheet: UTF-8 with its mark, semicolons, quoted cells, safe from formulas (see
`core.spreadsheet`). JSON is for programs: the values as they are, with licence, date and the description of columns.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.conf import settings

from core.open_data.registry import Column, Dataset, Text, in_languages
from core.spreadsheet import csv_lines


def as_csv(dataset: Dataset, selection: Mapping[str, str]) -> Iterator[str]:
    """Yield the file as CSV: the codes of the columns, then the rows that `selection` leaves."""
    rows = ([_cell(value) for value in dataset.values_of(row)] for row in dataset.rows(**selection))
    return csv_lines([column.code for column in dataset.columns], rows)


def as_json(dataset: Dataset, selection: Mapping[str, str], url: str) -> Iterator[str]:
    """Yield the file as JSON: what it is, its columns, then the rows. `url` is the site's own address of it."""
    codes = [column.code for column in dataset.columns]
    head = json.dumps(about(dataset, selection, url), ensure_ascii=False)
    yield f'{head[:-1]}, "rows": ['
    before = "\n"
    for row in dataset.rows(**selection):
        values = (_plain(value) for value in dataset.values_of(row))
        yield before + json.dumps(dict(zip(codes, values, strict=True)), ensure_ascii=False)
        before = ",\n"
    yield "\n]}\n"


def about(dataset: Dataset, selection: Mapping[str, str], url: str) -> dict[str, Any]:
    """Return what the file says about itself."""
    return {
        "code": dataset.code,
        "url": url,
        "title": _by_language(dataset.title),
        "description": _by_language(dataset.description),
        "source": _by_language(dataset.source),
        "licence": {"name": dataset.licence.name, "url": dataset.licence.url},
        "updated": _plain(dataset.updated()),
        "selection": dict(selection),
        "columns": [_column(column) for column in dataset.columns],
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "code": column.code,
        "type": column.type,
        "label": _by_language(column.label),
        "description": _by_language(column.description),
    }


def _by_language(text: Text) -> dict[str, str]:
    return dict(zip((code for code, _name in settings.LANGUAGES), in_languages(text), strict=True))


def _cell(value: Any) -> Any:
    """Return a value for a spreadsheet: true and false as JSON has them, dates as ISO 8601."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def _plain(value: Any) -> Any:
    """Return a value JSON knows."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return value if value is None or isinstance(value, bool | int | float) else str(value)
