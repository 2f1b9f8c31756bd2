"""Some seventy fictional volunteers: who signed up for which call, and how it went on. All names are invented.

`way` says what became of it: received, confirmed, accepted, waiting, declined, took (hours), absent, thanked (hours),
withdrawn. An automatic call decides by itself: there the way is "" or "withdrawn".
Some of them come to events, too (GUESTS).
"""

from dataclasses import dataclass

U14, A14, A16, A18, A36, A60 = "under14", "14-15", "16-17", "18-35", "36-59", "60"


@dataclass(frozen=True)
class Volunteer:
    """One signup. `call` is "" for a general one, then `directions` say for what; `days_ago` when it came in."""

    name: str
    call: str
    age: str
    language: str
    region: str
    way: str = ""
    hours: float = 0
    days_ago: float = 3
    directions: tuple[str, ...] = ()
    parent: str = ""
    skills: str = ""
    has_email: bool = True


LETTER_OF = "Нұрсұлтан Ахметов"
"""Whose letter of thanks the page that checks codes can be tried with."""

LETTER_CODE = "KAMKATTYKMEH"

GAMES, SCHOOL, DAY, LANGUAGES = "togyzqumalaq-evenings", "sunday-school", "mediation-day-2026", "languages-day-2026"
EAST, ABAI, ASTANA = "east-kazakhstan", "abai", "astana"

