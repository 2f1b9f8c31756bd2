"""Builders of regions, Houses and their pages."""

import datetime as dt
from collections.abc import Sequence
from itertools import count
from typing import Any

from core.models import Region, SiteImage
from home.models import HomePage
from houses.models import (
    Breakdown,
    House,
    HouseFigure,
    HouseHours,
    HousePage,
    HouseReception,
    HouseRegionPeriod,
    HousesIndexPage,
    PartnerCity,
    Structure,
    StructureFigure,
)

_numbers = count(1)
NINE, SIX = dt.time(9), dt.time(18)
SOURCE = {"kk": "Достық үйі", "ru": "Дом дружбы", "en": "the House"}


def make_region(code: str = "", name: dict[str, str] | None = None, **fields: Any) -> Region:
    """Return the region of that code, made if missing; without a code a new one."""
    code = code or f"region-{next(_numbers)}"
    defaults = {"name": name or {"kk": code, "ru": code, "en": code}, **fields}
    region, _created = Region.objects.get_or_create(code=code, defaults=defaults)
    return region


def make_house(
    code: str = "",
    *,
    region: Region | None = None,
    level: str = "district",
    name: dict[str, str] | None = None,
    parent: House | None = None,
    hours: bool = True,
    break_to: dt.time = dt.time(14),
    former: tuple[Region, dt.date] | None = None,
    **fields: Any,
) -> House:
    """Return a new House with demo contacts.

    `hours` gives it Monday to Friday, 9 to 18 with a break from 13 to `break_to`; `former` is the region it belonged
    to and the first day in today's region.
    """
    number = next(_numbers)
    code = code or f"house-{number}"
    house = House(
        code=code,
        region=region or make_region("test-region"),
        level=level,
        name=name or {"kk": f"{code} KK", "ru": f"{code} RU", "en": f"{code} EN"},
        parent=parent,
        is_demo=True,
        **{
            "short_name": {"kk": code, "ru": code, "en": code},
            "phones": f"+7 7232 00 {number // 100 % 100:02} {number % 100:02}",
            "email": f"{code}@dostyq.example",
            **fields,
        },
    )
    if hours:
        house.hours = [
            HouseHours(
                first_day=0,
                last_day=4,
                opens=NINE,
                closes=SIX,
                break_from=dt.time(13),
                break_to=break_to,
                sort_order=0,
            )
        ]
    if former:
        before, since = former
        house.region_periods = [
            HouseRegionPeriod(region=before, date_to=since - dt.timedelta(days=1)),
            HouseRegionPeriod(region=house.region, date_from=since),
        ]
    house.full_clean()
    house.save()
    return house


def add_reception(
    house: House,
    title: dict[str, str],
    days: tuple[int, int | None],
    opens: dt.time,
    closes: dt.time,
    ways: Sequence[str] = ("person",),
) -> HouseReception:
    """Return a new line of the reception schedule of `house`; days as Monday = 0, ways "person", "phone", "online"."""
    return HouseReception.objects.create(
        house=house,
        title=title,
        first_day=days[0],
        last_day=days[1],
        opens=opens,
        closes=closes,
        in_person="person" in ways,
        by_phone="phone" in ways,
        online="online" in ways,
        sort_order=house.receptions.count(),
    )


def make_structure(
    house: House,
    kind: str = "mothers",
    *,
    name: dict[str, str] | None = None,
    figures: Sequence[tuple[int, dict[str, str], dt.date]] = (),
    source: dict[str, str] | None = None,
    **fields: Any,
) -> Structure:
    """Return a new structure of `house`; `figures` are (value, label, day), all from `source`."""
    structure = Structure(
        house=house, kind=kind, name=name or {"kk": f"{kind} KK", "ru": f"{kind} RU"}, is_demo=True, **fields
    )
    structure.figures = [
        StructureFigure(value=value, label=label, as_of=day, source=source or SOURCE) for value, label, day in figures
    ]
    structure.full_clean()
    structure.save()
    return structure


def add_breakdown(
    structure: Structure,
    total: int,
    parts: Sequence[tuple[int, dict[str, str]]],
    *,
    as_of: dt.date = dt.date(2022, 12, 31),
    label: dict[str, str] | None = None,
    source: dict[str, str] | None = None,
) -> Breakdown:
    """Return a new breakdown of `structure`: `total` and its parts as (value, label). Raises where they differ."""
    breakdown = Breakdown(
        structure=structure,
        total=total,
        total_label=label or {"kk": "Барлығы", "ru": "Всего", "en": "In all"},
        as_of=as_of,
        source=source or SOURCE,
        parts=[("part", {"label": label, "value": value}) for value, label in parts],
    )
    breakdown.full_clean()
    breakdown.save()
    return breakdown


def make_figure(
    house: House, value: int, subject: str = "associations", *, label: dict[str, str] | None = None, **fields: Any
) -> HouseFigure:
    """Return a new dated figure of `house`."""
    defaults: dict[str, Any] = {"as_of": dt.date(2022, 12, 31), "source": SOURCE}
    figure = HouseFigure(house=house, value=value, subject=subject, label=label or {}, **{**defaults, **fields})
    figure.full_clean()
    figure.save()
    return figure


def make_partner_city(house: House, name: dict[str, str], country: dict[str, str], **fields: Any) -> PartnerCity:
    """Return a new partner city of `house`."""
    return PartnerCity.objects.create(house=house, name=name, country=country, **fields)


def make_houses_index(home: HomePage, title: str = "Достық үйлері", **fields: Any) -> HousesIndexPage:
    """Return a published list of Houses below `home`, in its language; `slug` is "houses" unless given."""
    page = HousesIndexPage(title=title, slug=fields.pop("slug", "houses"), locale=home.locale, **fields)
    home.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def make_house_page(
    index: HousesIndexPage,
    house: House,
    *,
    title: str = "",
    cover: SiteImage | None = None,
    body: Sequence[tuple[str, Any]] = (),
    side_notes: Sequence[dict[str, Any]] = (),
    translation_of: HousePage | None = None,
    live: bool = True,
    **fields: Any,
) -> HousePage:
    """Return the page of `house` below `index`, published unless `live` is false.

    `body` are (block name, value), `side_notes` values of a card; the title is the House's name in the page's language
    unless given.
    """
    language = index.locale.language_code
    page = HousePage(
        title=title or house.name.in_language(language),
        slug=fields.pop("slug", house.code),
        house=house,
        cover=cover,
        body=list(body),
        side_notes=[("card", card) for card in side_notes],
        locale=index.locale,
        live=False,
        **fields,
    )
    if translation_of is not None:
        page.translation_key = translation_of.translation_key
    index.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    fresh: HousePage = HousePage.objects.get(pk=page.pk)
    return fresh
