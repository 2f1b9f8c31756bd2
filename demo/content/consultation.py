"""The consultation form: its texts and its own questions."""

from dataclasses import dataclass

from demo.content.words import Words


@dataclass(frozen=True)
class Question:
    """An own question of the form; `type` is a block of the form page."""

    key: str
    type: str
    label: Words
    hint: Words | None = None
    options: tuple[Words, ...] = ()
    counted: bool = False


TITLE = Words("Консультацияға жазылу", "Записаться на консультацию", "Ask for a consultation")
INTRO = Words(
    """Үш қысқа қадам, шамамен бес минут. Шын атыңызды жазбасаңыз да болады. Медиация ерікті әрі құпия түрде өтеді.""",
    """Три коротких шага, около пяти минут. Имя может быть ненастоящим. Медиация добровольна и конфиденциальна.""",
    """Three short steps, about five minutes. Your name need not be the real one. Mediation is voluntary and
    confidential.""",
)
NEXT_TEXT = Words(
    """Өтінім бірден тіркеледі, нөмірі мен коды беріледі. Маман үш жұмыс күні ішінде хабарласады, кеңес он бес жұмыс
    күні ішінде аяқталады.""",
    """Заявка регистрируется сразу, вы получите номер и код. Специалист свяжется с вами в течение трёх рабочих дней,
    работа завершится в течение пятнадцати.""",
    """Your request is registered at once and you get a number and a code. A specialist contacts you within three
    working days; the work ends within fifteen.""",
)
DESCRIPTION = Words(
    "Медиаторға, заңгерге немесе психологке тегін кеңеске жазылу: құжатсыз, тіркеусіз, құпия.",
    "Бесплатная консультация медиатора, юриста или психолога: без документов, без регистрации, конфиденциально.",
    "A free consultation with a mediator, a lawyer or a psychologist: no papers, no account, in confidence.",
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "agrees",
        "one_of",
        Words(
            "Екінші тарап медиацияға келісе ме?",
            "Согласна ли вторая сторона на медиацию?",
            "Does the other party agree to mediation?",
        ),
        options=(
            Words("Иә, келіседі", "Да, согласна", "Yes"),
            Words("Жоқ, келіспейді", "Нет, не согласна", "No"),
            Words("Әлі сұраған жоқпын", "Я ещё не спрашивал(а)", "I have not asked yet"),
        ),
        counted=True,
    ),
    Question(
        "court",
        "yes_no",
        Words("Сотта іс бар ма?", "Есть ли дело в суде?", "Is there a case in court?"),
        hint=Words(
            "Іс сотта болса да, келісуге кеш емес.",
            "Договориться можно и тогда, когда дело уже в суде.",
            "You can still reach an agreement when the case is in court.",
        ),
    ),
    Question(
        "before",
        "several_of",
        Words("Бұған дейін қайда жүгіндіңіз?", "Куда вы уже обращались?", "Where have you asked for help before?"),
        options=(
            Words("Достық үйіне", "В Дом дружбы", "A House of Friendship"),
            Words("Заңгерге", "К юристу", "A lawyer"),
            Words("Полицияға", "В полицию", "The police"),
            Words("Әкімдікке", "В акимат", "The akimat"),
        ),
    ),
)
