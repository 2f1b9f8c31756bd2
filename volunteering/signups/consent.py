"""The first wording of the volunteers' consent (law No. 94-V). Staff replace it by a version naming their body."""

CONSENT = {
    "kk": (
        "Форманы толтыра отырып, осы сайттың операторына (деректемелері сайттың төменгі жағында) менің дербес "
        "деректерімді (аты-жөнім, жас тобым, байланыс деректерім, өңірім, тілдерім мен дағдыларым; 14 жасқа толмаған "
        "волонтер үшін ата-анасының аты-жөні мен телефоны) волонтерлік қызметті ұйымдастыру мақсатында жинауына және "
        "өңдеуіне келісім беремін. Деректерді жоба үйлестірушілері ғана көреді, олар Қазақстанда сақталады, үшінші "
        "тұлғаларға берілмейді, шетелге жіберілмейді, ашық дереккөздерде жарияланбайды және жұмыс аяқталғаннан кейін "
        "24 ай өткен соң жойылады. Келісімді сайттың төменгі жағындағы мекенжайға жазып, қайтарып алуға болады."
    ),
    "ru": (
        "Заполняя форму, я даю согласие оператору этого сайта (реквизиты внизу сайта) на сбор и обработку моих "
        "персональных данных (имя, возрастная группа, контакт, регион, языки и навыки; для волонтёра младше 14 лет — "
        "имя и телефон родителя) с целью организации волонтёрской деятельности. Данные видят только координаторы "
        "проекта, они хранятся в Казахстане, третьим лицам и за границу не передаются, в открытых источниках не "
        "публикуются и удаляются через 24 месяца после окончания работы. Согласие можно отозвать, написав по адресу "
        "внизу сайта."
    ),
    "en": (
        "By filling in this form I consent to the operator of this site (named at the foot of the page) collecting "
        "and processing my personal data (name, age group, contact, region, languages and skills; for a volunteer "
        "under 14 also the name and phone of a parent) in order to organise volunteering. Only the coordinators see "
        "the data; they are stored in Kazakhstan, are not passed to third parties or abroad, are not published and "
        "are deleted 24 months after the work has ended. You may withdraw consent by writing to the address at the "
        "foot of the page."
    ),
}
