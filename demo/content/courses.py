"""Courses of the demo: four of the first half of 2022, two to come, and the figures of that half-year."""

from dataclasses import dataclass, field

from demo.content.words import Words

TITLE = Words("Медиация курстары", "Курсы медиации", "Courses in mediation")
INTRO = Words(
    """Дауды сөзбен шешуді үйренгісі келетіндерге арналған қысқа курстар: тегін, қазақ және орыс тілдерінде.""",
    """Короткие курсы для тех, кто хочет научиться решать споры словом: бесплатно, на казахском и русском языках.""",
    """Short courses for anyone who wants to learn to settle disputes by talking: free, in Kazakh and Russian.""",
)
FIGURES_TITLE = Words(
    "2022~жылғы бірінші жартыжылдық, Шығыс Қазақстан",
    "Первое полугодие 2022~года, Восточный Казахстан",
    "First half of 2022, East Kazakhstan",
)
FIGURES: tuple[tuple[str, Words], ...] = (
    ("4", Words("қысқа мерзімді курс", "краткосрочных курса", "short courses")),
    ("142+", Words("адам оқыды", "человек обучено", "people trained")),
)
FIGURES_SOURCE = Words(
    "Шығыс Қазақстан облысының Достық үйі – қоғамдық келісім орталығы",
    "Дом дружбы – центр общественного согласия Восточно-Казахстанской области",
    "House of Friendship – Centre of Public Consent, East Kazakhstan",
)
FIGURES_DATE = "2022-06-30"


@dataclass(frozen=True)
class CourseText:
    """A course. `day` counts from the evening the demo counts from, or `on` is its first day (ISO)."""

    code: str
    title: Words
    description: Words
    audience: Words
    house: str = "oskemen"
    on: str = ""
    day: int = 0
    days: int = 1
    hours: tuple[str, str] = ("10:00", "13:00")
    schedule: Words | None = None
    lessons: int = 3
    places: int = 40
    online: bool = False
    trainers: Words | None = None
    languages: tuple[str, ...] = ("kk", "ru")
    closes_before: int = 0  # days before the beginning until which one can register
    certificate: bool = True


TRAINERS = Words("Айгүл Серікбаева (демо)", "Айгуль Серикбаева (демо)", "Aigul Serikbayeva (demo)")
BASICS = Words(
    "Медиация негіздері",
    "Основы медиации",
    "Basics of mediation",
)
ABOUT_BASICS = Words(
    """Медиация деген не, ол қашан көмектеседі, қашан қолдануға болмайды. Тыңдау, сұрақ қою, келісім жазу. Сабақтың
    жартысы – рөлдік ойын.""",
    """Что такое медиация, когда она помогает и когда недопустима. Слушать, спрашивать, записывать договорённость.
    Половина занятия – ролевая игра.""",
    """What mediation is, when it helps and when it must not be used. How to listen, ask and write down an agreement.
    Half of the time is role play.""",
)

