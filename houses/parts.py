"""The parts of a House page that come from the record of the House itself. Other apps bring theirs (`sections`)."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext

from houses import sections
from houses.directory.addresses import directory_urls
from houses.models import HousePage, HousePhoto, MemorandumsPage
from houses.models.pages import grouped

# Parts of other apps stand between: news 10, mediators 30, rooms 35, associations 40, collectives 45, memorandums 60,
# publications 70.
RECEPTION, BODY, STRUCTURES, NETWORK, SERVICES, STAFF, PHOTOS = 5, 15, 20, 25, 50, 55, 85
BESIDE, ACCESS, PARTNERS = 20, 30, 40  # in the aside


def reception(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return who receives visitors, with "open today" where it is not over yet."""
    now = timezone.now()
    rows = [{"row": row, "today": row.receives_later(now)} for row in page.house.receptions.all()]
    return {"title": gettext("Reception schedule"), "rows": rows} if rows else None


def body(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the text of the page."""
    return {"body": page.body} if page.body else None


def services(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return what the House does for visitors."""
    offered = page.house.service_list
    return {"title": gettext("Services"), "services": offered} if offered else None


def access(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return what is known about the way into the building and about moving in it."""
    data = {"rows": page.house.accessibility, "note": str(page.house.access_note)}
    return {"title": gettext("Accessibility of the building"), **data} if any(data.values()) else None


def structures(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return councils and other structures that stand in the text: those with a breakdown first."""
    shown = [structure for structure in page.house.structures.all() if not structure.beside]
    drawn = [structure for structure in shown if structure.breakdown]
    rest = [structure for structure in shown if not structure.breakdown]
    return {"title": gettext("Councils and structures"), "drawn": drawn, "rest": rest} if shown else None


def structures_beside(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the structures that are cards beside the text."""
    shown = [structure for structure in page.house.structures.all() if structure.beside]
    return {"structures": shown} if shown else None


def staff(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the people of the House."""
    people = page.house.people.all()
    return {"title": gettext("Staff"), "people": people} if people else None


def partners(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return partner cities, by country."""
    cities = sorted(page.house.partner_cities.all(), key=lambda city: str(city.country))
    if not cities:
        return None
    url = directory_urls(page.locale_id).get(MemorandumsPage, "")
    rows = [
        {"city": city, "url": f"{url}{city.memorandum.code}/" if url and city.memorandum else ""} for city in cities
    ]
    countries = [(name, list(of)) for name, of in groupby(rows, key=lambda row: str(row["city"].country))]
    return {"title": gettext("Partner cities"), "countries": countries}


def photos(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the photographs, read anew: their smaller copies are made later than the record is saved."""
    if not page.house.photos.all():
        return None
    shown = HousePhoto.objects.filter(house=page.house).select_related("image").prefetch_related("image__renditions")
    return {"title": gettext("Photographs"), "photos": shown}


def network(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the Houses this one is the methodical centre of, by region of today, the own region first."""
    house = page.house
    groups = grouped(house.daughters.all(), HousePage.urls_in(page.locale_id))
    groups.sort(key=lambda group: group[0] != house.region)
    return {"title": gettext("Network of Houses"), "text": page.network_text, "groups": groups} if groups else None


def register() -> None:
    """Put the parts on every House page."""
    for name, getter, order, half in (
        ("reception", reception, RECEPTION, False),
        ("body", body, BODY, False),
        ("structures", structures, STRUCTURES, False),
        ("network", network, NETWORK, False),
        ("services", services, SERVICES, True),
        ("staff", staff, STAFF, True),
        ("photos", photos, PHOTOS, False),
    ):
        sections.register(name, f"pages/houses_part_{name}.html", getter, order=order, half=half)
    for name, getter, order in (
        ("structures_beside", structures_beside, BESIDE),
        ("access", access, ACCESS),
        ("partners", partners, PARTNERS),
    ):
        sections.register(name, f"pages/houses_part_{name}.html", getter, place="aside", order=order)
