"""News of 2018 to 2020, written anew from dated sources."""

from datetime import datetime

from demo.content.words import File, Heading, NewsItem, Number, Quote, Text, Words

KUSSAINOVA = Words("Ләззат Құсайынова", "Ляззат Кусаинова", "Lyazzat Kussainova")

ITEMS: tuple[NewsItem, ...] = (
    NewsItem(
        slug="astana-memorandums",
        memorandums=("astana-departments-2018", "astana-court-2018"),
        date=datetime(2018, 10, 24, 16, 20),
        rubric="mediation",
        region="astana",
        cover="memo",
        views=515,
        tags=("memorandum", "court", "mediators", "school"),
        title=Words(
            "Астана басқармалары мен соты медиацияны бірге дамытады",
            "Ведомства и суд Астаны договорились вместе развивать медиацию",
            "Astana’s departments and court agree to build up mediation together",
        ),
        lead=Words(
            """Қалалық Ассамблея меморандумдарға қол қойды. Медиация кабинеттері енді тұрғындар күнде
            баратын мекемелерде ашылмақ.""",
            """Городская Ассамблея подписала меморандумы. Кабинеты медиации появятся там, куда горожане
            приходят каждый день.""",
            """The city Assembly has signed memorandums. Mediation rooms are to open where residents already
            go every day.""",
        ),
        caption=Words(
            "Меморандумдардың бірі қала сотымен жасалды.",
            "Один из меморандумов подписан с судом столицы.",
            "One of the documents is the memorandum with the capital’s court.",
        ),
        source_name=Words("Астана қаласы әкімдігінің сайты", "сайт акимата Астаны", "website of the Astana akimat"),
        source_url="https://www.gov.kz/memleket/entities/astana",
        correction_date="2026-11-09",
        correction=Words(
            """Мәтіннің алғашқы нұсқасында заңның қабылданған күні қате көрсетілген еді. «Медиация туралы»
            заңға 2011 жылғы 28~қаңтарда қол қойылып, ол 2011 жылғы 5~тамызда күшіне енді. Ассамблея мен
            Жоғарғы Соттың меморандумы 2016 жылғы 30~маусымда жасалды.""",
            """В первой версии текста дата закона была указана неверно. Закон «О медиации» подписан
            28~января 2011 года и вступил в силу 5~августа 2011 года. Меморандум Ассамблеи с Верховным Судом
            заключён 30~июня 2016 года.""",
            """The first version of this text gave a wrong date for the law. The Law on Mediation was signed on
            28~January 2011 and came into force on 5~August 2011. The Assembly’s memorandum with the Supreme
            Court is of 30~June 2016.""",
        ),
        body=(
            Text(
                Words(
                    """Меморандумға алдымен халықпен тікелей жұмыс істейтін басқармалар қосылды. Ондай мекемеге
                    адам көбіне ренжіп келеді, сондықтан дауды сол жерде тыңдаған тиімді.

                    Өңірлік деңгейде бөлек құжат жасалды: оған Астана қаласының соты мен қалалық Ассамблея
                    қол қойды.""",
                    """Первыми к договорённости присоединились управления, которые напрямую работают с людьми.
                    Туда часто приходят уже с обидой, поэтому и выслушать спор лучше на месте.

                    На региональном уровне подписан отдельный документ: его сторонами стали суд Астаны и
                    городская Ассамблея.""",
                    """The departments that deal with the public joined first. People often come to them already
                    upset, so a dispute is best heard on the spot.

                    A separate regional document was signed by the court of Astana and the city Assembly.""",
                )
            ),
            Quote(
                Words(
                    """Этномәдени бірлестіктің жетекшісі өз міндетіне орай медиатор болуға тиіс. Қоғамдық
                    медиация дегеніміз – қоғамдық келісімді сақтау.""",
                    """Руководитель этнокультурного объединения – медиатор уже по своей роли. Общественная
                    медиация для нас означает сохранение общественного согласия.""",
                    """Whoever leads an ethnocultural association is a mediator by that very role. By public
                    mediation we mean keeping public consent.""",
                ),
                KUSSAINOVA,
                Words(
                    "Астана қаласы Ассамблеясы хатшылығының меңгерушісі",
                    "заведующая секретариатом Ассамблеи Астаны",
                    "head of the Secretariat of the Assembly in Astana",
                ),
            ),
            Number(
                "8",
                Words(
                    "кәсіби емес медиатор қалалық Ассамблеяда тіркелген",
                    "непрофессиональных медиаторов числится при городской Ассамблее",
                    "non-professional mediators are registered with the city Assembly",
                ),
                Words("Астана қаласының әкімдігі", "акимат Астаны", "Astana akimat"),
                "2018-10-24",
            ),
            Heading(
                Words(
                    "Дау мектептен аспай шешіледі",
                    "Спор остаётся в стенах школы",
                    "A dispute need not leave the school",
                )
            ),
            Text(
                Words(
                    """Сегіз медиатор қазір мектептерге көмектесіп жүр. Кәсіби медиатор Әсел Сайлаубай 2017
                    жылғы қарашада №~26 мектепте медиация кабинеті ашылғанын айтты. Балалар, ата-аналар мен
                    мұғалімдер бір клубқа жиналады. Мақсат – мектеп әкімшілігінің жүгін жеңілдету.

                    Жиынға келгендердің ойынша, мұндай құжаттар дауды сотқа жеткізбей, тараптардың өз
                    келісімімен тоқтатуға жол ашады.""",
                    """Все восемь медиаторов сейчас помогают школам. Профессиональный медиатор Асель Сайлаубай
                    рассказала, что в ноябре 2017 года в школе №~26 открылся кабинет медиации. Дети, родители и
                    учителя собираются в одном клубе. Цель – снять часть нагрузки с администрации школы.

                    По мнению участников встречи, такие документы помогают завершать споры без суда, по
                    согласию самих сторон.""",
                    """All eight now help schools. Assel Sailaubay, a professional mediator, said that a mediation
                    room had opened in school No.~26 in November 2017. Children, parents and teachers meet in one
                    club. The aim is to take some of the load off the school’s administration.

                    Those present expect such documents to help people end disputes by their own agreement,
                    without a court.""",
                )
            ),
            File("memorandum"),
        ),
    ),
    NewsItem(
        slug="school-26-mediation-room",
        date=datetime(2018, 11, 20, 11, 5),
        rubric="school-mediation",
        region="astana",
        cover="school",
        views=684,
        tags=("school", "mediators", "children"),
        title=Words(
            "№~26 мектептегі медиация кабинетіне бір жыл толды",
            "Школьному кабинету медиации в школе №~26 исполнился год",
            "The mediation room of school No.~26 is one year old",
        ),
        lead=Words(
            """Оқушы, ата-ана және мұғалім бір клубта отырады. Әлеуметтік жоба 2017 жылғы қарашада
            басталған.""",
            "Ученики, родители и учителя собираются в одном клубе. Социальный проект начался в ноябре 2017 года.",
            "Pupils, parents and teachers sit in one club. The social project began in November 2017.",
        ),
        body=(
            Text(
                Words(
                    """Мектепте реніш тез туады: сөзден сөз шығады, бір топ екіншісімен сөйлеспей қояды.
                    Бұрын мұның бәрі директордың алдына баратын. Қазір алдымен медиация кабинетінің есігін
                    қағады.

                    Клубта үш жақ та тең отырады. Бала мұғалімді тыңдайды, мұғалім баланы тыңдайды, ата-ана
                    екеуін де естиді.""",
                    """В школе обижаются быстро: слово за слово, и вот уже две компании не разговаривают.
                    Раньше всё это шло к директору. Теперь сначала стучатся в кабинет медиации.

                    В клубе все три стороны сидят на равных. Ребёнок слушает учителя, учитель слушает
                    ребёнка, родители слышат обоих.""",
                    """At school people take offence quickly: one word leads to another, and two groups no longer
                    speak. All of it used to land on the head teacher’s desk. Now the first door to knock on is
                    the mediation room.

                    In the club all three sides sit as equals. The child listens to the teacher, the teacher to
                    the child, and the parents hear both.""",
                )
            ),
            Heading(Words("Мақсаты қандай", "Зачем это школе", "What it is for")),
            Text(
                Words(
                    """Жобаны бастаған медиатор Әсел Сайлаубайдың айтуынша, мектепте жанжал жиі шығады.
                    Кабинет сол жүктің бір бөлігін өзіне алады.

                    Кабинетке мыналар келе алады:

                    - ұрысып қалған сыныптастар;
                    - баға немесе тәртіп үшін дауласқан ата-ана мен мұғалім;
                    - жаңа сыныпқа үйрене алмай жүрген бала.""",
                    """По словам медиатора Асель Сайлаубай, которая начала проект, конфликтов в школах много.
                    Кабинет берёт часть этой нагрузки на себя.

                    Сюда приходят:

                    - одноклассники, которые поссорились;
                    - родители и учителя, которые спорят об оценках или поведении;
                    - ребята, которым трудно привыкнуть к новому классу.""",
                    """Assel Sailaubay, the mediator who began the project, says that schools have many conflicts.
                    The room takes over part of that load.

                    It is open to:

                    - classmates who have fallen out;
                    - parents and teachers who argue about marks or behaviour;
                    - children who find it hard to settle into a new class.""",
                )
            ),
            Text(
                Words(
                    """Есте сақтаңыз: балаға қол көтеру – медиацияның шаруасы емес. Мұндайда бірден 102 немесе
                    111 нөміріне қоңырау шалыңыз.""",
                    """Важно помнить: если ребёнка бьют, это не предмет медиации. В таких случаях сразу звоните
                    102 или 111.""",
                    """Please remember: a child who is being beaten is not a matter for mediation. Call 102 or 111
                    at once.""",
                )
            ),
        ),
    ),
    NewsItem(
        slug="voluntary-movement-four-directions",
        date=datetime(2020, 1, 17, 13, 8),
        rubric="volunteering",
        region="astana",
        cover="plant",
        views=3041,
        tags=("volunteers", "youth", "associations"),
        title=Words(
            "Волонтерлік қозғалыс төрт бағытта жұмыс істейді",
            "Волонтёрское движение пойдёт по четырём направлениям",
            "The voluntary movement sets out in four directions",
        ),
        lead=Words(
            """Елордадағы Достық үйінде ашық есік күні өтті. Әлеуметтік, білім беру, спорттық бағыттар мен
            медиация саласындағы волонтерліктің кураторлары таныстырылды.""",
            """В столичном Доме дружбы прошёл день открытых дверей. Своих кураторов представили социальное,
            образовательное и спортивное направления и волонтёрство в медиации.""",
            """The capital’s House of Friendship held an open day. The social, educational and sports directions
            and volunteering in mediation introduced their leads.""",
        ),
        body=(
            Text(
                Words(
                    """Ашық есік күніне этномәдени бірлестіктер, Қоғамдық келісім кеңесі, Аналар кеңесі және
                    жастар қанаты келді. Тәжірибелі волонтерлер жаңадан келгендерге не істеп жүргенін айтып
                    берді.

                    Хатшылық меңгерушісі Ләззат Құсайынованың айтуынша, орталықтар барлық облыс орталығындағы
                    Достық үйлерінде, сондай-ақ Алматы, Шымкент және Нұр-Сұлтан қалаларында ашылған. Олар бірігіп
                    елдегі ортақ жүйені құрайды. Үйлестірушілер волонтерлердің өз арасынан шығады.""",
                    """На день открытых дверей пришли этнокультурные объединения, Совет общественного согласия,
                    Совет матерей и молодёжное крыло. Опытные волонтёры рассказали новичкам, чем занимаются.

                    По словам заведующей секретариатом Ляззат Кусаиновой, центры открыты в Домах дружбы всех
                    областных центров, а также в Алматы, Шымкенте и Нур-Султане. Вместе они составляют единую
                    сеть страны. Координаторов выбирают из самих волонтёров.""",
                    """Ethnocultural associations, the Council of Public Consent, the Council of Mothers and the
                    youth wing came to the open day. Experienced volunteers told newcomers what they do.

                    Lyazzat Kussainova, head of the Secretariat, said that centres work in the Houses of
                    Friendship of all regional capitals and in Almaty, Shymkent and Nur-Sultan. Together they
                    form one network across the country. Coordinators come from among the volunteers.""",
                )
            ),
            Heading(Words("Кім не істейді", "Кто чем займётся", "Who does what")),
            Text(
                Words(
                    """- **Әлеуметтік бағыт.** Жетекшісі – журналист, «Нам только 60» клубының төрайымы Татьяна
                    Левченко. Көмекке мұқтаж жандарды қолдайды.
                    - **Білім беру бағыты.** Жетекшісі – Евгения Гизик. Тәлімгерлік, кәсіптік бағдар беру, жастар
                    клубтары.
                    - **Спорттық бағыт.** Жетекшісі – палуан Сергей Цырульников. Балалар үйлері мен мектептерде
                    шеберлік сабақтары өтеді.
                    - **Медиация саласындағы волонтерлік.** Жетекшісі – профессор Сәуле Қабиева. Отбасындағы және
                    жұмыстағы дауды талдайды, татуласуға көмектеседі.""",
                    """- **Социальное направление.** Ведёт журналист Татьяна Левченко, председатель клуба «Нам
                    только 60». Поддержка тех, кому нужна помощь.
                    - **Образовательное направление.** Ведёт Евгения Гизик. Наставничество, профориентация,
                    молодёжные клубы.
                    - **Спортивное направление.** Ведёт силач Сергей Цырульников. Мастер-классы в детских домах и
                    школах.
                    - **Волонтёрство в медиации.** Ведёт профессор Сауле Кабиева. Разбор семейных и трудовых
                    споров, помощь в примирении.""",
                    """- **Social.** Led by journalist Tatiana Levchenko, who chairs the club “We are only 60”.
                    Support for people in need.
                    - **Educational.** Led by Yevgenia Gizik. Mentoring, career guidance and youth clubs.
                    - **Sports.** Led by strongman Sergey Tsyrulnikov. Master classes in orphanages and schools.
                    - **Volunteering in mediation.** Led by Professor Saule Kabiyeva. Looking into disputes in
                    families and at work and helping people make peace.""",
                )
            ),
            Quote(
                Words(
                    """Былтыр 57 мектепте болдым, он балалар үйіне бардым. Волонтер жылы серпіліс жылы болуы
                    керек.""",
                    """За прошлый год я побывал в 57 школах и в десяти детских домах. Год волонтёра должен стать
                    прорывом.""",
                    """Last year I went to 57 schools and ten orphanages. The Year of Volunteer has to be a
                    breakthrough.""",
                ),
                Words("Сергей Цырульников", "Сергей Цырульников", "Sergey Tsyrulnikov"),
                Words("спорттық бағыттың кураторы", "куратор спортивного направления", "lead of the sports direction"),
            ),
        ),
    ),
    NewsItem(
        slug="virtual-reception-46-people",
        date=datetime(2020, 5, 4, 17, 40),
        rubric="virtual-reception",
        region="astana",
        cover="online",
        views=1129,
        tags=("online", "consultation", "mediators", "court"),
        title=Words(
            "Бір онлайн қабылдауда 46 адам кеңес алды",
            "Сорок шесть консультаций за один онлайн-приём",
            "One online session, 46 people advised",
        ),
        lead=Words(
            """Медиатор, судья, заңгер, дәрігер, психолог және мониторинг тобының мүшелері сұраққа бірге
            жауап берді. Басқа өңірлерден де қоңырау шалғандар болды.""",
            """Медиаторы, судьи, юристы, врачи, психологи и антикоррупционные мониторы отвечали вместе. Звонили
            и из других регионов.""",
            """Mediators, judges, lawyers, doctors, psychologists and anti-corruption monitors answered together.
            Calls came from other regions too.""",
        ),
        body=(
            Text(
                Words(
                    """Карантин кезінде Достық үйінің есігі жабық болды, бірақ дау тоқтаған жоқ. Сондықтан
                    Нұр-Сұлтан қаласындағы мамандар жұртты онлайн қабылдады.

                    Сұрақтардың көбі отбасы мен тұрмысқа, азаматтық дауға қатысты болды. Біраз адам Денсаулық
                    туралы кодекс пен карантин кезінде дәрігерге қалай қаралуға болатынын сұрады.""",
                    """В карантин двери Дома дружбы закрылись, но споры никуда не делись. Поэтому специалисты
                    Нур-Султана вышли к людям онлайн.

                    Чаще всего спрашивали о семье, быте и гражданских спорах. Многих волновали Кодекс о здоровье и
                    то, как попасть к врачу во время карантина.""",
                    """During the quarantine the doors of the House of Friendship were shut, but disputes did not
                    stop. So the specialists of Nur-Sultan met people online.

                    Most questions were about family life and civil disputes. Many asked about the Health Code and
                    how to see a doctor during the quarantine.""",
                )
            ),
            Number(
                "46",
                Words(
                    "адам бір қабылдауда кеңес алды",
                    "человек получили консультацию за один приём",
                    "people were advised in one session",
                ),
                Words(
                    "Қазақстан халқы Ассамблеясы", "Ассамблея народа Казахстана", "Assembly of People of Kazakhstan"
                ),
                "2020-05-04",
            ),
            Heading(
                Words("Оралда – онлайн кеңес", "В Уральске – онлайн-конференция", "In Uralsk, an online conference")
            ),
            Text(
                Words(
                    """Батыс Қазақстан облысындағы Татуласу орталығының медиаторлары мен психологтары судьялармен
                    және заң консультанттарымен онлайн жиналды. Олар карантин кезіндегі жұмыс тәжірибесін
                    бөлісіп, медиацияны өңірде қалай кеңейтуге болатынын талқылады.

                    Мамандардың ойынша, онлайн медиация елімізде әлі жас. Оған техника да, заң да дайын болуы
                    керек, ал ең алдымен жұрт кәдімгі медиацияға үйренуге тиіс.""",
                    """Медиаторы и психологи Центра примирения Западно-Казахстанской области провели встречу с
                    судьями и юридическими консультантами. Они поделились опытом работы в карантин и обсудили,
                    как расширить медиацию в регионе.

                    По мнению специалистов, онлайн-медиация в стране только начинается. К ней должны быть готовы
                    и техника, и законы, а прежде люди должны привыкнуть к обычной медиации.""",
                    """Mediators and psychologists of the Reconciliation Centre of West Kazakhstan met judges and
                    legal consultants. They shared their experience of the quarantine and discussed how to bring
                    mediation to more people in the region.

                    The specialists think that online mediation is only starting in the country. Technology and
                    law must both be ready for it, and first people must get used to ordinary mediation.""",
                )
            ),
            Text(
                Words(
                    "Кеңес алғандар мұндай қабылдауды тұрақты өткізуді сұрады.",
                    "Те, кто получил консультацию, попросили сделать такой приём постоянным.",
                    "Those who had been advised asked for such sessions to be permanent.",
                )
            ),
        ),
    ),
)
