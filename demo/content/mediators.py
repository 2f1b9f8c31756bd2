"""Sixty invented mediators in every kind, region and state, and the texts of the page that finds them.

Nobody here is a real person; every record is marked as a demo. A line of the table is

    name in Kazakh | in Russian | in English | kind, fee | regions | House | rooms | languages | fields |
    ways | phone | state

"=" in Russian is the same as in Kazakh; kind P professional or C community, fee f free, p paid, - not known; ways p in
person, t by phone, o online; phone "+" shown, "-" kept private; state A active, S suspended, L left, N no consent.
"""

from dataclasses import dataclass, field

from demo.content.mediators_table import TABLE
from demo.content.words import Words

KINDS = {"P": "professional", "C": "public"}
FEES = {"f": "free", "p": "paid", "-": ""}
WAYS = {"p": "in_person", "t": "by_phone", "o": "online"}


@dataclass(frozen=True)
class MediatorText:
    """An entry of the register."""

    name: Words
    kind: str
    fee: str
    regions: tuple[str, ...]
    house: str
    rooms: tuple[str, ...]
    languages: tuple[str, ...]
    topics: tuple[str, ...]
    ways: tuple[str, ...]
    phone: str = ""
    phone_public: bool = True
    state: str = "A"
    checked: str = ""
    place: Words = field(default_factory=lambda: Words("", "", ""))
    association: str = ""


ALTAI = Words("Алтай ауданы", "район Алтай", "Altai District")

# The five of the drawing: their facts are fixed.
FIRST: tuple[MediatorText, ...] = (
    MediatorText(
        Words("Серікбаева Айгүл", "Серикбаева Айгуль", "Serikbayeva Aigul"),
        "professional",
        "",
        ("east-kazakhstan",),
        "oskemen",
        ("oskemen",),
        ("kk", "ru"),
        ("family", "inheritance"),
        ("in_person", "online"),
        "+7 7232 00 00 11",
        checked="2026-06-12",
    ),
    MediatorText(
        Words("Литвинов Виктор", "Литвинов Виктор", "Litvinov Viktor"),
        "public",
        "free",
        ("east-kazakhstan",),
        "ridder",
        ("ridder",),
        ("kk", "ru", "de"),
        ("neighbours", "family"),
        ("in_person",),
        "+7 72336 0 00 12",
        checked="2026-06-03",
    ),
    MediatorText(
        Words("Юсупова Мәдина", "Юсупова Мадина", "Yusupova Madina"),
        "public",
        "free",
        ("east-kazakhstan",),
        "oskemen",
        ("oskemen-school-26",),
        ("kk", "ru", "tt"),
        ("school", "family"),
        ("in_person",),
        checked="2026-05-28",
        association="oskemen-tatar",
    ),
    MediatorText(
        Words("Төлеубаев Ерлан", "Толеубаев Ерлан", "Toleubayev Yerlan"),
        "professional",
        "",
        ("east-kazakhstan",),
        "altai",
        (),
        ("kk", "ru", "en"),
        ("family", "labour", "housing"),
        ("by_phone", "online"),
        "+7 72335 0 00 14",
        checked="2026-07-15",
        place=ALTAI,
    ),
    MediatorText(
        Words("Ким Ольга", "Ким Ольга", "Kim Olga"),
        "public",
        "free",
        ("east-kazakhstan",),
        "oskemen",
        ("oskemen",),
        ("kk", "ru", "ko"),
        ("family", "medical"),
        ("in_person", "by_phone"),
        "+7 7232 00 00 15",
        checked="2026-07-20",
        association="oskemen-korean",
    ),
)


def _read(number: int, line: str) -> MediatorText:
    kk, ru, en, kind, regions, house, rooms, languages, topics, ways, phone, state = (
        cell.strip() for cell in line.split("|")
    )
    month, day = 1 + number * 7 % 9, 1 + number * 11 % 28
    return MediatorText(
        Words(kk, kk if ru == "=" else ru, en),
        KINDS[kind[0]],
        FEES[kind[1]],
        tuple(regions.split()),
        house,
        tuple(rooms.split()),
        tuple(languages.split()),
        tuple(topics.split()),
        tuple(WAYS[way] for way in ways),
        f"+7 7000 00 2{number // 10} {number % 10}0" if phone else "",
        phone == "+",
        state,
        f"{2025 if number % 12 == 5 else 2026}-{month:02}-{day:02}",
    )


MEDIATORS: tuple[MediatorText, ...] = (
    *FIRST,
    *(_read(number, line) for number, line in enumerate(TABLE.strip().splitlines(), 10)),
)

TITLE = Words("Медиатор табу", "Найти медиатора", "Find a mediator")
LEAD = Words(
    "Медиатор тараптарға келісім табуға көмектеседі, бірақ кімдікі дұрыс деп шешпейді.",
    "Медиатор помогает сторонам договориться, но не решает, кто прав.",
    "A mediator helps the parties to agree, but does not decide who is right.",
)
ISSUER = "Mediator Plus"
