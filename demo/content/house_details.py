"""What the thirteen Houses say of themselves beside address and hours: people, services, the way into the building.

All people are invented, and so is what is said about the buildings.
"""

from dataclasses import dataclass

from demo.content.words import Words

# Whether the building has: ramp, lift, accessible toilet, hearing loop, parking space. None: nobody has looked yet.
Access = tuple[bool | None, bool | None, bool | None, bool | None, bool | None]

HEAD = Words("Директор", "Директор", "Director")
HEAD_OF_OFFICE = Words("Меңгеруші", "Заведующая", "Head of the House")
METHODIST = Words("Әдіскер", "Методист", "Methodologist")
MEDIATION_LEAD = Words(
    "Медиация кабинетінің жетекшісі", "Руководитель кабинета медиации", "Lead of the mediation room"
)
PSYCHOLOGIST = Words("Психолог", "Психолог", "Psychologist")
COORDINATOR = Words("Волонтерлердің үйлестірушісі", "Координатор волонтёров", "Coordinator of volunteers")


@dataclass(frozen=True)
class Details:
    """What a House adds to its record; `staff` are (name, post), `photos` keys of covers."""

    head: Words
    post: Words
    services: Words
    access: Access = (None, None, None, None, None)
    access_note: Words | None = None
    staff: tuple[tuple[Words, Words], ...] = ()
    photos: tuple[tuple[str, Words], ...] = ()
    social: str = ""


KAZAKH_LETTERS = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", "АаГгКкНнОоУуУуХхИи")


def _same(name: str, english: str) -> Words:
    """Return a name as Kazakh, Russian and English papers write it."""
    return Words(name, name.translate(KAZAKH_LETTERS), english)


REGIONAL_SERVICES = Words(
    """- Медиация және психолог кеңесі
- Виртуалды медиация кабинеті
- Этномәдени бірлестіктерге бөлме мен әдістемелік көмек
- Тіл курстары мен жексенбілік мектептер
- Волонтерлерді тіркеу
- Аудандық және қалалық үйлердің қызметкерлерін оқыту""",
    """- Медиация и~консультация психолога
- Виртуальный кабинет медиации
- Помещения и~методическая помощь этнокультурным объединениям
- Языковые курсы и~воскресные школы
- Запись волонтёров
- Обучение сотрудников районных и~городских Домов""",
    """- Mediation and advice of a psychologist
- Virtual mediation room
- Rooms and methodical help for ethnocultural associations
- Language courses and Sunday schools
- Sign-up of volunteers
- Training for the staff of district and city Houses""",
)
CITY_SERVICES = Words(
    """- Медиация кабинеті
- Тіл курстары
- Этномәдени бірлестіктердің кездесулері
- Мерекелер мен көрмелер""",
    """- Кабинет медиации
- Языковые курсы
- Встречи этнокультурных объединений
- Праздники и~выставки""",
    """- Mediation room
- Language courses
- Meetings of ethnocultural associations
- Celebrations and exhibitions""",
)
DISTRICT_SERVICES = Words(
    """- Медиатордың қабылдауы аптасына бір рет
- Ауылдарға шығу
- Шығармашылық ұжымдар""",
    """- Приём медиатора раз в~неделю
- Выезды в~сёла
- Творческие коллективы""",
    """- A mediator’s reception once a week
- Visits to villages
- Creative collectives""",
)
BELL = Words(
    "Кіреберіс баспалдақта. Қоңырау шалсаңыз, қызметкер шығып көмектеседі.",
    "У~входа ступени. Позвоните, и~сотрудник выйдет и~поможет.",
    "There are steps at the entrance. Ring the bell and somebody comes out to help.",
)
GROUND_FLOOR = Words(
    "Қабылдау бірінші қабатта.", "Приём ведут на первом этаже.", "Visitors are received on the ground floor."
)
HALL = Words("Мереке күні", "В~день праздника", "On a holiday")
TABLE = Words("Дөңгелек үстел", "Круглый стол", "Round table")

