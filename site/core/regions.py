"""Regions and cities of republican significance of today: the data file, and its way into the database."""

import datetime as dt
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.db import transaction

from core.models.region import Region

SOURCE = Path(__file__).parent / "data" / "regions.json"


@lru_cache(maxsize=1)
def region_rows() -> tuple[dict[str, Any], ...]:
    """Return the rows of the data file in the order of lists: the Kazakh alphabet, then the cities."""
    return tuple(json.loads(SOURCE.read_text(encoding="utf-8")))


def centre_positions() -> dict[str, tuple[float, float]]:
    """Return latitude and longitude, in degrees, of each region's centre by the region's code."""
    return {row["code"]: (row["centre_position"][0], row["centre_position"][1]) for row in region_rows()}


@transaction.atomic
def load_regions() -> tuple[int, int]:
    """Create the regions that are missing and return (created, present before).

    A region that exists stays as it is: its names may have been edited since.
    """
    known = {region.code: region for region in Region.objects.all()}
    present = len(known)
    missing = [(place, row) for place, row in enumerate(region_rows(), 1) if row["code"] not in known]
    for place, row in missing:
        known[row["code"]] = Region.objects.create(
            code=row["code"],
            name=row["name"],
            centre=row["centre"],
            former_names="\n".join(row["former_names"]),
            aliases="\n".join(row["aliases"]),
            valid_from=dt.date.fromisoformat(row["valid_from"]) if row["valid_from"] else None,
            position=place,
        )
    for _place, row in missing:
        if row["predecessor"]:
            region = known[row["code"]]
            region.predecessor = known[row["predecessor"]]
            region.save(update_fields=["predecessor"])
    return len(missing), present
