"""The thirteen Houses of the demo: real places, levels and history; invented contacts.

Sources of the facts: the East Kazakhstan House's own account of the second half of 2022 (network, numbers, councils)
and the decree that made Abai Region on 8 June 2022. Positions are those of the towns and district centres.
"""

import datetime as dt
from dataclasses import dataclass

from demo.content.words import Words

ABAI_SINCE = dt.date(2022, 6, 8)
"""The day six of the Houses came to belong to Abai Region."""


@dataclass(frozen=True)
class Reception:
    """A line of the reception schedule; days as Monday = 0, `ways` of "person", "phone", "online"."""

    title: Words
    days: tuple[int, int | None]
    opens: dt.time
    closes: dt.time
    ways: tuple[str, ...] = ("person",)


@dataclass(frozen=True)
class HouseText:
    """A House: its record, and the lead of its page (an empty language has no page)."""

    code: str
    level: str
    name: Words
    place: Words
    region: str
    position: tuple[float, float]
    phone: str
    lead: Words
    address: Words
    moved: bool = False
    founded: int | None = None
    break_to: dt.time = dt.time(14)
    receptions: tuple[Reception, ...] = ()
    parent: str = ""


EAST = Words("Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan Region")
ABAI = Words("Абай облысы", "область Абай", "Abai Region")
MEDIATION_ROOM = Words("Медиация кабинеті", "Кабинет медиации", "Mediation room")


def demo_address(region: Words, place: Words) -> Words:
    """Return an address without a street, marked as invented."""
    return Words(
        f"{region.kk}, {place.kk} (демо мекенжай)",
        f"{region.ru}, {place.ru} (демо-адрес)",
        f"{place.en}, {region.en} (demo address)",
    )


def _city(code: str, place: Words, name: Words, position: tuple[float, float], phone: str, lead: Words) -> HouseText:
    moved = code in {"semey", "kurchatov"}
    region = ABAI if moved else EAST
    town = Words(f"{place.kk} қаласы", f"г.~{place.ru}", place.en)
    room = Reception(MEDIATION_ROOM, (0, 4), dt.time(10), dt.time(17), ("person", "phone"))
    return HouseText(
        code=code,
        level="city",
        name=name,
        place=place,
        region="abai" if moved else "east-kazakhstan",
        position=position,
        phone=phone,
        lead=lead,
        address=demo_address(region, town),
        moved=moved,
        receptions=(room,),
        parent="oskemen",
    )


def _district(
    code: str,
    place: Words,
    name: Words,
    position: tuple[float, float],
    phone: str,
    lead: Words,
    *,
    moved: bool = False,
) -> HouseText:
    room = Reception(MEDIATION_ROOM, (2, None), dt.time(10), dt.time(12))
    return HouseText(
        code=code,
        level="district",
        name=name,
        place=place,
        region="abai" if moved else "east-kazakhstan",
        position=position,
        phone=phone,
        lead=lead,
        address=demo_address(ABAI if moved else EAST, place),
        moved=moved,
        receptions=(room,),
        parent="oskemen",
    )


OSKEMEN = HouseText(
    code="oskemen",
    level="regional",
    name=Words("Өскемен қаласындағы Достық үйі", "Дом дружбы в~Усть-Каменогорске", "House of Friendship in Oskemen"),
    place=Words("Өскемен", "Усть-Каменогорск", "Oskemen"),
    region="east-kazakhstan",
    position=(49.9483, 82.6275),
    phone="+7 7232 00 00 01",
    lead=Words(
        """Республикадағы ең бірінші Достық үйі 1992 жылы осы қалада ашылған. Мұнда медиация кабинеті,
        этномәдени бірлестіктер мен волонтерлік қозғалыс орталығы бір шаңырақта жұмыс істейді.""",
        """Первый в республике Дом дружбы открылся в этом городе в 1992 году. Под одной крышей здесь работают
        кабинет медиации, этнокультурные объединения и центр волонтёрского движения.""",
        """The first House of Friendship in the republic opened in this city in 1992. A mediation room,
        ethnocultural associations and the voluntary movement centre work here under one roof.""",
    ),
    address=demo_address(EAST, Words("Өскемен қаласы", "г.~Усть-Каменогорск", "Oskemen")),
    founded=1992,
    break_to=dt.time(14, 30),
    receptions=(
        Reception(MEDIATION_ROOM, (0, 4), dt.time(9), dt.time(18), ("person", "phone")),
        Reception(
            Words("Виртуалды медиация кабинеті", "Виртуальный кабинет медиации", "Virtual mediation room"),
            (1, 2),
            dt.time(15),
            dt.time(17),
            ("online",),
        ),
        Reception(Words("Аналар кеңесі", "Совет матерей", "Council of Mothers"), (2, None), dt.time(10), dt.time(12)),
        Reception(
            Words("Психолог", "Психолог", "Psychologist"), (4, None), dt.time(14), dt.time(17), ("person", "online")
        ),
    ),
)