VOLUNTEERS: tuple[Volunteer, ...] = (
    # Evenings of togyzqumalaq in Oskemen: every state of a call that is being filled.
    Volunteer("Айша Төлеген", GAMES, A16, "kk", EAST, "accepted", skills="Тоғызқұмалақтан бірінші разрядым бар."),
    Volunteer("Дамир Оразов", GAMES, A18, "ru", EAST, "accepted", skills="Веду кружок настольных игр."),
    Volunteer("Emma Fischer", GAMES, A18, "en", EAST, "accepted", skills="I can help with English rules."),
    Volunteer("Салтанат Бекен", GAMES, A36, "kk", EAST, "accepted"),
    Volunteer("Пётр Коваль", GAMES, A60, "ru", EAST, "confirmed", days_ago=2, skills="Играю сорок лет."),
    Volunteer("Мадина Әбдір", GAMES, A14, "kk", EAST, "confirmed", days_ago=1),
    Volunteer("Ильяс Жұмаш", GAMES, A14, "kk", ABAI, "received", days_ago=0.6),
    Volunteer("Вера Лисицына", GAMES, A36, "ru", EAST, "received", days_ago=0.4, has_email=False),
    Volunteer("Jan Novak", GAMES, A18, "en", EAST, "waiting"),
    Volunteer("Рамазан Сейіт", GAMES, A18, "kk", EAST, "declined"),
    Volunteer("Олеся Гринь", GAMES, A18, "ru", EAST, "withdrawn"),
    # The Sunday school in Oskemen.
    Volunteer("Гүлдана Қасым", SCHOOL, A18, "kk", EAST, "accepted", skills="Неміс тілі, C1 деңгейі."),
    Volunteer("Анна Шмидт", SCHOOL, A36, "ru", EAST, "accepted", skills="Учитель немецкого языка."),
    Volunteer("Тимур Ли", SCHOOL, A18, "ru", EAST, "accepted", skills="Корейский язык, начальный уровень."),
    Volunteer("Зере Мұрат", SCHOOL, A16, "kk", EAST, "received", days_ago=0.5),
    Volunteer("Maria Weber", SCHOOL, A18, "en", EAST, "confirmed", days_ago=1),
    Volunteer("Әлихан Нұр", SCHOOL, A14, "kk", EAST, "received", days_ago=0.3),
    # The day of mediation, held: attendance and letters of thanks.
    Volunteer(LETTER_OF, DAY, A18, "kk", EAST, "thanked", 4, 125),
    Volunteer("Юлия Соколова", DAY, A36, "ru", EAST, "thanked", 4, 124),
    Volunteer("Айгерім Дәулет", DAY, A18, "kk", EAST, "thanked", 5, 123),
    Volunteer("Марат Исаев", DAY, A36, "ru", EAST, "took", 3.5, 122),
    Volunteer("Kate Brown", DAY, A18, "en", EAST, "took", 4, 121),
    Volunteer("Бауыржан Кәрім", DAY, A60, "kk", EAST, "took", 2, 121),
    Volunteer("Софья Ким", DAY, A18, "ru", EAST, "absent", 0, 120),
    Volunteer("Ерасыл Тұрар", DAY, A18, "kk", ABAI, "absent", 0, 119),
    # The day of languages in Pavlodar, held.
    Volunteer("Наргиз Юсупова", LANGUAGES, A18, "ru", "pavlodar", "thanked", 4, 95),
    Volunteer("Арман Сүлейменов", LANGUAGES, A36, "kk", "pavlodar", "thanked", 6, 94),
    Volunteer("Лилия Хасанова", LANGUAGES, A16, "ru", "pavlodar", "took", 4, 93),
    Volunteer("Thomas Braun", LANGUAGES, A18, "en", "pavlodar", "took", 4, 92),
    Volunteer("Дильназ Омар", LANGUAGES, A14, "kk", "pavlodar", "absent", 0, 91),
    Volunteer("Роман Цой", LANGUAGES, A18, "ru", "pavlodar", "took", 3, 90),
    # Warm clothes in Semey: automatic, children with a parent's consent.
    Volunteer("Аяла Серік", "warm-clothes", U14, "kk", ABAI, days_ago=5, parent="Бақыт Серік"),
    Volunteer("Миша Ткач", "warm-clothes", U14, "ru", ABAI, days_ago=4, parent="Инна Ткач"),
    Volunteer("Инна Ткач", "warm-clothes", A36, "ru", ABAI, days_ago=4),
    Volunteer("Қуаныш Есен", "warm-clothes", A60, "kk", ABAI, days_ago=3),
    Volunteer("Лаура Темір", "warm-clothes", A14, "kk", ABAI, days_ago=2),
    Volunteer("Денис Орлов", "warm-clothes", A18, "ru", ABAI, "withdrawn", days_ago=2),
    # The New Year fair in Almaty is full: who comes now waits.
    Volunteer("Айдана Жомарт", "new-year-fair", A18, "kk", "almaty", days_ago=9),
    Volunteer("Кирилл Дорофеев", "new-year-fair", A18, "ru", "almaty", days_ago=8),
    Volunteer("Перизат Ескен", "new-year-fair", A16, "kk", "almaty", days_ago=7),
    Volunteer("Ринат Хамитов", "new-year-fair", A36, "ru", "almaty", days_ago=6),
    Volunteer("Шолпан Әбіш", "new-year-fair", A60, "kk", "almaty", days_ago=5),
    Volunteer("Ксения Мельник", "new-year-fair", A18, "ru", "almaty", days_ago=4),
    Volunteer("Камила Рахим", "new-year-fair", A18, "kk", "almaty", days_ago=2),
    Volunteer("Глеб Павлов", "new-year-fair", A18, "ru", "almaty", days_ago=1),
    Volunteer("Olga Petrova", "new-year-fair", A36, "en", "almaty", days_ago=1),
    # The tournament in Karaganda: its sign-up has ended.
    Volunteer("Олжас Бейсен", "chess-for-all", A18, "kk", "karaganda", "accepted", days_ago=20),
    Volunteer("Роман Ткаченко", "chess-for-all", A36, "ru", "karaganda", "accepted", days_ago=19),
    Volunteer("Дина Ахмет", "chess-for-all", A14, "kk", "karaganda", "accepted", days_ago=18),
    # Calls by phone and online.
    Volunteer("Роза Тілеуова", "silver-phone", A60, "kk", EAST, days_ago=6),
    Volunteer("Валентина Зуева", "silver-phone", A60, "ru", EAST, days_ago=5, has_email=False),
    Volunteer("Сәуле Ибрай", "silver-phone", A60, "kk", "astana", days_ago=5),
    Volunteer("Ақмарал Тоқтар", "english-club", A16, "kk", "turkistan", days_ago=4),
    Volunteer("Lucy Miller", "english-club", A18, "en", "turkistan", days_ago=3),
    Volunteer("Азиз Рустамов", "english-club", A18, "ru", "turkistan", days_ago=3),
    # Other regions.
    Volunteer("Бота Жақсылық", "career-mentors", A36, "kk", ASTANA, "accepted"),
    Volunteer("Игорь Лукин", "career-mentors", A36, "ru", ASTANA, "accepted"),
    Volunteer("Нұрай Асқар", "career-mentors", A18, "kk", ASTANA, "received", days_ago=0.8),
    Volunteer("Данияр Қайрат", "open-day-hosts", A18, "kk", ASTANA, "confirmed", days_ago=1),
    Volunteer("Светлана Бек", "open-day-hosts", A18, "ru", ASTANA, "accepted"),
    Volunteer("Ержан Мұса", "after-the-flood", A18, "kk", "north-kazakhstan", "accepted"),
    Volunteer("Алексей Дробот", "after-the-flood", A36, "ru", "north-kazakhstan", "received", days_ago=0.7),
    Volunteer("Арай Нұрлан", "school-mediators", A16, "kk", "shymkent", "accepted"),
    Volunteer("Фатима Алиева", "school-mediators", A18, "ru", "shymkent", "confirmed", days_ago=1),
    Volunteer("Санжар Бақыт", "sports-lessons", A18, "kk", "akmola", "accepted"),
    # Without a call.
    Volunteer("Гүлнұр Ермек", "", A18, "kk", EAST, "received", days_ago=1, directions=("social", "mediation")),
    Volunteer("Никита Власов", "", A16, "ru", EAST, "confirmed", days_ago=2, directions=("sports",)),
    Volunteer("Hannah Clark", "", A18, "en", ASTANA, "received", days_ago=1, directions=("educational",)),
    Volunteer("Мейірім Қанат", "", A36, "kk", ABAI, "received", days_ago=1, directions=("social",)),
)

GUESTS: dict[str, tuple[int, int]] = {
    "volunteers-day": (30, 20),
    "open-doors-volunteers": (0, 15),
    "youth-debates": (18, 12),
    "science-conference": (5, 5),
    "online-parents": (40, 5),
}
"""Who of VOLUNTEERS registers for which event (its code, for yearly ones without the year): the first, how many."""

PARTIES = (1, 2, 1, 3, 1)
"""For how many people they register, in turn: the debates of the young are full after ten, the last two wait."""
