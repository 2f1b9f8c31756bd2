"""The ethnic groups every database starts with (census of 2021); staff add more."""

from typing import Any

from core.fields import LocalizedText
from houses.models import EthnicGroup

GROUPS = (
    ("armenian", "Армян", "Армяне", "Armenians"),
    ("azerbaijani", "Әзербайжан", "Азербайджанцы", "Azerbaijanis"),
    ("bashkir", "Башқұрт", "Башкиры", "Bashkirs"),
    ("belarusian", "Беларусь", "Белорусы", "Belarusians"),
    ("bulgarian", "Болгар", "Болгары", "Bulgarians"),
    ("chechen", "Шешен", "Чеченцы", "Chechens"),
    ("dungan", "Дұнған", "Дунгане", "Dungans"),
    ("georgian", "Грузин", "Грузины", "Georgians"),
    ("german", "Неміс", "Немцы", "Germans"),
    ("greek", "Грек", "Греки", "Greeks"),
    ("ingush", "Ингуш", "Ингуши", "Ingush"),
    ("jewish", "Еврей", "Евреи", "Jews"),
    ("kazakh", "Қазақ", "Казахи", "Kazakhs"),
    ("korean", "Корей", "Корейцы", "Koreans"),
    ("kurdish", "Күрд", "Курды", "Kurds"),
    ("kyrgyz", "Қырғыз", "Кыргызы", "Kyrgyz"),
    ("polish", "Поляк", "Поляки", "Poles"),
    ("russian", "Орыс", "Русские", "Russians"),
    ("tajik", "Тәжік", "Таджики", "Tajiks"),
    ("tatar", "Татар", "Татары", "Tatars"),
    ("turkish", "Түрік", "Турки", "Turks"),
    ("ukrainian", "Украин", "Украинцы", "Ukrainians"),
    ("uyghur", "Ұйғыр", "Уйгуры", "Uyghurs"),
    ("uzbek", "Өзбек", "Узбеки", "Uzbeks"),
)


def seed(**_signal: Any) -> None:
    """Write the ethnic groups where there are none. Receiver of `post_migrate`."""
    if not EthnicGroup.objects.exists():
        EthnicGroup.objects.bulk_create(
            EthnicGroup(code=code, name=LocalizedText(kk=kk, ru=ru, en=en)) for code, kk, ru, en in GROUPS
        )
