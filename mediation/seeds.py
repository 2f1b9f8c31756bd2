"""The kinds of dispute and the languages of mediation every database starts with (glossary of the domain)."""

from typing import Any

from core.fields import LocalizedText
from mediation.models import MediationLanguage, Topic

TOPICS = (
    ("family", "отбасылық дау", "семейный спор", "family dispute"),
    ("neighbours", "көршілер арасындағы дау", "соседский спор", "neighbours' dispute"),
    ("labour", "еңбек дауы", "трудовой спор", "labour dispute"),
    ("housing", "тұрғын үй дауы", "жилищный спор", "housing dispute"),
    ("land", "жер дауы", "земельный спор", "land dispute"),
    ("school", "мектептегі жанжал", "школьный конфликт", "school conflict"),
    ("debt", "банкпен дау, қарыз", "спор с банком, долг", "debt or bank dispute"),
    ("inheritance", "мұра дауы", "наследственный спор", "inheritance dispute"),
    ("civil", "азаматтық дау", "гражданский спор", "civil dispute"),
    ("medical", "медицина саласындағы дау", "спор в сфере медицины", "health care dispute"),
    ("interethnic", "этносаралық жанжал", "межэтнический конфликт", "interethnic conflict"),
    ("other", "басқа", "другое", "something else"),
)
# Named as in a list of languages. Those of the larger ethnic groups of the country; staff add more.
LANGUAGES = (
    ("kk", "қазақша", "казахский", "Kazakh"),
    ("ru", "орысша", "русский", "Russian"),
    ("de", "немісше", "немецкий", "German"),
    ("tt", "татарша", "татарский", "Tatar"),
    ("ug", "ұйғырша", "уйгурский", "Uyghur"),
    ("uz", "өзбекше", "узбекский", "Uzbek"),
    ("ko", "корейше", "корейский", "Korean"),
    ("en", "ағылшынша", "английский", "English"),
    ("uk", "украинша", "украинский", "Ukrainian"),
    ("az", "әзербайжанша", "азербайджанский", "Azerbaijani"),
    ("tr", "түрікше", "турецкий", "Turkish"),
    ("ku", "күртше", "курдский", "Kurdish"),
    ("pl", "полякша", "польский", "Polish"),
    ("zh", "қытайша", "китайский", "Chinese"),
)


def seed(**_signal: Any) -> None:
    """Write the kinds of dispute and the languages where there are none. Receiver of `post_migrate`."""
    if not MediationLanguage.objects.exists():
        MediationLanguage.objects.bulk_create(
            MediationLanguage(code=code, name=LocalizedText(kk=kk, ru=ru, en=en), position=place)
            for place, (code, kk, ru, en) in enumerate(LANGUAGES, 1)
        )
    if not Topic.objects.exists():
        Topic.objects.bulk_create(
            Topic(code=code, name=LocalizedText(kk=kk, ru=ru, en=en), position=place)
            for place, (code, kk, ru, en) in enumerate(TOPICS, 1)
        )
