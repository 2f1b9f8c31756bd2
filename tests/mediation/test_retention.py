"""What names a person goes when its term has passed; what is counted stays."""

import datetime as dt
from io import StringIO
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.utils import timezone

from core import jobs
from demo.builders.inbox import make_message
from demo.builders.mediation import make_request
from inbox import retention
from inbox.models import Event, Message, OutgoingMail
from mediation.models import ConsultationRequest

pytestmark = pytest.mark.django_db


def make_closed(days_over: int, **columns: Any) -> ConsultationRequest:
    row = make_request(state="closed", outcome="agreement", columns={"counted_answers": {"q": "a"}, **columns})
    purge_on = timezone.localdate() - dt.timedelta(days=days_over)
    ConsultationRequest.objects.filter(pk=row.pk).update(purge_on=purge_on)
    make_message(row, "Жеке хат")
    return row


def test_due_ones_lose_what_names_a_person_and_keep_what_is_counted() -> None:
    row = make_closed(0, appointment_place="12-кабинет")
    assert retention.anonymise_due() == 1
    after = ConsultationRequest.objects.get(pk=row.pk)
    personal = (after.contact_name, after.contact_phone, after.contact_email, after.contact_safe, after.contact_times)
    assert personal == ("",) * 5
    assert (after.answers, after.phone_hash, after.email_hash) == ({}, "", "")
    assert (after.triage, after.appointment_place) == ("", "")
    assert not Message.objects.exists()
    assert not OutgoingMail.objects.filter(submission=row.pk).exists()
    kept = ("reference", "state", "outcome", "intake_region", "house", "topic", "relation", "channel", "closed_at")
    for name in (*kept, "created_at", "for_whom", "talk_language", "counted_answers", "consent"):
        assert getattr(after, name) == getattr(row, name), name
    assert after.anonymised_at is not None
    assert Event.objects.filter(submission=row.pk, verb="anonymised").count() == 1
    assert Event.objects.filter(submission=row.pk, verb="received").exists()


def test_not_yet_due_and_open_ones_stay() -> None:
    tomorrow, still_open = make_closed(-1), make_request()
    assert retention.anonymise_due() == 0
    for row in (tomorrow, still_open):
        assert ConsultationRequest.objects.get(pk=row.pk).contact_name == "Айгерим"


def test_once_is_enough() -> None:
    make_closed(3)
    assert [retention.anonymise_due() for _time in range(2)] == [1, 0]


def test_what_no_key_opens_can_still_be_erased(settings: Any) -> None:
    row = make_closed(1)
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    assert retention.anonymise_due() == 1
    assert ConsultationRequest.objects.get(pk=row.pk).contact_name == ""


def test_the_command_only_looks_unless_told() -> None:
    row = make_closed(1)
    out = StringIO()
    call_command("anonymise_submissions", stdout=out)
    assert row.reference in out.getvalue()
    assert ConsultationRequest.objects.get(pk=row.pk).contact_name
    call_command("anonymise_submissions", "--apply", stdout=out)
    assert not ConsultationRequest.objects.get(pk=row.pk).contact_name


def test_the_worker_keeps_the_promise() -> None:
    assert "erase personal data" in [job.name for job in jobs.registered()]
