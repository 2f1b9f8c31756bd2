"""Contacts, and the short page of documents."""

from demo.content.words import Card, File, Heading, Notice, Text, TextPage, Words

CONTACTS = TextPage(
    key="contacts",
    title=Words("Байланыс", "Контакты", "Contacts"),
    lead=Words(
        "Қоңырау шалыңыз, жазыңыз немесе өзіңізге жақын Достық үйіне келіңіз.",
        "Позвоните, напишите или приходите в ближайший Дом дружбы.",
        "Call, write, or come to the nearest House of Friendship.",
    ),
    body=(
        Text(
            Words(
                """**Мекенжайы:** 010000, Астана қаласы, Достық үйі (демо мекенжай)

                **Телефон:** [+7~7172~00~00~00](tel:+77172000000)

                **Электрондық пошта:** [info@shanyraq.example](mailto:info@shanyraq.example)

                **Жұмыс уақыты:** дүйсенбі–жұма, 9:00–18:30, түскі үзіліс 13:00–14:30""",
                """**Адрес:** 010000, город Астана, Дом дружбы (демонстрационный адрес)

                **Телефон:** [+7~7172~00~00~00](tel:+77172000000)

                **Электронная почта:** [info@shanyraq.example](mailto:info@shanyraq.example)

                **Время работы:** понедельник–пятница, 9:00–18:30, перерыв 13:00–14:30""",
                """**Address:** House of Friendship (demonstration address), Astana 010000

                **Phone:** [+7~7172~00~00~00](tel:+77172000000)

                **E-mail:** [info@shanyraq.example](mailto:info@shanyraq.example)

                **Working hours:** Monday–Friday, 9:00–18:30, lunch break 13:00–14:30""",
            )
        ),
        Notice(
            "red",
            Words("Шұғыл жағдайда", "В экстренном случае", "In an emergency"),
            Words(
                "102 – полиция, 111 – отбасы мен балалар. Тегін, тәулік бойы.",
                "102 – полиция, 111 – семья и дети. Бесплатно, круглосуточно.",
                "102 for the police, 111 for family and children. Free, day and night.",
            ),
        ),
        Heading(Words("Баспасөз үшін", "Для прессы", "For the press")),
        Text(
            Words(
                """Журналистерге: [press@shanyraq.example](mailto:press@shanyraq.example). Сандарды күні және
                дереккөзімен бірге береміз.""",
                """Журналистам: [press@shanyraq.example](mailto:press@shanyraq.example). Цифры даём с датой и
                источником.""",
                """Journalists may write to [press@shanyraq.example](mailto:press@shanyraq.example). Our figures come
                with a date and a source.""",
            )
        ),
    ),
    cards=(
        Card(
            Words("Өңіріңіздегі үй", "Дом в вашем регионе", "The House in your region"),
            Words(
                "Мекенжайы, жұмыс уақыты, телефоны.",
                "Адрес, время работы, телефон.",
                "Address, working hours, phone.",
            ),
            Words("Достық үйлері", "Дома дружбы", "Houses of Friendship"),
            page="houses",
        ),
    ),
)

DOCUMENTS = TextPage(
    key="documents",
    title=Words("Құжаттар", "Документы"),
    lead=Words(
        "Меморандумдар мен тізімдер. Мұндағы файлдар – демонстрациялық үлгілер.",
        "Меморандумы и списки. Файлы здесь – демонстрационные образцы.",
    ),
    body=(
        Heading(Words("Ынтымақтастық туралы меморандумдар", "Меморандумы о сотрудничестве")),
        Text(
            Words(
                """Меморандумда тараптар, қол қойылған күні, деңгейі және не істеуге уағдаласқаны көрсетіледі. 2016
                жылғы 30~маусымда Ассамблея Жоғарғы Сотпен меморандум жасады, 2018 жылғы 24~қазанда Астана қаласының
                Ассамблеясы қала басқармаларымен келісті; қаланың сотымен де меморандум бар.""",
                """В меморандуме названы стороны, дата подписания, уровень и то, о чём договорились. 30~июня 2016 года
                Ассамблея заключила меморандум с Верховным Судом, 24~октября 2018 года Ассамблея Астаны договорилась с
                управлениями города; есть меморандум и с судом города.""",
            )
        ),
        File("memorandum"),
        Heading(Words("Медиация кабинеттері", "Кабинеты медиации")),
        File("rooms"),
    ),
    cards=(
        Card(
            title=Words("Барлық меморандумдар", "Все меморандумы"),
            text=Words("Тараптары, деңгейі, мерзімі бойынша іздеу.", "Поиск по сторонам, уровню и сроку действия."),
            label=Words("Меморандумдар", "Меморандумы"),
            page="memorandums",
        ),
        Card(
            title=Words("Басылымдар мен газеттер", "Издания и газеты"),
            text=Words("Кітаптар, жинақтар, кітапшалар, газет нөмірлері.", "Книги, сборники, брошюры, номера газет."),
            label=Words("Басылымдар", "Издания"),
            page="publications",
        ),
    ),
)
