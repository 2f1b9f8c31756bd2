"""Memorandums the sources name, and a few invented ones that show a term and other kinds of party.

Sources: the site of the akimat of Astana, 24 October 2018 (city departments, court); the account of the East
Kazakhstan House of the second half of 2022 (departments and courts in 2016, Omsk in 2018). The memorandum with the
Supreme Court is of 30 June 2016; news that date it 2015 are wrong.
"""

from dataclasses import dataclass

from demo.content.words import Words

TITLE = Words("Меморандумдар", "Меморандумы", "Memorandums")
LEAD = Words(
    "Ассамблея мен Достық үйлері кіммен, қашан және қандай мерзімге ынтымақтастық туралы келісті.",
    "С кем, когда и на какой срок Ассамблея и Дома дружбы договорились о сотрудничестве.",
    "With whom, when and for how long the Assembly and the Houses of Friendship have agreed to work together.",
)


@dataclass(frozen=True)
class MemorandumText:
    """A memorandum; `parties` are (name, kind of party), `until` an ISO date where the term has an end."""

    code: str
    title: Words
    level: str
    signed: str
    precision: str
    parties: tuple[tuple[Words, str], ...]
    summary: Words
    houses: tuple[str, ...] = ()
    region: str = ""
    term: str = "unknown"
    until: str = ""
    source: Words | None = None
    file: str = ""
    is_demo: bool = False


AKIMAT_SITE = Words(
    "Астана әкімдігінің ресми сайты, 24.10.2018",
    "Официальный сайт акимата Астаны, 24.10.2018",
    "Official site of the akimat of Astana, 24 Oct 2018",
)
HOUSE_ACCOUNT = Words(
    "Шығыс Қазақстан облыстық Достық үйінің есебі, 2022~жылғы екінші жартыжылдық",
    "Отчёт Дома дружбы Восточно-Казахстанской области, второе полугодие 2022~года",
    "Account of the East Kazakhstan House of Friendship, second half of 2022",
)
CITY_ASSEMBLY = Words(
    "Астана қаласының Қазақстан халқы ассамблеясы",
    "Ассамблея народа Казахстана города Астаны",
    "Assembly of People of Kazakhstan of the city of Astana",
)
EAST_ASSEMBLY = Words(
    "Шығыс Қазақстан облысының Қазақстан халқы ассамблеясы",
    "Ассамблея народа Казахстана Восточно-Казахстанской области",
    "Assembly of People of Kazakhstan of East Kazakhstan Region",
)
MEDIATION = Words(
    "Тараптар медиацияны дамытуға, дауларды соттан тыс шешуге бірлесіп жәрдемдеседі.",
    "Стороны вместе развивают медиацию и внесудебное решение споров.",
    "The parties jointly develop mediation and the settling of disputes out of court.",
)

