"""The events of the demo: the calendar of the domain, and what Houses of Friendship hold. All are fictional."""

import datetime as dt
from dataclasses import dataclass

from demo.content.words import Words


@dataclass(frozen=True)
class EventText:
    """An event. `day` is (month, day) of each year the calendar shows, or days from today; without a time: all day."""

    code: str
    kind: str
    title: Words
    lead: Words
    day: tuple[int, int] | int
    lasts: int = 1
    time: tuple[int, int] | None = None
    house: str = ""
    region: str = ""
    place: Words | None = None
    format: str = "person"
    places: int | None = None
    registration: bool = False
    cover: str = ""

    def first_day(self, today: dt.date, year: int) -> dt.date:
        """Return the first day in `year`, or counted from `today`."""
        return today + dt.timedelta(days=self.day) if isinstance(self.day, int) else dt.date(year, *self.day)


HOUSE = Words("Достық үйі", "Дом дружбы", "House of Friendship")

YEARLY: tuple[EventText, ...] = (
    EventText(
        "gratitude-day",
        "public-holiday",
        Words("Алғыс айту күні", "День благодарности", "Gratitude Day"),
        Words(
            "Қазақстанды Отан еткен этностар бір-біріне және қазақ халқына алғыс айтады.",
            "Этносы, для которых Казахстан стал родиной, благодарят друг друга и казахский народ.",
            "The ethnic groups who found a home in Kazakhstan thank each other and the Kazakh people.",
        ),
        (3, 1),
    ),
    EventText(
        "nauryz",
        "public-holiday",
        Words("Наурыз мейрамы", "Наурыз мейрамы", "Nauryz"),
        Words(
            "Достық үйлерінің ауласында дастарқан, ойындар және этностардың тағамдары.",
            "Во дворах Домов дружбы – дастархан, игры и кухни народов.",
            "Tables, games and the dishes of many peoples in the courtyards of the Houses of Friendship.",
        ),
        (3, 21),
        lasts=3,
        cover="yurt",
    ),
    EventText(
        "unity-day",
        "public-holiday",
        Words(
            "Қазақстан халқының бірлігі мерекесі",
            "Праздник единства народа Казахстана",
            "Unity Day of the People of Kazakhstan",
        ),
        Words(
            "Этномәдени бірлестіктердің шеруі мен концерті.",
            "Шествие и концерт этнокультурных объединений.",
            "A parade and a concert of ethnocultural associations.",
        ),
        (5, 1),
        cover="dombra",
    ),
    EventText(
        "remembrance-day",
        "public-holiday",
        Words(
            "Саяси қуғын-сүргін және ашаршылық құрбандарын еске алу күні",
            "День памяти жертв политических репрессий и голода",
            "Day of remembrance of the victims of political repression and famine",
        ),
        Words(
            "Ескерткіштерге гүл шоқтарын қою және естелік кештері.",
            "Возложение цветов и вечера памяти.",
            "Flowers at the memorials and evenings of remembrance.",
        ),
        (5, 31),
    ),
    EventText(
        "mediation-day",
        "open-day",
        Words(
            "Медиация күні: ашық есік және тегін кеңес",
            "День медиации: открытые двери и бесплатные консультации",
            "Mediation Day: open doors and free advice",
        ),
        Words(
            "Барлық медиация кабинеттері ашық: медиаторлар, заңгерлер мен психологтар тегін кеңес береді.",
            "Открыты все кабинеты медиации: медиаторы, юристы и психологи консультируют бесплатно.",
            "All mediation rooms are open: mediators, lawyers and psychologists give free advice.",
        ),
        (8, 5),
        time=(9, 18),
        format="mixed",
        cover="memo",
    ),
    EventText(
        "languages-day",
        "public-holiday",
        Words(
            "Қазақстан халқының тілдері күні",
            "День языков народа Казахстана",
            "Day of the Languages of the People of Kazakhstan",
        ),
        Words(
            "Ашық сабақтар, өлең кештері және жексенбілік мектептердің көрмесі.",
            "Открытые уроки, вечера стихов и выставка воскресных школ.",
            "Open lessons, evenings of poetry and an exhibition of Sunday schools.",
        ),
        (9, 5),
        cover="letters",
    ),
    EventText(
        "volunteers-day",
        "public-holiday",
        Words("Халықаралық волонтерлер күні", "Международный день волонтёров", "International Volunteer Day"),
        Words(
            "Жыл волонтерлеріне алғыс хаттар тапсырылады.",
            "Волонтёрам года вручают благодарственные письма.",
            "The volunteers of the year receive their letters of thanks.",
        ),
        (12, 5),
        time=(15, 18),
        house="astana",
        place=Words("Астана, Достық үйі", "Астана, Дом дружбы", "Astana, House of Friendship"),
        places=120,
        registration=True,
        cover="hero",
    ),
)

