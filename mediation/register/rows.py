"""A mediator as lists and pages show one: what is published and nothing else."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from mediation.models import Mediator, Room
from mediation.register.filters import LABELS

OTHER_WAYS = ("by_phone", "online")


def for_rows(mediators: QuerySet[Mediator], *, with_hours: bool = False) -> QuerySet[Mediator]:
    """Return the mediators with what a row shows, in a fixed number of queries; if asked with the rooms' hours."""
    rooms = Room.objects.filter(is_active=True).select_related("region", "house").order_by("code")
    if with_hours:
        rooms = rooms.prefetch_related("hours")
    return mediators.defer("name_key").prefetch_related(
        "languages", "fields", "regions", Prefetch("rooms", rooms, to_attr="open_rooms")
    )


def in_order(ids: Sequence[int]) -> list[Mediator]:
    """Return the mediators of these primary keys, in their order, with what a row shows."""
    found = {mediator.pk: mediator for mediator in for_rows(Mediator.objects.filter(pk__in=ids))}
    return [found[pk] for pk in ids if pk in found]


def joined(records: Any) -> str:
    """Return names of records in the active language, joined by commas."""
    return ", ".join(str(record) for record in records)


def place_of(mediator: Mediator) -> str:
    """Return where the mediator receives: the rooms, else the town, else the regions."""
    rooms: Sequence[Room] = mediator.open_rooms  # type: ignore[attr-defined]
    if rooms and mediator.in_person:
        return "; ".join(str(room.label) for room in rooms)
    return str(mediator.place) or joined(mediator.regions.all())


def where(mediator: Mediator) -> str:
    """Return the place and the ways to talk without coming there."""
    ways = ", ".join(str(LABELS["way"][way]) for way in OTHER_WAYS if getattr(mediator, way))
    return "; ".join(filter(None, (place_of(mediator), ways)))


def row_of(mediator: Mediator, page_url: str, ask_url: str) -> dict[str, Any]:
    """Return what a row of the list shows. `ask_url` is the form's address, "" where there is none."""
    return {
        "mediator": mediator,
        "name": str(mediator.name),
        "address": f"{page_url}{mediator.code}/",
        "facts": facts_of(mediator),
        "ask_url": f"{ask_url}?mediator={mediator.code}" if ask_url and mediator.takes_requests else "",
    }


def facts_of(mediator: Mediator) -> list[dict[str, str]]:
    """Return fields, languages and place as (label, value), without what is not known."""
    facts = [
        (_("Fields"), joined(mediator.fields.all())),
        (pgettext("of a mediator", "Languages"), joined(mediator.languages.all())),
        (_("Where"), where(mediator)),
    ]
    return [{"label": label, "value": value} for label, value in facts if value]
