"""Receptions of the demo: the one the Assembly reported in 2020, and demo ones around the day the demo is made."""

from dataclasses import dataclass, field

from demo.content.words import Words

TITLE = Words("Виртуалды қабылдау бөлмесі", "Виртуальная приёмная", "Virtual reception")
INTRO = Words(
    """Медиатор, заңгер, психолог, дәрігер және басқа мамандар сұрағыңызға тегін жауап береді: онлайн, телефон арқылы
    немесе жүздесіп. Уақыт таңдаңыз немесе сұрағыңызды жазып қалдырыңыз.""",
    """Медиатор, юрист, психолог, врач и другие специалисты бесплатно ответят на ваш вопрос: онлайн, по телефону или
    лично. Выберите время или оставьте вопрос.""",
    """A mediator, a lawyer, a psychologist, a doctor and other specialists answer your question free of charge:
    online, by phone or in person. Choose a time or leave a question.""",
)
STANDING = Words(
    """Сұрағыңызды кез келген уақытта жаза аласыз: маман үш жұмыс күні ішінде жауап береді.""",
    """Вопрос можно задать в любое время: специалист ответит в течение трёх рабочих дней.""",
    """You can ask at any time: a specialist answers within three working days.""",
)


@dataclass(frozen=True)
class SessionText:
    """A session. `day` counts from the evening the demo counts from (minus: past), or `on` is its date (ISO).

    `hours` are first and last hour; ("", "") where no source tells them. `duties` are profession, number and names.
    """

    code: str
    title: Words
    house: str = ""
    regions: tuple[str, ...] = ()
    day: int = 0
    on: str = ""
    hours: tuple[str, str] = ("", "")
    channel: str = "online"
    minutes: int | None = None
    places: int = 1
    join: str = ""
    note: Words | None = None
    duties: tuple[tuple[str, int | None, Words | None], ...] = ()
    citizens: int | None = None
    results: Words | None = None
    source: Words | None = None
    topics: tuple[tuple[str, int], ...] = ()
    demo: bool = True


SIX = ("mediator", "judge", "lawyer", "doctor", "psychologist", "anti-corruption")

SESSIONS: tuple[SessionText, ...] = (
    SessionText(
        "nur-sultan-2020",
        Words(
            "Нұр-Сұлтандағы виртуалды қабылдау", "Виртуальная приёмная в Нур-Султане", "Virtual reception, Nur-Sultan"
        ),
        on="2020-05-04",
        note=Words(
            """Карантин кезінде мамандар онлайн кеңес берді. Күні хабар жарияланған күн бойынша көрсетілген.""",
            """Во время карантина специалисты давали консультации онлайн. Дата указана по дню публикации сообщения.""",
            """During the quarantine, specialists gave advice online. The date is that of the published report.""",
        ),
        duties=tuple((code, None, None) for code in SIX),
        citizens=46,
        results=Words(
            """Сұрақтар отбасылық-тұрмыстық және азаматтық қатынастарға, денсаулық туралы кодекске, карантин кезіндегі
            медициналық көмекке қатысты болды. Басқа өңірлерден де қоңырау шалынды. Тұрғындар қабылдауды тұрақты
            өткізуді ұсынды.""",
            """Спрашивали о семейно-бытовых и гражданских отношениях, о кодексе о здоровье, о медицинской помощи во
            время карантина. Звонили и из других регионов. Граждане предложили проводить такие приёмы постоянно.""",
            """The questions were about family and civil matters, the health code and medical care during the
            quarantine. People also called from other regions, and asked that such receptions become permanent.""",
        ),
        source=Words(
            "Қазақстан халқы Ассамблеясы, 2020~жылғы 4~мамырдағы жаңалық",
            "Ассамблея народа Казахстана, новость от 4~мая 2020~года",
            "Assembly of People of Kazakhstan, news of 4~May 2020",
        ),
        demo=False,
    ),
    SessionText(
        "family-autumn",
        Words("Отбасылық мәселелер жөніндегі қабылдау", "Приём по семейным вопросам", "Reception on family matters"),
        house="oskemen",
        regions=("east-kazakhstan",),
        day=-20,
        hours=("15:00", "17:00"),
        minutes=20,
        places=3,
        duties=(("mediator", 2, None), ("psychologist", 1, None), ("lawyer", 1, None)),
        citizens=14,
        topics=(("family", 8), ("school", 3), ("inheritance", 2), ("other", 1)),
        results=Words(
            "Үш адам медиатордың кеңесіне жазылды, бір өтініш басқа органға жіберілді.",
            "Три человека записались к медиатору, одно обращение передано в другой орган.",
            "Three people went on to a mediator, one question was passed on to another body.",
        ),
        source=Words("демо дерек", "демонстрационные данные", "demo data"),
    ),
    SessionText(
        "open-reception",
        Words(
            "Алты маманның ашық қабылдауы", "Открытый приём шести специалистов", "Open reception of six specialists"
        ),
        house="oskemen",
        day=9,
        hours=("10:00", "13:00"),
        channel="mixed",
        minutes=20,
        places=2,
        join="https://meet.shanyraq.example/open-reception",
        note=Words(
            """Үйге келіңіз немесе сілтеме арқылы қосылыңыз. Кез келген өңірден жазылуға болады.""",
            """Приходите в Дом или подключайтесь по ссылке. Записаться можно из любого региона.""",
            """Come to the House or join by the link. You can book from any region.""",
        ),
        duties=(
            (
                "mediator",
                2,
                Words(
                    "Айгүл Серікбаева, Виктор Литвинов",
                    "Айгуль Серикбаева, Виктор Литвинов",
                    "Aigul Serikbayeva, Viktor Litvinov",
                ),
            ),
            ("judge", 1, None),
            ("lawyer", 1, Words("Тимур Ким", "Тимур Ким", "Timur Kim")),
            ("doctor", 1, None),
            ("psychologist", 1, Words("Дина Ахметова", "Дина Ахметова", "Dina Akhmetova")),
            ("anti-corruption", 1, None),
        ),
    ),
    SessionText(
        "phone-lawyer",
        Words("Заңгер мен медиатор телефонда", "Юрист и медиатор на телефоне", "A lawyer and a mediator on the phone"),
        day=16,
        hours=("15:00", "17:00"),
        channel="phone",
        minutes=15,
        duties=(("lawyer", 1, None), ("mediator", 1, None)),
        note=Words(
            "Таңдаған уақытыңызда өзіміз қоңырау шаламыз.",
            "Мы сами позвоним вам в выбранное время.",
            "We call you at the time you choose.",
        ),
    ),
)


