"""Receipt and status page: opened by a code or a short-lived cookie, never by an address."""

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client

from core.roles import apply_roles
from demo.builders.houses import make_house, make_region
from demo.builders.inbox import make_message
from demo.builders.mediation import make_request
from demo.builders.staff import make_staff
from inbox import cookies, rate_limits, receipts
from inbox.models import Event, Message, OutgoingMail
from mediation.models import ConsultationRequest

pytestmark = pytest.mark.django_db
TOKEN = re.compile(r'name="token" value="([^"]+)"')


def open_case(client: Client, row: ConsultationRequest, language: str = "kk") -> str:
    """Enter the code and return the page."""
    response = client.post(f"/{language}/status/", {"code": receipts.grouped(receipts.code_of(row))})
    assert response.status_code == 303
    assert response.headers["Location"] == f"/{language}/status/"
    return client.get(f"/{language}/status/").content.decode()


def write(client: Client, text: str, page: str) -> Any:
    return client.post("/kk/status/message/", {"token": TOKEN.findall(page)[0], "text": text})


def test_the_code_opens_the_case(client: Client) -> None:
    house = make_house("ridder", region=make_region("east"), level="regional", phones="+7 7232 00 00 01")
    row = make_request(state="registered", columns={"house": house})
    make_message(row, "Сәрсенбіде келіңіз.")
    make_message(row, "Тек қызметкерлерге", direction="note")
    page = open_case(client, row)
    assert row.reference in page
    assert "<h1>Тіркелді</h1>" in page
    assert "ridder KK" in page
    assert 'href="tel:+77232000001"' in page
    assert "Сәрсенбіде келіңіз." in page
    assert "Тек қызметкерлерге" not in page
    assert row.contact_name not in page
    assert str(row.answers["story"]) not in page


def test_any_keyboard_will_do(client: Client) -> None:
    code = receipts.code_of(make_request())
    typed = code.translate(str.maketrans("ACEHKMPTXY", "АСЕНКМРТХУ")).lower()
    assert client.post("/ru/status/", {"code": f" {typed[:5]}-{typed[5:]} "}).status_code == 303


@pytest.mark.parametrize("code", ["", "AAAA", "ACEH KMPT XY23", "\x00", "' OR 1=1 --", "А" * 10_000, "🙂"])
def test_a_wrong_code_says_so_and_opens_nothing(client: Client, code: str) -> None:
    make_request()
    response = client.post("/ru/status/", {"code": code})
    assert response.status_code == 200
    assert 'id="id_code_error"' in response.content.decode()
    assert "<title>Ошибка: " in response.content.decode()
    assert cookies.CASE not in response.cookies


def test_found_or_not_costs_the_same_queries(client: Client, django_assert_num_queries: Any) -> None:
    row = make_request()
    right, wrong = receipts.code_of(row), receipts.code_for("another key")
    with django_assert_num_queries(1):
        assert receipts.find(right)
    with django_assert_num_queries(1):
        assert not receipts.find(wrong)


def test_guessing_is_stopped(client: Client) -> None:
    wrong = receipts.code_for("another key")
    codes = [client.post("/en/status/", {"code": wrong}).status_code for _time in range(12)]
    assert codes[:10] == [200] * 10
    assert codes[10:] == [429, 429]
    right = receipts.code_of(make_request())
    refused = client.post("/en/status/", {"code": right})
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0
    assert "Too many attempts" in refused.content.decode()
    rate_limits.reset()
    assert client.post("/en/status/", {"code": right}).status_code == 303


@pytest.mark.parametrize("address", ["/ru/status/message/", "/ru/status/leave/"])
def test_reloading_where_a_form_was_sent_to_leads_to_the_status_page(client: Client, address: str) -> None:
    response = client.get(address)
    assert (response.status_code, response.headers["Location"]) == (302, "/ru/status/")
    assert client.head(address).status_code == 302


