"""Publications and the newspaper of the East Kazakhstan House.

The House's account of the second half of 2022 names the guidelines, the yearly proceedings and the newspaper, which it
has published monthly for more than ten years. Files, covers, dates of single issues and the brochures are invented.
"""

from dataclasses import dataclass

from demo.content.words import Words

TITLE = Words("Басылымдар", "Издания", "Publications")
LEAD = Words(
    "Кітаптар, ғылыми жинақтар, әдістемелік нұсқаулар мен кітапшалар. Файлдың тілі мен көлемі сілтеменің жанында.",
    "Книги, научные сборники, методические указания и брошюры. Язык и размер файла указаны рядом со ссылкой.",
    "Books, proceedings, guidelines and brochures. The language and size of a file stand beside its link.",
)
NEWSPAPERS_TITLE = Words("Газеттер мұрағаты", "Архив газет", "Newspaper archive")
NEWSPAPERS_LEAD = Words(
    "Достық үйлері шығаратын газеттердің нөмірлері жылдар бойынша.",
    "Номера газет, которые издают Дома дружбы, по годам.",
    "Issues of the newspapers published by the Houses of Friendship, by year.",
)
NEWSPAPER = Words("«Ассамблея Жаршысы»", "«Ассамблея Жаршысы»", "“Assambleya Zharshysy”")
NEWSPAPER_ABOUT = Words(
    "Шығыс Қазақстан облысы Ассамблеясының ай сайынғы газеті, он жылдан астам шығып келеді. Мұнда көрсетілген нөмірлер"
    " – үлгі.",
    "Ежемесячная газета Ассамблеи Восточно-Казахстанской области, выходит более десяти лет. Номера здесь – образцы.",
    "The monthly newspaper of the Assembly of East Kazakhstan Region, published for more than ten years. The issues"
    " here are samples.",
)
FIRST_ISSUE, LAST_ISSUE = (2012, 1), (2022, 12)
EXPERTS = Words(
    "Шығыс Қазақстан облысы Ассамблеясының ғылыми-сараптамалық тобы",
    "Научно-экспертная группа Ассамблеи Восточно-Казахстанской области",
    "Scientific-expert group of the Assembly of East Kazakhstan Region",
)


@dataclass(frozen=True)
class PublicationText:
    """A publication; `file` is (key of demo.content.files, language)."""

    code: str
    title: Words
    kind: str
    languages: tuple[str, ...]
    author: Words | None = None
    year: int | None = None
    page_count: int | None = None
    annotation: Words | None = None
    house: str = "oskemen"
    file: tuple[str, str] | None = None
    cover: str = ""
    is_demo: bool = True


BROCHURE = Words("Медиация деген не?", "Что такое медиация?", "What is mediation?")
BROCHURE_ABOUT = Words(
    "Дауды сотсыз шешудің үш қадамы туралы бір беттік кітапша (үлгі).",
    "Брошюра на одной странице: три шага к решению спора без суда (образец).",
    "A one-page brochure: three steps to settle a dispute without a court (sample).",
)

PUBLICATIONS: tuple[PublicationText, ...] = (
    PublicationText(
        "guidelines-tolerant-space",
        Words(
            "Жастар ортасында мәдениетаралық толерантты кеңістікті қалыптастыру және диалогты дамыту",
            "Формирование межкультурного толерантного пространства и развитие диалога в молодёжной среде",
            "Forming an intercultural tolerant space and developing dialogue among young people",
        ),
        "guidelines",
        ("ru",),
        EXPERTS,
        annotation=Words(
            "Іс-шаралар циклін ұйымдастыру және өткізу жөніндегі әдістемелік нұсқаулар.",
            "Методические указания по организации и проведению цикла мероприятий.",
            "Guidelines for organising and holding a cycle of events.",
        ),
        cover="school",
        is_demo=False,
    ),
    PublicationText(
        "proceedings-ethnodemography",
        Words(
            "Қазақстандағы және іргелес аумақтардағы этнодемографиялық процестер",
            "Этнодемографические процессы в Казахстане и сопредельных территориях",
            "Ethnodemographic processes in Kazakhstan and adjacent territories",
        ),
        "proceedings",
        ("ru",),
        EXPERTS,
        annotation=Words(
            "Жыл сайынғы халықаралық ғылыми-практикалық конференцияның ғылыми еңбектер жинағы.",
            "Сборник научных трудов ежегодной международной научно-практической конференции.",
            "Papers of the yearly international research and practice conference.",
        ),
        cover="board",
        is_demo=False,
    ),
    *(
        PublicationText(
            f"brochure-mediation-{language}",
            BROCHURE,
            "brochure",
            (language,),
            year=2022,
            page_count=1,
            annotation=BROCHURE_ABOUT,
            file=("brochure", language),
            cover="table",
        )
        for language in ("kk", "ru", "en")
    ),
    PublicationText(
        "demo-book-houses",
        Words(
            "Өскемендегі Достық үйі: отыз жыл (демо)",
            "Дом дружбы в Усть-Каменогорске: тридцать лет (демо)",
            "The House of Friendship in Ust-Kamenogorsk: thirty years (demo)",
        ),
        "book",
        ("kk", "ru"),
        Words("Демо авторлар ұжымы", "Демо-коллектив авторов", "Demo team of authors"),
        year=2022,
        page_count=128,
        cover="altai",
    ),
)
