"""The first wording of the consent of courses (law No. 94-V). Staff replace it by a version of their own."""

CONSENT = {
    "kk": (
        "Форманы толтыра отырып, осы сайттың операторына (деректемелері сайттың төменгі жағында) менің дербес "
        "деректерімді (аты-жөнім, байланыс деректерім, өңірім) курсқа тіркеу, өткізу және сертификат беру мақсатында "
        "жинауына және өңдеуіне келісім беремін. Деректер Қазақстанда сақталады, үшінші тұлғаларға берілмейді, "
        "шетелге жіберілмейді, ашық дереккөздерде жарияланбайды және курс аяқталғаннан кейін 24 ай өткен соң "
        "жойылады. Келісімді сайттың төменгі жағындағы мекенжайға жазып, қайтарып алуға болады."
    ),
    "ru": (
        "Заполняя форму, я даю согласие оператору этого сайта (реквизиты внизу сайта) на сбор и обработку моих "
        "персональных данных (имя и фамилия, контакт, регион) с целью регистрации на курс, его проведения и выдачи "
        "сертификата. Данные хранятся в Казахстане, третьим лицам не передаются, за границу не передаются, в открытых "
        "источниках не публикуются и удаляются через 24 месяца после окончания курса. Согласие можно отозвать, "
        "написав по адресу внизу сайта."
    ),
    "en": (
        "By filling in this form I consent to the operator of this site (named at the foot of the page) collecting "
        "and processing my personal data (name, contact, region) to register me for the course, to hold it and to "
        "issue a certificate. The data are stored in Kazakhstan, are not passed to third parties or abroad, are not "
        "published and are deleted 24 months after the course. You may withdraw consent by writing to the address at "
        "the foot of the page."
    ),
}
