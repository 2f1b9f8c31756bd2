"""The 27 creative collectives of the East Kazakhstan House: the number is its own, the names are invented."""

from dataclasses import dataclass

from demo.content.words import Words

# Kazakh puts the kind after the name, Russian before it.
GENRES = {
    "vocal": Words("вокалдық ансамблі", "Вокальный ансамбль", "vocal ensemble"),
    "choir": Words("хоры", "Хор", "choir"),
    "dance": Words("би ансамблі", "Ансамбль танца", "dance ensemble"),
    "song-and-dance": Words("ән-би ансамблі", "Ансамбль песни и танца", "song and dance ensemble"),
    "instrumental": Words("аспаптық ансамблі", "Инструментальный ансамбль", "instrumental ensemble"),
    "folklore": Words("фольклорлық ансамблі", "Фольклорный ансамбль", "folklore ensemble"),
    "theatre": Words("театры", "Театр", "theatre"),
    "craft": Words("қолөнер студиясы", "Студия ремёсел", "craft studio"),
    "other": Words("балалар ұжымы", "Детский коллектив", "children’s group"),
}
MEMBERS_ON = "2022-09-01"
TEXT = Words(
    "Ұжым Үйдің және облыстың мерекелерінде өнер көрсетеді, жаңа мүшелерді қабылдайды.",
    "Коллектив выступает на праздниках Дома и области, принимает новых участников.",
    "The collective performs at festivals of the House and the region and welcomes new members.",
)
HALL = Words("шағын зал", "малый зал", "small hall")


@dataclass(frozen=True)
class CollectiveText:
    """A collective: code, name in Cyrillic and Latin letters, genre, ethnic group of its association ("": none)."""

    code: str
    cyrillic: str
    latin: str
    genre: str
    group: str
    members: int

    @property
    def name(self) -> Words:
        """Its name with its kind."""
        genre = GENRES[self.genre]
        return Words(f"«{self.cyrillic}» {genre.kk}", f"{genre.ru} «{self.cyrillic}»", f"“{self.latin}” {genre.en}")


COLLECTIVES: tuple[CollectiveText, ...] = tuple(
    CollectiveText(*row)
    for row in (
        ("ariran", "Ариран", "Ariran", "dance", "korean", 18),
        ("mugunghwa", "Мугунхва", "Mugunghwa", "vocal", "korean", 11),
        ("edelweiss", "Эдельвейс", "Edelweiss", "choir", "german", 24),
        ("morgen", "Морген", "Morgen", "theatre", "german", 14),
        ("vainakh", "Вайнах", "Vainakh", "dance", "chechen", 20),
        ("altyn-ai", "Алтын ай", "Altyn Ai", "vocal", "tatar", 9),
        ("sandugach", "Сандугач", "Sandugach", "folklore", "tatar", 13),
        ("ertis-sazy", "Ертіс сазы", "Ertis Sazy", "instrumental", "kazakh", 22),
        ("altai-sazy", "Алтай сазы", "Altai Sazy", "song-and-dance", "kazakh", 30),
        ("razdolye", "Раздолье", "Razdolye", "choir", "russian", 26),
        ("gornitsa", "Горница", "Gornitsa", "folklore", "russian", 12),
        ("barvinok", "Барвинок", "Barvinok", "vocal", "ukrainian", 10),
        ("veselka", "Веселка", "Veselka", "dance", "ukrainian", 16),
        ("polonez", "Полонез", "Polonez", "dance", "polish", 12),
        ("lyanok", "Лянок", "Lyanok", "vocal", "belarusian", 8),
        ("khazar", "Хазар", "Khazar", "dance", "azerbaijani", 14),
        ("nairi", "Наири", "Nairi", "dance", "armenian", 12),
        ("iveria", "Иверия", "Iveria", "choir", "georgian", 11),
        ("ellada", "Эллада", "Ellada", "dance", "greek", 10),
        ("shalom", "Шалом", "Shalom", "vocal", "jewish", 7),
        ("kurai", "Курай", "Kurai", "instrumental", "bashkir", 9),
        ("mukam", "Мукам", "Mukam", "instrumental", "uyghur", 12),
        ("navruz", "Навруз", "Navruz", "dance", "uzbek", 13),
        ("lola", "Лола", "Lola", "dance", "tajik", 8),
        ("gulbahar", "Гульбахар", "Gulbahar", "folklore", "kurdish", 8),
        ("martenitsa", "Мартеница", "Martenitsa", "craft", "bulgarian", 15),
        ("dostyq-bulagy", "Достық бұлағы", "Dostyq Bulagy", "other", "", 28),
    )
)
