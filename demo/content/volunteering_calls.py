"""The shape of a call, and the calls of the demo that anybody may still join. Days count from the day of loading."""

import datetime as dt
from dataclasses import dataclass

from demo.content.words import Words


@dataclass(frozen=True)
class CallText:
    """A call. `starts`, `lasts`, `closes` are days from today, a number of days, and the last day to sign up.

    `days` are weekdays of a rule ("1,3"), `dates` days from today. A language without a title has no page.
    """

    code: str
    directions: tuple[str, ...]
    title: Words
    lead: Words
    doing: tuple[Words, ...]
    coordinator: Words
    starts: int
    lasts: int
    closes: int
    house: str = ""
    region: str = ""
    place: Words | None = None
    places: int | None = None
    age: int = 0
    hours: int = 4
    time: tuple[int, int] | None = None
    days: str = ""
    dates: tuple[int, ...] = ()
    languages: Words | None = None
    skills: Words | None = None
    cover: str = ""
    training: bool = False
    online: bool = False
    automatic: bool = False
    adults_only: bool = False
    cancelled: bool = False

    @property
    def begins(self) -> dt.time | None:
        """When it begins on each day."""
        return dt.time(self.time[0]) if self.time else None

    @property
    def ends(self) -> dt.time | None:
        """When it ends on each day."""
        return dt.time(self.time[1]) if self.time else None


KK_OR_RU = Words("қазақша немесе орысша", "казахский или русский", "Kazakh or Russian")
NOT_NEEDED = Words("керек емес, үйретеміз", "не нужен, всему научим", "not needed, we train you")
DANA = Words("Дана Омарова", "Дана Омарова", "Dana Omarova")
ARMAN = Words("Арман Жүнісов", "Арман Жунусов", "Arman Zhunusov")
VERA = Words("Вера Шмидт", "Вера Шмидт", "Vera Schmidt")

