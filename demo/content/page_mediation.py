"""The page that says what mediation is, when it fits and when it must not be used."""

from demo.content.words import Card, Heading, Notice, Text, TextPage, Words

ASK = Words("Консультацияға жазылу", "Записаться на консультацию", "Ask for a consultation")

PAGE = TextPage(
    key="mediation",
    title=Words("Медиация", "Медиация", "Mediation"),
    lead=Words(
        """Медиация – дауды сотсыз, екі жақтың өз келісімімен шешу жолы. Ол ерікті әрі құпия өтеді. Медиатор
        ешкімнің жағын алмайды, үкім шығармайды: сөйлесуге көмектеседі.""",
        """Медиация – способ решить спор без суда, по согласию самих сторон. Она добровольна и конфиденциальна.
        Медиатор ни на чьей стороне и ничего не решает за вас: он помогает договориться.""",
        """Mediation is a way to settle a dispute without a court, by the agreement of both sides. It is voluntary
        and confidential. A mediator takes no side and decides nothing for you: a mediator helps you talk.""",
    ),
    body=(
        Notice(
            "red",
            Words(
                "Қауіп төніп тұрса, күтпеңіз",
                "Если есть угроза, не ждите",
                "If you are in danger, do not wait",
            ),
            Words(
                """Егер сізге немесе балаға қауіп төнсе, дереу 102 (полиция) немесе 111 (отбасы мен балалар) нөміріне
                қоңырау шалыңыз. Екеуі де тегін, тәулік бойы жұмыс істейді.""",
                """Если вам или ребёнку угрожает опасность, звоните 102 (полиция) или 111 (семья и дети) сейчас. Оба
                номера бесплатны и работают круглосуточно.""",
                """If you or a child is in danger, call 102 (police) or 111 (family and children) now. Both are free,
                day and night.""",
            ),
        ),
        Heading(Words("Үш қадам", "Три шага", "Three steps")),
        Text(
            Words(
                """+ **Өтінім қалдырасыз.** Бірнеше сұраққа жауап бересіз, бұл шамамен бес минут алады. Құжат керек
                емес.
                + **Маман хабарласады.** Үш жұмыс күні ішінде қоңырау шаламыз немесе жауапты мәртебе бетіне жазамыз.
                + **Кеңес аласыз.** Жүздесіп, телефон арқылы немесе онлайн. Содан кейін не істейтініңізді өзіңіз
                шешесіз.""",
                """+ **Вы оставляете заявку.** Несколько вопросов, около пяти минут. Документы не нужны.
                + **С вами связывается специалист.** В течение трёх рабочих дней мы позвоним или ответим на странице
                статуса.
                + **Вы получаете консультацию.** Лично, по телефону или онлайн. Что делать дальше, решаете вы.""",
                """+ **You send a request.** A few questions, about five minutes. No papers are needed.
                + **A specialist contacts you.** Within three working days we call or answer on the status page.
                + **You get advice.** In person, by phone or online. What happens next is up to you.""",
            )
        ),
        Heading(Words("Қандай дауға сай келеді", "Когда медиация подходит", "When mediation fits")),
        Text(
            Words(
                """- Отбасы: ажырасу, бала тәрбиесі, ата-ана мен бала арасындағы реніш.
                - Көршілер: шу, дуал, су, ортақ аула.
                - Жұмыс: жалақы, демалыс, ұжымдағы кикілжің.
                - Мектеп: оқушылардың жанжалы, ата-ана мен мұғалімнің дауы.
                - Тұрғын үй, жер, мұра, қарыз.
                - Этностар арасындағы түсініспеушілік.""",
                """- Семья: развод, воспитание детей, обиды между родителями и детьми.
                - Соседи: шум, забор, вода, общий двор.
                - Работа: зарплата, отпуск, конфликт в коллективе.
                - Школа: ссоры учеников, споры родителей и учителей.
                - Жильё, земля, наследство, долги.
                - Непонимание между людьми разных этносов.""",
                """- Family: divorce, bringing up children, hurt feelings between parents and children.
                - Neighbours: noise, a fence, water, a shared yard.
                - Work: pay, leave, a conflict in the team.
                - School: quarrels between pupils, disputes between parents and teachers.
                - Housing, land, inheritance, debts.
                - Misunderstandings between people of different ethnic groups.""",
            )
        ),
        Heading(Words("Медиация қашан қолданылмайды", "Когда медиация не подходит", "When mediation does not fit")),
        Text(
            Words(
                """Балаға жасалған зорлық-зомбылық медиация арқылы реттелмейді. Қорқыту, ұрып-соғу немесе қол жұмсау
                болса, медиаторға жібермейміз: алдымен қауіпсіздік, содан кейін психолог пен заңгер.

                Екінші тарап келіспесе де, медиация болмайды: оған ешкімді мәжбүрлеуге болмайды. Бірақ кеңес алуға
                бір өзіңіз келсеңіз де болады.""",
                """Насилие над ребёнком медиацией не урегулируется. Если есть угрозы, побои или насилие, мы не
                передаём дело медиатору: сначала безопасность, затем психолог и юрист.

                Медиации не будет и тогда, когда вторая сторона против: заставить нельзя никого. Но получить
                консультацию вы можете и в одиночку.""",
                """Violence against a child cannot be settled by mediation. Where there are threats, beatings or
                violence, we do not pass the case to a mediator: safety comes first, then a psychologist and a lawyer.

                There is no mediation either when the other side is against it: nobody can be forced. But you may
                come for advice on your own.""",
            )
        ),
        Heading(Words("Медиаторлар кімдер", "Кто такие медиаторы", "Who the mediators are")),
        Text(
            Words(
                """Кәсіби медиатордың арнайы даярлығы мен сертификаты бар, көмегі ақылы болуы мүмкін. Қоғамдық
                медиаторды жұрт жақсы біледі, ол бұл іспен кәсіби түрде айналыспайды. Бұрын ондай адамды «кәсіби
                емес медиатор» деп атаған.

                Келісімге келсеңіз, оны жазбаша ресімдейсіз. Ол екі жаққа да міндетті.""",
                """У профессионального медиатора есть подготовка и сертификат, его помощь может быть платной.
                Общественного медиатора знают и уважают люди, это не его профессия. Раньше таких называли
                «непрофессиональными».

                Если вы договорились, соглашение составляют письменно. Оно обязательно для обеих сторон.""",
                """A professional mediator has training and a certificate, and may charge a fee. A public mediator is
                a person the community knows and respects; it is not their profession. The older word was
                “non-professional”.

                If you agree, the agreement is put in writing. It binds both sides.""",
            )
        ),
        Heading(Words("Заң не дейді", "Что говорит закон", "What the law says")),
        Text(
            Words(
                """«Медиация туралы» Қазақстан Республикасының №~401-IV Заңына 2011 жылғы 28~қаңтарда қол қойылды, ол
                2011 жылғы 5~тамызда күшіне енді. Ассамблея мен Жоғарғы Сот 2016 жылғы 30~маусымда ынтымақтастық
                туралы меморандум жасады.

                Осы сайттағы форма – консультацияға өтінім ғана. Ол медиация рәсімін бастамайды және ресми жолданым
                болып саналмайды. Ресми жолданымды [e-Otinish порталы](https://eotinish.kz) арқылы беруге болады.""",
                """Закон Республики Казахстан «О медиации» №~401-IV подписан 28~января 2011 года и вступил в силу
                5~августа 2011 года. 30~июня 2016 года Ассамблея и Верховный Суд заключили меморандум о
                сотрудничестве.

                Форма на этом сайте – только заявка на консультацию. Она не начинает процедуру медиации и не является
                официальным обращением. Официальное обращение подают через [портал e-Otinish](https://eotinish.kz).""",
                """The Law of the Republic of Kazakhstan on Mediation, No.~401-IV, was signed on 28~January 2011 and
                came into force on 5~August 2011. On 30~June 2016 the Assembly and the Supreme Court signed a
                memorandum of cooperation.

                The form on this site is a request for a consultation only. It does not start mediation and is not an
                official appeal. To file one, use the [e-Otinish portal](https://eotinish.kz).""",
            )
        ),
    ),
    cards=(
        Card(
            Words("Сізде де дау бар ма?", "У вас тоже спор?", "Have a dispute of your own?"),
            Words(
                "Жағдайды қысқаша жазыңыз, маман үш жұмыс күні ішінде хабарласады.",
                "Опишите его коротко: специалист свяжется с вами в течение трёх рабочих дней.",
                "Describe it in a few lines: a specialist will contact you within three working days.",
            ),
            ASK,
            page="consultation",
        ),
        Card(
            Words("Жүздесіп сөйлескіңіз келе ме?", "Хотите поговорить лично?", "Would you rather talk in person?"),
            Words(
                "Өзіңізге жақын Достық үйінің мекенжайы мен қабылдау уақытын табыңыз.",
                "Найдите адрес и часы приёма ближайшего Дома дружбы.",
                "Find the address and the reception hours of the nearest House of Friendship.",
            ),
            Words("Достық үйін табу", "Найти Дом дружбы", "Find a House of Friendship"),
            page="houses",
        ),
    ),
)
