"""The captcha: last of the checks, only with keys, and nobody is refused because of it."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from inbox.models import OutgoingMail, Submission
from mediation.models import ConsultationRequest
from tests.mediation.conftest import STEPS, Visitor
from tests.mediation.fake_captcha import GOOD, FakeProvider, running_provider

pytestmark = pytest.mark.django_db
FIELD = "g-recaptcha-response"


@pytest.fixture
def provider(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeProvider]:
    """Run a provider and set the keys, as an operator would."""
    with running_provider(tmp_path) as fake:
        settings.RECAPTCHA_PUBLIC_KEY, settings.RECAPTCHA_PRIVATE_KEY = "site-key", "secret-key"
        settings.RECAPTCHA_DOMAIN = fake.domain
        settings.RECAPTCHA_VERIFY_REQUEST_TIMEOUT = 1
        monkeypatch.setenv("SSL_CERT_FILE", str(fake.certificate))
        yield fake


def send(visitor: Visitor, answer: str | None = None, **changes: Any) -> ConsultationRequest:
    values = {FIELD: answer} if answer is not None else {}
    visitor.fill(upto=2)
    assert visitor.send({**STEPS[3], **values}, **changes).status_code == 303
    return ConsultationRequest.objects.get()


def test_without_keys_there_is_none(visitor: Visitor) -> None:
    visitor.fill(upto=2)
    assert "recaptcha" not in visitor.page.content.decode()
    assert "google" not in visitor.page.headers["Content-Security-Policy"]


def test_a_good_answer_is_taken_in(visitor: Visitor, provider: FakeProvider) -> None:
    row = send(visitor, GOOD)
    assert not row.held
    assert provider.asked == [{"secret": "secret-key", "response": GOOD, "remoteip": "127.0.0.1"}]
    assert OutgoingMail.objects.filter(purpose="applicant-received").exists()


def test_without_javascript_it_is_held_and_not_refused(visitor: Visitor, provider: FakeProvider) -> None:
    row = send(visitor)
    assert (row.held, row.held_reason) == (True, "captcha-unanswered")
    assert provider.asked == []
    assert not OutgoingMail.objects.filter(purpose="applicant-received").exists()
    assert row.reference in visitor.client.get("/kk/receipt/").content.decode()


def test_a_bad_answer_is_held(visitor: Visitor, provider: FakeProvider) -> None:
    assert send(visitor, "made up").held_reason == "captcha-refused"


def test_an_answer_is_good_once(visitor: Visitor, provider: FakeProvider) -> None:
    send(visitor, GOOD)
    ConsultationRequest.objects.all()
    visitor.fill(upto=2)
    visitor.send({**STEPS[3], FIELD: GOOD})
    assert ConsultationRequest.objects.order_by("pk").last().held_reason == "captcha-refused"  # type: ignore[union-attr]


@pytest.mark.parametrize("mode", ["stall", "error", "nonsense", "list"])
def test_a_provider_in_trouble_loses_nothing(visitor: Visitor, provider: FakeProvider, mode: str) -> None:
    provider.mode = mode
    assert send(visitor, GOOD).held_reason == "captcha-unreachable"


def test_a_provider_that_is_down_loses_nothing(visitor: Visitor, provider: FakeProvider, settings: Any) -> None:
    settings.RECAPTCHA_DOMAIN = "localhost:1"
    assert send(visitor, GOOD).held_reason == "captcha-unreachable"


class TestOrder:
    def test_field_errors_come_first(self, visitor: Visitor, provider: FakeProvider) -> None:
        visitor.fill(upto=2)
        visitor.send({**STEPS[3], "story": "қысқа", FIELD: GOOD})
        assert provider.asked == []
        visitor.send({**STEPS[3], FIELD: GOOD})
        assert not ConsultationRequest.objects.get().held

    def test_the_honeypot_comes_before_it(self, visitor: Visitor, provider: FakeProvider) -> None:
        assert send(visitor, GOOD, website="x").held_reason == "honeypot"
        assert provider.asked == []

    def test_the_rate_limit_comes_before_it(self, visitor: Visitor, provider: FakeProvider, settings: Any) -> None:
        settings.SUBMISSION_LIMITS = {"address": "1/hour"}
        send(visitor, GOOD)
        visitor.fill(upto=2)
        assert visitor.send({**STEPS[3], FIELD: GOOD + " 2"}).status_code == 429
        assert len(provider.asked) == 1
        assert Submission.objects.count() == 1

    def test_the_same_form_again_asks_nobody(self, visitor: Visitor, provider: FakeProvider) -> None:
        visitor.fill(upto=2)
        hidden = dict(visitor.hidden)
        for _time in range(3):
            visitor.client.post(visitor.url, {**hidden, **STEPS[3], FIELD: GOOD})
        assert len(provider.asked) == 1
        assert not ConsultationRequest.objects.get().held


class TestPolicy:
    def test_widened_on_the_last_step_only(
        self, visitor: Visitor, provider: FakeProvider, site: SimpleNamespace
    ) -> None:
        host = f"https://{provider.domain}"
        visitor.open()
        assert host not in visitor.page.headers["Content-Security-Policy"]
        visitor.send(STEPS[1])
        assert host not in visitor.page.headers["Content-Security-Policy"]
        visitor.send(STEPS[2])
        policy = dict(
            part.strip().split(" ", 1) for part in visitor.page.headers["Content-Security-Policy"].split(";")
        )
        assert host in policy["script-src"]
        assert host in policy["frame-src"]
        assert "unsafe-inline" not in policy["script-src"]
        assert host not in visitor.client.get("/kk/").headers["Content-Security-Policy"]

    def test_the_widget_needs_no_inline_script(self, visitor: Visitor, provider: FakeProvider) -> None:
        visitor.fill(upto=2)
        page = visitor.page.content.decode()
        assert f'<script src="https://{provider.domain}/recaptcha/api.js?hl=kk" async defer></script>' in page
        assert 'data-sitekey="site-key"' in page
        assert "<script>" not in page
        assert "secret-key" not in page