@pytest.mark.parametrize("path", ["/kk/status/", "/kk/receipt/", "/kk/status/withdraw/"])
def test_no_page_of_a_case_is_kept(client: Client, path: str, page_cache_on: None) -> None:
    open_case(client, make_request())
    response = client.get(path)
    assert response.status_code in {200, 302}
    assert "no-store" in response.headers["Cache-Control"]


def test_cookies_are_closed_to_scripts_and_short(client: Client) -> None:
    row = make_request()
    response = client.post("/kk/status/", {"code": receipts.code_of(row)})
    cookie = response.cookies[cookies.CASE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert int(cookie["max-age"]) <= 30 * 60
    assert cookie.value.startswith("gAAAA")
    assert row.reference not in cookie.value


@pytest.mark.parametrize("value", ["", "x", "gAAAAA", "e30="])
def test_a_forged_cookie_opens_nothing(client: Client, value: str) -> None:
    client.cookies[cookies.CASE] = client.cookies[cookies.RECEIPT] = value
    assert 'name="code"' in client.get("/kk/status/").content.decode()
    assert client.get("/kk/receipt/").status_code == 302


def test_an_old_cookie_opens_nothing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    open_case(client, make_request())
    monkeypatch.setattr("inbox.cookies.MAX_AGE", -1)
    assert 'name="code"' in client.get("/kk/status/").content.decode()


class TestMessages:
    def test_added_and_told_to_whoever_works_on_it(self, client: Client) -> None:
        apply_roles()
        specialist = make_staff("specialist", profession="lawyer")
        specialist.email = "lawyer@shanyraq.example"
        specialist.save()
        row = make_request(state="assigned", columns={"assignee": specialist, "answer_needed": True})
        page = open_case(client, row)
        assert "Жауабыңызды күтеміз" in page
        assert write(client, "Мен келісемін.", page).status_code == 303
        message = row.messages.get()
        assert (message.text, message.direction) == ("Мен келісемін.", Message.Direction.FROM_APPLICANT)
        row.refresh_from_db()
        assert not row.answer_needed
        event = Event.objects.get(submission=row.pk, verb="message_received")
        assert "келісемін" not in str(event.data)
        mail = OutgoingMail.objects.get(purpose="staff-message")
        assert mail.recipient == "lawyer@shanyraq.example"
        assert "келісемін" not in mail.subject + mail.body

    def test_sent_twice_is_kept_once(self, client: Client) -> None:
        row = make_request()
        page = open_case(client, row)
        assert [write(client, "Бір рет", page).status_code for _time in range(3)] == [303, 303, 303]
        assert row.messages.count() == 1

    @pytest.mark.parametrize("text", ["", " ", "x" * 5_001, "a\x00b"])
    def test_a_wrong_one_is_said_so(self, client: Client, text: str) -> None:
        row = make_request()
        response = write(client, text, open_case(client, row))
        assert response.status_code == 200
        assert 'id="id_text_error"' in response.content.decode()
        assert not row.messages.exists()

    def test_an_expired_cookie_keeps_the_text_on_the_page(self, client: Client) -> None:
        page = open_case(client, make_request())
        client.cookies.clear()
        response = write(client, "Ұзақ жазылған хат", page)
        assert response.status_code == 403
        assert "Ұзақ жазылған хат" in response.content.decode()

    def test_an_expired_csrf_token_keeps_the_text_in_the_form(self) -> None:
        client = Client(enforce_csrf_checks=True)
        row = make_request()
        cookie = Client().post("/kk/status/", {"code": receipts.code_of(row)}).cookies[cookies.CASE]
        client.cookies[cookies.CASE] = cookie.value
        response = client.post("/kk/status/message/", {"text": "Ұзақ жазылған хат"})
        assert response.status_code == 403
        assert "Ұзақ жазылған хат</textarea>" in response.content.decode()

    def test_nothing_is_added_to_a_closed_case(self, client: Client) -> None:
        row = make_request()
        page = open_case(client, row)
        ConsultationRequest.objects.update(state="closed", closed_at=row.created_at)
        response = write(client, "Кеш келген хат", page)
        assert response.status_code == 409
        assert "Кеш келген хат" in response.content.decode()
        assert not row.messages.exists()
        assert "<textarea" not in client.get("/kk/status/").content.decode()

    def test_the_token_is_of_this_case(self, client: Client) -> None:
        other = open_case(client, make_request())
        row = make_request()
        open_case(client, row)
        assert write(client, "Бөтен", other).status_code == 403
        assert not Message.objects.exists()

    def test_too_many_are_stopped_with_the_text_kept(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("inbox.rate_limits.MESSAGE_LIMITS", {"address": "1/hour"})
        row = make_request()
        write(client, "Бірінші", open_case(client, row))
        response = write(client, "Екінші хат", client.get("/kk/status/").content.decode())
        assert response.status_code == 429
        assert "Екінші хат" in response.content.decode()
        assert row.messages.count() == 1


class TestWithdrawal:
    def test_asked_first_then_done(self, client: Client) -> None:
        row = make_request(state="registered")
        assert "/kk/status/withdraw/" in open_case(client, row)
        assert "withdraw" in client.get("/kk/status/withdraw/").content.decode()
        row.refresh_from_db()
        assert row.state == "registered"
        assert client.post("/kk/status/withdraw/", {"version": row.version}).status_code == 303
        row.refresh_from_db()
        assert (row.state, row.outcome) == ("closed", "withdrawn")
        assert "/kk/status/withdraw/" not in client.get("/kk/status/").content.decode()

    @pytest.mark.parametrize("version", ["0", "99", "x", "", "-1"])
    def test_not_when_it_was_changed_meanwhile(self, client: Client, version: str) -> None:
        row = make_request()
        open_case(client, row)
        assert client.post("/kk/status/withdraw/", {"version": version}).status_code == 409
        for nonsense in ("", "x", "-1", "²", "9" * 5_000):
            assert client.post("/kk/status/withdraw/", {"version": nonsense}).status_code == 409
        row.refresh_from_db()
        assert row.state == "received"

    def test_not_without_the_case(self, client: Client) -> None:
        assert client.post("/kk/status/withdraw/", {"version": "1"}).status_code == 302


def test_an_arranged_consultation_says_when_where_and_with_whom(client: Client) -> None:
    specialist = make_staff(name="Айгүл Серікбаева")
    moment = dt.datetime(2026, 8, 14, 10, 0, tzinfo=dt.UTC)
    columns = {"appointment_at": moment, "appointment_place": "12-кабинет", "assignee": specialist}
    page = open_case(client, make_request(state="scheduled", columns=columns))
    assert "2026 жылғы 14 тамыз, 15:00, жұма" in page
    assert "12-кабинет" in page
    assert "Айгүл Серікбаева" in page
    assert page.count("14 тамыз, 15:00") == 2


def test_leaving_forgets_the_case(client: Client) -> None:
    open_case(client, make_request())
    client.post("/kk/status/leave/")
    assert 'name="code"' in client.get("/kk/status/").content.decode()


@pytest.mark.parametrize(("state", "offered"), [("scheduled", True), ("assigned", False), ("closed", False)])
def test_another_time_may_be_asked_for_by_a_message(client: Client, state: str, offered: bool) -> None:
    assert ('href="#id_text"' in open_case(client, make_request(state=state))) is offered


@pytest.mark.parametrize("by_hand", [True, False])
def test_who_may_be_in_danger_has_the_numbers_beside_the_message(client: Client, by_hand: bool) -> None:
    row = make_request()
    ConsultationRequest.objects.filter(pk=row.pk).update(by_hand=by_hand)
    assert ("notice--red" in open_case(client, row)) is by_hand


@pytest.mark.parametrize("state", ["received", "registered", "assigned", "scheduled", "consulted", "closed", "spam"])
def test_every_state_has_a_page_in_every_language(client: Client, state: str) -> None:
    row = make_request(state=state, outcome="settled" if state == "closed" else "")
    open_case(client, row)
    for language in ("kk", "ru", "en"):
        assert client.get(f"/{language}/status/").status_code == 200
