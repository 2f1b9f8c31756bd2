"""The records of the inbox in the admin, and where the desk and the rest of the admin meet."""

import pytest
from django.urls import reverse

from core.fields import LocalizedText
from inbox.models import ConsentText, Holiday


@pytest.fixture
def national(at_desk, world):
    """Return a client as a national moderator."""
    return at_desk(world.people["national-moderator"])


def consent() -> ConsentText:
    """Return a consent text of the consultation."""
    return ConsentText.objects.create(
        kind="consultation", text=LocalizedText(kk="Келісім", ru="Согласие", en="Consent")
    )


def test_a_holiday_is_added_by_a_national_moderator_and_by_nobody_else(national, world, at_desk):
    data = {"day": 27, "month": 5, "year": 2026, "name_kk": "Құрбан айт", "name_ru": "Курбан айт", "name_en": ""}
    assert national.get(reverse("holidays:index")).status_code == 200
    assert national.post(reverse("holidays:add"), data).status_code == 302
    added = Holiday.objects.get(year=2026, month=5, day=27)
    assert added.name == {"kk": "Құрбан айт", "ru": "Курбан айт"}
    for role in ("regional-moderator", "specialist", "auditor", "chief-editor"):
        response = at_desk(world.people[role]).get(reverse("holidays:index"))
        assert response.url == reverse("wagtailadmin_home"), role


def test_a_consent_text_is_added_as_a_new_version_and_never_changed(national, world, at_desk):
    first = consent()
    data = {"kind": "consultation", "text_kk": "Жаңа келісім", "text_ru": "Новое согласие", "text_en": "New consent"}
    assert national.get(reverse("consent-texts:add")).status_code == 200
    assert national.post(reverse("consent-texts:add"), data).status_code == 302
    newest = ConsentText.current("consultation")
    assert newest.version == first.version + 1
    assert newest.text["ru"] == "Новое согласие"
    for person in ("national-moderator", "superuser"):
        client = at_desk(world.people[person])
        assert client.get(reverse("consent-texts:index")).status_code == 200
        assert client.get(reverse("consent-texts:inspect", args=[first.pk])).status_code == 200
        for name in ("edit", "delete"):
            refused = client.post(reverse(f"consent-texts:{name}", args=[first.pk]), data)
            assert refused.url == reverse("wagtailadmin_home")


def test_what_the_admin_does_not_find_stays_in_the_admin(national):
    response = national.get(reverse("desk:case", args=["M-1999-000001"]))
    assert response.status_code == 404


def test_specialists_and_the_secretariat_get_their_own_desk(world, at_desk):
    page = at_desk(world.people["specialist"]).get(reverse("desk:list")).content.decode()
    assert "Requests assigned to you" in page
    page = at_desk(world.people["secretariat"]).get(reverse("desk:list")).content.decode()
    assert world.own_case.reference in page
    assert reverse("desk:case", args=[world.own_case.reference]) not in page


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_desk_speaks_the_language_of_the_person(world, at_desk, language):
    person = world.people["national-moderator"]
    person.wagtail_userprofile.preferred_language = language
    person.wagtail_userprofile.save()
    title = {"kk": "Кіріс өтінімдер", "ru": "Входящие", "en": "Inbox"}[language]
    client = at_desk(person)
    assert f"<h1>{title}</h1>" in client.get(reverse("desk:list")).content.decode()
    page = client.get(reverse("desk:case", args=[world.own_case.reference])).content.decode()
    asked = {"kk": "Жағдайды", "ru": "Кратко опишите", "en": "Describe the situation"}[language]
    assert asked in page