COURSES: tuple[CourseText, ...] = (
    CourseText(
        "2022-basics",
        BASICS,
        ABOUT_BASICS,
        Words(
            "этномәдени бірлестіктердің белсенділері",
            "активисты этнокультурных объединений",
            "members of associations",
        ),
        on="2022-02-17",
        trainers=TRAINERS,
    ),
    CourseText(
        "2022-school",
        Words("Мектеп медиациясы", "Школьная медиация", "Mediation at school"),
        Words(
            "Балалар арасындағы жанжалды қалай байқап, қалай тоқтатуға болады: мектепке арналған қарапайым тәсілдер.",
            "Как заметить и остановить конфликт между детьми: простые приёмы для школы.",
            "How to notice and stop a conflict between children: simple methods for a school.",
        ),
        Words(
            "мұғалімдер мен мектеп психологтары", "учителя и школьные психологи", "teachers and school psychologists"
        ),
        on="2022-03-24",
        trainers=TRAINERS,
    ),
    CourseText(
        "2022-family",
        Words("Отбасындағы келіссөздер", "Переговоры в семье", "Negotiation in the family"),
        Words(
            "Отбасылық дауда қалай сөйлесу керек, балаға зиян келтірмей қалай келісуге болады.",
            "Как разговаривать в семейном споре и договориться, не навредив ребёнку.",
            "How to talk in a family dispute and agree without harming the child.",
        ),
        Words("Аналар кеңесінің мүшелері", "члены Совета матерей", "members of the Council of Mothers"),
        house="semey",
        on="2022-04-21",
        trainers=TRAINERS,
    ),
    CourseText(
        "2022-practice",
        Words("Медиатор практикумы", "Практикум медиатора", "Workshop for mediators"),
        Words(
            "Күрделі істерді талдау, медиатор этикасы, келісімді рәсімдеу.",
            "Разбор сложных дел, этика медиатора, оформление соглашения.",
            "Difficult cases, a mediator's ethics, how to draw up an agreement.",
        ),
        Words("кәсіби емес медиаторлар", "непрофессиональные медиаторы", "non-professional mediators"),
        on="2022-06-09",
        languages=("ru",),
        trainers=TRAINERS,
    ),
    CourseText(
        "basics-winter",
        BASICS,
        ABOUT_BASICS,
        Words("18 жасқа толған кез келген адам", "все желающие от 18 лет", "anybody over 18"),
        day=18,
        days=3,
        hours=("18:00", "20:00"),
        schedule=Words(
            "Қатарынан үш күн, 18:00–20:00", "Три дня подряд, 18:00–20:00", "Three days running, 18:00–20:00"
        ),
        lessons=6,
        places=12,
        trainers=TRAINERS,
        closes_before=2,
    ),
    CourseText(
        "school-online",
        Words(
            "Мектеп медиациясы: онлайн курс", "Школьная медиация: онлайн-курс", "Mediation at school: online course"
        ),
        Words(
            "Құрдастар арасындағы жанжал, қорлау, ата-анамен әңгіме. Әр сабақта бір жағдайды талдаймыз.",
            "Конфликты сверстников, травля, разговор с родителями. На каждом занятии разбираем один случай.",
            "Conflicts between pupils, bullying, talking to parents. Each lesson looks at one case.",
        ),
        Words("мұғалімдер, сынып жетекшілері", "учителя, классные руководители", "teachers, class teachers"),
        house="",
        day=30,
        days=15,
        hours=("17:00", "18:30"),
        schedule=Words(
            "Сейсенбі мен бейсенбі, 17:00–18:30", "Вторник и четверг, 17:00–18:30", "Tuesday and Thursday, 17:00–18:30"
        ),
        lessons=8,
        places=4,
        online=True,
        languages=("kk",),
        trainers=TRAINERS,
        closes_before=3,
    ),
)


@dataclass(frozen=True)
class RegistrationText:
    """A registration for a course; steps are (name, day, by)."""

    course: str
    language: str
    days_ago: float
    region: str
    name: str
    phone: str = ""
    email: str = ""
    steps: tuple[tuple[str, float, str], ...] = field(default=())


REGISTRATIONS: tuple[RegistrationText, ...] = (
    RegistrationText("school-online", "kk", 6.2, "east-kazakhstan", "Айнұр Демо", "+7 700 000 02 01"),
    RegistrationText("school-online", "kk", 5.7, "abai", "Бауыржан Демо", "+7 700 000 02 02"),
    RegistrationText("school-online", "ru", 5.1, "astana", "Ирина Демо", email="irina.demo@shanyraq.example"),
    RegistrationText("school-online", "kk", 4.4, "east-kazakhstan", "Жанна Демо", "+7 700 000 02 04"),
    RegistrationText("school-online", "kk", 3.3, "abai", "Нұрсұлтан Демо", "+7 700 000 02 05"),
    RegistrationText("school-online", "ru", 1.2, "east-kazakhstan", "Ольга Демо", "+7 700 000 02 06"),
    RegistrationText("basics-winter", "ru", 2.6, "east-kazakhstan", "Павел Демо", "+7 700 000 02 07"),
    RegistrationText("basics-winter", "kk", 2.1, "east-kazakhstan", "Гүлназ Демо", "+7 700 000 02 08"),
    RegistrationText(
        "basics-winter", "kk", 1.8, "east-kazakhstan", "Ержан Демо", "+7 700 000 02 09", steps=(("withdraw", 0.6, ""),)
    ),
)
