"""Rubrics of the news and the tags a story may carry."""

from demo.content.words import Words

RUBRICS: dict[str, Words] = {
    "mediation": Words("Медиация", "Медиация", "Mediation"),
    "virtual-reception": Words("Виртуалды қабылдау бөлмесі", "Виртуальная приёмная", "Virtual reception"),
    "school-mediation": Words("Мектеп медиациясы", "Школьная медиация", "School mediation"),
    "houses": Words("Достық үйлері", "Дома дружбы", "Houses of Friendship"),
    "languages": Words("Тілдер", "Языки", "Languages"),
    "volunteering": Words("Волонтерлік", "Волонтёрство", "Volunteering"),
    "figures": Words("Сандар", "Цифры", "Figures"),
    "publications": Words("Басылымдар", "Издания", "Publications"),
    "documents": Words("Құжаттар", "Документы", "Documents"),
    "generations": Words("Отбасы және ұрпақтар", "Семья и поколения", "Family and generations"),
}

TAGS: dict[str, Words] = {
    "memorandum": Words("меморандум", "меморандум", "memorandum"),
    "court": Words("сот", "суд", "court"),
    "mediators": Words("медиаторлар", "медиаторы", "mediators"),
    "school": Words("мектеп", "школа", "school"),
    "online": Words("онлайн", "онлайн", "online"),
    "consultation": Words("кеңес", "консультация", "consultation"),
    "volunteers": Words("волонтерлер", "волонтёры", "volunteers"),
    "associations": Words("этномәдени бірлестіктер", "этнокультурные объединения", "ethnocultural associations"),
    "figures": Words("есеп", "отчёт", "report"),
    "family": Words("отбасы", "семья", "family"),
    "elders": Words("аға буын", "старшее поколение", "older people"),
    "youth": Words("жастар", "молодёжь", "young people"),
    "languages": Words("тілдер", "языки", "languages"),
    "children": Words("балалар", "дети", "children"),
    "press": Words("баспасөз", "пресса", "press"),
    "training": Words("оқыту", "обучение", "training"),
}
