"""The directions and kinds of event every database starts with."""

from typing import Any

from core.fields import LocalizedText
from volunteering.models import Direction, EventKind

DIRECTIONS = (
    ("social", "Әлеуметтік бағыт", "Социальное направление", "Social direction"),
    ("educational", "Білім беру бағыты", "Образовательное направление", "Educational direction"),
    ("sports", "Спорттық бағыт", "Спортивное направление", "Sports direction"),
    ("mediation", "Медиация саласындағы волонтерлік", "Волонтёрство в медиации", "Volunteering in mediation"),
)
KINDS = (
    ("open-day", "ашық есік күні", "день открытых дверей", "open day"),
    ("conference", "конференция", "конференция", "conference"),
    ("debate", "пікірсайыс", "дебаты", "debate"),
    ("ethnic-holiday", "этнос мерекесі", "праздник этноса", "holiday of an ethnic group"),
    ("public-holiday", "мереке және атаулы күн", "праздник и памятная дата", "holiday or day of remembrance"),
    ("other", "басқа", "другое", "other"),
)


def seed(**_signal: Any) -> None:
    """Write the directions and the kinds of event where there are none. Receiver of `post_migrate`."""
    if not Direction.objects.exists():
        Direction.objects.bulk_create(Direction(**fields) for fields in _fields_of(DIRECTIONS))
    if not EventKind.objects.exists():
        EventKind.objects.bulk_create(EventKind(**fields) for fields in _fields_of(KINDS))


def _fields_of(rows: tuple[tuple[str, str, str, str], ...]) -> list[dict[str, Any]]:
    return [
        {"code": code, "name": LocalizedText(kk=kk, ru=ru, en=en), "position": place}
        for place, (code, kk, ru, en) in enumerate(rows, 1)
    ]
