"""The list of rooms and clubs by region, and the page of a room."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from core.collation import known_language, sort_key
from core.numbers import number
from core.parts import part_context
from houses.hours import state_at
from houses.models import House, HousePage
from mediation.house_section import consultation_url
from mediation.models import Club, Mediator, Room, RoomsPage
from mediation.register import structured_data
from mediation.register.links import mediators_url
from mediation.register.rows import for_rows, row_of

CLUBS = Prefetch("clubs", Club.objects.filter(is_active=True), to_attr="open_clubs")
LISTED = Count("mediators", filter=Q(mediators__status="active", mediators__consent_on__isnull=False))


def room_rows(rooms: Iterable[Room], page_url: str) -> list[dict[str, Any]]:
    """Return rooms with their addresses and whether they are open now; `rooms` have their hours and House read."""
    now = timezone.localtime()
    return [
        {
            "room": room,
            "address": f"{page_url}{room.code}/" if page_url else "",
            "state": state_at(room.hours.all(), now),
        }
        for room in rooms
    ]


def rooms_context(page: RoomsPage, request: HttpRequest) -> dict[str, Any]:
    """Return the open rooms and their clubs by region; `?region=` and `?house=` narrow them to what is known.

    A House stands for those it is the methodical centre of, too, as in the number on its page.
    """
    language = known_language()
    rows = Room.objects.filter(is_active=True).select_related("region", "house__parent")
    rows = rows.prefetch_related("hours", CLUBS)
    every = sorted(rows.annotate(listed=LISTED), key=lambda room: _order(room, language))
    regions = {room.region.code: room.region for room in every}
    houses = {house.code: house for room in every if room.house for house in (room.house, room.house.parent) if house}
    region = regions.get(request.GET.get("region", ""))
    house = houses.get(request.GET.get("house", ""))
    shown = [room for room in every if region in (None, room.region) and (house is None or _kept_by(room, house))]
    address = page.get_url(request) or ""
    drawn = room_rows(shown, address)
    narrowed = [("region", region), ("house", house)]
    kept = {name: value.code for name, value in narrowed if value}
    return {
        "odd": any(request.GET.get(name, "") and not value for name, value in narrowed)
        or bool(set(request.GET) - {"region", "house"}),
        "groups": [(key, list(group)) for key, group in groupby(drawn, key=lambda row: row["room"].region)],
        "results_text": _("Mediation rooms: %(count)s") % {"count": number(len(shown))},
        "filter_tags": [
            {"label": str(value.name), "url": _address(address, {**kept, name: ""})}
            for name, value in narrowed
            if value
        ],
        "region_links": [
            {"label": str(each.name), "address": _address(address, {"region": code}), "chosen": each == region}
            for code, each in regions.items()
        ],
        "club_count": sum(len(room.open_clubs) for room in shown),
        "mediators_url": mediators_url(page.locale_id, request),
        "page_url": address,
    }


def _address(url: str, chosen: dict[str, str]) -> str:
    """Return the address of the list narrowed to what is chosen."""
    query = urlencode({name: value for name, value in chosen.items() if value})
    return f"{url}?{query}" if query else url


def _kept_by(room: Room, house: House) -> bool:
    """Tell whether a room belongs to a House, or to one it is the methodical centre of."""
    return room.house is not None and house in (room.house, room.house.parent)


def _order(room: Room, language: str) -> tuple[Any, ...]:
    return sort_key(str(room.region), language), room.region_id, sort_key(str(room.label), language), room.code


def room_context(page: RoomsPage, request: HttpRequest, code: str) -> dict[str, Any]:
    """Return what a room's page shows. Raises Http404 for an unknown or closed room."""
    rows = Room.objects.filter(is_active=True).select_related("region", "house").prefetch_related("hours", CLUBS)
    found = get_object_or_404(rows, code=code)
    listed = for_rows(Mediator.objects.listed().filter(rooms=found)).order_by("code")
    people = mediators_url(page.locale_id, request)
    asking = consultation_url(page.locale_id, request)
    place = structured_data.of_room(found, f"{page.get_full_url(request)}{found.code}/")
    house = found.house
    return {
        **part_context(page, request, f"{found.code}/", str(found.name), str(found.shown_address), [place]),
        "room": found,
        "state": state_at(found.hours.all(), timezone.localtime()),
        "rows": [row_of(mediator, people, asking) for mediator in listed] if people else [],
        "house_url": HousePage.urls_in(page.locale_id).get(house.pk, "") if house else "",
        "ask_url": f"{asking}?house={house.code}" if asking and house else asking,
        "list_url": page.get_url(request) or "",
    }