@dataclass(frozen=True)
class QuestionText:
    """A question to the reception. `slot` is the place of the time in its session; steps are (name, day, by, data)."""

    language: str
    days_ago: float
    region: str
    topic: str
    question: str
    name: str
    phone: str = ""
    email: str = ""
    session: str = ""
    slot: int | None = None
    professions: tuple[str, ...] = ()
    answer_by: str = "phone"
    triage: str = "no"
    steps: tuple[tuple[str, float, str, dict[str, str]], ...] = field(default=())


QUESTIONS: tuple[QuestionText, ...] = (
    QuestionText(
        "kk",
        2.2,
        "east-kazakhstan",
        "inheritance",
        "Әкемнен қалған үйді інім екеуміз қалай бөлеміз? Екеуміз де сотқа барғымыз келмейді.",
        "Серік",
        phone="+7 700 000 01 01",
        email="serik.demo@shanyraq.example",
        session="open-reception",
        slot=0,
        professions=("lawyer", "mediator"),
    ),
    QuestionText(
        "ru",
        1.6,
        "east-kazakhstan",
        "medical",
        "Поликлиника второй месяц откладывает направление на обследование. Куда обратиться и как разговаривать?",
        "Людмила",
        phone="+7 700 000 01 02",
        session="open-reception",
        slot=0,
        professions=("doctor",),
    ),
    QuestionText(
        "ru",
        1.1,
        "abai",
        "school",
        "Сын не хочет идти в школу из-за одноклассников. Как начать разговор с учителем и другими родителями?",
        "Марина",
        phone="+7 700 000 01 03",
        email="marina.demo@shanyraq.example",
        session="open-reception",
        slot=3,
        professions=("psychologist", "mediator"),
        steps=(("assign_booked", 0.4, "oskemen", {"assignee": "psychologist"}),),
    ),
    QuestionText(
        "kk",
        5.3,
        "east-kazakhstan",
        "labour",
        "Жұмыс беруші еңбек шартының көшірмесін бермей жүр. Не істеуге болады?",
        "Асхат",
        phone="+7 700 000 01 04",
        session="open-reception",
        slot=5,
        professions=("lawyer",),
        steps=(("withdraw", 2.5, "", {}),),
    ),
    QuestionText(
        "ru",
        3.4,
        "east-kazakhstan",
        "neighbours",
        "Соседи сверху шумят по ночам, участковый советует договориться. Кто может помочь с разговором?",
        "Олег",
        phone="+7 700 000 01 05",
        professions=("mediator",),
        steps=(("register", 0.3, "oskemen", {}), ("assign", 0.5, "oskemen", {"assignee": "litvinov"})),
    ),
    QuestionText(
        "en",
        0.4,
        "astana",
        "housing",
        "My landlord wants to end the contract early. Which papers should I have ready before I talk to him?",
        "Emma",
        email="emma.demo@shanyraq.example",
        answer_by="written",
        professions=("lawyer",),
    ),
    QuestionText(
        "kk",
        23.5,
        "east-kazakhstan",
        "family",
        "Ажырасқан соң баланы кездесу кестесін қалай келісуге болады?",
        "Гүлмира",
        phone="+7 700 000 01 06",
        session="family-autumn",
        slot=1,
        professions=("mediator", "psychologist"),
        steps=(("consult", 3.5, "oskemen", {}), ("close", 4.2, "oskemen", {"outcome": "mediation"})),
    ),
    QuestionText(
        "ru",
        22.6,
        "east-kazakhstan",
        "family",
        "Как договориться с взрослой дочерью об уходе за бабушкой?",
        "Вера",
        phone="+7 700 000 01 07",
        session="family-autumn",
        slot=3,
        professions=("psychologist",),
        steps=(("miss", 2.7, "oskemen", {}),),
    ),
)
