"""Figures of the time before this site counted, as their sources give them; texts of the two pages of figures."""

from dataclasses import dataclass

from demo.content.words import Text, Words

EAST = "east-kazakhstan"
HALF_YEAR = ("2022-01-01", "2022-06-30")


@dataclass(frozen=True)
class HistoryText:
    """One number of a source. Without a first day it is the state on the last one (ISO dates)."""

    indicator: str
    region: str
    period: tuple[str, str]
    value: int
    source: Words
    as_of: str
    at_least: bool = False
    note: Words | None = None


HOUSE_OF_EAST = Words(
    "Шығыс Қазақстан облысының Достық үйі – қоғамдық келісім орталығы",
    "Дом дружбы – центр общественного согласия Восточно-Казахстанской области",
    "House of Friendship – Centre of Public Consent, East Kazakhstan",
)
CITY_OF_ASTANA = Words("Астана қаласының әкімдігі", "Акимат города Астаны", "Akimat of the city of Astana")
ASSEMBLY = Words(
    "Қазақстан халқы Ассамблеясы, 2020 жылғы 4~мамырдағы жаңалық",
    "Ассамблея народа Казахстана, новость от 4~мая 2020~года",
    "Assembly of People of Kazakhstan, news of 4~May 2020",
)
BORDERS = Words(
    "Облыс сол кездегі шекарасында: Абай облысы 2022~жылғы маусымда бөлініп шықты.",
    "Область в границах того времени: область Абай выделилась в июне 2022~года.",
    "The region in its borders of the time: Abai Region was split off in June 2022.",
)
NETWORK = Words(
    "Дереккөз қазір Абай облысына қарайтын үйлерді де қоса есептейді.",
    "Источник учитывает и Дома, которые теперь относятся к области Абай.",
    "The source also counts the Houses that now belong to Abai Region.",
)
OLDER_WORD = Words(
    "Дереккөзде «кәсіби емес медиаторлар» деп аталған.",
    "В источнике названы непрофессиональными медиаторами.",
    "The source calls them non-professional mediators.",
)


def _half_year(indicator: str, value: int, *, at_least: bool = False) -> HistoryText:
    return HistoryText(indicator, EAST, HALF_YEAR, value, HOUSE_OF_EAST, "2022-06-30", at_least, BORDERS)


def _state(indicator: str, value: int, note: Words = NETWORK) -> HistoryText:
    return HistoryText(indicator, EAST, ("", "2022-12-31"), value, HOUSE_OF_EAST, "2022-12-31", note=note)


HISTORY: tuple[HistoryText, ...] = (
    _half_year("requests", 560),
    _half_year("agreement", 159),
    _half_year("settled", 20),
    _half_year("events", 16, at_least=True),
    _half_year("participants", 400),
    _half_year("courses", 4),
    _half_year("trained", 142, at_least=True),
    _state("mediators-public", 591, OLDER_WORD),
    _state("mediators-professional", 42),
    _state("rooms", 17),
    HistoryText("consulted", "astana", ("", "2020-05-04"), 46, ASSEMBLY, "2020-05-04"),
    HistoryText("mediators-public", "astana", ("", "2018-10-24"), 8, CITY_OF_ASTANA, "2018-10-24", note=OLDER_WORD),
)

FIGURES_TITLE = Words("Медиация статистикасы", "Статистика медиации", "Mediation figures")
FIGURES_LEAD = Words(
    """Қанша өтініш түсті, олар немен аяқталды, алғашқы жауап қанша күнде берілді. Кезең мен өңірді таңдаңыз.""",
    """Сколько обращений поступило, чем они закончились и через сколько дней приходил первый ответ. Выберите период
    и регион.""",
    """How many requests came in, how they ended and how soon they were first answered. Choose a period and a
    region.""",
)
METHOD = (
    Text(
        Words(
            """- Өтініш түскен айы мен сол кездегі өңірі бойынша есептеледі. Нәтиже де сол айға жазылады, сондықтан
            соңғы айлардың сандары әлі өзгереді.
            - Спам және тексеруді күтіп тұрған өтініштер есепке кірмейді. Дербес деректері өшірілген өтініштер есепте
            қалады.
            - Алғашқы жауапқа дейінгі уақыт – жұмыс күндерінің медианасы. Бестен аз жауап болса, ол көрсетілмейді.
            - Дау түрі бойынша бестен кем сан жарияланбайды. Оны басқа сандардан шығарып алуға болмайтындай кейбір
            өзге сандар да көрсетілмейді. Мұндай кестелер аяқталған жартыжылдық бойынша, бір айдан кейін шығады.
            - Басқа дереккөздердің көрсеткіштері бөлек беріледі және біздікіне қосылмайды.""",
            """- Обращение считается по месяцу, когда оно поступило, и по региону, каким он был тогда. Итог
            записывается в тот же месяц, поэтому числа последних месяцев ещё меняются.
            - Спам и обращения, ждущие проверки, не считаются. Обращения, персональные данные которых удалены,
            продолжают учитываться.
            - Время до первого ответа – медиана в рабочих днях. Если ответов меньше пяти, она не показывается.
            - По видам споров числа меньше пяти не публикуются. Чтобы их нельзя было вычислить, скрыты и некоторые
            другие. Такие таблицы выходят за завершённые полугодия, спустя месяц.
            - Показатели из других источников приведены отдельно и с нашими не складываются.""",
            """- A request counts in the month it came in and in the region as it was then. Its outcome is written to
            the same month, so the numbers of recent months still change.
            - Spam and requests that wait for a check do not count. Requests whose personal data were erased stay in
            the count.
            - The time to the first answer is the median in working days. With fewer than five answers it is not
            shown.
            - By kind of dispute, numbers under five are not published. So that they cannot be worked out, some others
            are hidden, too. Such tables come out for half-years that are over, a month later.
            - Numbers of other sources stand apart and are never added to ours.""",
        )
    ),
)

OPEN_TITLE = Words("Ашық деректер", "Открытые данные", "Open data")
OPEN_LEAD = Words(
    """Осы сайттағы көрсеткіштер мен тізімдер файл түрінде. Тіркелмей жүктеп алып, қайта пайдалануға болады.""",
    """Показатели и списки этого сайта в виде файлов. Их можно скачать без регистрации и использовать.""",
    """The numbers and lists of this site as files. Take and reuse them; no account is needed.""",
)
TERMS = (
    Text(
        Words(
            """Файлдарды кез келген мақсатта көшіруге, өзгертуге және жариялауға болады, соның ішінде ақылы түрде.
            Дереккөзді атап, осы сайтқа сілтеме беріңіз және нені өзгерткеніңізді жазыңыз.

            Файлдарда тек жарияланған деректер бар.""",
            """Файлы можно копировать, изменять и публиковать с любой целью, в том числе за плату. Назовите источник,
            дайте ссылку на этот сайт и укажите, что вы изменили.

            В файлах только опубликованные данные.""",
            """You may copy, change and publish the files for any purpose, also for money. Name the source, link to
            this site and say what you changed.

            The files hold published data only.""",
        )
    ),
)
