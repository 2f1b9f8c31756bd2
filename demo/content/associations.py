"""Ethnocultural associations and creative collectives of the regional House of East Kazakhstan.

The House's own account of the second half of 2022 counts 22 associations and 27 collectives and names the first four
associations: Korean, German, Chechen, Tatar. The other associations and all collectives are invented and marked so.
"""

from dataclasses import dataclass

from demo.content.words import Words

HOUSE = "oskemen"
ASSOCIATIONS_TITLE = Words("Этномәдени бірлестіктер", "Этнокультурные объединения", "Ethnocultural associations")
ASSOCIATIONS_LEAD = Words(
    "Достық үйлері жанындағы бірлестіктер: төрағасы, байланыс деректері, тіл курстары, шығармашылық ұжымдары.",
    "Объединения при Домах дружбы: председатель, контакты, языковые курсы, творческие коллективы.",
    "Associations at the Houses of Friendship: chair, contacts, language classes, creative collectives.",
)
COLLECTIVES_TITLE = Words("Шығармашылық ұжымдар", "Творческие коллективы", "Creative collectives")
COLLECTIVES_LEAD = Words(
    "Хорлар, би және фольклор ансамбльдері, театрлар: жетекшісі, дайындық күндері, бірлестігі.",
    "Хоры, ансамбли танца и фольклора, театры: руководитель, дни репетиций, объединение.",
    "Choirs, dance and folklore ensembles, theatres: leader, days of rehearsal, association.",
)


@dataclass(frozen=True)
class AssociationText:
    """An association: code of its ethnic group, adjective in each language, and the language it teaches, if any."""

    group: str
    adjective: Words
    language: Words | None = None
    founded: int | None = None
    first: bool = False

    @property
    def code(self) -> str:
        """How others name it, and its address."""
        return f"{HOUSE}-{self.group}"

    @property
    def name(self) -> Words:
        """Its name."""
        return Words(
            f"{self.adjective.kk} этномәдени бірлестігі",
            f"{self.adjective.ru} этнокультурное объединение",
            f"{self.adjective.en} Ethnocultural Association",
        )


FIRST_TEXT = Words(
    "Достық үйінде алғаш орналасқан төрт этномәдени орталықтың бірі. Үй 1992~жылы Өскеменде ашылды, ол республикадағы"
    " алғашқы Достық үйі болды.",
    "Один из четырёх этнокультурных центров, которые первыми разместились в Доме дружбы. Дом открыт"
    " в Усть-Каменогорске в 1992~году и стал первым в республике.",
    "One of the four ethnocultural centres that were the first to move into the House of Friendship. The House"
    " was opened in Ust-Kamenogorsk in 1992 and was the first in the republic.",
)
DEMO_TEXT = Words(
    "Бірлестік ана тілі мен салт-дәстүрді сақтайды, мерекелер мен кездесулер өткізеді, көршілес этностармен бірге"
    " жұмыс істейді.",
    "Объединение хранит родной язык и обычаи, проводит праздники и встречи, работает вместе с соседями других"
    " этносов.",
    "The association keeps the native language and customs, holds festivals and meetings, and works together with its"
    " neighbours of other ethnic groups.",
)
OFFICE = Words("Достық үйі, {}-кабинет (демо)", "Дом дружбы, кабинет~{} (демо)", "House of Friendship, room {} (demo)")
CLASSROOM = Words("{}-кабинет", "кабинет~{}", "room {}")

ASSOCIATIONS: tuple[AssociationText, ...] = (
    AssociationText(
        "korean", Words("Корей", "Корейское", "Korean"), Words("корей тілі", "корейский язык", "Korean"), first=True
    ),
    AssociationText(
        "german", Words("Неміс", "Немецкое", "German"), Words("неміс тілі", "немецкий язык", "German"), first=True
    ),
    AssociationText("chechen", Words("Шешен", "Чеченское", "Chechen"), first=True),
    AssociationText(
        "tatar", Words("Татар", "Татарское", "Tatar"), Words("татар тілі", "татарский язык", "Tatar"), first=True
    ),
    AssociationText("azerbaijani", Words("Әзербайжан", "Азербайджанское", "Azerbaijani"), founded=1996),
    AssociationText("armenian", Words("Армян", "Армянское", "Armenian"), founded=1998),
    AssociationText("bashkir", Words("Башқұрт", "Башкирское", "Bashkir"), founded=2001),
    AssociationText("belarusian", Words("Беларусь", "Белорусское", "Belarusian"), founded=1999),
    AssociationText("bulgarian", Words("Болгар", "Болгарское", "Bulgarian"), founded=2006),
    AssociationText("greek", Words("Грек", "Греческое", "Greek"), Words("грек тілі", "греческий язык", "Greek"), 1995),
    AssociationText("georgian", Words("Грузин", "Грузинское", "Georgian"), founded=2004),
    AssociationText("jewish", Words("Еврей", "Еврейское", "Jewish"), founded=1994),
    AssociationText("ingush", Words("Ингуш", "Ингушское", "Ingush"), founded=1997),
    AssociationText(
        "kazakh", Words("Қазақ", "Казахское", "Kazakh"), Words("қазақ тілі", "казахский язык", "Kazakh"), 1993
    ),
    AssociationText("kyrgyz", Words("Қырғыз", "Кыргызское", "Kyrgyz"), founded=2008),
    AssociationText("kurdish", Words("Күрд", "Курдское", "Kurdish"), founded=2003),
    AssociationText(
        "polish", Words("Поляк", "Польское", "Polish"), Words("поляк тілі", "польский язык", "Polish"), 1996
    ),
    AssociationText("russian", Words("Орыс", "Русское", "Russian"), founded=1993),
    AssociationText("tajik", Words("Тәжік", "Таджикское", "Tajik"), founded=2009),
    AssociationText("uzbek", Words("Өзбек", "Узбекское", "Uzbek"), founded=2000),
    AssociationText("uyghur", Words("Ұйғыр", "Уйгурское", "Uyghur"), founded=1998),
    AssociationText(
        "ukrainian",
        Words("Украин", "Украинское", "Ukrainian"),
        Words("украин тілі", "украинский язык", "Ukrainian"),
        1994,
    ),
)
