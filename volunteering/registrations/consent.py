"""The first wording of the consent of people who register for an event (law No. 94-V)."""

CONSENT = {
    "kk": (
        "Форманы толтыра отырып, осы сайттың операторына (деректемелері сайттың төменгі жағында) менің дербес "
        "деректерімді (аты-жөнім, байланыс деректерім, өңірім) іс-шараға тіркеу мақсатында жинауына және өңдеуіне "
        "келісім беремін. Деректер Қазақстанда сақталады, үшінші тұлғаларға берілмейді, шетелге жіберілмейді, ашық "
        "дереккөздерде жарияланбайды және іс-шарадан кейін 3 ай өткен соң жойылады. Келісімді сайттың төменгі "
        "жағындағы мекенжайға жазып, қайтарып алуға болады."
    ),
    "ru": (
        "Заполняя форму, я даю согласие оператору этого сайта (реквизиты внизу сайта) на сбор и обработку моих "
        "персональных данных (имя, контакт, регион) для регистрации на мероприятие. Данные хранятся в Казахстане, "
        "третьим лицам и за границу не передаются, в открытых источниках не публикуются и удаляются через 3 месяца "
        "после мероприятия. Согласие можно отозвать, написав по адресу внизу сайта."
    ),
    "en": (
        "By filling in this form I consent to the operator of this site (named at the foot of the page) collecting "
        "and processing my personal data (name, contact, region) in order to register me for the event. The data are "
        "stored in Kazakhstan, are not passed to third parties or abroad, are not published and are deleted 3 months "
        "after the event. You may withdraw consent by writing to the address at the foot of the page."
    ),
}
