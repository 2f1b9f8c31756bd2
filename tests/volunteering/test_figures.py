"""Volunteering by direction as open data: calls are public, few people are not."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from demo.builders.houses import make_region
from demo.builders.volunteering import make_direction
from inbox.models import FigureCell

pytestmark = pytest.mark.django_db

PEOPLE = {("east", "social"): 20, ("east", "sports"): 3, ("west", "social"): 8, ("west", "sports"): 9}


def rows_of(client: Client, month: dt.date) -> dict[tuple[str, str], dict[str, Any]]:
    for code in ("social", "sports"):
        make_direction(code)
    regions = {code: make_region(code) for code in ("east", "west")}
    for (region, direction), people in PEOPLE.items():
        for indicator, value in (("calls", 1), ("volunteers", people), ("hours", people * 2)):
            for subject in ("", direction):
                cell = {"series": "volunteering", "indicator": indicator, "subject": subject, "month": month}
                FigureCell.objects.update_or_create(
                    **cell, region=regions[region], defaults={"value": value}, create_defaults={"value": value}
                )
    half = f"{month.year}-H{1 if month.month < 7 else 2}"
    rows = client.get("/open-data/volunteering-directions.json", {"period": half}).json()["rows"]
    return {(row["region"], row["subject"]): row for row in rows}


def test_where_few_took_part_neither_people_nor_hours_are_told(client: Client) -> None:
    rows = rows_of(client, dt.date(timezone.localdate().year - 1, 3, 1))
    for pair in PEOPLE:
        assert rows[pair]["calls"] == 1
    few = rows["east", "sports"]
    assert (few["volunteers"], few["hours"], few["hidden"]) == (None, None, True)
    # Or the total of the region would give it away.
    assert sum(row["hidden"] for (region, _direction), row in rows.items() if region == "east") > 1
    assert rows["all", "social"]["calls"] == 2
    shown = [row for row in rows.values() if not row["hidden"]]
    assert all(row["hours"] == row["volunteers"] * 2 for row in shown)


def test_a_half_year_that_runs_tells_calls_only(client: Client) -> None:
    rows = rows_of(client, timezone.localdate().replace(day=1))
    assert {row["volunteers"] for row in rows.values()} == {None}
    assert rows["west", "social"]["calls"] == 1
