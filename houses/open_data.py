"""Houses of Friendship as open data: what their pages show."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.models import Region
from core.open_data import Column, Dataset, Filter, in_languages, name_columns
from houses.models import House


def houses(region: str = "") -> Iterator[tuple[Any, ...]]:
    """Yield the Houses that work today, those of one region if asked."""
    rows = House.objects.active().select_related("region", "parent").order_by("code")
    for house in rows.filter(region__code=region) if region else rows:
        yield (
            house.code,
            *in_languages(house.name),
            house.level,
            house.region.code,
            *in_languages(house.region.name),
            house.parent.code if house.parent else "",
            house.founded,
            *in_languages(house.address),
            house.phones.replace("\n", ", "),
            house.email,
            house.latitude,
            house.longitude,
            house.is_demo,
        )


def updated() -> dt.date | None:
    """Return nothing: a House keeps no date of its change."""
    return None


HOUSES = Dataset(
    code="houses",
    title=_("Houses of Friendship"),
    description=_("Every House that works today: level, region, methodical centre, address, contacts, position."),
    columns=(
        Column("code", _("Code")),
        *name_columns("name", _("Name")),
        Column("level", _("Level")),
        Column("region", _("Region"), _("The region the House belongs to today")),
        *name_columns("region", _("Region")),
        Column("parent", _("Methodical centre"), _("The code of another row")),
        Column("founded", _("Founded in"), type="integer"),
        *name_columns("address", _("Address")),
        Column("phones", _("Phones")),
        Column("email", _("E-mail")),
        Column("latitude", _("Latitude"), _("Degrees north"), "number"),
        Column("longitude", _("Longitude"), _("Degrees east"), "number"),
        Column("demo", _("Demo record"), _("Its contacts are invented"), "boolean"),
    ),
    rows=houses,
    source=_("Records of the Houses on this site"),
    updated=updated,
    filters=(Filter("region", lambda: set(Region.objects.values_list("code", flat=True))),),
    count=lambda: House.objects.active().count(),
    position=20,
)
