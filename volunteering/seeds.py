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
    for model, rows in ((Direction, DIRECTIONS), (EventKind, KINDS)):
        if not model.objects.exists():
            model.objects.bulk_create(
                model(code=code, name=LocalizedText(kk=kk, ru=ru, en=en), position=place)
                for place, (code, kk, ru, en) in enumerate(rows, 1)
            )
