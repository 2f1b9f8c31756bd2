"""The register as open data: who is public and active, with the contacts that are ticked. The import reads it back."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from core.open_data import Column, Dataset, Filter, in_languages, name_columns
from mediation.models import Mediator

SEPARATOR = "; "
CHUNK = 500  # rows read at a time


def mediators(region: str = "", house: str = "") -> Iterator[tuple[Any, ...]]:
    """Yield those of the public directory, of one region or House if asked."""
    rows = Mediator.objects.listed().select_related("house", "association").order_by("code")
    rows = rows.prefetch_related("languages", "fields", "regions", "rooms")
    rows = rows.filter(regions__code=region) if region else rows
    rows = rows.filter(house__code=house) if house else rows
    for mediator in rows.iterator(chunk_size=CHUNK):
        yield (
            mediator.code,
            *in_languages(mediator.name),
            mediator.kind,
            *in_languages(mediator.kind_label),
            _codes(mediator.languages.all()),
            _codes(mediator.fields.all()),
            _codes(mediator.regions.all()),
            _codes(mediator.rooms.all()),
            *in_languages(mediator.place),
            mediator.house.code if mediator.house else "",
            mediator.association.code if mediator.association else "",
            mediator.in_person,
            mediator.by_phone,
            mediator.online,
            mediator.fee,
            mediator.certificate_number,
            mediator.certificate_issuer,
            mediator.certificate_date,
            mediator.shown_phone,
            mediator.shown_email,
            mediator.last_checked,
            mediator.is_demo,
        )


def _codes(rows: Iterable[Any]) -> str:
    return SEPARATOR.join(row.code for row in rows)


def region_codes() -> list[str]:
    """Return the codes of the regions somebody of the directory works in."""
    codes = Mediator.objects.listed().values_list("regions__code", flat=True).distinct().order_by("regions__code")
    return [code for code in codes if code]


def house_codes() -> list[str]:
    """Return the codes of the Houses somebody of the directory belongs to."""
    codes = Mediator.objects.listed().values_list("house__code", flat=True).distinct().order_by("house__code")
    return [code for code in codes if code]


def updated() -> dt.date | None:
    """Return the day the details of an entry were checked last."""
    day: dt.date | None = Mediator.objects.listed().aggregate(day=Max("last_checked"))["day"]
    return day


_CODES = _("Codes, with semicolons between them.")
MEDIATORS = Dataset(
    code="mediators",
    title=_("Register of mediators"),
    description=_("Mediators who take requests and agreed to publication; contacts only where they may be shown."),
    columns=[
        Column("code", _("Code"), _("Stands in the address of the mediator's page.")),
        *name_columns("name", _("Name")),
        Column("kind", _("Kind of mediator"), _("professional or public (community) mediator")),
        *name_columns("kind_label", _("Kind as the source calls it")),
        Column("languages", _("Languages of mediation"), _CODES),
        Column("fields", _("Fields of mediation"), _CODES),
        Column("regions", _("Regions"), _CODES),
        Column("rooms", _("Mediation rooms"), _CODES),
        *name_columns("place", _("Town or district")),
        Column("house", _("House of Friendship"), _("Code of the House.")),
        Column("association", _("Ethnocultural association"), _("Code of the association.")),
        Column("in_person", _("In person"), "", "boolean"),
        Column("by_phone", _("By phone"), "", "boolean"),
        Column("online", _("Online"), "", "boolean"),
        Column("fee", _("Fee"), _("free, paid, or empty where it is not known")),
        Column("certificate_number", _("Number of the certificate")),
        Column("certificate_issuer", _("Issuer of the certificate")),
        Column("certificate_date", _("Date of the certificate"), "", "date"),
        Column("phone", _("Phone"), _("Empty where it is not published.")),
        Column("email", _("E-mail"), _("Empty where it is not published.")),
        Column("last_checked", _("Details checked on"), "", "date"),
        Column("is_demo", _("Demo record"), _("An invented person."), "boolean"),
    ],
    rows=mediators,
    source=_("Register of mediators of this site"),
    updated=updated,
    count=lambda: Mediator.objects.listed().count(),
    filters=[Filter("region", region_codes), Filter("house", house_codes)],
    position=30,
)
