"""The consultation form from the first look to the receipt."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from demo.builders.home import make_home
from demo.builders.mediation import make_consultation_page
from inbox.models import Event, OutgoingMail, Submission
from mediation.models import ConsultationRequest
from tests.mediation.conftest import STEPS, STORY, Visitor

pytestmark = pytest.mark.django_db


def test_three_steps_end_at_the_receipt(visitor: Visitor, site: SimpleNamespace) -> None:
    response = visitor.fill()
    assert response.status_code == 303
    assert response.headers["Location"] == "/kk/receipt/"
    row = ConsultationRequest.objects.get()
    assert row.reference == f"M-{timezone.localdate().year}-000001"
    assert (row.state, row.held, row.language) == ("received", False, "kk")
    assert row.contact_phone == "+77771234567"
    assert row.answers["story"] == STORY
    assert row.house == site.regional
    assert row.form_version is not None
    assert row.consent is not None
    verbs = list(Event.objects.filter(submission=row.pk).values_list("verb", flat=True))
    assert verbs == ["received", "routed"]
    receipt = visitor.client.get("/kk/receipt/").content.decode()
    assert row.reference in receipt


def test_the_mail_says_nothing_but_reference_and_address(visitor: Visitor) -> None:
    visitor.fill()
    row = ConsultationRequest.objects.get()
    mail = OutgoingMail.objects.get(purpose="applicant-received")
    assert mail.recipient == "Aigerim@Mail.kz"
    assert row.reference in mail.subject
    assert "/kk/status/" in mail.body
    for personal in ("Айгерім", STORY, "777", "Риддер"):
        assert personal not in mail.subject + mail.body


@pytest.mark.parametrize("safe", ["no", "times"])
def test_no_mail_where_it_is_not_safe(visitor: Visitor, safe: str) -> None:
    visitor.fill(safe=safe, times="morning")
    assert ConsultationRequest.objects.count() == 1
    assert not OutgoingMail.objects.filter(purpose__startswith="applicant").exists()


@pytest.mark.parametrize(
    ("safe", "step"), [("yes", "Маман сізбен хабарласады"), ("no", "Маман мәртебе бетінде жауап береді")]
)
def test_no_call_is_announced_where_it_is_not_safe(visitor: Visitor, safe: str, step: str) -> None:
    visitor.fill(safe=safe)
    for path in ("/kk/receipt/", "/kk/status/"):
        assert step in visitor.client.get(path).content.decode()


def test_nothing_typed_shows_between_the_steps(visitor: Visitor) -> None:
    visitor.fill(upto=2)
    page = visitor.page.content.decode()
    assert "Айгерім" not in page
    assert "777 123" not in page
    assert visitor.page.wsgi_request.get_full_path() == visitor.url
    assert set(visitor.client.cookies) == {"csrftoken"}


def test_back_keeps_what_was_typed_valid_or_not(visitor: Visitor) -> None:
    visitor.fill(upto=1)
    visitor.send({**STEPS[2], "phone": "8 705 12"}, back="1")
    assert 'value="no"' in visitor.page.content.decode()
    visitor.send(STEPS[1])
    page = visitor.page.content.decode()
    assert 'value="8 705 12"' in page
    assert "field--wrong" not in page
    assert "error-summary" not in page


def test_step_is_named(visitor: Visitor, site: SimpleNamespace) -> None:
    make_consultation_page(make_home("en"), translation_of=site.page)
    visitor.url = "/en/consultation/"
    visitor.fill(upto=1)
    assert "Step 2 of 3" in visitor.page.content.decode()


def test_house_may_be_chosen_by_the_address(visitor: Visitor, site: SimpleNamespace) -> None:
    visitor.open("?house=national")
    visitor.send(STEPS[1])
    assert '<option value="national" selected>' in visitor.page.content.decode()
    assert '<option value="west" selected>' in visitor.page.content.decode()


@pytest.mark.parametrize("query", ["?house=nowhere", "?house=%00", "?house=" + "x" * 300, "?house=<b>"])
def test_an_unknown_house_does_nothing(visitor: Visitor, query: str) -> None:
    assert visitor.open(query).status_code == 200


def test_the_house_wished_for_gets_it(visitor: Visitor, site: SimpleNamespace) -> None:
    visitor.fill(house="national")
    assert ConsultationRequest.objects.get().house == site.national


def test_a_region_without_a_house_goes_to_the_national_one(visitor: Visitor, site: SimpleNamespace) -> None:
    visitor.fill(region="west")
    row = ConsultationRequest.objects.get()
    assert (row.house, row.intake_region) == (site.national, site.west)


class TestTriage:
    @pytest.mark.parametrize("answer", ["yes", "unsaid"])
    def test_help_at_once_and_the_way_stays_open(self, visitor: Visitor, answer: str) -> None:
        visitor.fill(upto=1, triage=answer)
        page = visitor.page.content.decode()
        assert 'href="tel:102"' in page
        assert 'href="tel:111"' in page
        assert 'id="danger-title"' in page
        assert 'name="phone"' in page

    def test_no_alarm_without_need(self, visitor: Visitor) -> None:
        visitor.fill(upto=1)
        assert 'id="danger-title"' not in visitor.page.content.decode()

    @pytest.mark.parametrize(("answer", "threat"), [("yes", True), ("unsaid", False)])
    def test_no_rule_decides(self, visitor: Visitor, answer: str, threat: bool) -> None:
        visitor.fill(triage=answer, house="national")
        row = ConsultationRequest.objects.get()
        assert (row.house, row.by_hand, row.threat) == (None, True, threat)
        assert row.assignee is None

    def test_a_hidden_field_routes_nothing(self, visitor: Visitor, site: SimpleNamespace) -> None:
        visitor.fill(triage="yes", assignee="1", house_id="1", by_hand="", threat="", region_id="1", state="closed")
        row = ConsultationRequest.objects.get()
        assert (row.house, row.assignee, row.state, row.threat) == (None, None, "received", True)


class TestToken:
    def test_the_same_form_twice_is_one_request(self, visitor: Visitor) -> None:
        visitor.fill(upto=2)
        hidden = dict(visitor.hidden)
        first = visitor.client.post(visitor.url, {**hidden, **STEPS[3]})
        second = visitor.client.post(visitor.url, {**hidden, **STEPS[3]})
        assert (first.status_code, second.status_code) == (303, 303)
        assert Submission.objects.count() == 1
        assert OutgoingMail.objects.filter(purpose="applicant-received").count() == 1
        assert visitor.client.get("/kk/receipt/").status_code == 200

    def test_changed_after_sending_is_offered_as_a_message(self, visitor: Visitor) -> None:
        visitor.fill(upto=2)
        hidden = dict(visitor.hidden)
        visitor.client.post(visitor.url, {**hidden, **STEPS[3]})
        again = visitor.client.post(visitor.url, {**hidden, **STEPS[3], "story": "Жаңа мәлімет: көршім келісті."})
        page = again.content.decode()
        row = ConsultationRequest.objects.get()
        assert row.reference in page
        assert "Жаңа мәлімет: көршім келісті." in page
        token = re.findall(r'name="token" value="([^"]+)"', page)[0]
        sent = visitor.client.post("/kk/status/message/", {"token": token, "text": "Жаңа мәлімет: көршім келісті."})
        assert sent.status_code == 303
        assert row.messages.get().text == "Жаңа мәлімет: көршім келісті."

    def test_every_changed_answer_is_offered_not_only_the_story(self, visitor: Visitor) -> None:
        visitor.fill(upto=2)
        visitor.send(STEPS[3])
        visitor.send(STEPS[3], back="1")
        visitor.send(STEPS[2], back="1")
        visitor.send(STEPS[1] | {"triage": "yes"})
        visitor.send(STEPS[2] | {"phone": "8 777 765 43 21", "region": "west"})
        page = visitor.send(STEPS[3] | {"wish": ""}).content.decode()
        text = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)[0]
        answers = [paragraph.split("\n")[-1] for paragraph in text.strip().split("\n\n")]
        assert answers == ["Иә", "+77777654321", "west", "–"]

    def test_sent_again_at_once_after_a_pause_is_not_taken_for_a_machine(
        self, site: SimpleNamespace, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        visitor = Visitor(client, site.url)
        visitor.fill(upto=2)
        with monkeypatch.context() as overnight:
            overnight.setattr("inbox.tokens.MAX_AGE", -1)
            visitor.send(STEPS[3])
        assert visitor.send(STEPS[3]).status_code == 303
        assert not ConsultationRequest.objects.get().held

    def test_expired_shows_everything_again(self, visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
        visitor.fill(upto=2)
        monkeypatch.setattr("inbox.tokens.MAX_AGE", -1)
        response = visitor.send(STEPS[3])
        assert response.status_code == 200
        assert STORY in response.content.decode()
        assert not Submission.objects.exists()
        monkeypatch.undo()
        monkeypatch.setattr("inbox.intake.FASTEST_SECONDS", 0)
        assert visitor.send(STEPS[3]).status_code == 303

    @pytest.mark.parametrize("token", ["", "forged", "a:b:c", "\x00"])
    def test_forged_shows_everything_again(self, visitor: Visitor, token: str) -> None:
        visitor.fill(upto=2)
        response = visitor.send(STEPS[3], token=token)
        assert STORY in response.content.decode()
        assert not Submission.objects.exists()

    def test_a_token_of_another_form_does_not_fit(self, visitor: Visitor, site: SimpleNamespace) -> None:
        from inbox import tokens

        visitor.fill(upto=2)
        visitor.send(STEPS[3], token=tokens.issue("another form"))
        assert not Submission.objects.exists()

    def test_an_expired_csrf_token_shows_everything_again(self, site: SimpleNamespace, unhurried: None) -> None:
        strict = Visitor(Client(enforce_csrf_checks=True), site.url)
        strict.open()
        response = strict.send(STEPS[1])
        assert response.status_code == 403
        page = response.content.decode()
        assert re.search(r'name="for_whom" value="self"[^>]* checked', page)
        assert "csrfmiddlewaretoken" in page

    def test_a_browser_without_cookies_is_told_so(self, site: SimpleNamespace, unhurried: None) -> None:
        strict = Visitor(Client(enforce_csrf_checks=True), site.url)
        strict.open()
        assert "cookie" not in strict.send(STEPS[1]).content.decode()
        strict.client.cookies.clear()
        assert "cookie қолдануға рұқсат беріп" in strict.send(STEPS[1]).content.decode()

    def test_a_lost_csrf_cookie_starts_no_second_request(self, site: SimpleNamespace, unhurried: None) -> None:
        strict = Visitor(Client(enforce_csrf_checks=True), site.url)
        token = strict.open().context["screen"].token
        strict.send(STEPS[1])
        assert strict.hidden["token"] == token

    def test_csrf_elsewhere_is_a_page_in_the_language(self, site: SimpleNamespace) -> None:
        response = Client(enforce_csrf_checks=True).post("/ru/nowhere/")
        assert response.status_code == 403
        assert 'lang="ru"' in response.content.decode()


class TestTraps:
    def test_honeypot_on_any_step_holds(self, visitor: Visitor) -> None:
        visitor.open()
        visitor.send(STEPS[1], website="http://spam.example")
        visitor.send(STEPS[2])
        assert visitor.send(STEPS[3]).status_code == 303
        row = ConsultationRequest.objects.get()
        assert (row.held, row.held_reason) == (True, "honeypot")
        assert not OutgoingMail.objects.filter(purpose__startswith="applicant").exists()

    def test_too_fast_holds(self, site: SimpleNamespace, client: Client) -> None:
        assert Visitor(client, site.url).fill().status_code == 303
        assert ConsultationRequest.objects.get().held_reason == "too-fast"

    def test_held_ones_get_a_receipt_like_all(self, site: SimpleNamespace, client: Client) -> None:
        Visitor(client, site.url).fill()
        assert ConsultationRequest.objects.get().reference in client.get("/kk/receipt/").content.decode()


class TestRateLimit:
    def test_429_keeps_what_was_typed(self, visitor: Visitor, settings: Any) -> None:
        settings.SUBMISSION_LIMITS = {"address": "1/hour"}
        visitor.fill()
        response = visitor.fill(story="Екінші өтінім: тағы бір дау шықты.")
        page = response.content.decode()
        assert response.status_code == 429
        assert int(response.headers["Retry-After"]) > 0
        assert "Екінші өтінім: тағы бір дау шықты." in page
        assert 'lang="kk"' in page
        assert Submission.objects.count() == 1
        settings.SUBMISSION_LIMITS = {"address": "9/hour"}
        assert visitor.send({**STEPS[3], "story": "Екінші өтінім: тағы бір дау шықты."}).status_code == 303

    def test_a_form_sent_twice_counts_once(self, visitor: Visitor, settings: Any) -> None:
        settings.SUBMISSION_LIMITS = {"address": "1/hour"}
        visitor.fill(upto=2)
        hidden = dict(visitor.hidden)
        codes = [visitor.client.post(visitor.url, {**hidden, **STEPS[3]}).status_code for _time in range(3)]
        assert codes == [303, 303, 303]

    def test_wrong_answers_count_for_nothing(self, visitor: Visitor, settings: Any) -> None:
        settings.SUBMISSION_LIMITS = {"address": "1/hour"}
        visitor.fill(story="қысқа")
        assert visitor.send(STEPS[3]).status_code == 303


def test_the_form_is_never_kept(visitor: Visitor, page_cache_on: None) -> None:
    first = visitor.open()
    token = visitor.hidden["token"]
    assert "no-store" in first.headers["Cache-Control"]
    visitor.open()
    assert visitor.hidden["token"] != token


def test_queries_of_the_first_step(visitor: Visitor, django_assert_max_num_queries: Any) -> None:
    visitor.open()
    # Routing, locale, view restrictions, the page itself, its translations for the language menu.
    with django_assert_max_num_queries(12):
        visitor.open()
