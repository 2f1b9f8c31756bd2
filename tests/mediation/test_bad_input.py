"""Whatever is sent: a message at the field in the page's language, values kept, nothing stored, never a 500."""

import json
import unicodedata
from types import SimpleNamespace
from typing import Any

import pytest

from demo.builders.home import make_home
from demo.builders.mediation import QUESTIONS, make_consultation_page
from inbox.models import Submission
from mediation.models import ConsultationRequest
from tests.mediation.conftest import STEPS, Visitor

pytestmark = pytest.mark.django_db

DEEP = "[" * 3_000 + "]" * 3_000


@pytest.fixture
def asking(visitor: Visitor, site: SimpleNamespace) -> SimpleNamespace:
    """Return a visitor of a form with own questions, and the field name of each by its type."""
    page = make_consultation_page(make_home("ru"), slug="asking", questions=QUESTIONS)
    visitor.url = "/ru/asking/"
    names = {block.block_type: f"q_{block.id}" for block in page.questions}
    options = {
        block.block_type: [item.id for item in block.value["options"].bound_blocks]
        for block in page.questions
        if "options" in block.value
    }
    return SimpleNamespace(visitor=visitor, page=page, names=names, options=options)


@pytest.mark.parametrize(
    ("step", "field", "value", "message"),
    [
        (1, "triage", "maybe", "Қорқыту"),
        (1, "triage", "", "Қорқыту"),
        (1, "triage", "\x00", "Қорқыту"),
        (2, "phone", "8 705 12", "Телефон нөмірін дұрыс енгізіңіз"),
        (2, "phone", "+7 777 123 45 67 89 01", "Телефон нөмірін дұрыс енгізіңіз"),
        (2, "phone", "=1+1", "Телефон нөмірін дұрыс енгізіңіз"),
        (2, "email", "name@", "Электрондық пошта мекенжайын дұрыс"),
        (2, "email", "a" * 300 + "@mail.kz", "Электрондық пошта мекенжайын дұрыс"),
        (2, "region", "atlantis", "Өңірді тізімнен таңдаңыз"),
        (2, "region", "1", "Өңірді тізімнен таңдаңыз"),
        (2, "safe", "x", "белгілеңіз"),
        (2, "house", "nowhere", "Нұсқалардың бірін таңдаңыз"),
        (2, "name", "а" * 101, "Мәтін тым ұзын"),
        (2, "name", "a\x00b", "оқылмайтын таңбалар"),
        (2, "settlement", "a\x07b", "оқылмайтын таңбалар"),
        (3, "story", "қысқа", "Мәтін тым қысқа"),
        (3, "story", "ұ" * 2_001, "Мәтін тым ұзын"),
        (3, "story", "Сәлем\x00" * 10, "оқылмайтын таңбалар"),
        (3, "topic", "war", "Дау түрін тізімнен"),
        (3, "consent", "", "келісім беру қажет"),
    ],
)
def test_a_message_at_the_field(visitor: Visitor, step: int, field: str, value: str, message: str) -> None:
    visitor.fill(upto=step - 1)
    values = {**STEPS[step], field: value}
    if not value:
        del values[field]
    response = visitor.send(values)
    page = response.content.decode()
    assert response.status_code == 200
    assert message in page.split("error-summary-title")[2]
    assert f'id="id_{field}_error"' in page
    assert "<title>Қате: " in page
    assert not Submission.objects.exists()
    kept = next(text for name, text in STEPS[step].items() if name != field and text and text != "on")
    assert kept in page


def test_one_way_to_reach_the_person_is_needed(visitor: Visitor) -> None:
    visitor.fill(upto=2, phone="", email="")
    assert "Телефонды немесе электрондық поштаны көрсетіңіз" in visitor.page.content.decode()


def test_times_are_needed_where_only_named_times_are_safe(visitor: Visitor) -> None:
    visitor.fill(upto=2, safe="times")
    assert 'id="id_times_error"' in visitor.page.content.decode()


def test_a_question_answered_twice_is_asked_again(visitor: Visitor) -> None:
    visitor.fill(upto=1)
    response = visitor.send({**STEPS[2], "region": ["east", "west"]})
    assert 'id="id_region_error"' in response.content.decode()


def test_decomposed_letters_are_composed(visitor: Visitor) -> None:
    text = "Көршім қоршауды жылжытып жіберді, ұйғарым жоқ."
    visitor.fill(story=unicodedata.normalize("NFD", text), name=unicodedata.normalize("NFD", "Айгүл Ёлкина"))
    row = ConsultationRequest.objects.get()
    assert row.answers["story"] == unicodedata.normalize("NFC", text)
    assert row.contact_name == "Айгүл Ёлкина"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> <b>Көршім</b> қоршауды жылжытты",
        '=HYPERLINK("http://evil.example";"бас") және тағы мәтін',
        "Бірінші жол\nекінші жол\r\nүшінші жол және соңы",
        '{"a": [1, 2, 3]} деп жазылған мәтін осында',
        "Эмодзи 🙂🏳️‍🌈 және оңнан солға مرحبا мәтіні",
    ],
)
def test_texts_are_kept_as_texts(visitor: Visitor, text: str) -> None:
    visitor.fill(story=text)
    assert ConsultationRequest.objects.get().answers["story"] == text.replace("\r\n", "\n")
    page = visitor.client.get("/kk/receipt/").content.decode()
    assert "<script>alert" not in page


