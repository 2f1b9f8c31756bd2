"""The roster of a course: who sees it, names on demand, attendance and certificates in one pass."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from core.roles import apply_roles
from demo.builders.courses import make_course, make_registration
from demo.builders.houses import make_house, make_region
from demo.builders.staff import make_staff
from inbox.models import Event
from mediation.models import CourseRegistration

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(db: None) -> SimpleNamespace:
    apply_roles()
    east, west = make_region("east"), make_region("west")
    course = make_course("basics", house=make_house("east-house", region=east), region=east, places=3)
    rows = [make_registration(course=course, region=east) for _number in range(3)]
    return SimpleNamespace(
        course=course,
        rows=rows,
        east=make_staff("regional-moderator", regions=[east]),
        west=make_staff("regional-moderator", regions=[west]),
        specialist=make_staff("specialist", profession="lawyer"),
        secretariat=make_staff("secretariat"),
        url="/admin/courses/basics/",
    )


def marked(*rows: CourseRegistration, do: str) -> dict[str, Any]:
    for row in rows:
        row.refresh_from_db()
    return {"do": do, "row": [f"{row.reference}:{row.version}" for row in rows]}


def test_names_are_shown_when_asked_for_and_that_is_logged(site: SimpleNamespace, client: Client) -> None:
    client.force_login(site.east)
    row = client.get("/admin/courses/").context["rows"][0]
    assert (row["course"], row["url"], row["all"]) == (site.course, site.url, 3)
    assert "Айгерим" not in client.get(site.url).content.decode()
    assert "Айгерим" in client.post(site.url, {"do": "reveal"}).content.decode()
    assert Event.objects.filter(actor=site.east, data__course=site.course.pk).count() == 1


def test_attendance_and_certificates_in_one_pass(site: SimpleNamespace, client: Client) -> None:
    client.force_login(site.east)
    first, second, third = site.rows
    client.post(site.url, marked(first, second, do="attend"))
    client.post(site.url, marked(third, do="miss"))
    client.post(site.url, marked(first, second, third, do="certify"))
    states = [CourseRegistration.objects.get(pk=row.pk).outcome for row in site.rows]
    assert states == ["certified", "certified", ""]
    assert len({CourseRegistration.objects.get(pk=row.pk).certificate_number for row in (first, second)}) == 2


def test_a_stale_or_strange_mark_changes_nothing(site: SimpleNamespace, client: Client) -> None:
    client.force_login(site.east)
    row = site.rows[0]
    for sent in (f"{row.reference}:99", f"{row.reference}:x", "C-0000-1:1", "\x00", ""):
        assert client.post(site.url, {"do": "attend", "row": [sent]}).status_code in {302, 400}
    assert CourseRegistration.objects.get(pk=row.pk).state == "confirmed"


def test_who_may_not(site: SimpleNamespace, client: Client) -> None:
    for person, status in ((site.west, 404), (site.specialist, 404), (site.secretariat, 200)):
        client.force_login(person)
        assert client.get(site.url).status_code == status
    sent = marked(site.rows[0], do="attend")
    client.post(site.url, sent)
    assert "Айгерим" not in client.post(site.url, {"do": "reveal"}, follow=True).content.decode()
    assert CourseRegistration.objects.get(pk=site.rows[0].pk).state == "confirmed"
