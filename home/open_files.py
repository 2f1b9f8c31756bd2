"""The files of open data as the page that lists them shows them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from core import open_data
from core.memo import remember
from core.open_data import Dataset


@dataclass(frozen=True)
class ListedFile:
    """A file with what had to be looked up."""

    dataset: Dataset
    rows: int
    updated: dt.date | None


def listed() -> list[ListedFile]:
    """Return every file; rows are counted once for each generation of the page cache."""
    return [
        ListedFile(dataset, remember(("open-data-rows", dataset.code), dataset.number_of_rows), dataset.updated())
        for dataset in open_data.datasets()
    ]


def json_ld_of(dataset: Dataset, request: HttpRequest) -> dict[str, Any]:
    """Return the file as a schema.org Dataset with its two forms."""
    forms = ((dataset.csv_url, "text/csv"), (dataset.json_url, "application/json"))
    return {
        "@type": "Dataset",
        "name": str(dataset.title),
        "description": str(dataset.description),
        "license": dataset.licence.url,
        "isAccessibleForFree": True,
        "variableMeasured": [str(column.label) for column in dataset.columns],
        "distribution": [
            {"@type": "DataDownload", "contentUrl": request.build_absolute_uri(url), "encodingFormat": media}
            for url, media in forms
        ],
    }