DETAILS: dict[str, Details] = {
    "oskemen": Details(
        head=Words("Ләззат Оразбаева", "Ляззат Оразбаева", "Lazzat Orazbayeva"),
        post=HEAD,
        services=REGIONAL_SERVICES,
        access=(True, True, True, False, True),
        access_note=GROUND_FLOOR,
        staff=(
            (_same("Айгүл Серікбаева", "Aigul Serikbayeva"), MEDIATION_LEAD),
            (_same("Дина Ахметова", "Dina Akhmetova"), PSYCHOLOGIST),
            (_same("Андрей Вагнер", "Andrei Wagner"), METHODIST),
            (_same("Медина Тұрсын", "Medina Tursyn"), COORDINATOR),
        ),
        photos=(("table", TABLE), ("dombra", HALL)),
        social="https://www.instagram.com/oskemen.example\nhttps://t.me/oskemen_example",
    ),
    "ridder": Details(
        head=_same("Ольга Вебер", "Olga Weber"),
        post=HEAD_OF_OFFICE,
        services=CITY_SERVICES,
        access=(True, None, True, False, True),
        staff=((_same("Бауыржан Ысқақ", "Bauyrzhan Ysqaq"), METHODIST),),
        photos=(("school", HALL),),
    ),
    "semey": Details(
        head=_same("Ербол Мұқанов", "Yerbol Mukanov"),
        post=HEAD,
        services=CITY_SERVICES,
        access=(True, True, False, False, True),
        staff=((_same("Гүлжан Әбен", "Gulzhan Aben"), MEDIATION_LEAD), (_same("Марк Ли", "Mark Li"), METHODIST)),
        photos=(("board", HALL),),
    ),
    "kurchatov": Details(
        head=_same("Наталья Ким", "Natalya Kim"),
        post=HEAD_OF_OFFICE,
        services=CITY_SERVICES,
        access=(False, None, False, None, True),
        access_note=BELL,
    ),
    "altai": Details(
        head=_same("Серік Жұмаш", "Serik Zhumash"),
        post=HEAD,
        services=DISTRICT_SERVICES,
        access=(True, None, None, None, None),
    ),
    "glubokoe": Details(
        head=_same("Анна Шмидт", "Anna Schmidt"), post=HEAD, services=DISTRICT_SERVICES, access_note=BELL
    ),
    "katonkaragai": Details(head=_same("Дәулет Қасен", "Daulet Qasen"), post=HEAD, services=DISTRICT_SERVICES),
    "ulan": Details(head=_same("Райхан Омар", "Raikhan Omar"), post=HEAD, services=DISTRICT_SERVICES),
    "shemonaikha": Details(
        head=_same("Ирина Бондарь", "Irina Bondar"),
        post=HEAD,
        services=DISTRICT_SERVICES,
        access=(True, None, True, None, True),
        access_note=GROUND_FLOOR,
    ),
    "beskaragai": Details(head=_same("Асхат Тілеу", "Askhat Tileu"), post=HEAD, services=DISTRICT_SERVICES),
    "borodulikha": Details(head=_same("Светлана Юн", "Svetlana Yun"), post=HEAD, services=DISTRICT_SERVICES),
    "zharma": Details(
        head=_same("Қайрат Бек", "Kairat Bek"),
        post=HEAD,
        services=DISTRICT_SERVICES,
        access=(False, None, None, None, None),
    ),
    "urzhar": Details(
        head=_same("Мәншүк Саду", "Manshuk Sadu"), post=HEAD, services=DISTRICT_SERVICES, access_note=GROUND_FLOOR
    ),
}


def service_lines(services: Words) -> dict[str, str]:
    """Return the services by language, one per line, without the marks of a list."""
    return {code: text.replace("- ", "") for code, text in services.as_dict().items()}
