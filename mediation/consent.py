"""The first wording of the consent (law No. 94-V). Staff replace it by a new version that names their organisation."""

CONSENT = {
    "kk": (
        "Форманы толтыра отырып, осы сайттың операторына (деректемелері сайттың төменгі жағында) менің дербес "
        "деректерімді (аты-жөнім, байланыс деректерім, өңірім, өтініш мәтіні) консультация беру мақсатында жинауына "
        "және өңдеуіне келісім беремін. Деректер Қазақстанда сақталады, үшінші тұлғаларға (таңдалған медиатордан "
        "басқа) берілмейді, шетелге жіберілмейді, ашық дереккөздерде жарияланбайды және өтінім жабылғаннан кейін 12 "
        "ай өткен соң жойылады. Келісімді сайттың төменгі жағындағы мекенжайға жазып, қайтарып алуға болады."
    ),
    "ru": (
        "Заполняя форму, я даю согласие оператору этого сайта (реквизиты внизу сайта) на сбор и обработку моих "
        "персональных данных (имя, контакт, регион, текст обращения) с целью консультации. Данные хранятся в "
        "Казахстане, третьим лицам не передаются (кроме выбранного медиатора), за границу не передаются, в открытых "
        "источниках не публикуются и удаляются через 12 месяцев после закрытия заявки. Согласие можно отозвать, "
        "написав по адресу внизу сайта."
    ),
    "en": (
        "By filling in this form I consent to the operator of this site (named at the foot of the page) collecting "
        "and processing my personal data (name, contact, region, text of the request) for a consultation. The data "
        "are stored in Kazakhstan, are not passed to third parties (except the chosen mediator) or abroad, are not "
        "published and are deleted 12 months after the request is closed. You may withdraw consent by writing to the "
        "address at the foot of the page."
    ),
}
