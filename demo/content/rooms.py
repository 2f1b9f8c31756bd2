"""Mediation rooms and clubs of the demo.

Each House of East Kazakhstan and Abai has its room, as the East Kazakhstan House's account of 2022 says; the virtual
room of Oskemen and the room of School No. 26 in Astana, with its clubs, are real in kind. Contacts, hours and all
other hosts are invented, and every record is marked as a demo.
"""

import datetime as dt
from dataclasses import dataclass

from demo.content.houses import HOUSES, HouseText
from demo.content.words import Words

WEEKDAYS, TUESDAY_THURSDAY, SATURDAY = (0, 4), (1, 3), (5, None)
TEN, ONE, TWO, FIVE, SIX = dt.time(10), dt.time(13), dt.time(14), dt.time(17), dt.time(18)

Hours = tuple[tuple[tuple[int, int | None], dt.time, dt.time], ...]
USUAL: Hours = ((WEEKDAYS, TEN, ONE), (WEEKDAYS, TWO, FIVE))


@dataclass(frozen=True)
class RoomText:
    """A room; `host` is empty for a room of the House itself."""

    code: str
    name: Words
    short: Words
    region: str
    house: str = ""
    kind: str = "house"
    host: Words | None = None
    address: Words | None = None
    phone: str = ""
    hours: Hours = USUAL
    virtual: bool = False


@dataclass(frozen=True)
class ClubText:
    """A club that meets in the room `room`."""

    room: str
    audience: str
    name: Words
    schedule: Words
    post: Words


def _of_house(house: HouseText) -> RoomText:
    return RoomText(
        code=house.code,
        name=Words(
            f"Медиация кабинеті: {house.place.kk}",
            f"Кабинет медиации: {house.place.ru}",
            f"Mediation room: {house.place.en or house.place.ru}",
        ),
        short=Words(
            f"{house.place.kk}, Достық үйі",
            f"{house.place.ru}, Дом дружбы",
            f"{house.place.en or house.place.ru}, House of Friendship",
        ),
        region=house.region,
        house=house.code,
        phone=house.phone,
    )


def _elsewhere(
    code: str, kind: str, place: Words, host: Words, region: str, house: str, phone: str = "", hours: Hours = USUAL
) -> RoomText:
    shown = ROOM_26 if host is SCHOOL_26 else host
    return RoomText(
        code=code,
        name=Words(
            f"Медиация кабинеті: {host.kk}, {place.kk}",
            f"Кабинет медиации: {host.ru}, {place.ru}",
            f"Mediation room: {host.en}, {place.en}",
        ),
        short=Words(f"{place.kk}, {shown.kk}", f"{place.ru}, {shown.ru}", f"{place.en}, {shown.en}"),
        region=region,
        house=house,
        kind=kind,
        host=host,
        address=Words(f"{place.kk} (демо мекенжай)", f"{place.ru} (демо-адрес)", f"{place.en} (demo address)"),
        phone=phone,
        hours=hours,
    )


OSKEMEN = Words("Өскемен", "Усть-Каменогорск", "Oskemen")
SEMEY = Words("Семей", "Семей", "Semey")
ASTANA = Words("Астана", "Астана", "Astana")
SCHOOL_26 = Words("№~26 мектеп", "школа №~26", "School No.~26")
# As the drawing of the list has it.
ROOM_26 = Words("№~26 мектептегі медиация кабинеті", "кабинет медиации школы №~26", "mediation room of School No.~26")
AFTER_LESSONS: Hours = ((TUESDAY_THURSDAY, TWO, FIVE),)

