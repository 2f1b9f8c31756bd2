"""What the register adds to the pages of Houses and ethnocultural associations."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.memo import remember
from houses.models import Association, House, HousePage
from mediation.models import Mediator, Room
from mediation.register.index import directory
from mediation.register.links import mediators_url, rooms_url

FEW = 4


def mediators_of(facet: str, code: str, locale_id: int, request: HttpRequest) -> dict[str, Any] | None:
    """Return the first mediators with the value `code` of a facet of the directory and where all are; None without."""
    url = mediators_url(locale_id, request)
    known = directory()
    found = known.of(facet, code)
    if not url or not found:
        return None
    ids = known.page_of(found, 0, FEW)
    people = {row.pk: row for row in Mediator.objects.filter(pk__in=ids).prefetch_related("languages", "fields")}
    rows = [{"mediator": people[pk], "address": f"{url}{people[pk].code}/"} for pk in ids if pk in people]
    return {
        "title": _("Mediators"),
        "rows": rows,
        "url": f"{url}?{urlencode({facet: code})}" if found.bit_count() > len(rows) else "",
        "label": _("All mediators: %(count)s") % {"count": found.bit_count()},
    }


def mediators_of_house(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the mediators of a House."""
    return mediators_of("house", page.house.code, page.locale_id, request)


def mediators_of_association(association: Association, page: Any, request: HttpRequest) -> dict[str, Any] | None:
    """Return the mediators of an ethnocultural association."""
    return mediators_of("association", association.code, page.locale_id, request)


def rooms_of_house(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the first rooms a House looks after and where all are; None without any."""
    url = rooms_url(page.locale_id, request)
    every = _rooms_of(page.house)
    own = list(every.filter(house=page.house_id).order_by("code")[:FEW]) if url else []
    rooms = own or (list(every.order_by("code")[:FEW]) if url else [])
    if not rooms:
        return None
    total = count_rooms(page.house)
    return {
        "title": _("Mediation rooms"),
        "rows": [{"room": room, "address": f"{url}{room.code}/"} for room in rooms],
        "url": f"{url}?{urlencode({'house': page.house.code})}" if total > len(rooms) else "",
        "label": _("All rooms: %(count)s") % {"count": total},
    }


def _rooms_of(house: House) -> QuerySet[Room]:
    return Room.objects.filter(Q(house=house) | Q(house__parent=house), is_active=True)


def count_rooms(house: House) -> int:
    """Return how many open rooms a House has, with those of the Houses it is the methodical centre of."""
    return remember(("rooms-of-house", house.pk), lambda: _rooms_of(house).count())


def count_mediators(house: House) -> int:
    """Return how many listed mediators a House has; no query while the directory is remembered."""
    return directory().of("house", house.code).bit_count()
