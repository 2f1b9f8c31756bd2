"""The volunteering section of the demo: its texts and its four directions.

What is said of the directions, of those who lead them and of their aims is what was reported of the Open Doors Day of
the voluntary movement centres on 17 January 2020.
"""

from dataclasses import dataclass

from demo.content.words import Words

TITLE = Words("Волонтерлік", "Волонтёрство", "Volunteering")
LEAD = Words(
    "Жақын жердегі іс-шараны таңдап, екі минутта жазылыңыз. Қалғанын үйлестіруші айтып береді.",
    "Выберите дело рядом с домом и запишитесь за две минуты. Остальное расскажет координатор.",
    "Choose something near you and sign up in two minutes. A coordinator tells you the rest.",
)
CALENDAR_TITLE = Words("Іс-шаралар күнтізбесі", "Календарь мероприятий", "Calendar of events")
CALENDAR_LEAD = Words(
    "Ашық есік күндері, конференциялар, пікірсайыстар және этностардың мерекелері.",
    "Дни открытых дверей, конференции, дебаты и праздники этносов.",
    "Open days, conferences, debates and holidays of ethnic groups.",
)


@dataclass(frozen=True)
class DirectionText:
    """A direction: its lead with who that is, its objectives one per line, the lead of its page."""

    code: str
    name: Words
    person: Words
    post: Words
    objectives: tuple[Words, ...]
    lead: Words
    cover: str = ""


DIRECTIONS: tuple[DirectionText, ...] = (
    DirectionText(
        "social",
        Words("Әлеуметтік бағыт", "Социальное направление", "Social direction"),
        Words("Татьяна Левченко", "Татьяна Левченко", "Tatiana Levchenko"),
        Words(
            "«Нам только 60» клубының төрайымы, журналист, ардагерлер қозғалысының белсендісі",
            "Председатель клуба «Нам только 60», журналист, активистка ветеранского движения",
            "Chair of the club “We are only 60”, journalist, activist of the veteran movement",
        ),
        (
            Words(
                "Қоғамдық маңызы бар жобаларды ұйымдастыруға және жүзеге асыруға қатысу.",
                "Участвовать в подготовке и проведении общественно значимых проектов.",
                "Take part in preparing and running projects that matter to society.",
            ),
            Words(
                "Әлеуметтік жағынан осал топтарға көмектесу.",
                "Помогать социально уязвимым группам населения.",
                "Help groups of people who are socially vulnerable.",
            ),
        ),
        Words(
            "Үлкендермен кездесу, қиын жағдайдағы отбасыларды қолдау, баршаға керек істер.",
            "Встречи со старшими, поддержка семей, которым трудно, дела, нужные всем.",
            "Time with older people, support for families in need, work that everybody needs.",
        ),
        "table",
    ),
    DirectionText(
        "educational",
        Words("Білім беру бағыты", "Образовательное направление", "Educational direction"),
        Words("Евгения Гизик", "Евгения Гизик", "Yevgenia Gizik"),
        Words(
            "Астана қаласы мен Ақмола облысының «Видергебурт» неміс қоғамдық бірлестігі төрағасының орынбасары",
            "Заместитель председателя общественного объединения немцев «Видергебурт» по столице и Акмолинской области",
            "Deputy chair of the public association of Germans “Wiedergeburt” in the capital and Akmola region",
        ),
        (
            Words(
                "Мектеп оқушыларына кәсіптік бағдар беру.",
                "Проводить профориентацию школьников.",
                "Vocational guidance for pupils.",
            ),
            Words(
                "Тәлімгерлік пен тәрбие институтын дамыту.",
                "Развивать наставничество и воспитание.",
                "Develop mentoring and education.",
            ),
            Words(
                "Оқу орындарында Ассамблеяның жастар клубтарын дамыту.",
                "Развивать молодёжные клубы Ассамблеи в учебных заведениях.",
                "Build up the Assembly’s youth clubs at schools and universities.",
            ),
        ),
        Words(
            "Түрлі саланың волонтерлері өз тәжірибесімен бөліседі.",
            "Волонтёры из разных сфер делятся личным опытом.",
            "Volunteers from many fields share their own experience.",
        ),
        "school",
    ),
    DirectionText(
        "sports",
        Words("Спорттық бағыт", "Спортивное направление", "Sports direction"),
        Words("Сергей Цырульников", "Сергей Цырульников", "Sergey Tsyrulnikov"),
        Words(
            "Қазақстанның Гиннесс рекордтар кітабына енген рекордшы, белгілі палуан",
            "Рекордсмен Книги рекордов Гиннесса Казахстана, известный атлет-палуан",
            "Record holder of the Guinness Book of Records of Kazakhstan, well-known strength athlete (paluan)",
        ),
        (
            Words(
                "Спортшылар мен жаттықтырушыларды спорттық волонтерлікке біріктіру.",
                "Объединить спортсменов и тренеров в спортивном волонтёрстве.",
                "Bring athletes and coaches together in sports volunteering.",
            ),
            Words(
                "Балалар үйлері мен оқу орындарында шеберлік сабақтарын өткізу.",
                "Проводить мастер-классы в детских домах и учебных заведениях.",
                "Hold master classes in children’s homes, schools and colleges.",
            ),
        ),
        Words(
            "Спортшылар мен жаттықтырушылар балаларға барып, шеберлік сабақтарын өткізеді.",
            "Спортсмены и тренеры приезжают к детям с мастер-классами.",
            "Athletes and coaches visit children and hold master classes.",
        ),
        "yurt",
    ),
    DirectionText(
        "mediation",
        Words("Медиация саласындағы волонтерлік", "Волонтёрство в медиации", "Volunteering in mediation"),
        Words("Сауле Қабиева", "Сауле Кабиева", "Saule Kabiyeva"),
        Words(
            "Медицина ғылымдарының докторы, Қарағанды медицина университетінің профессоры",
            "Доктор медицинских наук, профессор Карагандинского медицинского университета",
            "Doctor of Medical Sciences, professor at Karaganda Medical University",
        ),
        (
            Words(
                "Медицинада, білім беруде, тұрғын үй-коммуналдық салада отбасылық және еңбек дауларының алдын алу.",
                "Предупреждать семейные и трудовые споры в медицине, образовании, жилищно-коммунальной сфере.",
                "Prevent family and labour disputes in health care, education, housing and utilities.",
            ),
            Words(
                "Жанжалды жағдайды талдап, оны шешу жолын табу.",
                "Разбирать конфликтные ситуации и находить способ их решения.",
                "Study conflicts and find the way to settle them.",
            ),
            Words(
                "Татуластыру рәсімдерін өткізу.",
                "Проводить примирительные процедуры.",
                "Conduct reconciliation procedures.",
            ),
        ),
        Words(
            "Волонтер-медиаторлар дауды шешіп қана қоймай, оның алдын алады.",
            "Волонтёры-медиаторы не только улаживают споры, но и предупреждают их.",
            "Volunteer mediators not only settle disputes: they prevent them.",
        ),
        "memo",
    ),
)
