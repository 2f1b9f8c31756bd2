"""No code of the programme stands where staff reads words."""

import pytest
from django.urls import reverse
from django.utils import translation

from demo.builders.staff import make_staff
from inbox.desk import audit
from inbox.models import ConsentText


@pytest.fixture
def national(at_desk, world):
    """Return a client as a national moderator who reads Kazakh."""
    return at_desk(make_staff("national-moderator", language="kk"))


def test_the_log_names_what_was_refused(national, world):
    person = world.people["specialist"]
    audit.refuse(person, None, "export", "right")
    audit.refuse(person, world.own_case, "reveal", "scope")
    audit.refuse(person, world.own_case, "mark_spam", "state")
    entries = [entry for _event, entry, _details in national.get(reverse("desk:log")).context["entries"]]
    with translation.override("kk"):
        words = [entry.title.partition(": ")[2] for entry in entries if entry.verb == audit.REFUSED]
    assert words == ["Спам деп белгілеу", "Дербес деректер", "Файлға жүктеу"]


def test_lists_of_records_show_no_codes(national):
    ConsentText.objects.create(kind="consultation", text={"kk": "Келісім", "ru": "Согласие", "en": "Consent"})
    page = national.get(reverse("consent-texts:index")).content.decode()
    assert "consultation 1" not in page
    assert "Консультацияға өтінім, 1" in page
    holidays = national.get(reverse("holidays:index")).content.decode()
    assert "True" not in holidays
    assert "False" not in holidays
