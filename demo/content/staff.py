"""Fictional staff: one log-in per role. Every password is the same and printed by the command that makes them."""

from dataclasses import dataclass

PASSWORD = "demo"  # noqa: S105 - printed on the screen; production settings refuse the command


@dataclass(frozen=True)
class Person:
    """A member of staff; `regions` and `houses` are codes, `superuser` is the administrator."""

    username: str
    role: str
    name: str
    language: str = "kk"
    regions: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()
    profession: str = ""
    superuser: bool = False


STAFF: tuple[Person, ...] = (
    Person("admin", "", "Демо Әкімші", "ru", superuser=True),
    Person("national", "national-moderator", "Гүлнәр Сейітова", "kk"),
    Person("oskemen", "regional-moderator", "Сауле Кенжебаева", "ru", regions=("east-kazakhstan",)),
    Person("semey", "regional-moderator", "Ербол Төлеген", "kk", regions=("abai",)),
    Person("coordinator", "coordinator", "Әсел Жұмабек", "kk", regions=("east-kazakhstan",)),
    Person("mediator", "specialist", "Айгүл Серікбаева", "kk", regions=("east-kazakhstan",), profession="mediator"),
    Person("litvinov", "specialist", "Виктор Литвинов", "ru", regions=("east-kazakhstan",), profession="mediator"),
    Person("beisen", "specialist", "Марат Бейсен", "kk", regions=("abai",), profession="mediator"),
    Person(
        "psychologist",
        "specialist",
        "Дина Ахметова",
        "ru",
        regions=("east-kazakhstan", "abai"),
        profession="psychologist",
    ),
    Person("lawyer", "specialist", "Тимур Ким", "ru", regions=("east-kazakhstan", "abai"), profession="lawyer"),
    Person("ridder", "house-editor", "Ольга Вебер", "ru", houses=("ridder",)),
    Person("chief", "chief-editor", "Нұрлан Әбіш", "kk"),
    Person("secretariat", "secretariat", "Жанар Оспан", "kk"),
    Person("auditor", "auditor", "Роза Юсупова", "ru"),
)
