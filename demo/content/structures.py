"""Councils and other structures of the East Kazakhstan House, its dated figures and partner cities.

The source is the House's own account of the second half of 2022: founding dates, 284 Councils of Mothers and how they
fall into parts, 1,158 issues, 7 centres with 929 visitors and 143 events, the cities. The region was the one of before
June 2022 in part of it: a figure keeps the region of its day.
"""

import datetime as dt
from dataclasses import dataclass

from demo.content.words import Words

ACCOUNT = Words(
    "Шығыс Қазақстан облысының Достық үйі", "Дом дружбы Восточно-Казахстанской области", "the East Kazakhstan House"
)
ACCOUNT_DAY = dt.date(2022, 12, 31)


@dataclass(frozen=True)
class Dated:
    """A number, what it counts, and the day it stood so."""

    value: int
    label: Words
    day: dt.date = ACCOUNT_DAY
    subject: str = "other"


@dataclass(frozen=True)
class StructureText:
    """A structure of a House; `founded` is known as exactly as `precision` says ("day", "month", "year")."""

    kind: str
    name: Words
    text: Words
    founded: dt.date | None = None
    precision: str = "year"
    figures: tuple[Dated, ...] = ()
    total: Dated | None = None
    parts: tuple[tuple[int, Words], ...] = ()
    beside: bool = False
    house: str = "oskemen"


@dataclass(frozen=True)
class CityText:
    """A partner city."""

    name: Words
    country: Words
    note: Words | None = None
    since: int | None = None
    memorandum: str = ""


FOUNDED_NOTE = Words(
    "ашылған жылы, республикада бірінші", "год открытия, первый в~республике", "opened, the first in the republic"
)
FIGURES: tuple[Dated, ...] = (
    Dated(
        22,
        Words("этномәдени бірлестік", "этнокультурных объединения", "ethnocultural associations"),
        subject="associations",
    ),
    Dated(27, Words("шығармашылық ұжым", "творческих коллективов", "creative collectives"), subject="collectives"),
    Dated(17, Words("медиация кабинеті", "кабинетов медиации", "mediation rooms"), subject="rooms"),
)

