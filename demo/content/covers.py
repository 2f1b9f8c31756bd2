"""The drawings of the demo, each with its own description."""

from dataclasses import dataclass

from demo.content.words import Words


@dataclass(frozen=True)
class Cover:
    """One picture file of `demo/images/`, its title for editors, its description and its focal point (x, y, w, h)."""

    file: str
    title: str
    alt: Words
    focus: tuple[int, int, int, int] | None = None


COVERS: dict[str, Cover] = {
    "table": Cover(
        "table.jpg",
        "Дөңгелек үстел",
        Words(
            "Дөңгелек үстел басында әртүрлі жастағы алты адам отыр, төбеде шаңырақ нұр шашып тұр.",
            "Шесть человек разного возраста сидят за круглым столом, над ними светится шанырак.",
            "Six people of different ages sit at a round table; a shanyraq shines above them.",
        ),
        (600, 380, 900, 560),
    ),
    "person": Cover(
        "person.jpg",
        "Адам суреті",
        Words(
            "Медиатордың шартты портреті: қысқа қара шаш, көк киім.",
            "Условный портрет медиатора: короткие тёмные волосы, синяя одежда.",
            "A drawn portrait that stands for a mediator: short dark hair, blue clothes.",
        ),
        (600, 520, 600, 700),
    ),
    "altai": Cover(
        "altai.jpg",
        "Алтай баурайындағы Достық үйі",
        Words(
            "Қарлы таулардың етегінде Достық үйі, жанынан өзен ағып жатыр, күн шаңырақ тәрізді.",
            "Дом дружбы у подножия снежных гор, рядом течёт река, солнце похоже на шанырак.",
            "A House of Friendship below snowy mountains, a river beside it, the sun shaped like a shanyraq.",
        ),
        (560, 400, 900, 560),
    ),
    "online": Cover(
        "online.jpg",
        "Онлайн қабылдау",
        Words(
            "Ноутбук экранында алты маман бейнебайланыста отыр, үстелде бір кесе шай.",
            "На экране ноутбука шесть специалистов на видеосвязи, на столе пиала чая.",
            "Six specialists in a video call on a laptop screen; a bowl of tea on the desk.",
        ),
        (600, 360, 900, 560),
    ),
    "yurt": Cover(
        "yurt.jpg",
        "Даладағы киіз үй",
        Words(
            "Күзгі далада екі киіз үй, көкжиектен шаңырақ тәрізді күн көтеріліп келеді.",
            "Две юрты в осенней степи, из-за холмов встаёт солнце в виде шанырака.",
            "Two yurts in the autumn steppe; a sun like a shanyraq rises behind the hills.",
        ),
        (620, 420, 900, 560),
    ),
    "school": Cover(
        "school.jpg",
        "Мектептегі медиация клубы",
        Words(
            "Сынып бөлмесінде мұғалім мен екі оқушы бір партада әңгімелесіп отыр.",
            "Учительница и двое школьников разговаривают за одной партой в классе.",
            "A teacher and two pupils talk at one desk in a classroom.",
        ),
        (600, 420, 900, 560),
    ),
    "memo": Cover(
        "memo.jpg",
        "Қол қойылған екі меморандум",
        Words(
            "Көк үстел үстінде қол қойылған екі құжат, жанында қалам мен кесе.",
            "На синем столе два подписанных документа, рядом ручки и пиала.",
            "Two signed documents on a blue table, with pens and a tea bowl beside them.",
        ),
        (600, 400, 900, 600),
    ),
    "plant": Cover(
        "plant.jpg",
        "Ағаш отырғызып жүрген волонтерлер",
        Words(
            "Тау етегінде төрт волонтер көшет отырғызып жүр: екеуі қарт, екеуі жас.",
            "Четверо волонтёров, двое молодых и двое пожилых, сажают деревья у подножия гор.",
            "Four volunteers, two young and two old, plant saplings at the foot of the mountains.",
        ),
        (600, 440, 900, 560),
    ),
    "letters": Cover(
        "letters.jpg",
        "Әліпбилер",
        Words(
            "Он екі түрлі-түсті шаршыда әр тілдің әріптері: қазақ, орыс, неміс, поляк, түрік және басқа.",
            "В двенадцати цветных квадратах буквы разных языков: казахского, русского, немецкого, польского.",
            "Letters of several languages, Kazakh, Russian, German and Polish among them, in twelve coloured squares.",
        ),
    ),
    "dombra": Cover(
        "dombra.jpg",
        "Домбыра",
        Words(
            "Қызыл ою-өрнекті фонда домбыра мен ноталар.",
            "Домбра и ноты на красном фоне с орнаментом.",
            "A dombra and musical notes on a red ground with ornaments.",
        ),
        (600, 420, 800, 560),
    ),
    "board": Cover(
        "board.jpg",
        "Тоғызқұмалақ",
        Words(
            "Тоғызқұмалақ тақтасы, бір кесе шай және бауырсақ салынған табақша.",
            "Доска для игры тогызкумалак, пиала чая и блюдце с баурсаками.",
            "A togyzqumalaq board, a bowl of tea and a plate of baursaks.",
        ),
        (590, 400, 900, 560),
    ),
    "press": Cover(
        "press.jpg",
        "Микрофондар мен газет",
        Words(
            "Сары фонда үш репортер микрофоны мен жаңа шыққан газет.",
            "Три репортёрских микрофона и свежая газета на жёлтом фоне.",
            "Three reporters' microphones and a fresh newspaper on a yellow ground.",
        ),
        (640, 420, 900, 560),
    ),
    "town": Cover(
        "town.jpg",
        "Кешкі қаладағы Достық үйі",
        Words(
            "Кешкі қалада өзен жағасындағы Достық үйінің шамдары жанып тұр, алдында көпір.",
            "Вечерний город: на берегу реки светится Дом дружбы, перед ним мост.",
            "A city at dusk: the lit House of Friendship on the river bank, a bridge in front.",
        ),
        (600, 440, 900, 560),
    ),
    "hero": Cover(
        "hero.jpg",
        "Басты беттің суреті",
        Words(
            "Тау бөктеріндегі Достық үйі мен киіз үйлер, аспанда шаңырақ тәрізді үлкен күн.",
            "Дом дружбы и юрты у гор, в небе большое солнце в виде шанырака.",
            "A House of Friendship and yurts by the mountains under a large sun shaped like a shanyraq.",
        ),
    ),
    "hero-night": Cover(
        "hero-night.jpg",
        "Басты беттің түнгі суреті",
        Words(
            "Түнгі тау бөктеріндегі Достық үйі мен киіз үйлер, аспанда шаңырақ тәрізді ай.",
            "Дом дружбы и юрты у гор ночью, в небе луна в виде шанырака.",
            "A House of Friendship and yurts by the mountains at night under a moon like a shanyraq.",
        ),
    ),
}
