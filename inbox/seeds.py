"""What every database starts with: the holidays of the law and the first wording of each consent."""

from typing import Any

from core.fields import LocalizedText
from inbox import registry
from inbox.models import ConsentText, Holiday

# (month, day, moves when it falls on a weekend, names). Kurban Ait is set by decree each year and added by hand.
HOLIDAYS = (
    (1, 1, True, ("Жаңа жыл", "Новый год", "New Year")),
    (1, 2, True, ("Жаңа жыл", "Новый год", "New Year")),
    (1, 7, False, ("Православиелік Рождество", "Православное Рождество", "Orthodox Christmas")),
    (3, 8, True, ("Халықаралық әйелдер күні", "Международный женский день", "International Women's Day")),
    (3, 21, True, ("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz")),
    (3, 22, True, ("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz")),
    (3, 23, True, ("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz")),
    (5, 1, True, ("Қазақстан халқының бірлігі мерекесі", "Праздник единства народа Казахстана", "Unity Day")),
    (5, 7, True, ("Отан қорғаушы күні", "День защитника Отечества", "Defender of the Fatherland Day")),
    (5, 9, True, ("Жеңіс күні", "День Победы", "Victory Day")),
    (7, 6, True, ("Астана күні", "День столицы", "Capital City Day")),
    (8, 30, True, ("Конституция күні", "День Конституции", "Constitution Day")),
    (10, 25, True, ("Республика күні", "День Республики", "Republic Day")),
    (12, 16, True, ("Тәуелсіздік күні", "День Независимости", "Independence Day")),
)


def seed(**_signal: Any) -> None:
    """Write what is missing; rows that exist stay as they were edited. Receiver of `post_migrate`."""
    if not Holiday.objects.exists():
        Holiday.objects.bulk_create(
            Holiday(month=month, day=day, moves=moves, name=LocalizedText(zip(("kk", "ru", "en"), names, strict=True)))
            for month, day, moves, names in HOLIDAYS
        )
    for kind in registry.kinds():
        if kind.consent_text and ConsentText.current(kind.code) is None:
            ConsentText.objects.create(kind=kind.code, text=LocalizedText(kind.consent_text))