STRUCTURES: tuple[StructureText, ...] = (
    StructureText(
        kind="mothers",
        name=Words("Аналар кеңесі", "Совет матерей", "Council of Mothers"),
        text=Words(
            """Отбасы мен ана болу институттарын нығайтады, отбасылық құндылықтарды дәріптейді. Бірінші кеңес 2015
            жылғы қарашада құрылды.""",
            """Укрепляет институты семьи и~материнства, бережёт семейные ценности. Первый совет создан в~ноябре
            2015 года.""",
            """Strengthens family and motherhood, and keeps family values alive. The first council was set up in
            November 2015.""",
        ),
        founded=dt.date(2015, 11, 1),
        precision="month",
        figures=(Dated(1387, Words("адам кеңестерде", "человек в~советах", "members of the councils")),),
        total=Dated(284, Words("Барлық кеңестер", "Всего советов", "Councils in all")),
        parts=(
            (255, Words("Ауылдық", "Сельские", "Rural")),
            (15, Words("Аудандық", "Районные", "District")),
            (10, Words("Кәсіпорындарда", "На предприятиях", "At enterprises")),
            (3, Words("Қалалық", "Городские", "City")),
            (1, Words("Облыстық", "Областной", "Regional")),
        ),
    ),
    StructureText(
        kind="consent",
        name=Words("Қоғамдық келісім кеңесі", "Совет общественного согласия", "Council of Public Consent"),
        text=Words(
            "Облыс этностарына қатысты даулар мен мәселелерді шешуге көмектеседі.",
            "Помогает разрешать споры и~вопросы, которые касаются этносов области.",
            "Helps to settle disputes and questions that concern the ethnic groups of the region.",
        ),
        founded=dt.date(2016, 2, 16),
        precision="day",
        figures=(Dated(1158, Words("шешілген мәселе", "вопросов решено", "issues resolved")),),
        beside=True,
    ),
    StructureText(
        kind="elders",
        name=Words("Ақсақалдар кеңесі", "Совет аксакалов", "Council of Elders"),
        text=Words(
            "Құрметті ақсақалдар көршілер мен отбасылар арасындағы дауда ақыл айтады. Демо жазба.",
            "Уважаемые аксакалы дают совет в~спорах соседей и~семей. Демонстрационная запись.",
            "Respected elders give advice in disputes between neighbours and families. A demo record.",
        ),
    ),
    StructureText(
        kind="mediation",
        name=Words("Медиация кеңесі", "Совет по медиации", "Council of Mediation"),
        text=Words(
            "Кабинеттер мен медиаторлардың жұмысын үйлестіреді. Демо жазба.",
            "Согласует работу кабинетов и~медиаторов. Демонстрационная запись.",
            "Coordinates the work of the rooms and of the mediators. A demo record.",
        ),
    ),
    StructureText(
        kind="youth",
        name=Words("«Ассамблея жастары»", "«Ассамблея жастары»", "“Assambleya Zhastary”"),
        text=Words(
            "Жоғары оқу орындарымен және колледждермен бірге фестивальдер, кездесулер мен квестер өткізеді.",
            "Проводит с~вузами и~колледжами фестивали, встречи и~квесты.",
            "Holds festivals, meetings and quests together with universities and colleges.",
        ),
    ),
    StructureText(
        kind="experts",
        name=Words("Ғылыми-сараптамалық топ", "Научно-экспертная группа", "Scientific-expert group"),
        text=Words(
            """Университет кафедраларымен бірге этносаралық мәселелерді талқылайды, жыл сайынғы конференцияның
            еңбектер жинағын шығарады.""",
            """Обсуждает с~кафедрами университетов вопросы межэтнической сферы, издаёт сборник ежегодной
            конференции.""",
            """Discusses interethnic questions with university departments and publishes the papers of a yearly
            conference.""",
        ),
    ),
    StructureText(
        kind="journalists",
        name=Words("Журналистер клубы", "Клуб журналистов", "Journalists’ club"),
        text=Words(
            "Клуб мүшелері Ассамблеяның жұмысын тұрғындарға түсіндіреді.",
            "Члены клуба объясняют жителям, чем занимается Ассамблея.",
            "Its members explain to residents what the Assembly does.",
        ),
    ),
    StructureText(
        kind="longevity",
        name=Words("Белсенді ұзақ өмір сүру орталықтары", "Центры активного долголетия", "Active Longevity centres"),
        text=Words(
            "Егде жастағы адамдардың бос уақыт орталықтары.",
            "Досуговые центры для людей старшего возраста.",
            "Leisure centres for older people.",
        ),
        founded=dt.date(2019, 1, 1),
        figures=(
            Dated(7, Words("орталық", "центров", "centres"), dt.date(2021, 3, 31)),
            Dated(929, Words("келуші", "посетителей", "visitors"), dt.date(2021, 3, 31)),
            Dated(143, Words("іс-шара, 2020 жыл", "мероприятия за 2020 год", "events in 2020"), dt.date(2020, 12, 31)),
        ),
    ),
    StructureText(
        kind="mothers",
        name=Words("Аналар кеңесі", "Совет матерей", "Council of Mothers"),
        text=Words(
            "Айына бір рет Достық үйінде жиналады. Демо жазба.",
            "Собирается раз в~месяц в~Доме дружбы. Демонстрационная запись.",
            "Meets once a month in the House. A demo record.",
        ),
        house="ridder",
    ),
    StructureText(
        kind="elders",
        name=Words("Ақсақалдар кеңесі", "Совет аксакалов", "Council of Elders"),
        text=Words(
            "Отбасы мен көршілер арасындағы дауда ақыл айтады. Демо жазба.",
            "Даёт совет в~спорах семей и~соседей. Демонстрационная запись.",
            "Gives advice in disputes of families and neighbours. A demo record.",
        ),
        house="zharma",
    ),
    StructureText(
        kind="youth",
        name=Words("Жастар қанаты", "Молодёжное крыло", "Youth wing"),
        text=Words(
            "Волонтерлермен бірге ауылдарға шығады. Демо жазба.",
            "Выезжает в~сёла вместе с~волонтёрами. Демонстрационная запись.",
            "Goes out to villages together with volunteers. A demo record.",
        ),
        house="zharma",
    ),
)

RUSSIA = Words("Ресей", "Россия", "Russia")
CITIES: tuple[CityText, ...] = (
    CityText(Words("Мәскеу", "Москва", "Moscow"), RUSSIA),
    CityText(
        Words("Омбы", "Омск", "Omsk"),
        RUSSIA,
        Words(
            "Ресей халықтарының Жастар ассамблеясымен меморандум.",
            "Меморандум с~Молодёжной ассамблеей народов России.",
            "Memorandum with the Youth Assembly of the Peoples of Russia.",
        ),
        2018,
        "omsk-youth-2018",
    ),
    CityText(Words("Барнаул", "Барнаул", "Barnaul"), RUSSIA),
    CityText(Words("Қазан", "Казань", "Kazan"), RUSSIA),
)
