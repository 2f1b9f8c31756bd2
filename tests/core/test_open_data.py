"""Files of open data: stable addresses, safe CSV, JSON that explains itself, bad addresses, the page cache."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import gettext_lazy as _

from core import open_data
from core.fields import LocalizedText
from core.open_data import Column, Dataset, Filter, in_languages, name_columns, views
from core.spreadsheet import BOM, DELIMITER

ROWS = [
    ("abai", *in_languages(LocalizedText(kk="Абай облысы", ru="Абайская область")), 5, True, dt.date(2026, 1, 2)),
    ("akmola", "=1+1", "@x", None, 3, False, None),
]


@pytest.fixture
def dataset() -> Iterator[Dataset]:
    """A registered file with one filter."""
    made = Dataset(
        code="sample-file",
        title=_("Region"),
        description=_("Region"),
        columns=[
            Column("region", _("Region")),
            *name_columns("region", _("Region")),
            Column("number", _("Number"), type="integer"),
            Column("open", _("Status"), type="boolean"),
            Column("day", _("Date"), type="date"),
        ],
        rows=lambda region="": (row for row in ROWS if region in {"", row[0]}),
        source="Test",
        updated=lambda: dt.date(2026, 11, 22),
        filters=[Filter("region", lambda: {"abai", "akmola"})],
    )
    open_data.register(made)
    yield made
    open_data.unregister("sample-file")


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM)), delimiter=DELIMITER))


@pytest.mark.django_db
def test_csv_opens_in_a_spreadsheet_and_runs_nothing(client: Client, dataset: Dataset) -> None:
    answer = client.get("/open-data/sample-file.csv")
    text = answer.content.decode()
    assert text.startswith(BOM)
    first, second = read_csv(text)
    assert first["region_kk"] == "Абай облысы"
    assert first["region_en"] == ""
    assert (first["open"], first["day"]) == ("true", "2026-01-02")
    assert second["region_kk"].startswith("'=")
    assert second["region_ru"].startswith("'@")
    assert second["number"] == "3"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "filename=" in answer["Content-Disposition"]


@pytest.mark.django_db
def test_json_says_what_it_is(client: Client, dataset: Dataset) -> None:
    told = json.loads(client.get("/open-data/sample-file.json?region=akmola").content)
    assert told["licence"]["name"] == "CC BY 4.0"
    assert told["updated"] == "2026-11-22"
    assert told["title"] == {"kk": "Өңір", "ru": "Регион", "en": "Region"}
    assert told["selection"] == {"region": "akmola"}
    assert [column["code"] for column in told["columns"]] == list(told["rows"][0])
    assert [(row["region"], row["region_kk"], row["number"]) for row in told["rows"]] == [("akmola", "=1+1", 3)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query", ["region=nowhere", "region=abai&region=akmola", "region=" + "x" * 5000, "region=%ff"]
)
def test_an_unknown_value_is_told_what_is_valid(client: Client, dataset: Dataset, query: str) -> None:
    answer = client.get(f"/open-data/sample-file.csv?{query}")
    assert answer.status_code == 400
    assert "abai, akmola" in answer.content.decode()
    told = client.get(f"/open-data/sample-file.json?{query}").json()
    assert (told["parameter"], told["valid"]) == ("region", ["abai", "akmola"])


@pytest.mark.django_db
def test_an_unknown_file_is_not_found_and_a_foreign_parameter_does_not_matter(
    client: Client, dataset: Dataset
) -> None:
    assert client.get("/open-data/no-such-file.csv").status_code == 404
    assert client.get("/open-data/sample-file.csv?utm_source=x&region=").status_code == 200
    assert client.post("/open-data/sample-file.csv").status_code == 405


@pytest.mark.django_db
def test_a_small_file_is_kept_and_a_large_one_streamed(
    client: Client, dataset: Dataset, page_cache_on: None, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    assert "ETag" in client.get("/open-data/sample-file.csv?region=abai").headers
    monkeypatch.setattr(views, "MOST_KEPT", 20)
    large = client.get("/open-data/sample-file.json")
    assert large.streaming
    assert len(json.loads(b"".join(large.streaming_content))["rows"]) == 2


def test_codes_are_fit_for_an_address() -> None:
    with pytest.raises(ValueError, match="code"):
        Dataset("Bad Code", "", "", [], list, "", lambda: None)
    with pytest.raises(ValueError, match="columns"):
        Dataset("good", "", "", [Column("a", ""), Column("a", "")], list, "", lambda: None)
