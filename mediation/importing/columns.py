"""The columns of a file of mediators: what they are called in each language, and which are never taken in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy


@dataclass(frozen=True)
class Column:
    """A column: its stable code, its title in the reader's language, and further names a file may use.

    `sample` is what the template shows. `contact` columns are never quoted in a fault.
    """

    code: str
    title: str | Promise
    also: tuple[str, ...] = ()
    required: bool = False
    sample: str = ""
    contact: bool = False
    names: frozenset[str] = field(default=frozenset(), init=False)


def _in_three(code: str, title: Promise, also: Sequence[str], samples: Sequence[str]) -> list[Column]:
    """Return a column for each language: `name_kk`, `name_ru`, `name_en`."""
    return [
        Column(
            f"{code}_{language}",
            format_lazy("{title} ({language})", title=title, language=language),
            tuple(f"{name} {language}" for name in also),
            sample=sample,
        )
        for (language, _label), sample in zip(settings.LANGUAGES, samples, strict=True)
    ]


_NAME = pgettext_lazy("column", "Name")
_LABEL = pgettext_lazy("column", "Kind as the source calls it")
_PLACE = pgettext_lazy("column", "Town or district")

COLUMNS: tuple[Column, ...] = (
    Column("code", pgettext_lazy("column", "Code"), ("код",)),
    Column("name", _NAME, ("фио", "аты-жөні", "ф.и.о.", "тегі, аты, әкесінің аты", "full name")),
    *_in_three("name", _NAME, ("аты-жөні", "фио", "имя"), ("Сәрсенова Айгүл", "Сарсенова Айгуль", "Sarsenova Aigul")),
    Column(
        "kind",
        pgettext_lazy("column", "Kind"),
        ("вид", "түрі", "вид медиатора", "медиатор түрі"),
        True,
        "professional",
    ),
    *_in_three("kind_label", _LABEL, (), ("", "", "")),
    Column("status", pgettext_lazy("column", "Status"), ("статус", "мәртебесі", "состояние"), sample="active"),
    Column("status_since", pgettext_lazy("column", "Status since"), ("статус с",)),
    Column("status_until", pgettext_lazy("column", "Status until"), ("статус до",)),
    Column("languages", pgettext_lazy("column", "Languages"), ("языки", "тілдері"), True, "kk; ru"),
    Column("fields", pgettext_lazy("column", "Fields"), ("сферы", "сфера", "салалары"), sample="family; labour"),
    Column(
        "regions",
        pgettext_lazy("column", "Regions"),
        ("region", "регион", "регионы", "өңірі", "өңірлері"),
        True,
        "east-kazakhstan",
    ),
    Column("rooms", pgettext_lazy("column", "Rooms"), ("room", "кабинет", "кабинеты")),
    *_in_three("place", _PLACE, (), ("", "", "")),
    Column("house", pgettext_lazy("column", "House of Friendship"), ("house", "дом", "үйі", "дом дружбы")),
    Column("association", pgettext_lazy("column", "Association"), ("объединение", "бірлестік", "эко")),
    Column("in_person", pgettext_lazy("column", "In person"), ("очно", "бетпе-бет"), sample="yes"),
    Column("by_phone", pgettext_lazy("column", "By phone"), ("по телефону", "телефон арқылы"), sample="no"),
    Column("online", pgettext_lazy("column", "Online"), ("онлайн",), sample="yes"),
    Column("fee", pgettext_lazy("column", "Fee"), ("оплата", "ақысы"), sample="free"),
    Column("certificate_number", pgettext_lazy("column", "Certificate number"), ("номер сертификата",)),
    Column("certificate_issuer", pgettext_lazy("column", "Certificate issuer"), ("кем выдан",)),
    Column("certificate_date", pgettext_lazy("column", "Certificate date"), ("дата сертификата",)),
    Column("phone", pgettext_lazy("column", "Phone"), ("телефон", "тел", "тел."), contact=True),
    Column("phone_public", pgettext_lazy("column", "Show the phone"), ("публиковать телефон",)),
    Column(
        "email",
        pgettext_lazy("column", "E-mail"),
        ("почта", "эл. почта", "электронная почта", "адрес электронной почты", "электрондық пошта"),
        contact=True,
    ),
    Column("email_public", pgettext_lazy("column", "Show the e-mail"), ("публиковать почту",)),
    Column("consent_on", pgettext_lazy("column", "Consent to publication"), ("дата согласия", "согласие")),
    Column("last_checked", pgettext_lazy("column", "Details checked on"), ("проверено", "тексерілді")),
    Column("is_demo", pgettext_lazy("column", "Demo record")),
)
BY_CODE = {column.code: column for column in COLUMNS}
NAME_COLUMNS = tuple(column.code for column in COLUMNS if column.code == "name" or column.code.startswith("name_"))
REQUIRED = tuple(column.code for column in COLUMNS if column.required)

# What a file of a personnel office may hold and the register must not (law No. 94-V): words of a folded header.
CONFIDENTIAL = (
    ("iin", ("иин", "жсн", "iin", "individual identification", "жеке сәйкестендіру")),
    ("birth", ("дата рождения", "год рождения", "туған күн", "туған жыл", "birth", "возраст", "жасы")),
    ("address", ("адрес", "мекенжай", "address", "прописк", "тұрғылықты")),
    ("papers", ("паспорт", "удостоверение личности", "жеке куәлік", "passport", "identity card", "төлқұжат")),
    ("notes", ("примечан", "заметк", "ескертпе", "note", "notes", "коммента", "comment", "түсініктеме")),
    ("bank", ("счет", "iban", "иик", "жск", "account", "шот")),
    ("origin", ("национальность", "ұлты", "ethnicity", "nationality", "вероисповед", "religion", "діні")),
    ("family", ("семейное положение", "отбасылық жағдай", "marital", "дети", "балалары")),
    ("health", ("здоровь", "денсаулық", "инвалид", "мүгедек", "health", "disab")),
    ("sex", ("пол", "жынысы", "gender", "sex")),
    ("private", ("личный", "личная", "жеке телефон", "private", "домашн", "home phone", "үй телефон")),
    ("record", ("судимост", "соттылығ", "criminal")),
)
CONFIDENTIAL_TITLES = {
    "iin": _("individual identification number"),
    "birth": _("date of birth, age"),
    "address": _("address"),
    "papers": _("identity papers"),
    "notes": _("private notes"),
    "bank": _("bank account"),
    "origin": _("origin, religion"),
    "family": _("family"),
    "health": _("health"),
    "sex": _("sex"),
    "private": _("private contacts"),
    "record": _("criminal record"),
}
_WHOLE_WORDS = {
    "пол",
    "sex",
    "note",
    "notes",
    "шот",
    "дети",
    "діні",
    "жск",
    "иик",
    "iin",
    "иин",
    "жсн",
    "счет",
    "жасы",
}


def folded(header: str) -> str:
    """Return a header as compared: small letters, one space between words, no signs, ё as е."""
    words = re.findall(r"\w+", header.replace("_", " ").casefold().replace("ё", "е"))
    return " ".join(words)


def known_names() -> dict[str, str]:
    """Return the code of each accepted header, folded: its code, its title in every language, further names."""
    found: dict[str, str] = {}
    for language, _label in settings.LANGUAGES:
        with override(language):
            found |= {folded(str(column.title)): column.code for column in COLUMNS}
    for column in COLUMNS:
        found |= {folded(name): column.code for name in (*column.also, column.code)}
    return found


def confidential(header: str) -> str:
    """Return what kind of confidential data a folded header announces, "" for none."""
    words = set(header.split())
    for kind, marks in CONFIDENTIAL:
        if any(mark in (words if mark in _WHOLE_WORDS else header) for mark in marks):
            return kind
    return ""


@dataclass(frozen=True)
class Head:
    """What the first row of a file says: the code of each known place, and what is wrong with it."""

    places: dict[int, str]
    dropped: list[str]
    unknown: list[str]
    doubled: list[str]
    missing: list[str]

    @property
    def fits(self) -> bool:
        """Whether this is a file of mediators with every column it needs."""
        return bool(self.places) and not (self.unknown or self.doubled or self.missing)


def read_head(cells: Sequence[str]) -> Head:
    """Tell what the columns of a file are; empty headers are passed over."""
    names = known_names()
    places: dict[int, str] = {}
    dropped: list[str] = []
    unknown: list[str] = []
    doubled: list[str] = []
    for place, cell in enumerate(cells):
        header = folded(cell)
        code = names.get(header, "")
        if not header:
            continue
        if code in places.values():
            doubled.append(cell.strip())
        elif code:
            places[place] = code
        elif kind := confidential(header):
            dropped.append(kind)
        else:
            unknown.append(cell.strip())
    present = set(places.values())
    missing = [code for code in REQUIRED if code not in present]
    if present.isdisjoint(NAME_COLUMNS):
        missing.insert(0, "name")
    return Head(places, list(dict.fromkeys(dropped)), unknown, doubled, missing)