NETWORK_TEXT = Words(
    """Облыстық үй аудандық және қалалық үйлерге әдістемелік көмек көрсетеді. 2022 жылғы маусымнан бері алты үй
    Абай облысына қарайды.""",
    """Областной Дом помогает районным и городским Домам как методический центр. С~июня 2022 года шесть из них
    относятся к области Абай.""",
    """The regional House is the methodical centre of the district and city Houses. Since June 2022 six of them
    have belonged to Abai Region.""",
)

HOUSES: tuple[HouseText, ...] = (
    OSKEMEN,
    _city(
        "ridder",
        Words("Риддер", "Риддер", "Ridder"),
        Words("Риддер қаласындағы Достық үйі", "Дом дружбы в~Риддере", "House of Friendship in Ridder"),
        (50.3441, 83.5128),
        "+7 7232 00 00 02",
        Words(
            "Таудағы кенші қаланың Достық үйі: тіл курстары, мерекелер және дауды тыныш шешетін кабинет.",
            "Дом дружбы горняцкого города: языковые курсы, праздники и кабинет, где спор решают спокойно.",
            "The House of a mining town: language courses, celebrations, a room where disputes are settled calmly.",
        ),
    ),
    _city(
        "semey",
        Words("Семей", "Семей", "Semey"),
        Words("Семей қаласындағы Достық үйі", "Дом дружбы в~Семее", "House of Friendship in Semey"),
        (50.4111, 80.2275),
        "+7 7222 00 00 03",
        Words(
            "Қалалық Достық үйі. 2022 жылғы маусымнан бері Абай облысына қарайды.",
            "Городской Дом дружбы. С~июня 2022 года относится к области Абай.",
            "A city House of Friendship. Since June 2022 it has belonged to Abai Region.",
        ),
    ),
    _city(
        "kurchatov",
        Words("Курчатов", "Курчатов", "Kurchatov"),
        Words("Курчатов қаласындағы Достық үйі", "Дом дружбы в~Курчатове", "House of Friendship in Kurchatov"),
        (50.7564, 78.5417),
        "+7 7222 00 00 04",
        Words(
            "Шағын қаланың үйі: көршілер мұнда мерекеге де, кеңес сұрауға да келеді.",
            "Дом небольшого города: соседи приходят сюда и на праздник, и за советом.",
            "The House of a small town: neighbours come here to celebrate and to ask for advice.",
        ),
    ),
    _district(
        "altai",
        Words("Алтай ауданы", "район Алтай", "Altai District"),
        Words("Алтай ауданындағы Достық үйі", "Дом дружбы района Алтай", "House of Friendship of Altai District"),
        (49.7333, 84.2667),
        "+7 7232 00 00 05",
        Words(
            "Бұрынғы Зырян ауданының Достық үйі. Медиатор аптасына бір рет қабылдайды.",
            "Дом дружбы бывшего Зыряновского района. Медиатор принимает раз в неделю.",
            "The House of what used to be Zyryanovsk District. A mediator receives once a week.",
        ),
    ),
    _district(
        "glubokoe",
        Words("Глубокое ауданы", "Глубоковский район", "Glubokoe District"),
        Words(
            "Глубокое ауданындағы Достық үйі",
            "Дом дружбы Глубоковского района",
            "House of Friendship of Glubokoe District",
        ),
        (50.1333, 82.3167),
        "+7 7232 00 00 06",
        Words(
            "Ауылдық Аналар кеңестері осы үйге жиналады.",
            "Здесь собираются сельские Советы матерей.",
            "The rural Councils of Mothers meet here.",
        ),
    ),
    _district(
        "katonkaragai",
        Words("Катонқарағай ауданы", "Катон-Карагайский район", "Katonkaragai District"),
        Words(
            "Катонқарағай ауданындағы Достық үйі",
            "Дом дружбы Катон-Карагайского района",
            "House of Friendship of Katonkaragai District",
        ),
        (49.1747, 85.6139),
        "+7 7232 00 00 07",
        Words(
            "Облыстың ең шалғай үйі. Кеңесті телефон арқылы және онлайн да алуға болады.",
            "Самый дальний Дом области. Консультацию можно получить по телефону и онлайн.",
        ),
    ),
    _district(
        "ulan",
        Words("Ұлан ауданы", "Уланский район", "Ulan District"),
        Words("Ұлан ауданындағы Достық үйі", "Дом дружбы Уланского района", "House of Friendship of Ulan District"),
        (49.9, 82.4),
        "+7 7232 00 00 08",
        Words(
            "Ауылдардағы көршілес даулар бойынша кеңес береді.",
            "Даёт советы по соседским спорам в сёлах района.",
        ),
    ),
    _district(
        "shemonaikha",
        Words("Шемонаиха ауданы", "Шемонаихинский район", "Shemonaikha District"),
        Words(
            "Шемонаиха ауданындағы Достық үйі",
            "Дом дружбы Шемонаихинского района",
            "House of Friendship of Shemonaikha District",
        ),
        (50.6333, 81.9167),
        "+7 7232 00 00 09",
        Words(
            "Жексенбілік мектеп пен шығармашылық ұжымдардың үйі.",
            "Дом воскресной школы и творческих коллективов.",
            "Home to a Sunday school and to creative collectives.",
        ),
    ),
    _district(
        "beskaragai",
        Words("Бесқарағай ауданы", "Бескарагайский район", "Beskaragai District"),
        Words(
            "Бесқарағай ауданындағы Достық үйі",
            "Дом дружбы Бескарагайского района",
            "House of Friendship of Beskaragai District",
        ),
        (50.8833, 79.4833),
        "+7 7222 00 00 10",
        Words(
            "Ертіс бойындағы ауылдардың Достық үйі. 2022 жылғы маусымнан бері Абай облысына қарайды.",
            "Дом дружбы прииртышских сёл. С~июня 2022 года относится к области Абай.",
        ),
        moved=True,
    ),
    _district(
        "borodulikha",
        Words("Бородулиха ауданы", "Бородулихинский район", "Borodulikha District"),
        Words(
            "Бородулиха ауданындағы Достық үйі",
            "Дом дружбы Бородулихинского района",
            "House of Friendship of Borodulikha District",
        ),
        (50.7181, 80.9319),
        "+7 7222 00 00 11",
        Words(
            "Аудан тұрғындары мұнда тегін кеңес ала алады. 2022 жылғы маусымнан бері Абай облысына қарайды.",
            "Жителей района здесь консультируют бесплатно. С~июня 2022 года относится к области Абай.",
            "Residents get free advice here. Since June 2022 the House has belonged to Abai Region.",
        ),
        moved=True,
    ),
    _district(
        "zharma",
        Words("Жарма ауданы", "Жарминский район", "Zharma District"),
        Words(
            "Жарма ауданындағы Достық үйі", "Дом дружбы Жарминского района", "House of Friendship of Zharma District"
        ),
        (49.3256, 81.5783),
        "+7 7222 00 00 12",
        Words(
            "Ақсақалдар кеңесі мен жастар қанаты осы үйде кездеседі.",
            "В этом Доме встречаются Совет аксакалов и молодёжное крыло.",
        ),
        moved=True,
    ),
    _district(
        "urzhar",
        Words("Үржар ауданы", "Урджарский район", "Urzhar District"),
        Words(
            "Үржар ауданындағы Достық үйі", "Дом дружбы Урджарского района", "House of Friendship of Urzhar District"
        ),
        (47.0931, 81.6264),
        "+7 7222 00 00 13",
        Words(
            "Оңтүстіктегі аудан үйі: тіл үйірмелері және медиатордың қабылдауы.",
            "Дом самого южного из районов: языковые кружки и приём медиатора.",
            "The southernmost House of the thirteen: language circles and a mediator's reception.",
        ),
        moved=True,
    ),
)
