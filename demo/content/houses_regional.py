"""One House in short for each other region and city of republican significance, and some of cities and districts.

Names and positions are those of the cities; which House a region really has, and its contacts, is not claimed: every
record is marked as a demo.
"""

from dataclasses import replace

from core.regions import region_rows
from demo.content.houses import HouseText, demo_address
from demo.content.words import Words

REGIONAL_LEADS = (
    Words(
        """Өңірдегі Достық үйлерінің әдістемелік орталығы. Мұнда медиатор қабылдайды, этномәдени бірлестіктер мен
        кеңестер жиналады.""",
        """Методический центр Домов дружбы региона. Здесь принимает медиатор, собираются этнокультурные объединения
        и советы.""",
        """The methodical centre of the Houses of the region. A mediator receives here; ethnocultural associations and
        councils meet.""",
    ),
    Words(
        "Дау туса да, мереке келсе де, жұрт осында жиналады: кеңес, тіл курстары және ортақ сахна.",
        "Сюда приходят и с соседским спором, и на праздник: консультация, языковые курсы и общая сцена.",
        "People bring a dispute with a neighbour here, and come to celebrate: advice, language courses, one stage.",
    ),
    Words(
        "Кеңесті жүздесіп, телефон арқылы және онлайн алуға болады. Өңір ауылдарынан келген өтінімдер осында түседі.",
        "Консультацию можно получить лично, по телефону и онлайн. Сюда поступают обращения из сёл региона.",
        "Advice is given in person, by phone and online. Requests from the villages of the region come here.",
    ),
)
LOCAL_LEADS = (
    Words(
        "Қала тұрғындарының үйі: тіл үйірмелері, ақсақалдардың кездесулері және медиатордың қабылдауы.",
        "Дом для жителей города: языковые кружки, встречи старейшин и приём медиатора.",
        "A House for the people of the city: language circles, meetings of elders, a mediator’s reception.",
    ),
    Words(
        "Мұнда аптасына бір рет медиатор қабылдайды. Кеңес тегін.",
        "Раз в неделю здесь принимает медиатор. Консультация бесплатна.",
        "A mediator receives here once a week. Advice is free.",
    ),
)

# Region and the code of its House; its place is the region's centre. East Kazakhstan has its own among the thirteen.
CENTRES = {
    "astana": "astana",
    "almaty": "almaty",
    "shymkent": "shymkent",
    "abai": "abai-region",
    "akmola": "kokshetau",
    "aktobe": "aktobe",
    "almaty-region": "qonaev",
    "atyrau": "atyrau",
    "west-kazakhstan": "oral",
    "zhambyl": "taraz",
    "zhetysu": "taldykorgan",
    "karaganda": "karaganda",
    "kostanay": "kostanay",
    "kyzylorda": "kyzylorda",
    "mangystau": "aktau",
    "pavlodar": "pavlodar",
    "north-kazakhstan": "petropavl",
    "turkistan": "turkistan",
    "ulytau": "zhezkazgan",
}

# Code, region, name of the city, position.
CITIES: tuple[tuple[str, str, Words, tuple[float, float]], ...] = (
    ("temirtau", "karaganda", Words("Теміртау", "Темиртау", "Temirtau"), (50.0547, 72.9645)),
    ("balkhash", "karaganda", Words("Балқаш", "Балхаш", "Balkhash"), (46.8481, 74.995)),
    ("ekibastuz", "pavlodar", Words("Екібастұз", "Экибастуз", "Ekibastuz"), (51.7298, 75.3266)),
    ("rudny", "kostanay", Words("Рудный", "Рудный", "Rudny"), (52.9729, 63.1168)),
    ("zhanaozen", "mangystau", Words("Жаңаөзен", "Жанаозен", "Zhanaozen"), (43.3411, 52.8619)),
    ("kentau", "turkistan", Words("Кентау", "Кентау", "Kentau"), (43.5165, 68.5046)),
    ("stepnogorsk", "akmola", Words("Степногорск", "Степногорск", "Stepnogorsk"), (52.3474, 71.8861)),
)


def _house(
    code: str, level: str, number: int, name: Words, place: Words, position: tuple[float, float], region: str
) -> HouseText:
    rows = {row["code"]: row for row in region_rows()}
    area = Words(**rows[region]["name"])
    leads = REGIONAL_LEADS if level == "regional" else LOCAL_LEADS
    return HouseText(
        code=code,
        level=level,
        name=name,
        place=place,
        region=region,
        position=position,
        phone=f"+7 7000 00 01 {number:02}",
        lead=leads[number % len(leads)],
        address=demo_address(area, place),
    )


def _regional() -> list[HouseText]:
    rows = {row["code"]: row for row in region_rows()}
    houses = []
    for number, (region, code) in enumerate(CENTRES.items(), 1):
        row = rows[region]
        latitude, longitude = row["centre_position"]
        area, centre = Words(**row["name"]), Words(**row["centre"])
        house = _house(code, "regional", number, _called_by(area), centre, (latitude, longitude), region)
        # Semey has a city House of its own: the regional one is called by the region.
        houses.append(replace(house, place=area) if code == "abai-region" else house)
    return houses


def _called_by(area: Words) -> Words:
    return Words(
        f"{area.kk}ның Достық үйі",  # both облысы and қаласы take -ның
        f"Дом дружбы: {area.ru}",
        f"House of Friendship, {area.en}",
    )


def _local() -> list[HouseText]:
    houses = []
    for number, (code, region, place, position) in enumerate(CITIES, len(CENTRES) + 1):
        name = Words(
            f"{place.kk} қаласындағы Достық үйі",
            f"Дом дружбы города {place.ru}",
            f"House of Friendship in {place.en}",
        )
        house = _house(code, "city", number, name, place, position, region)
        houses.append(replace(house, parent=CENTRES[region]))
    return houses


REGIONAL_HOUSES: tuple[HouseText, ...] = (*_regional(), *_local())
