"""Mediation rooms as open data."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.open_data import Column, Dataset, Filter, in_languages, name_columns
from mediation.models import Room


def rooms(region: str = "") -> Iterator[tuple[Any, ...]]:
    """Yield the open rooms, those of one region if asked."""
    rows = Room.objects.filter(is_active=True).select_related("region", "house").order_by("code")
    for room in rows.filter(region__code=region) if region else rows:
        yield (
            room.code,
            *in_languages(room.name),
            room.host_kind,
            room.region.code,
            room.house.code if room.house else "",
            *in_languages(room.shown_address),
            room.phone,
            room.is_virtual,
            room.is_demo,
        )


def region_codes() -> list[str]:
    """Return the codes of the regions that have an open room."""
    return list(Room.objects.filter(is_active=True).values_list("region__code", flat=True).distinct().order_by())


def updated() -> dt.date | None:
    """Return nothing: rooms keep no date of their change."""
    return None


ROOMS = Dataset(
    code="mediation-rooms",
    title=_("Mediation rooms"),
    description=_("Where mediators receive: in Houses of Friendship, schools, courts and offices."),
    columns=[
        Column("code", _("Code"), _("Stands in the address of the room's page.")),
        *name_columns("name", _("Name")),
        Column("host_kind", _("Kind of host"), _("house, school, court or office")),
        Column("region", _("Region"), _("Code of the region.")),
        Column("house", _("House of Friendship"), _("Code of the House that looks after the room.")),
        *name_columns("address", _("Address")),
        Column("phone", _("Phone")),
        Column("is_virtual", _("Virtual room"), _("Received online only."), "boolean"),
        Column("is_demo", _("Demo record"), _("Its contacts are invented."), "boolean"),
    ],
    rows=rooms,
    source=_("Register of mediation rooms of this site"),
    updated=updated,
    count=lambda: Room.objects.filter(is_active=True).count(),
    filters=[Filter("region", region_codes)],
    position=40,
)