MEMORANDUMS: tuple[MemorandumText, ...] = (
    MemorandumText(
        "supreme-court-2016",
        Words(
            "Медиацияны дамыту туралы Жоғарғы Сотпен меморандум",
            "Меморандум с Верховным Судом о развитии медиации",
            "Memorandum with the Supreme Court on the development of mediation",
        ),
        "republican",
        "2016-06-30",
        "day",
        (
            (
                Words(
                    "Қазақстан Республикасының Жоғарғы Соты",
                    "Верховный Суд Республики Казахстан",
                    "Supreme Court of the Republic of Kazakhstan",
                ),
                "court",
            ),
            (
                Words(
                    "Қазақстан халқы Ассамблеясы", "Ассамблея народа Казахстана", "Assembly of People of Kazakhstan"
                ),
                "assembly",
            ),
        ),
        MEDIATION,
    ),
    MemorandumText(
        "astana-departments-2018",
        Words(
            "Астана қаласының басқармаларымен медиацияны дамыту туралы меморандум",
            "Меморандум с управлениями города Астаны о развитии медиации",
            "Memorandum with the city departments of Astana on the development of mediation",
        ),
        "city",
        "2018-10-24",
        "day",
        (
            (CITY_ASSEMBLY, "assembly"),
            (
                Words(
                    "Астана қаласының халықпен тікелей жұмыс істейтін басқармалары",
                    "Управления города Астаны, напрямую работающие с населением",
                    "City departments of Astana that work directly with the public",
                ),
                "authority",
            ),
        ),
        Words(
            "Халықпен тікелей жұмыс істейтін мекемелерде медиация кабинеттерін ашу көзделген.",
            "Предусмотрены кабинеты медиации в учреждениях, которые напрямую работают с населением.",
            "It provides for mediation rooms in bodies that deal directly with the public.",
        ),
        houses=("astana",),
        region="astana",
        source=AKIMAT_SITE,
        file="memorandum",
    ),
    MemorandumText(
        "astana-court-2018",
        Words(
            "Астана қаласының сотымен меморандум",
            "Меморандум с судом города Астаны",
            "Memorandum with the court of Astana",
        ),
        "city",
        "2018-01-01",
        "year",
        (
            (Words("Астана қаласының соты", "Суд города Астаны", "Court of the city of Astana"), "court"),
            (CITY_ASSEMBLY, "assembly"),
        ),
        MEDIATION,
        houses=("astana",),
        region="astana",
        source=AKIMAT_SITE,
    ),
    MemorandumText(
        "east-kazakhstan-departments-2016",
        Words(
            "Шығыс Қазақстан облысының департаменттерімен меморандумдар",
            "Меморандумы с департаментами Восточно-Казахстанской области",
            "Memorandums with the departments of East Kazakhstan Region",
        ),
        "regional",
        "2016-01-01",
        "year",
        (
            (EAST_ASSEMBLY, "assembly"),
            (
                Words(
                    "Шығыс Қазақстан облысының департаменттері",
                    "Департаменты Восточно-Казахстанской области",
                    "Departments of East Kazakhstan Region",
                ),
                "authority",
            ),
        ),
        Words(
            "Медиацияны дамыту мақсатында жасалған; жыл сайын бірлескен іс-шаралар өткізіледі.",
            "Заключены для развития медиации; ежегодно проводятся совместные мероприятия.",
            "Signed for the development of mediation; joint events are held every year.",
        ),
        houses=("oskemen",),
        region="east-kazakhstan",
        source=HOUSE_ACCOUNT,
    ),
    MemorandumText(
        "east-kazakhstan-courts-2016",
        Words(
            "Шығыс Қазақстан облысының соттарымен меморандумдар",
            "Меморандумы с судами Восточно-Казахстанской области",
            "Memorandums with the courts of East Kazakhstan Region",
        ),
        "regional",
        "2016-01-01",
        "year",
        (
            (EAST_ASSEMBLY, "assembly"),
            (
                Words(
                    "Шығыс Қазақстан облысының соттары",
                    "Суды Восточно-Казахстанской области",
                    "Courts of East Kazakhstan Region",
                ),
                "court",
            ),
        ),
        Words(
            "Медиацияны дамыту мақсатында жасалған; жыл сайын бірлескен іс-шаралар өткізіледі.",
            "Заключены для развития медиации; ежегодно проводятся совместные мероприятия.",
            "Signed for the development of mediation; joint events are held every year.",
        ),
        houses=("oskemen",),
        region="east-kazakhstan",
        source=HOUSE_ACCOUNT,
    ),
    MemorandumText(
        "omsk-youth-2018",
        Words(
            "Омбы қаласының Ресей халықтары жастар ассамблеясымен меморандум",
            "Меморандум с Молодёжной Ассамблеей народов России города Омска",
            "Memorandum with the Youth Assembly of the Peoples of Russia, Omsk",
        ),
        "regional",
        "2018-01-01",
        "year",
        (
            (
                Words(
                    "Шығыс Қазақстан облысының «Достық үйі – қоғамдық келісім орталығы»",
                    "«Дом дружбы – центр общественного согласия» Восточно-Казахстанской области",
                    "“House of Friendship – Centre of Public Consent” of East Kazakhstan Region",
                ),
                "assembly",
            ),
            (
                Words(
                    "Ресей халықтары жастар ассамблеясы, Омбы қаласы",
                    "Молодёжная Ассамблея народов России, город Омск",
                    "Youth Assembly of the Peoples of Russia, city of Omsk",
                ),
                "foreign",
            ),
        ),
        Words(
            "Үйдің Мәскеу, Омбы, Барнаул және Қазан қалаларымен серіктестігі аясында жасалған.",
            "Заключён в рамках партнёрства Дома с городами Москва, Омск, Барнаул и Казань.",
            "Signed as part of the partnership of the House with the cities of Moscow, Omsk, Barnaul and Kazan.",
        ),
        houses=("oskemen",),
        region="east-kazakhstan",
        source=HOUSE_ACCOUNT,
    ),
    MemorandumText(
        "demo-college-2021",
        Words(
            "Колледждегі жастар клубы туралы меморандум (демо)",
            "Меморандум о молодёжном клубе в колледже (демо)",
            "Memorandum on a youth club in a college (demo)",
        ),
        "city",
        "2021-09-01",
        "day",
        (
            (
                Words("Риддер қаласының Достық үйі", "Дом дружбы города Риддера", "House of Friendship of Ridder"),
                "assembly",
            ),
            (Words("Демо колледж", "Демо-колледж", "Demo College"), "university"),
        ),
        Words(
            "Студенттерге арналған дебат клубы және медиация сабақтары.",
            "Дебатный клуб и занятия по медиации для студентов.",
            "A debating club and classes on mediation for students.",
        ),
        houses=("ridder",),
        region="east-kazakhstan",
        term="until",
        until="2024-08-31",
        is_demo=True,
    ),
    MemorandumText(
        "demo-charity-2025",
        Words(
            "Қайырымдылық қорымен меморандум (демо)",
            "Меморандум с благотворительным фондом (демо)",
            "Memorandum with a charity (demo)",
        ),
        "regional",
        "2025-02-10",
        "day",
        (
            (EAST_ASSEMBLY, "assembly"),
            (Words("Демо қайырымдылық қоры", "Демо-фонд", "Demo Charity"), "ngo"),
        ),
        Words(
            "Бірлескен қайырымдылық акциялары және волонтерлерді даярлау.",
            "Совместные благотворительные акции и подготовка волонтёров.",
            "Joint charity campaigns and training of volunteers.",
        ),
        houses=("oskemen", "ridder"),
        region="east-kazakhstan",
        term="indefinite",
        is_demo=True,
    ),
)