FIRST_CALLS: tuple[CallText, ...] = (
    CallText(
        "career-mentors",
        ("educational",),
        Words(
            "Мектеп оқушыларына кәсіптік бағдар беретін тәлімгерлер",
            "Наставники для дней профориентации в школах",
            "Mentors for career days in schools",
        ),
        Words(
            """8–11 сынып оқушыларына жұмыс күніңіз шын мәнінде қандай екенін айтып беріңіз. Екі кездесу, үйіңізге
            жақын мектеп, ал бірінші рет үйлестіруші сізбен бірге барады.""",
            """Расскажите ученикам 8–11 классов, каков ваш рабочий день на самом деле. Две встречи, школа рядом с
            вами, а в первый раз с вами пойдёт координатор.""",
            """Tell pupils of grades 8–11 what your working day is really like. Two meetings, one school near you,
            and a coordinator who comes along the first time.""",
        ),
        (
            Words(
                "Бір сыныппен екі рет кездесесіз, әрқайсысы 45 минут.",
                "Дважды встретиться с одним классом, по 45 минут.",
                "Meet one class twice, 45 minutes each time.",
            ),
            Words(
                "Мамандығыңыз, оқуыңыз, алғашқы жұмысыңыз туралы сұрақтарға жауап бересіз.",
                "Ответить на вопросы о профессии, учёбе и первой работе.",
                "Answer questions about your profession, studies and first job.",
            ),
            Words(
                "Соңында үш сөйлем жазасыз: не сәтті шықты, не шықпады.",
                "После встреч написать три предложения: что получилось, а что нет.",
                "Write three sentences afterwards: what worked and what did not.",
            ),
        ),
        DANA,
        starts=24,
        lasts=26,
        closes=9,
        house="astana",
        place=Words("Астана, үйіңізге жақын мектептер", "Астана, школы рядом с вами", "Astana, schools near you"),
        places=24,
        age=16,
        hours=6,
        languages=Words(
            "қазақша немесе орысша; ағылшынша білсеңіз, тіпті жақсы",
            "казахский или русский; английский будет плюсом",
            "Kazakh or Russian; English is a plus",
        ),
        skills=NOT_NEEDED,
        cover="school",
        training=True,
    ),
    CallText(
        "togyzqumalaq-evenings",
        ("social",),
        Words(
            "Ардагерлерге арналған тоғызқұмалақ кештерін өткізу",
            "Вечера тогызкумалака для ветеранов",
            "Togyzqumalaq evenings with veterans",
        ),
        Words(
            "Аптасына екі кеш: тақтаны жаясыз, шай құясыз, жеңілсеңіз де ренжімейсіз.",
            "Два вечера в неделю: расставить доски, налить чай и не обижаться, когда проиграете.",
            "Two evenings a week: set up the boards, pour the tea, and do not mind losing.",
        ),
        (
            Words("Ойынға үстел мен тақта дайындайсыз.", "Подготовить столы и доски.", "Set up tables and boards."),
            Words(
                "Ойнайтын серігі жоқ қонақпен ойнайсыз.",
                "Сыграть с тем, кому не хватило пары.",
                "Play with those who have no partner.",
            ),
            Words(
                "Үйіне жетуі қиын қонақтарды шығарып саласыз.",
                "Проводить тех, кому трудно дойти до дома.",
                "See home those who find the way hard.",
            ),
        ),
        ARMAN,
        starts=10,
        lasts=28,
        closes=4,
        house="oskemen",
        place=Words("Риддер, Өскемен", "Риддер, Усть-Каменогорск", "Ridder, Oskemen"),
        places=12,
        age=14,
        hours=16,
        time=(17, 19),
        days="1,3",
        languages=KK_OR_RU,
        skills=Words("ойын ережесін үйретеміз", "правилам игры научим", "we teach you the rules of the game"),
        cover="board",
    ),
    CallText(
        "sports-lessons",
        ("sports",),
        Words(
            "Балалар үйлеріндегі спорттық шеберлік сабақтары",
            "Спортивные мастер-классы в детских домах",
            "Sports master classes in children’s homes",
        ),
        Words(
            "Жаттықтырушылар мен спортшылар балаларға барып, бір күн бірге жаттығады.",
            "Тренеры и спортсмены приезжают к детям и проводят вместе тренировочный день.",
            "Coaches and athletes visit children and train with them for a day.",
        ),
        (
            Words(
                "Бір сабақ өткізесіз: 60 минут.", "Провести одно занятие: 60 минут.", "Lead one lesson: 60 minutes."
            ),
            Words(
                "Достық үйінің көлігі апарып, алып келеді.",
                "До места довезёт машина Дома дружбы.",
                "The House drives you.",
            ),
        ),
        VERA,
        starts=16,
        lasts=2,
        closes=6,
        house="kokshetau",
        place=Words("Көкшетау, Шортанды ауданы", "Кокшетау, Шортандинский район", "Kokshetau, Shortandy District"),
        places=20,
        age=18,
        hours=8,
        time=(10, 16),
        languages=KK_OR_RU,
        skills=Words(
            "жаттықтыру немесе өнер көрсету тәжірибесі",
            "опыт тренировок или выступлений",
            "experience of coaching or competing",
        ),
        cover="yurt",
    ),
    CallText(
        "open-day-hosts",
        ("mediation",),
        Words(
            "Медиация кабинеттерінің ашық есік күніне жүргізушілер",
            "Ведущие дня открытых дверей кабинетов медиации",
            "Hosts for the open day of mediation rooms",
        ),
        Words(
            "Қонақты қарсы алып, кабинетті көрсетесіз, сұрағын кімге қою керегін айтасыз.",
            "Встретить гостя, показать кабинет и объяснить, кому задать вопрос.",
            "Welcome visitors, show them the room and tell them whom to ask.",
        ),
        (
            Words(
                "Төрт сағат бойы қонақ қабылдайсыз.", "Четыре часа встречать гостей.", "Welcome visitors for 4 hours."
            ),
            Words(
                "Қонақтардың дауын тыңдамайсыз: бұл – медиатордың ісі.",
                "Споров гостей вы не разбираете: это дело медиатора.",
                "You do not hear the visitors’ disputes: that is the mediator’s work.",
            ),
        ),
        DANA,
        starts=20,
        lasts=1,
        closes=13,
        house="astana",
        place=Words("Астана", "Астана", "Astana"),
        places=10,
        age=18,
        hours=5,
        time=(10, 14),
        languages=KK_OR_RU,
        skills=NOT_NEEDED,
        cover="memo",
        training=True,
    ),
    CallText(
        "sunday-school",
        ("educational",),
        Words("Жексенбілік мектептің көмекшілері", "Помощники воскресной школы"),
        Words(
            "Тіл сабақтарында мұғалімнің жанында болып, кішкентайларға көмектесесіз.",
            "Быть рядом с учителем на уроках языка и помогать младшим.",
        ),
        (
            Words("Сыныпты сабаққа дайындайсыз.", "Подготовить класс к уроку."),
            Words("Кішкентайлармен ойын ойнайсыз.", "Поиграть с младшими."),
        ),
        ARMAN,
        starts=21,
        lasts=60,
        closes=14,
        house="oskemen",
        place=Words("Өскемен", "Усть-Каменогорск"),
        places=8,
        age=14,
        hours=18,
        time=(11, 13),
        days="6",
        languages=KK_OR_RU,
        skills=NOT_NEEDED,
        cover="letters",
    ),
    CallText(
        "silver-phone",
        ("social",),
        Words(
            "«Күміс» волонтерлердің телефон достығы",
            "Телефонная дружба «серебряных» волонтёров",
            "Silver volunteers: a friend on the phone",
        ),
        Words(
            "Жалғыз тұратын замандасыңызға аптасына екі рет үйден шықпай-ақ қоңырау шаласыз.",
            "Дважды в неделю, не выходя из дома, звонить ровеснику, который живёт один.",
            "Ring somebody of your age who lives alone, twice a week, from your own home.",
        ),
        (
            Words(
                "Аптасына екі рет 20 минут сөйлесесіз.",
                "Говорить дважды в неделю по 20 минут.",
                "Talk for 20 minutes, twice a week.",
            ),
            Words(
                "Көмек керек болса, үйлестірушіге айтасыз.",
                "Сообщить координатору, если нужна помощь.",
                "Tell the coordinator when help is needed.",
            ),
        ),
        VERA,
        starts=7,
        lasts=180,
        closes=60,
        age=60,
        hours=40,
        languages=KK_OR_RU,
        online=True,
        automatic=True,
    ),
    CallText(
        "new-year-fair",
        ("social",),
        Words("Жаңа жылдық қайырымдылық жәрмеңкесі", "Новогодняя благотворительная ярмарка", "New Year charity fair"),
        Words(
            "Жәрмеңкеде тауар сатып, қонаққа жол көрсетесіз. Түсім көпбалалы отбасыларға беріледі.",
            "Продавать на ярмарке и подсказывать дорогу гостям. Выручку получат многодетные семьи.",
            "Sell at the fair and show visitors the way. The proceeds go to large families.",
        ),
        (
            Words("Төрт сағаттық ауысымда тұрасыз.", "Отработать смену в четыре часа.", "Work a shift of four hours."),
            Words(
                "Ересек серігіңізбен бірге келуге болады.",
                "Можно прийти вместе со взрослым.",
                "You may come with an adult.",
            ),
        ),
        DANA,
        starts=28,
        lasts=3,
        closes=18,
        house="almaty",
        place=Words("Алматы, Достық үйі", "Алматы, Дом дружбы", "Almaty, House of Friendship"),
        places=6,
        hours=4,
        time=(12, 16),
        languages=KK_OR_RU,
        automatic=True,
    ),
)
