"""The first wording of the consent of the reception (law No. 94-V). Staff replace it by a version of their own."""

CONSENT = {
    "kk": (
        "Форманы толтыра отырып, осы сайттың операторына (деректемелері сайттың төменгі жағында) менің дербес "
        "деректерімді (атым, байланыс деректерім, өңірім, сұрағым, таңдаған уақытым) виртуалды қабылдау бөлмесінде "
        "кеңес беру мақсатында жинауына және өңдеуіне келісім беремін. Сұрағымды кезекші мамандар ғана көреді. "
        "Деректер Қазақстанда сақталады, үшінші тұлғаларға берілмейді, шетелге жіберілмейді, ашық дереккөздерде "
        "жарияланбайды және өтінім жабылғаннан кейін 12 ай өткен соң жойылады. Келісімді сайттың төменгі жағындағы "
        "мекенжайға жазып, қайтарып алуға болады."
    ),
    "ru": (
        "Заполняя форму, я даю согласие оператору этого сайта (реквизиты внизу сайта) на сбор и обработку моих "
        "персональных данных (имя, контакт, регион, вопрос, выбранное время) с целью консультации в виртуальной "
        "приёмной. Мой вопрос видят только дежурные специалисты. Данные хранятся в Казахстане, третьим лицам не "
        "передаются, за границу не передаются, в открытых источниках не публикуются и удаляются через 12 месяцев "
        "после закрытия заявки. Согласие можно отозвать, написав по адресу внизу сайта."
    ),
    "en": (
        "By filling in this form I consent to the operator of this site (named at the foot of the page) collecting "
        "and processing my personal data (name, contact, region, question, time chosen) for a consultation at the "
        "virtual reception. Only the specialists on duty see my question. The data are stored in Kazakhstan, are not "
        "passed to third parties or abroad, are not published and are deleted 12 months after the request is closed. "
        "You may withdraw consent by writing to the address at the foot of the page."
    ),
}
