"""News of 2023 to 2026: a bill and the days of the year the domain keeps."""

from datetime import datetime

from demo.content.words import Gallery, Heading, NewsItem, Notice, Number, Text, Words

APK = Words("Қазақстан халқы Ассамблеясы", "Ассамблея народа Казахстана", "Assembly of People of Kazakhstan")

ITEMS: tuple[NewsItem, ...] = (
    NewsItem(
        slug="bill-on-child-safety",
        date=datetime(2023, 11, 3, 18, 10),
        rubric="documents",
        views=1204,
        tags=("children", "family"),
        title=Words(
            "Балалар қауіпсіздігі туралы заң жобасы талқыланды",
            "Законопроект о безопасности детей вынесли на обсуждение",
            "A bill on child safety goes to discussion",
        ),
        lead=Words(
            """Құжатта елуден астам тармақ бар. Ұсынысты өңірдегі бала құқықтары жөніндегі уәкіл арқылы
            беруге болады.""",
            """В документе более пятидесяти позиций. Предложения собирают региональные уполномоченные по правам
            ребёнка.""",
            """The document has more than fifty positions. Regional commissioners for children’s rights gather
            proposals.""",
        ),
        body=(
            Text(
                Words(
                    """Премьер-министрдің орынбасары Тамара Дүйсенова өткізген кеңеске уәкілдер, үкіметтік емес
                    ұйымдар, сарапшылар мен депутаттар қатысты. Жобаны Бала құқықтары жөніндегі уәкіл Динара
                    Закиева таныстырды.

                    Қазақстанда 6,8 миллион бала мен жасөспірім бар, бұл халықтың үштен біріне жуық.""",
                    """На совещании у заместителя премьер-министра Тамары Дуйсеновой собрались уполномоченные, НПО,
                    эксперты и депутаты. Законопроект представила Уполномоченный по правам ребёнка Динара Закиева.

                    В Казахстане 6,8 миллиона детей и подростков, это почти треть жителей страны.""",
                    """Commissioners, non-governmental organisations, experts and deputies met with Deputy Prime
                    Minister Tamara Duissenova. Dinara Zakieva, Commissioner for Children’s Rights, presented the
                    bill.

                    Kazakhstan has 6.8 million children and teenagers, nearly a third of its people.""",
                )
            ),
            Heading(Words("Не ұсынылып отыр", "Что предлагают", "What is proposed")),
            Text(
                Words(
                    """- Әр ауданда отбасы мен балаға қолдау көрсету орталығын ашу.
                    - Әр өңірде психологиялық көмек орталығын құру.
                    - Балаға зорлық-зомбылықтың кез келген түріне жазаны күшейту.
                    - Буллинг пен зорлық-зомбылықтан зардап шеккендерге көмек беру.
                    - Өңірлік уәкілдің мәртебесін заңмен бекіту.""",
                    """- В каждом районе – центр поддержки семьи и детей.
                    - В каждом регионе – центр психологической помощи.
                    - Строже наказывать за любое насилие над ребёнком.
                    - Помогать пострадавшим от насилия и травли.
                    - Закрепить в законе статус регионального уполномоченного.""",
                    """- A support centre for families and children in every district.
                    - A psychological help centre in every region.
                    - Stricter punishment for any violence against a child.
                    - Help for victims of violence and bullying.
                    - A legal status for the regional commissioners.""",
                )
            ),
            Notice(
                "warn",
                Words("Татуласу болмайды", "Примирения не будет", "No reconciliation"),
                Words(
                    "Жоба бойынша, балаға күш қолдану ісінде тараптар татуласып, жазадан құтыла алмайды.",
                    "По проекту дело о физическом насилии над ребёнком нельзя прекратить примирением сторон.",
                    "Under the bill, a case of physical violence against a child cannot be ended by reconciliation.",
                ),
            ),
        ),
    ),
    NewsItem(
        slug="unity-day-collectives",
        date=datetime(2026, 5, 1, 10, 0),
        rubric="houses",
        region="east-kazakhstan",
        house="oskemen",
        cover="dombra",
        views=1018,
        tags=("associations", "languages"),
        title=Words(
            "Бірлік күні: бір сахнада жиырма жеті ұжым",
            "День единства: двадцать семь коллективов на одной сцене",
            "Unity Day: twenty-seven collectives on one stage",
        ),
        lead=Words(
            "1~мамырда Достық үйінің есігі ертеңнен кешке дейін ашық. Кіру тегін.",
            "1~мая двери Дома дружбы открыты с утра до вечера. Вход свободный.",
            "On 1~May the doors of the House of Friendship are open all day. Entrance is free.",
        ),
        body=(
            Text(
                Words(
                    """Күй мен хор, халық биі мен театр қойылымы кезектесіп жүреді. Әр ұжым бір әнді өз тілінде,
                    бір әнді қазақ тілінде орындайды.

                    Балаларға арналған бөлмеде тоғызқұмалақ пен асық ойнатылады, қонақтарға бауырсақ пісіріледі.""",
                    """Кюй сменяет хор, народный танец – театральная сценка. Каждый коллектив исполнит одну песню
                    на своём языке и одну на казахском.

                    Для детей готовят тогызкумалак и асыки, для гостей – баурсаки.""",
                    """A kui follows a choir, a folk dance follows a short play. Each collective will sing one song
                    in its own language and one in Kazakh.

                    There will be togyzqumalaq and asyq games for children and fresh baursaks for guests.""",
                )
            ),
            Number(
                "27",
                Words("шығармашылық ұжым", "творческих коллективов", "creative collectives"),
                Words("ШҚО Достық үйі", "Дом дружбы ВКО", "House of Friendship, East Kazakhstan"),
                "2022-09-01",
            ),
            Gallery(
                ("yurt", "board"),
                Words("Киіз үй мен ойын алаңы.", "Юрта и игровая площадка.", "The yurt and the games."),
            ),
        ),
    ),
    NewsItem(
        slug="mediation-day-open-doors",
        date=datetime(2026, 8, 5, 9, 0),
        rubric="mediation",
        cover="table",
        views=1342,
        tags=("mediators", "consultation", "court"),
        title=Words(
            "Медиация күні: Достық үйлері тегін кеңес береді",
            "День медиации: Дома дружбы консультируют бесплатно",
            "Mediation Day: free advice in the Houses of Friendship",
        ),
        lead=Words(
            """5~тамызда есік бәріне ашық. Медиатордың қасында судья, заңгер және психолог отырады.""",
            """5~августа двери открыты для всех. Рядом с медиаторами будут судьи, юристы и психологи.""",
            """On 5~August the doors are open to everyone. Judges, lawyers and psychologists sit beside the
            mediators.""",
        ),
        body=(
            Text(
                Words(
                    """Бұл күн кездейсоқ таңдалмаған: «Медиация туралы» заң 2011 жылғы 5~тамызда күшіне енді.
                    Содан бері дауласқан екі адам сотсыз-ақ келісе алады.

                    Келгенде құжат сұралмайды. Атыңызды айтсаңыз болды, ол шын атыңыз болмауы да мүмкін.""",
                    """День выбран не случайно: закон «О медиации» вступил в силу 5~августа 2011 года. С тех пор
                    двое спорящих могут договориться без суда.

                    Документы на входе не спрашивают. Достаточно назвать имя, и оно может быть ненастоящим.""",
                    """The day was not chosen by chance: the Law on Mediation came into force on 5~August 2011. Since
                    then two people in a dispute can reach an agreement without a court.

                    Nobody will ask for papers. A name is enough, and it need not be your real one.""",
                )
            ),
            Heading(Words("Немен келуге болады", "С чем приходят", "What people come with")),
            Text(
                Words(
                    """- отбасындағы реніш, ажырасқаннан кейінгі бала тәрбиесі;
                    - көршімен арадағы дуал, су, шу;
                    - жұмыстағы жалақы мен демалыс;
                    - қарыз, мұра, жер.""",
                    """- обида в семье, воспитание детей после развода;
                    - забор, вода и шум у соседей;
                    - зарплата и отпуск на работе;
                    - долги, наследство, земля.""",
                    """- hurt feelings in a family, bringing up children after a divorce;
                    - a fence, water or noise between neighbours;
                    - pay and leave at work;
                    - debts, inheritance, land.""",
                )
            ),
            Notice(
                "info",
                Words("Келе алмасаңыз", "Если прийти не получится", "If you cannot come"),
                Words(
                    "Осы сайтта өтінім қалдырыңыз: маман үш жұмыс күні ішінде хабарласады.",
                    "Оставьте заявку на сайте: специалист свяжется с вами в течение трёх рабочих дней.",
                    "Send a request on this site: a specialist will contact you within three working days.",
                ),
            ),
        ),
    ),
    NewsItem(
        slug="languages-day-sunday-schools",
        date=datetime(2026, 9, 4, 12, 30),
        rubric="languages",
        cover="letters",
        views=617,
        tags=("languages", "children", "associations"),
        title=Words(
            "Тілдер күні: жексенбілік мектептер оқушы қабылдайды",
            "Ко Дню языков воскресные школы набирают учеников",
        ),
        lead=Words(
            "5~қыркүйек – Қазақстан халқы тілдерінің күні. Сабақ тегін, жас шектеуі жоқ.",
            "5~сентября – День языков народа Казахстана. Занятия бесплатные, возраст любой.",
        ),
        body=(
            Text(
                Words(
                    """Неміс, корей, татар, поляк, украин тілдерін этномәдени бірлестіктердің мұғалімдері
                    үйретеді. Қазақ тілі ересектерге арналған бөлек топта өтеді.

                    Жазылу үшін Достық үйіне қоңырау шалыңыз. Қай тіл, неше жас, қай күн ыңғайлы – осыны айтсаңыз
                    жеткілікті.""",
                    """Немецкому, корейскому, татарскому, польскому и украинскому учат преподаватели
                    этнокультурных объединений. Для взрослых есть отдельная группа казахского языка.

                    Чтобы записаться, позвоните в Дом дружбы. Достаточно сказать, какой язык, сколько лет ученику
                    и в какой день удобно.""",
                )
            ),
            Text(
                Words(
                    "Әр үйдің өз кестесі бар, оны үйдің бетінен немесе телефоннан білуге болады.",
                    "У каждого Дома своё расписание: его подскажут по телефону.",
                )
            ),
        ),
    ),
    NewsItem(
        slug="volunteers-day-meetings",
        date=datetime(2026, 11, 12, 15, 15),
        rubric="volunteering",
        views=208,
        tags=("volunteers", "youth", "elders"),
        title=Words(
            "5~желтоқсан – волонтерлер күні: кездесулерге келіңіз",
            "5~декабря – День волонтёра: приходите на встречи",
            "5~December is Volunteers’ Day: come and meet them",
        ),
        lead=Words(
            "Достық үйлерінде тәжірибелі волонтерлер не істейтінін айтып береді.",
            "В Домах дружбы опытные волонтёры расскажут, чем занимаются.",
            "Experienced volunteers will tell their stories in the Houses of Friendship.",
        ),
        body=(
            Text(
                Words(
                    """Волонтер болуға жас кедергі емес: студент те, алпыстан асқан әже де қатыса алады. 14 жасқа
                    толмаған бала ата-анасының жазбаша келісімімен немесе соның қасында жүріп көмектеседі.

                    Кәмелетке толмағандарға ауыр жұмыс, апаттан не қылмыстан зардап шеккендерге көмек
                    тапсырылмайды.""",
                    """Возраст не помеха: поможет и студент, и бабушка, которой за шестьдесят. Дети до 14 лет
                    участвуют с письменного согласия родителей или вместе с ними.

                    Тяжёлую работу и помощь пострадавшим от бедствий или преступлений несовершеннолетним не
                    поручают.""",
                    """Age is no obstacle: a student can help, and so can a grandmother of over sixty. Children under
                    14 take part with their parents’ written consent or together with them.

                    Nobody under 18 is given heavy work or sent to help victims of disasters or crime.""",
                )
            ),
            Number(
                "4",
                Words(
                    "бағыт: әлеуметтік, білім беру, спорттық және медиация",
                    "направления: социальное, образовательное, спортивное и медиация",
                    "directions: social, educational, sports and mediation",
                ),
                APK,
                "2020-01-17",
            ),
        ),
    ),
    NewsItem(
        slug="check-status-of-request",
        date=datetime(2026, 11, 17, 11, 20),
        rubric="virtual-reception",
        cover="town",
        views=163,
        tags=("online", "consultation"),
        title=Words(
            "Өтініміңіз қай кезеңде екенін енді өзіңіз көресіз",
            "Теперь вы сами видите, на каком этапе ваша заявка",
            "You can now see for yourself where your request stands",
        ),
        lead=Words(
            "Тіркелу де, құпия сөз де керек емес. Өтінім жіберген соң берілетін код жеткілікті.",
            "Ни регистрации, ни пароля. Достаточно кода, который вы получили вместе с номером заявки.",
            "No account and no password: the code you got with your number is enough.",
        ),
        body=(
            Text(
                Words(
                    """Өтінім қабылданған соң екі нәрсе беріледі: нөмір және код. Нөмірді телефонмен айтуға
                    болады. Кодты ешкімге айтпаңыз: маманның жауабын тек код арқылы оқисыз.

                    Мәртебе бетінде өтініміңіз қай кеңседе жатқанын, әрі қарай не болатынын көресіз. Сол жерден
                    хабар қосуға немесе өтінімді қайтарып алуға болады.""",
                    """После отправки вы получаете номер и код. Номер можно назвать по телефону. Код не сообщайте
                    никому: ответ специалиста открывается только по нему.

                    На странице статуса видно, где сейчас заявка и что будет дальше. Там же можно дописать
                    сообщение или отозвать заявку.""",
                    """When your request arrives you get a number and a code. You may say the number on the phone.
                    Keep the code to yourself: it alone opens the specialist’s answer.

                    The status page shows who has your request and what comes next. There you can add a message or
                    withdraw the request.""",
                )
            ),
            Heading(Words("Код жоғалса", "Если код потерялся", "If you lose the code")),
            Text(
                Words(
                    """Жоғалған кодты қайта бере алмаймыз, өйткені ол бізде ашық күйінде сақталмайды. Өтінім нөмірін
                    айтып, Достық үйіне қоңырау шалыңыз.""",
                    """Восстановить код нельзя: в открытом виде он у нас не хранится. Позвоните в Дом дружбы и
                    назовите номер заявки.""",
                    """We cannot restore it, because we do not keep it in readable form. Call the House of Friendship
                    and give the number of your request.""",
                )
            ),
        ),
    ),
)
