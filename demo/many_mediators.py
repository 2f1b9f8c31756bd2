"""Very many mediators at once, to see that the directory stays fast: straight into the tables."""

import datetime as dt
from typing import Any

from django.db import transaction

from core.fields import LocalizedText
from core.models import Region
from core.page_cache import raise_generation
from mediation.models import MediationLanguage, Mediator, Room, Topic

BATCH = 1_000
DAY = dt.date(2026, 6, 1)
# Syllables of invented surnames and given names: 6,144 and 400 different ones.
SURNAMES = (
    "Ақ Бай Жан Нұр Ер Сер Мұр Аб Ом Тұр Қай Дос".split(),
    "ба жа ға ке та ла ма са".split(),
    "ба жа ға ке та ла ма са".split(),
    "ев ов ева ин ина енко бек гали".split(),
)
GIVEN_NAMES = (
    "Ай Гүл Бақ Дәу Ер Жан Мей Сая Әли Ма".split(),
    "на ра да лан жан бек дана рам мира гүл".split(),
    ["", "т", "с", "й"],
)


def word_of(number: int, parts: tuple[list[str], ...]) -> str:
    """Return the word of a number: one syllable of each list."""
    word = ""
    for syllables in parts:
        number, place = divmod(number, len(syllables))
        word += syllables[place]
    return word


class MediatorMaker:
    """Makes mediators spread over regions, topics and languages the same way every time."""

    def __init__(self) -> None:
        self.regions = list(Region.objects.filter(valid_to=None).values_list("pk", flat=True))
        self.topics = list(Topic.objects.values_list("pk", flat=True))
        self.languages = list(MediationLanguage.objects.values_list("pk", flat=True))
        self.rooms = list(Room.objects.values_list("pk", flat=True))

    def mediator(self, number: int) -> Mediator:
        """Return an unsaved mediator."""
        name = f"{word_of(number * 37, SURNAMES)} {word_of(number * 11, GIVEN_NAMES)}"
        return Mediator(
            code=f"made-{number}",
            name=LocalizedText(kk=name, ru=name, en=name),
            kind=Mediator.Kind.PROFESSIONAL if number % 13 == 0 else Mediator.Kind.PUBLIC,
            fee=("free", "", "paid")[number % 3],
            by_phone=number % 2 == 0,
            online=number % 5 == 0,
            phone=f"+7 7000 {number // 10_000 % 100:02} {number // 100 % 100:02} {number % 100:02}",
            phone_public=number % 4 == 0,
            consent_on=DAY,
            last_checked=DAY - dt.timedelta(days=number % 200),
            is_demo=True,
        )

    @transaction.atomic
    def make(self, count: int) -> int:
        """Make `count` mediators; returns how many are listed then."""
        first = Mediator.objects.filter(code__startswith="made-").count()
        for start in range(first, first + count, BATCH):
            numbers = range(start, min(start + BATCH, first + count))
            made = Mediator.objects.bulk_create([self.mediator(number) for number in numbers])
            for name, values, several in (
                ("languages", self.languages, 2),
                ("fields", self.topics, 3),
                ("regions", self.regions, 1),
                ("rooms", self.rooms, 1),
            ):
                self._tie(name, made, values, several)
        transaction.on_commit(raise_generation)
        return Mediator.objects.listed().count()

    def _tie(self, name: str, made: list[Mediator], values: list[int], several: int) -> None:
        field: Any = Mediator._meta.get_field(name)
        column, through = field.m2m_reverse_name(), field.remote_field.through
        rows = []
        for number, mediator in enumerate(made):
            places = {(number * 7 + number // 9 + step * 5) % len(values) for step in range(several)} if values else ()
            rows += [through(mediator_id=mediator.pk, **{column: values[place]}) for place in places]
        through.objects.bulk_create(rows)
