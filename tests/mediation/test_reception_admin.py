"""Sessions and courses in the admin: each House its own; a session that is moved takes its bookings along."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.roles import apply_roles
from demo.builders.courses import make_course
from demo.builders.houses import make_house, make_region
from demo.builders.mediation import make_topic
from demo.builders.reception import make_profession, make_question, make_session
from demo.builders.staff import make_staff
from mediation.models import Course, Profession, ReceptionSession

pytestmark = pytest.mark.django_db


def address(model: Any, view: str, *args: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def session_form(session: ReceptionSession, starts_at: dt.datetime, **changes: Any) -> dict[str, Any]:
    """Return what the form of `session` sends, moved to `starts_at`."""
    duty = {"profession": make_profession("judge").pk, "number": 1, "names": {}}
    data = {
        "title_kk": "Қабылдау",
        "title_ru": "Приёмная",
        "title_en": "Reception",
        "house": session.house_id,
        "status": "planned",
        "code": session.code,
        "starts_at": f"{timezone.localtime(starts_at):%Y-%m-%d %H:%M}",
        "ends_at": f"{timezone.localtime(starts_at + dt.timedelta(hours=1)):%Y-%m-%d %H:%M}",
        "channel": "online",
        "slot_minutes": 20,
        "places_per_slot": 1,
        "duties": inline_formset([duty]),
        "results": inline_formset([{"topic": make_topic().pk, "number": 3}]),
    }
    return nested_form_data(data | changes)  # type: ignore[no-any-return]


def test_an_editor_keeps_the_receptions_and_courses_of_the_own_house(client: Client) -> None:
    apply_roles()
    own, other = make_house("own", region=make_region("east")), make_house("other", region=make_region("west"))
    client.force_login(make_staff("house-editor", houses=[own]))
    for model, make in ((ReceptionSession, make_session), (Course, make_course)):
        mine, theirs = make(house=own), make(house=other)
        listing = client.get(address(model, "list")).content.decode()
        assert f"/edit/{mine.pk}/" in listing
        assert f"/edit/{theirs.pk}/" not in listing
        assert client.get(address(model, "add")).status_code == 200
        assert client.get(address(model, "edit", mine.pk)).status_code == 200
        assert client.get(address(model, "edit", theirs.pk)).status_code == 404
    assert client.get(address(Profession, "list")).status_code in {302, 403}


def test_moving_a_session_moves_what_was_booked(client: Client) -> None:
    session = make_session(house=make_house("own", region=make_region("east")))
    row = make_question(session=session, slot_at=session.slots()[1])
    client.force_login(make_staff(superuser=True))
    later = session.starts_at + dt.timedelta(days=2)
    response = client.post(address(ReceptionSession, "edit", session.pk), session_form(session, later))
    assert response.status_code == 302, response.content.decode()[:5_000]
    session.refresh_from_db()
    row.refresh_from_db()
    assert session.starts_at == later
    assert row.slot_at == later + dt.timedelta(minutes=20)
    assert session.duties.get().profession.code == "judge"  # type: ignore[attr-defined]
    hidden = client.post(address(ReceptionSession, "edit", session.pk), session_form(session, later, status="draft"))
    assert hidden.status_code == 200
    assert ReceptionSession.objects.get(pk=session.pk).status == "planned"
