"""Accessibility statement."""

from demo.content.words import Heading, Text, TextPage, Words

PAGE = TextPage(
    key="accessibility",
    title=Words("Қолжетімділік туралы мәлімдеме", "Заявление о доступности", "Accessibility statement"),
    lead=Words(
        "Бұл сайтты әркім қолдана алуы керек: көзі нашар көретін адам да, тек пернетақтамен жұмыс істейтін адам да.",
        "Этим сайтом должен свободно пользоваться каждый: и тот, кто плохо видит, и тот, кто работает без мыши.",
        "Everyone should be able to use this site, with poor sight or without a mouse.",
    ),
    body=(
        Heading(Words("Қандай талапқа сай", "Каким требованиям отвечает", "What it conforms to")),
        Text(
            Words(
                """Сайт WCAG~2.2 нұсқаулығының AA деңгейіне және ҚР СТ 2191-2023 стандартына сай жасалды. Бұл
                мәлімдеме 2026 жылғы 20~қарашада жазылды. Тексеру жолы: әр бет түрі үш тілде автоматты құралмен және
                пернетақтамен қолмен тексеріледі.""",
                """Сайт сделан по уровню AA руководства WCAG~2.2 и по стандарту СТ РК 2191-2023. Это заявление
                составлено 20~ноября 2026 года. Каждый тип страницы на трёх языках проверяется автоматически и
                вручную с клавиатуры.""",
                """The site is built to level AA of WCAG~2.2 and to the standard ST RK 2191-2023. This statement was
                written on 20~November 2026. Each type of page is checked in three languages by an automatic tool and
                by hand with a keyboard.""",
            )
        ),
        Heading(Words("Сізге не көмектеседі", "Что вам поможет", "What helps you")),
        Text(
            Words(
                """- Әр беттің жоғарғы жағында «Нашар көретіндерге арналған нұсқа» бар: қаріп өлшемі, түс схемасы,
                аралықтар, суреттерді өшіру.
                - Барлығына пернетақтамен жетуге болады, фокус анық көрінеді.
                - Суреттердің сипаттамасы бар.
                - Форма JavaScript қосылмай да жұмыс істейді, қателер сөзбен айтылады.
                - Қозғалатын, жыпылықтайтын ештеңе жоқ.""",
                """- Вверху каждой страницы есть «Версия для слабовидящих»: размер шрифта, цветовая схема, интервалы,
                отключение изображений.
                - До всего можно дойти с клавиатуры, фокус хорошо виден.
                - У изображений есть описания.
                - Формы работают без JavaScript, об ошибках сказано словами.
                - Ничего не движется и не мигает.""",
                """- Every page has a “version for the visually impaired” at the top: font size, colour scheme,
                spacing, images off.
                - Everything can be reached with a keyboard, and the focus is easy to see.
                - Pictures have descriptions.
                - Forms work without JavaScript, and errors are told in words.
                - Nothing moves or flickers.""",
            )
        ),
        Heading(Words("Әлі толық емес", "Что пока не идеально", "What is not perfect yet")),
        Text(
            Words(
                """- Бөтен сайттағы бейнежазбаларда субтитр болмауы мүмкін.
                - PDF құжаттардың бәрі бірдей дыбыстап оқу бағдарламасына бейімделмеген. Сұрасаңыз, мәтінін
                жібереміз.
                - Жаңалықтардың бір бөлігі ағылшын тіліне аударылмаған.""",
                """- У видео на чужих сайтах может не быть субтитров.
                - Не все документы PDF удобны для программ чтения с экрана. По вашей просьбе пришлём текст.
                - Часть новостей не переведена на английский.""",
                """- Videos on other sites may have no captions.
                - Not every PDF works well with a screen reader. Ask us and we will send the text.
                - Some of the news is not translated into English.""",
            )
        ),
        Heading(Words("Кедергіге тап болсаңыз", "Если что-то мешает", "If something gets in your way")),
        Text(
            Words(
                """[access@shanyraq.example](mailto:access@shanyraq.example) мекенжайына жазыңыз немесе
                [+7~7172~00~00~00](tel:+77172000000) нөміріне қоңырау шалыңыз. Бес жұмыс күні ішінде жауап береміз.""",
                """Напишите на [access@shanyraq.example](mailto:access@shanyraq.example) или позвоните
                [+7~7172~00~00~00](tel:+77172000000). Ответим в течение пяти рабочих дней.""",
                """Write to [access@shanyraq.example](mailto:access@shanyraq.example) or call
                [+7~7172~00~00~00](tel:+77172000000). We will answer within five working days.""",
            )
        ),
    ),
)