def test_html_is_escaped_where_it_is_shown_again(visitor: Visitor) -> None:
    visitor.fill(upto=1)
    response = visitor.send({**STEPS[2], "name": '"><script>alert(1)</script>', "phone": "1"})
    assert "<script>alert(1)" not in response.content.decode()
    assert "&lt;script&gt;" in response.content.decode()


@pytest.mark.parametrize("field", ["answers", "token", "step", "website", "back", "unknown"])
def test_deep_json_anywhere_does_no_harm(visitor: Visitor, field: str) -> None:
    visitor.fill(upto=2)
    assert visitor.send(STEPS[3], **{field: DEEP}).status_code in {200, 303}


def test_forged_answers_are_not_read(visitor: Visitor) -> None:
    visitor.fill(upto=2)
    forged = json.dumps({"f": "x", "s": {"1": {"triage": ["no"]}}, "t": False})
    response = visitor.send(STEPS[3], answers=forged)
    assert response.status_code == 200
    assert 'name="triage"' in response.content.decode()
    assert not Submission.objects.exists()


def test_the_lost_first_steps_are_asked_again_and_the_last_is_kept(visitor: Visitor) -> None:
    visitor.fill(upto=2)
    visitor.send(STEPS[3], answers="")
    visitor.send(STEPS[1])
    response = visitor.send(STEPS[2])
    assert STEPS[3]["story"] in response.content.decode()
    assert visitor.send(STEPS[3]).status_code == 303


@pytest.mark.parametrize("step", ["0", "-1", "99", "1e9", "²", "abc", "", "9" * 50])
def test_any_step_number_is_answered(visitor: Visitor, step: str) -> None:
    visitor.open()
    assert visitor.send(STEPS[1], step=step).status_code == 200


def test_fields_nobody_asked_for_are_dropped(visitor: Visitor) -> None:
    visitor.fill(**{"answers[x]": "1", "q_unknown": "1", "reference": "M-1", "is_superuser": "1"})
    row = ConsultationRequest.objects.get()
    assert set(row.answers) == {"settlement", "story", "wish"}


class TestOwnQuestions:
    def fill(self, asking: SimpleNamespace, **answers: Any) -> Any:
        names = {asking.names[kind]: value for kind, value in answers.items()}
        asking.visitor.fill(upto=2)
        return asking.visitor.send({**STEPS[3], asking.names["yes_no"]: "no", **names})

    def test_answers_are_kept_by_id(self, asking: SimpleNamespace) -> None:
        choice, several = asking.options["one_of"][1], asking.options["several_of"]
        response = self.fill(
            asking,
            one_of=choice,
            several_of=several,
            date="01.02.2026",
            number="2,5",
            short_text="Иә",
            long_text="Бірінші\nекінші",
        )
        assert response.status_code == 303
        row = ConsultationRequest.objects.get()
        own = {kind: row.answers.get(name.removeprefix("q_")) for kind, name in asking.names.items()}
        assert own == {
            "one_of": choice,
            "several_of": several,
            "yes_no": "no",
            "date": "2026-02-01",
            "number": "2.5",
            "short_text": "Иә",
            "long_text": "Бірінші\nекінші",
        }
        assert row.counted_answers == {asking.names["one_of"].removeprefix("q_"): choice}

    @pytest.mark.parametrize(
        ("kind", "value", "message"),
        [
            ("date", "31.02.2026", "ДД.ММ.ГГГГ"),
            ("date", "2026-13-01", "ДД.ММ.ГГГГ"),
            ("date", "\x00", "нечитаемые символы"),
            ("number", "много", "Введите число"),
            ("number", "1e400", "Введите число"),
            ("number", "NaN", "Введите число"),
            ("number", "9" * 40, "Введите число"),
            ("one_of", "Yes", "Выберите один из вариантов"),
            ("one_of", "0", "Выберите один из вариантов"),
            ("several_of", ["x", "y"], "Выберите один из вариантов"),
            ("yes_no", "", "Выберите один из вариантов"),
            ("short_text", "а" * 201, "Слишком длинно"),
        ],
    )
    def test_wrong_ones_are_said_so(self, asking: SimpleNamespace, kind: str, value: Any, message: str) -> None:
        response = self.fill(asking, **{kind: value})
        assert response.status_code == 200
        page = response.content.decode()
        assert message in page
        assert f'id="id_{asking.names[kind]}_error"' in page
        assert not Submission.objects.exists()

    def test_an_option_of_another_question_is_refused(self, asking: SimpleNamespace) -> None:
        response = self.fill(asking, one_of=asking.options["several_of"][0])
        assert response.status_code == 200
        assert not Submission.objects.exists()


def test_unseen_marks_that_telephones_paste_are_left_out(visitor: Visitor) -> None:
    phone, name = "\u202a+7 777 123 45 67\u202c", "\u202eАйгерім\u200b"
    assert visitor.fill(phone=phone, name=name).status_code == 303
    row = ConsultationRequest.objects.get()
    assert (row.contact_phone, row.contact_name) == ("+77771234567", "Айгерім")
