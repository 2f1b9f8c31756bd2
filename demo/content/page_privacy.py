"""Privacy policy. The operator is a placeholder of the demo; the rules are those the site keeps."""

from demo.content.words import Heading, Notice, Text, TextPage, Words

PAGE = TextPage(
    key="privacy",
    title=Words("Құпиялылық саясаты", "Политика конфиденциальности", "Privacy policy"),
    lead=Words(
        "Қандай дерек сұраймыз, не үшін, қанша уақыт сақтаймыз және оны жоюды қалай сұрауға болады.",
        "Какие данные мы спрашиваем, зачем, сколько храним и как попросить их удалить.",
        "What data we ask for, why, how long we keep them and how to have them deleted.",
    ),
    body=(
        Notice(
            "info",
            Words("Бұл – демонстрациялық сайт", "Это демонстрационный сайт", "This is a demonstration site"),
            Words(
                """Оператор: «Шаңырақ» демонстрациялық мекемесі, БСН 000000000000. Нақты сайтта осы жерде ұйымның
                атауы, БСН және мекенжайы тұрады.""",
                """Оператор: демонстрационное учреждение «Шанырак», БИН 000000000000. На рабочем сайте здесь стоят
                название, БИН и адрес организации.""",
                """Operator: the demonstration institution “Shanyraq”, BIN 000000000000. A working site names the
                organisation, its BIN and its address here.""",
            ),
        ),
        Text(
            Words(
                """Дербес деректер Қазақстан Республикасының 2013 жылғы 21~мамырдағы №~94-V «Дербес деректер және
                оларды қорғау туралы» Заңына сәйкес өңделеді.""",
                """Персональные данные обрабатываются по Закону Республики Казахстан от 21~мая 2013 года №~94-V
                «О персональных данных и их защите».""",
                """Personal data are processed under the Law of the Republic of Kazakhstan No.~94-V of 21~May 2013 on
                Personal Data and Their Protection.""",
            )
        ),
        Heading(Words("Сайтты оқығанда", "Когда вы читаете сайт", "When you read the site")),
        Text(
            Words(
                """Кіру де, тіркелу де керек емес. Сайт сізді бақылайтын cookie қоймайды, бөтен сайттардан ештеңе
                жүктемейді, жарнамасы жоқ. Нашар көретіндерге арналған нұсқаны қоссаңыз, оның баптауы өз
                құрылғыңызда бір cookie ретінде сақталады.

                Қаралым есептелгенде IP мекенжайыңыз сақталмайды.""",
                """Ни входа, ни регистрации не нужно. Сайт не ставит cookie для слежки, ничего не загружает с чужих
                сайтов и не показывает рекламу. Если вы включите версию для слабовидящих, её настройки сохранятся в
                одном cookie на вашем устройстве.

                При подсчёте просмотров IP-адрес не сохраняется.""",
                """You need neither a login nor an account. The site sets no cookie that follows you, loads nothing
                from other sites and shows no advertising. If you turn on the version for the visually impaired, its
                settings are kept in one cookie on your device.

                Views are counted without storing your IP address.""",
            )
        ),
        Heading(Words("Өтінім жібергенде", "Когда вы отправляете заявку", "When you send a request")),
        Text(
            Words(
                """Тек қажетін сұраймыз:

                - сізге қалай жүгінетініміз (шын атыңыз болмауы мүмкін);
                - телефон немесе электрондық пошта;
                - өңір, тіл, кездесу тәсілі;
                - даудың түрі және не болғаны.

                Жеке куәлікті, ЖСН-ді, балалардың және екінші тараптың аты-жөнін сұрамаймыз. Оларды мәтінге де
                жазбаңыз.""",
                """Мы спрашиваем только нужное:

                - как к вам обращаться (имя может быть ненастоящим);
                - телефон или электронную почту;
                - регион, язык, способ встречи;
                - вид спора и что произошло.

                Удостоверение, ИИН, имена детей и второй стороны мы не спрашиваем. Не пишите их и в тексте.""",
                """We ask only for what is needed:

                - how to address you (it need not be your real name);
                - a phone number or an e-mail address;
                - the region, the language and how to meet;
                - the kind of dispute and what happened.

                We do not ask for an identity card, an IIN, or the names of children or of the other side. Please do
                not write them in the text either.""",
            )
        ),
        Heading(Words("Кім көреді", "Кто их видит", "Who sees them")),
        Text(
            Words(
                """Өтінімді өңірдің модераторы және сізбен жұмыс істейтін маман оқиды. Байланыс деректеріңіз бен
                оқиғаңыз дерекқорда шифрланып сақталады. Әр оқу мен әр жүктеу журналға жазылады.

                Деректер Қазақстанда сақталады, шетелге жіберілмейді, ашық дереккөздерде жарияланбайды.""",
                """Заявку читают модератор региона и специалист, который с вами работает. Контакты и рассказ хранятся
                в базе зашифрованными. Каждый просмотр и каждая выгрузка записываются в журнал.

                Данные хранятся в Казахстане, за границу не передаются и в открытых источниках не публикуются.""",
                """Your request is read by the moderator of the region and the specialist who works with you. Your
                contacts and your story are encrypted in the database. Each reading and each export is logged.

                The data are stored in Kazakhstan, are not passed abroad and are not published.""",
            )
        ),
        Heading(Words("Қанша уақыт сақталады", "Сколько хранятся", "How long they are kept")),
        Text(
            Words(
                """Өтінім жабылғаннан кейін 12 ай өткен соң жеке деректер мен мәтін жойылады. Статистика үшін өңір,
                даудың түрі, нәтижесі және күндері ғана қалады.""",
                """Через 12 месяцев после закрытия заявки личные данные и текст удаляются. Для статистики остаются
                только регион, вид спора, исход и даты.""",
                """Personal data and the text are deleted 12 months after the request is closed. Only the region, the
                kind of dispute, the outcome and the dates remain, for statistics.""",
            )
        ),
        Heading(Words("Құқықтарыңыз", "Ваши права", "Your rights")),
        Text(
            Words(
                """Өтінімді мәртебе бетінде өзіңіз қайтарып ала аласыз. Деректеріңізді көруді, түзетуді немесе жоюды
                сұрау үшін [privacy@shanyraq.example](mailto:privacy@shanyraq.example) мекенжайына жазыңыз және
                өтінім нөмірін көрсетіңіз. Келісімді кез келген уақытта қайтарып алуға болады.""",
                """Отозвать заявку можно самим на странице статуса. Чтобы увидеть, исправить или удалить данные,
                напишите на [privacy@shanyraq.example](mailto:privacy@shanyraq.example) и укажите номер заявки.
                Согласие можно отозвать в любое время.""",
                """You can withdraw a request yourself on the status page. To see, correct or delete your data, write
                to [privacy@shanyraq.example](mailto:privacy@shanyraq.example) and give the number of the request.
                You may withdraw your consent at any time.""",
            )
        ),
    ),
)