ROOMS: tuple[RoomText, ...] = (
    *(_of_house(house) for house in HOUSES),
    RoomText(
        code="oskemen-online",
        name=Words("Виртуалды медиация кабинеті", "Виртуальный кабинет медиации", "Virtual mediation room"),
        short=Words("Виртуалды кабинет, Өскемен", "Виртуальный кабинет, Усть-Каменогорск", "Virtual room, Oskemen"),
        region="east-kazakhstan",
        house="oskemen",
        phone="+7 7232 00 00 21",
        hours=((WEEKDAYS, TEN, SIX), (SATURDAY, TEN, ONE)),
        virtual=True,
    ),
    _elsewhere("oskemen-school-26", "school", OSKEMEN, SCHOOL_26, "east-kazakhstan", "oskemen", "", AFTER_LESSONS),
    _elsewhere(
        "oskemen-court",
        "court",
        OSKEMEN,
        Words("қалалық сот", "городской суд", "city court"),
        "east-kazakhstan",
        "oskemen",
        "+7 7232 00 00 22",
        ((WEEKDAYS, TEN, ONE),),
    ),
    _elsewhere(
        "ridder-akimat",
        "office",
        Words("Риддер", "Риддер", "Ridder"),
        Words("қала әкімдігі", "акимат города", "city akimat"),
        "east-kazakhstan",
        "ridder",
        "+7 7232 00 00 23",
        ((TUESDAY_THURSDAY, TEN, FIVE),),
    ),
    _elsewhere(
        "semey-school-9",
        "school",
        SEMEY,
        Words("№~9 мектеп", "школа №~9", "School No.~9"),
        "abai",
        "semey",
        "",
        AFTER_LESSONS,
    ),
    _elsewhere(
        "semey-court",
        "court",
        SEMEY,
        Words("қалалық сот", "городской суд", "city court"),
        "abai",
        "semey",
        "+7 7222 00 00 24",
        ((WEEKDAYS, TEN, ONE),),
    ),
    _elsewhere("astana-school-26", "school", ASTANA, SCHOOL_26, "astana", "astana", "", AFTER_LESSONS),
    _elsewhere(
        "astana-office",
        "office",
        ASTANA,
        Words("жұмыспен қамту орталығы", "центр занятости", "employment centre"),
        "astana",
        "astana",
        "+7 7172 00 00 25",
    ),
    _elsewhere(
        "almaty-house",
        "house",
        Words("Алматы", "Алматы", "Almaty"),
        Words("Достық үйі", "Дом дружбы", "House of Friendship"),
        "almaty",
        "almaty",
        "+7 7270 00 00 26",
    ),
    _elsewhere(
        "karaganda-house",
        "house",
        Words("Қарағанды", "Караганда", "Karaganda"),
        Words("Достық үйі", "Дом дружбы", "House of Friendship"),
        "karaganda",
        "karaganda",
        "+7 7212 00 00 27",
    ),
)

PSYCHOLOGIST = Words("мектеп психологы", "психолог школы", "the school psychologist")
DEPUTY = Words(
    "директордың тәрбие ісі жөніндегі орынбасары",
    "заместитель директора по воспитательной работе",
    "the deputy head for education",
)


def _clubs(room: str) -> tuple[ClubText, ...]:
    return (
        ClubText(
            room,
            "children",
            Words("«Татуласайық» клубы", "Клуб «Помиримся»", "“Let us make peace” club"),
            Words("Сейсенбі сайын, 15:00", "По вторникам, 15:00", "Tuesdays, 15:00"),
            PSYCHOLOGIST,
        ),
        ClubText(
            room,
            "parents",
            Words("Ата-аналар клубы", "Клуб родителей", "Parents’ club"),
            Words(
                "Айдың бірінші бейсенбісі, 18:00", "Первый четверг месяца, 18:00", "First Thursday of the month, 18:00"
            ),
            PSYCHOLOGIST,
        ),
        ClubText(
            room,
            "teachers",
            Words("Педагог-медиаторлар клубы", "Клуб педагогов-медиаторов", "Club of teacher mediators"),
            Words(
                "Айдың соңғы бейсенбісі, 15:00", "Последний четверг месяца, 15:00", "Last Thursday of the month, 15:00"
            ),
            DEPUTY,
        ),
    )


CLUBS: tuple[ClubText, ...] = (
    *_clubs("astana-school-26"),
    *_clubs("oskemen-school-26"),
    *_clubs("semey-school-9")[:2],
)

TITLE = Words("Медиация кабинеттері мен клубтары", "Кабинеты и клубы медиации", "Mediation rooms and clubs")
LEAD = Words(
    """Кабинетке алдын ала жазылмай-ақ келуге болады. Мектептегі клубтарда балалар, ата-аналар мен мұғалімдер дауды
    сөзбен шешуді үйренеді.""",
    """В кабинет можно прийти без записи. В школьных клубах дети, родители и учителя учатся решать споры
    разговором.""",
    """You may come to a room without an appointment. In the clubs at schools children, parents and teachers learn to
    settle disputes by talking.""",
)
