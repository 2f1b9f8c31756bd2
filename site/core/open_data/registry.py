"""What a file of open data says about itself, and the list of all files."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import override

from core.fields import LocalizedText

Text = str | Promise
Row = Sequence[Any] | Mapping[str, Any]
ColumnType = Literal["string", "integer", "number", "date", "datetime", "boolean", "uri"]
CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
COLUMN_CODE = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Licence:
    """The terms a file may be used under."""

    name: str
    url: str


CC_BY = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True)
class Column:
    """A column: its stable English code, what it is called and what stands in it."""

    code: str
    label: Text
    description: Text = ""
    type: ColumnType = "string"


@dataclass(frozen=True)
class Filter:
    """A parameter of the file's address. `values` gives the codes it takes; any other is refused with these."""

    code: str
    values: Callable[[], Collection[str]]


@dataclass(frozen=True)
class Dataset:
    """One file, as CSV and as JSON.

    `rows(**selection)` yields a sequence in the order of `columns` or a dict by their codes; `selection` holds the
    filters that were given (strings that were checked). It is read anew for each file, so let it be a generator over a
    queryset's `iterator()`. `updated()` is the day or moment the data changed last (None: nothing in it yet).
    `count()` is the number of rows without a filter; without it the rows are read through. `position` orders the list.
    Only what is public may come out of it, and every model it reads has to be watched (`core.page_cache.watch`).
    """

    code: str
    title: Text
    description: Text
    columns: Sequence[Column]
    rows: Callable[..., Iterable[Row]]
    source: Text
    updated: Callable[[], dt.date | None]
    licence: Licence = CC_BY
    filters: Sequence[Filter] = ()
    count: Callable[[], int] | None = None
    position: int = 100

    def __post_init__(self) -> None:
        """Refuse codes that would not make a stable address or column; raises ValueError."""
        codes = [column.code for column in self.columns]
        if not CODE.fullmatch(self.code):
            raise ValueError(f"{self.code!r} is no code of a file: small Latin letters, digits and hyphens.")
        if len(set(codes)) != len(codes) or not all(COLUMN_CODE.fullmatch(code) for code in codes):
            raise ValueError(f"{self.code} has two columns of one code, or a code that is not small Latin letters.")

    @property
    def csv_url(self) -> str:
        """The address of the file as CSV; it has no language."""
        return reverse("open_data_csv", args=[self.code])

    @property
    def json_url(self) -> str:
        """The address of the file as JSON; it has no language."""
        return reverse("open_data_json", args=[self.code])

    def values_of(self, row: Row) -> list[Any]:
        """Return the values of `row` in the order of the columns; raises ValueError when they are not as many."""
        if isinstance(row, Mapping):
            return [row[column.code] for column in self.columns]
        if len(row) != len(self.columns):
            raise ValueError(f"A row of {self.code} has {len(row)} values for {len(self.columns)} columns.")
        return list(row)

    def number_of_rows(self) -> int:
        """Return how many rows the whole file has."""
        return self.count() if self.count is not None else sum(1 for _row in self.rows())


class UnknownDataset(LookupError):  # noqa: N818 - named after what happened
    """No file of this code is registered."""


_datasets: dict[str, Dataset] = {}


def register(dataset: Dataset) -> None:
    """Offer `dataset` to the public, or replace the one of its code."""
    _datasets[dataset.code] = dataset


def unregister(code: str) -> None:
    """Take a file away; unknown codes are ignored."""
    _datasets.pop(code, None)


def get(code: str) -> Dataset:
    """Return the file `code`; raises UnknownDataset."""
    try:
        return _datasets[code]
    except KeyError:
        raise UnknownDataset(code) from None


def datasets() -> list[Dataset]:
    """Return every file in the order of the list."""
    return sorted(_datasets.values(), key=lambda dataset: (dataset.position, dataset.code))


def name_columns(code: str, label: Text) -> tuple[Column, ...]:
    """Return one column per language for the name of what `code` stands for: region_kk, region_ru, region_en."""
    return tuple(
        Column(f"{code}_{language}", format_lazy("{} ({})", label, language)) for language, _name in settings.LANGUAGES
    )


def in_languages(text: Any) -> tuple[str, ...]:
    """Return `text` in every language of the site, in the order of `name_columns`.

    A record's name is given as stored ("" in a language it lacks); a translatable string as each language says it.
    """
    if text is None:
        return tuple("" for _language in settings.LANGUAGES)
    if isinstance(text, LocalizedText):
        return tuple(text.get(language, "") for language, _name in settings.LANGUAGES)
    words = []
    for language, _name in settings.LANGUAGES:
        with override(language):
            words.append(str(text))
    return tuple(words)
