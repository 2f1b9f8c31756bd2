"""Name, contacts, emergency numbers and menus."""

from dataclasses import dataclass

from demo.content.words import Words

PRODUCT = Words("Шаңырақ", "Шанырак", "Shanyraq")
NAME = Words("Қазақстан халқы Ассамблеясы", "Ассамблея народа Казахстана", "Assembly of People of Kazakhstan")
ABBREVIATION = Words("ҚХА", "АНК", "APK")
LEGAL_NAME = Words(
    "«Шаңырақ» демонстрациялық мекемесі, БСН 000000000000",
    "Демонстрационное учреждение «Шанырак», БИН 000000000000",
    "Demonstration institution “Shanyraq”, BIN 000000000000",
)
TAGLINE = Words(
    "Қазақстан халқы Ассамблеясы және Достық үйлері",
    "Ассамблея народа Казахстана и Дома дружбы",
    "Assembly of People of Kazakhstan and Houses of Friendship",
)
ADDRESS = Words(
    "010000, Астана қаласы, Достық үйі (демо мекенжай)",
    "010000, город Астана, Дом дружбы (демонстрационный адрес)",
    "House of Friendship (demonstration address), Astana 010000",
)
PHONE = "+7\u00a07172\u00a000\u00a000\u00a000"
EMAIL = "info@shanyraq.example"
PRESS = Words(
    "Баспасөз үшін: press@shanyraq.example",
    "Для прессы: press@shanyraq.example",
    "Press: press@shanyraq.example",
)
FOOTER_NOTE = Words(
    "Бұл – демонстрациялық сайт. Адамдар мен телефон нөмірлері ойдан алынған.",
    "Это демонстрационный сайт. Люди и телефоны вымышлены.",
    "This is a demonstration site. People and phone numbers are invented.",
)
EMERGENCY_TITLE = Words("Қауіп төнсе:", "Если есть угроза:", "In danger:")
EMERGENCY: tuple[tuple[str, Words], ...] = (
    ("102", Words("полиция", "полиция", "police")),
    (
        "111",
        Words(
            "отбасы мен балалар, тәулік бойы тегін",
            "семья и дети, круглосуточно и бесплатно",
            "family and children, free, day and night",
        ),
    ),
)


@dataclass(frozen=True)
class Link:
    """An entry of a menu: a page by its key, or an address in which "{language}" stands for the code."""

    page: str = ""
    url: str = ""
    label: Words | None = None


@dataclass(frozen=True)
class MenuTexts:
    """A menu: its place, title and entries."""

    place: str
    title: Words
    links: tuple[Link, ...]


MENUS: tuple[MenuTexts, ...] = (
    MenuTexts(
        "header",
        Words("Бөлімдер", "Разделы", "Sections"),
        (Link("news"), Link("houses"), Link("mediation"), Link("volunteering")),
    ),
    MenuTexts(
        "footer-1",
        Words("Бөлімдер", "Разделы", "Sections"),
        (
            Link("news"),
            Link("houses"),
            Link("mediation"),
            Link("volunteering"),
            Link("events"),
            Link(
                "consultation",
                label=Words("Консультацияға жазылу", "Записаться на консультацию", "Ask for a consultation"),
            ),
            Link("contacts"),
        ),
    ),
    MenuTexts(
        "footer-2",
        Words("Ашық деректер", "Открытые данные", "Open data"),
        (
            Link("figures", label=Words("Статистика", "Статистика", "Statistics")),
            Link("open-data", label=Words("Ашық деректер (CSV)", "Открытые данные (CSV)", "Open data (CSV)")),
            Link(
                url="/{language}/news/feed/rss/",
                label=Words("Жаңалықтар таспасы (RSS)", "Лента новостей (RSS)", "News feed (RSS)"),
            ),
            Link(url="/sitemap.xml", label=Words("Сайт картасы (XML)", "Карта сайта (XML)", "Sitemap (XML)")),
            Link("documents"),
        ),
    ),
    MenuTexts(
        "footer-3",
        Words("Анықтама", "Справка", "Help"),
        (
            Link("accessibility"),
            Link("privacy"),
            Link(
                url="/{language}/status/",
                label=Words("Өтінім мәртебесін білу", "Узнать статус заявки", "Check the status of a request"),
            ),
            Link(url="https://eotinish.kz", label=Words("e-Otinish порталы", "Портал e-Otinish", "e-Otinish portal")),
        ),
    ),
)
