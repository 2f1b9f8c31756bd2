"""The kinds of dispute every database starts with (glossary of the domain)."""

from typing import Any

from core.fields import LocalizedText
from mediation.models import Topic

TOPICS = (
    ("family", "отбасылық дау", "семейный спор", "family dispute"),
    ("neighbours", "көршілер арасындағы дау", "соседский спор", "neighbours' dispute"),
    ("labour", "еңбек дауы", "трудовой спор", "labour dispute"),
    ("housing", "тұрғын үй дауы", "жилищный спор", "housing dispute"),
    ("land", "жер дауы", "земельный спор", "land dispute"),
    ("school", "мектептегі жанжал", "школьный конфликт", "school conflict"),
    ("debt", "банкпен дау, қарыз", "спор с банком, долг", "debt or bank dispute"),
    ("inheritance", "мұра дауы", "наследственный спор", "inheritance dispute"),
    ("civil", "азаматтық дау", "гражданский спор", "civil dispute"),
    ("medical", "медицина саласындағы дау", "спор в сфере медицины", "health care dispute"),
    ("interethnic", "этносаралық жанжал", "межэтнический конфликт", "interethnic conflict"),
    ("other", "басқа", "другое", "something else"),
)


def seed(**_signal: Any) -> None:
    """Write the kinds of dispute where there are none. Receiver of `post_migrate`."""
    if not Topic.objects.exists():
        Topic.objects.bulk_create(
            Topic(code=code, name=LocalizedText(kk=kk, ru=ru, en=en), position=place)
            for place, (code, kk, ru, en) in enumerate(TOPICS, 1)
        )