SINGLE: tuple[EventText, ...] = (
    EventText(
        "open-doors-volunteers",
        "open-day",
        Words(
            "Волонтерлік қозғалыс орталығының ашық есік күні",
            "День открытых дверей центра волонтёрского движения",
            "Open Doors Day of the voluntary movement centre",
        ),
        Words(
            "Төрт бағыттың кураторлары не істейтінін айтады, тәжірибелі волонтерлер сұрақтарға жауап береді.",
            "Кураторы четырёх направлений расскажут о своих делах, опытные волонтёры ответят на вопросы.",
            "The leads of the four directions tell what they do; experienced volunteers answer questions.",
        ),
        12,
        time=(11, 15),
        house="astana",
        place=Words("Астана, Достық үйі", "Астана, Дом дружбы", "Astana, House of Friendship"),
        places=80,
        registration=True,
        cover="table",
    ),
    EventText(
        "youth-debates",
        "debate",
        Words(
            "Жастардың үш тілдегі пікірсайысы", "Молодёжные дебаты на трёх языках", "Youth debates in three languages"
        ),
        Words(
            "Студенттік командалар қазақ, орыс және ағылшын тілдерінде пікір таластырады.",
            "Команды студентов спорят на казахском, русском и английском языках.",
            "Teams of students debate in Kazakh, Russian and English.",
        ),
        6,
        time=(14, 18),
        house="oskemen",
        place=Words("Өскемен, Достық үйі", "Усть-Каменогорск, Дом дружбы", "Oskemen, House of Friendship"),
        places=16,
        registration=True,
        cover="press",
    ),
    EventText(
        "science-conference",
        "conference",
        Words(
            "Ғылыми-сараптамалық топтың жыл сайынғы конференциясы",
            "Ежегодная конференция научно-экспертной группы",
            "Yearly conference of the scientific and expert group",
        ),
        Words(
            "Этносаралық қатынастар туралы екі күн бойы баяндамалар тыңдалады; жинақ шығады.",
            "Два дня докладов о межэтнических отношениях; выйдет сборник.",
            "Two days of papers on relations between ethnic groups; proceedings follow.",
        ),
        17,
        lasts=2,
        time=(10, 17),
        house="oskemen",
        place=Words("Өскемен", "Усть-Каменогорск", "Oskemen"),
        format="mixed",
        registration=True,
        cover="press",
    ),
    EventText(
        "tatar-evening",
        "ethnic-holiday",
        Words(
            "Татар шайы: ән мен әңгіме кеші",
            "Татарское чаепитие: вечер песен и бесед",
            "Tatar tea: an evening of songs and talk",
        ),
        Words(
            "Татар этномәдени бірлестігі қонаққа шақырады.",
            "Татарское этнокультурное объединение приглашает в гости.",
            "The Tatar ethnocultural association invites guests.",
        ),
        3,
        time=(18, 20),
        house="semey",
        place=Words("Семей, Достық үйі", "Семей, Дом дружбы", "Semey, House of Friendship"),
    ),
    EventText(
        "online-parents",
        "other",
        Words(
            "Ата-аналарға онлайн кездесу: мектептегі жанжал",
            "Онлайн-встреча для родителей: конфликт в школе",
            "Online meeting for parents: a conflict at school",
        ),
        Words(
            "Психолог пен медиатор бір сағат бойы сұрақтарға жауап береді.",
            "Психолог и медиатор в течение часа отвечают на вопросы.",
            "A psychologist and a mediator answer questions for an hour.",
        ),
        9,
        time=(19, 20),
        region="shymkent",
        format="online",
        registration=True,
        cover="online",
    ),
)
