"""The documents of the demo, by key: title and what a reader should know before downloading."""

from dataclasses import dataclass

from demo.content.words import Words


@dataclass(frozen=True)
class FileTexts:
    """Title of a file of `demo/documents/` and its facts; it exists in the languages its title has."""

    title: Words
    rows: tuple[tuple[Words, Words], ...] = ()


FILES: dict[str, FileTexts] = {
    "memorandum": FileTexts(
        Words(
            "Медиацияны дамыту туралы меморандум (үлгі)",
            "Меморандум о развитии медиации (образец)",
            "Memorandum on the development of mediation (sample)",
        ),
        (
            (
                Words("Тараптар", "Стороны", "Parties"),
                Words(
                    "Астана қаласының Ассамблеясы, қаланың соты мен басқармалары",
                    "Ассамблея Астаны, суд и управления города",
                    "The Assembly of Astana, the city’s court and departments",
                ),
            ),
            (
                Words("Қол қойылған күні", "Дата подписания", "Signed"),
                Words("2018~жылғы 24~қазан", "24~октября 2018 года", "24~October 2018"),
            ),
            (Words("Деңгейі", "Уровень", "Level"), Words("қалалық", "городской", "city")),
        ),
    ),
    "rooms": FileTexts(
        Words("Медиация кабинеттерінің тізімі (үлгі)", "Список кабинетов медиации (образец)"),
        (
            (
                Words("Жағдай бойынша", "По состоянию на"),
                Words("2022~жылғы бірінші жартыжылдық", "первое полугодие 2022 года"),
            ),
        ),
    ),
    "brochure": FileTexts(
        Words(
            "Медиация деген не? Кітапша (үлгі)",
            "Что такое медиация? Брошюра (образец)",
            "What is mediation? Brochure (sample)",
        ),
    ),
    "newspaper": FileTexts(
        Words("«Ассамблея Жаршысы» газетінің нөмірі (үлгі)", "Номер газеты «Ассамблея Жаршысы» (образец)"),
    ),
}
