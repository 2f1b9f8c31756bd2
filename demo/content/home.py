"""Texts of the home page: greeting, tasks, figures, map; and of the two sections below it."""

from dataclasses import dataclass

from demo.content.words import Words


@dataclass(frozen=True)
class Task:
    """A card of the home page: what people come for. `page` is the key of a page."""

    icon: str
    title: Words
    text: Words
    fact: Words
    page: str


@dataclass(frozen=True)
class Total:
    """A total of a period and its parts."""

    title: Words
    note: Words
    total_label: Words
    total: int
    parts: tuple[tuple[Words, int], ...]
    rest_label: Words
    page: str
    link_label: Words


TITLE = Words("Басты бет", "Главная", "Home")
SEO_TITLE = Words(
    "Шаңырақ – Қазақстан халқы Ассамблеясы мен Достық үйлері",
    "Шанырак – Ассамблея народа Казахстана и Дома дружбы",
    "Shanyraq: the Assembly of People of Kazakhstan and the Houses of Friendship",
)
HERO_TITLE = Words("Бір шаңырақ астында", "Под одним шаныраком", "Under one shanyraq")
# Two lines over the drawing: a blank line here is a line break there.
TAGLINE = Words(
    "Дау шықса, кеңес береміз.\n\nКөмек керек болса, жол көрсетеміз.",
    "Случился спор – посоветуем.\n\nНужна помощь – скажем, к кому идти.",
    "In a dispute, we advise you.\n\nIn need, we show you the way.",
)
DESCRIPTION = Words(
    "Тегін кеңеске жазылу, медиатор табу, Достық үйлерінің мекенжайлары және жаңалықтар: қазақша, орысша, ағылшынша.",
    "Запись на консультацию, поиск медиатора, адреса Домов дружбы и новости на казахском, русском и английском.",
    "Ask for a consultation, find a mediator or a House of Friendship, follow the news in three languages.",
)

TASKS: tuple[Task, ...] = (
    Task(
        "chat",
        Words("Консультацияға жазылу", "Записаться на консультацию", "Ask for a consultation"),
        Words(
            "Медиатор, заңгер немесе психолог хабарласады",
            "С вами свяжется медиатор, юрист или психолог",
            "A mediator, a lawyer or a psychologist will contact you",
        ),
        Words("3 қадам, 5 минут", "3 шага, 5 минут", "3 steps, 5 minutes"),
        "consultation",
    ),
    Task(
        "people",
        Words("Медиатор табу", "Найти медиатора", "Find a mediator"),
        Words(
            "Өңірі, тілі және дау түрі бойынша",
            "По региону, языку и виду спора",
            "By region, language and kind of dispute",
        ),
        Words("Онлайн да болады", "Можно онлайн", "Online as well"),
        "mediators",
    ),
    Task(
        "heart-hand",
        Words("Волонтер болу", "Стать волонтёром", "Become a volunteer"),
        Words(
            "Жақын жердегі іс-шараға қосылыңыз",
            "Найдите дело рядом с домом",
            "Join something near you",
        ),
        Words("Екі минутта жазыласыз", "Запись за две минуты", "Sign up in two minutes"),
        "volunteering",
    ),
    Task(
        "house",
        Words("Достық үйін табу", "Найти Дом дружбы", "Find a House of Friendship"),
        Words(
            "Мекенжайы, жұмыс уақыты, телефоны",
            "Адрес, время работы, телефон",
            "Address, opening hours, phone",
        ),
        Words("Барлық 20 өңірде", "Во всех 20~регионах", "In all 20 regions"),
        "houses",
    ),
)

TOTALS: tuple[Total, ...] = (
    Total(
        Words("Алты айда – 159 келісім", "За полгода – 159 соглашений", "159 agreements in six months"),
        Words(
            "Шығыс Қазақстан облысы, 2022 жылғы бірінші жартыжылдық. Дереккөз: облыстық Достық үйі",
            "Восточно-Казахстанская область, первое полугодие 2022 года. Источник: областной Дом дружбы",
            "East Kazakhstan, first half of 2022. Source: the regional House of Friendship",
        ),
        Words("Түскен өтініштер", "Поступило обращений", "Requests received"),
        560,
        (
            (
                Words("Медиативтік келісіммен аяқталды", "Завершено медиативным соглашением", "Settled by agreement"),
                159,
            ),
            (
                Words("Консультация кезеңінде шешілді", "Разрешено на стадии консультации", "Settled at consultation"),
                20,
            ),
        ),
        Words("Қалған өтініштер", "Остальные обращения", "All other requests"),
        "news/half-year-159-agreements",
        Words("Бұл сандар туралы", "Об этих цифрах", "About these figures"),
    ),
)

MAP_TITLE = Words("Достық үйлері картада", "Дома дружбы на карте", "Houses of Friendship on the map")
MAP_TEXT = Words(
    "Елдің әр өңіріндегі үйлер. Толық сипатталғаны – Шығыс Қазақстан мен Абай облыстарының он үш үйі.",
    "Дома во всех регионах страны. Подробнее всего описаны тринадцать Домов Восточного Казахстана и области Абай.",
    "Houses in every region of the country. Thirteen in East Kazakhstan and Abai are described in full.",
)

NEWS_TITLE = Words("Жаңалықтар", "Новости", "News")
NEWS_LEAD = Words(
    "Медиация, тілдер, Достық үйлерінің өмірі және күні көрсетілген сандар.",
    "Медиация, языки, жизнь Домов дружбы и цифры с датой.",
    "Mediation, languages, life in the Houses of Friendship, and dated figures.",
)
NEWS_CARD_TITLE = Words("Сізде де дау бар ма?", "Нужна консультация?", "Is there a dispute in your life?")
NEWS_CARD_TEXT = Words(
    "Жағдайды қысқаша жазыңыз, маман үш жұмыс күні ішінде хабарласады.",
    "Опишите ситуацию в нескольких словах. Специалист свяжется с вами в течение трёх рабочих дней.",
    "Describe it in a few words. A specialist will contact you within three working days.",
)
NEWS_CARD_LINK = Words("Консультацияға жазылу", "Записаться на консультацию", "Ask for a consultation")
HOUSES_TITLE = Words("Достық үйлері", "Дома дружбы", "Houses of Friendship")
HOUSES_LEAD = Words(
    "Мұнда тіл үйретеді, дауды тыңдайды, мерекені бірге өткізеді. Өзіңізге жақын үйді табыңыз.",
    "Здесь учат языкам, выслушивают спор и вместе встречают праздники. Найдите ближайший Дом.",
    "Here people learn languages, have a dispute heard and celebrate together. Find the House near you.",
)
