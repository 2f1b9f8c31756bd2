"""The kinds of specialists every database starts with: those of the virtual receptions of 2020."""

from typing import Any

from core.fields import LocalizedText
from mediation.models import Profession

PROFESSIONS = (
    ("mediator", "медиатор", "медиатор", "mediator"),
    ("judge", "судья", "судья", "judge"),
    ("lawyer", "заңгер", "юрист", "lawyer"),
    ("doctor", "дәрігер", "врач", "doctor"),
    ("psychologist", "психолог", "психолог", "psychologist"),
    (
        "anti-corruption",
        "сыбайлас жемқорлыққа қарсы мониторинг тобының мүшесі",
        "член антикоррупционной мониторинговой группы",
        "anti-corruption monitor",
    ),
)


def seed(**_signal: Any) -> None:
    """Write the kinds of specialists where there are none. Receiver of `post_migrate`."""
    if not Profession.objects.exists():
        Profession.objects.bulk_create(
            Profession(code=code, name=LocalizedText(kk=kk, ru=ru, en=en), position=place)
            for place, (code, kk, ru, en) in enumerate(PROFESSIONS, 1)
        )
