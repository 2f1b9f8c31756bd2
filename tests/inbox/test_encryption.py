"""Personal data lie encrypted, are found by keyed hashes, and survive a change of keys."""

from io import StringIO
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError
from django.core.management import CommandError, call_command
from django.db import connection

from demo.builders.inbox import make_message
from inbox import encryption, receipts
from inbox.intake import Contact
from inbox.models import OutgoingMail, Submission
from tests.inbox.tiny import TinyKind, make_tiny

SECRET = "Көршімнің аты – Асқар"


def stored(table: str, column: str) -> list[str]:
    """Return what really lies in the database."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608 - both are names of this file
        return [str(row[0]) for row in cursor.fetchall()]


@pytest.mark.django_db
def test_nothing_personal_lies_readable(tiny: TinyKind) -> None:
    row = make_tiny(SECRET, contact=Contact("Айгерім", "+77771234567", "a@mail.example", "yes", "morning"))
    make_message(row, SECRET)
    lying = []
    for table, columns in {
        "inbox_submission": ["contact_name", "contact_phone", "contact_email", "contact_safe", "answers"],
        "inbox_message": ["text"],
        "inbox_outgoingmail": ["recipient", "subject", "body"],
    }.items():
        for column in columns:
            lying += stored(table, column)
    assert all(value.startswith("gAAAA") for value in lying)
    fresh = Submission.objects.get(pk=row.pk)
    assert fresh.answers == {"question": SECRET}
    assert fresh.contact_name == "Айгерім"


@pytest.mark.django_db
def test_people_are_found_by_hash_whatever_the_case(tiny: TinyKind) -> None:
    row = make_tiny(contact=Contact(phone="+77771234567", email="Aigerim@Mail.KZ"))
    assert row.email_hash in encryption.email_hashes("aigerim@mail.kz ")
    assert row.phone_hash in encryption.phone_hashes("+77771234567")
    assert row.phone_hash != row.email_hash
    lookup = {"contact_name__icontains": "а"}  # named apart: mypy's plugin ends on a lookup that cannot be
    with pytest.raises(FieldError):
        Submission.objects.filter(**lookup).exists()


@pytest.mark.django_db
def test_rotation_lets_the_old_key_go(tiny: TinyKind, settings: Any) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.FIELD_KEYS = [old]
    row = make_tiny(SECRET)
    make_message(row, SECRET)
    settings.FIELD_KEYS = [new, old]
    out = StringIO()
    call_command("rotate_field_keys", "--batch", "1", stdout=out)
    settings.FIELD_KEYS = [new]
    assert Submission.objects.get().answers == {"question": SECRET}
    assert row.messages.get().text == SECRET
    assert OutgoingMail.objects.filter(submission=row.pk).count() == len(stored("inbox_outgoingmail", "body"))
    assert all(mail.recipient for mail in OutgoingMail.objects.all())
    assert "inbox.Submission: 1 of 1" in out.getvalue()


@pytest.mark.django_db
def test_rotation_says_when_a_key_is_missing(tiny: TinyKind, settings: Any) -> None:
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    make_tiny(SECRET)
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(CommandError, match="rows cannot be read"):
        call_command("rotate_field_keys", stdout=StringIO())


@pytest.mark.django_db
def test_codes_and_hashes_outlive_a_new_lookup_key(tiny: TinyKind, settings: Any) -> None:
    settings.LOOKUP_KEY, settings.LOOKUP_KEY_FALLBACKS = "first", []
    row = make_tiny()
    code = receipts.code_of(row)
    settings.LOOKUP_KEY, settings.LOOKUP_KEY_FALLBACKS = "second", ["first"]
    found = receipts.find(code)
    assert found is not None
    assert found.pk == row.pk
    assert receipts.code_of(row) == code
    assert row.email_hash in encryption.email_hashes("who@mail.example")
    settings.LOOKUP_KEY_FALLBACKS = []
    assert receipts.find(code) is None


def test_a_token_is_read_by_no_other_key(settings: Any) -> None:
    sealed = encryption.encrypt(SECRET)
    assert encryption.decrypt(sealed) == SECRET
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(encryption.DecryptionError):
        encryption.decrypt(sealed)
