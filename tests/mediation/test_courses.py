"""Courses: places and waiting list, states, certificates, pages and the form."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.roles import apply_roles
from demo.builders.courses import make_course, make_courses_page, make_registration
from demo.builders.home import make_home
from demo.builders.houses import make_house, make_region
from demo.builders.register import make_language
from demo.builders.staff import make_staff
from inbox import registry
from inbox.kinds import NotAdmitted
from inbox.models import OutgoingMail
from inbox.transitions import MissingData, WrongState, available, perform
from mediation.models import Course, CourseRegistration
from tests.mediation.test_reception_form import Visitor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("unhurried")]

LEFT_BY = {
    "received": {"confirm", "wait", "decline", "withdraw", "mark_spam"},
    "confirmed": {"wait", "attend", "miss", "decline", "withdraw", "mark_spam"},
    "waiting": {"confirm", "decline", "withdraw", "mark_spam"},
    "attended": {"miss", "certify", "finish"},
    "absent": {"attend", "finish_absent"},
    "closed": {"reopen"},
    "spam": {"unmark"},
}
ENDS = {"certify": "certified", "finish": "attended", "finish_absent": "absent", "decline": "declined"}
FORM: dict[str, Any] = {
    "name": "Айгерім Серікқызы",
    "region": "east",
    "phone": "8 777 123 45 67",
    "email": "aigerim@mail.kz",
    "talk_language": "kk",
    "consent": "on",
}


@pytest.fixture
def boss() -> Any:
    apply_roles()
    return make_staff("national-moderator")


@pytest.mark.parametrize("state", LEFT_BY)
def test_every_way_from_every_state(state: str, boss: Any) -> None:
    kind = registry.get("course")
    assert {each.code for each in kind.states} == set(LEFT_BY)
    course = make_course(places=60)
    for transition in kind.transitions:
        row = make_registration(course=course, state=state)
        if transition.name not in LEFT_BY[state]:
            with pytest.raises(WrongState):
                perform(row, transition.name, boss, row.version)
            continue
        after = perform(row, transition.name, boss, row.version)
        assert after.state == transition.target
        assert after.outcome == {**ENDS, "withdraw": "withdrawn"}.get(transition.name, "")
    names = {transition.name for transition in available(make_registration(course=course, state=state), boss)}
    assert names == LEFT_BY[state]


def test_places_then_a_waiting_list_then_the_first_moves_up() -> None:
    course = make_course(places=2)
    rows = [make_registration(course=course) for _number in range(4)]
    assert [row.state for row in rows] == ["confirmed", "confirmed", "waiting", "waiting"]
    perform(rows[0], "withdraw", None, rows[0].version)
    states = [CourseRegistration.objects.get(pk=row.pk).state for row in rows]
    assert states == ["closed", "confirmed", "confirmed", "waiting"]
    assert OutgoingMail.objects.get(purpose="applicant-course_place").submission_id == rows[2].pk
    # More places: the rest moves up, too.
    course.refresh_from_db()
    course.places = 5
    course.save()
    assert CourseRegistration.objects.get(pk=rows[3].pk).state == "confirmed"


def test_a_held_one_does_not_move_up(boss: Any) -> None:
    course = make_course(places=1)
    first, held, next_one = (make_registration(course=course, held=held) for held in ("", "too-fast", ""))
    perform(first, "decline", boss, first.version)
    assert CourseRegistration.objects.get(pk=held.pk).state == "waiting"
    assert CourseRegistration.objects.get(pk=next_one.pk).state == "confirmed"


def test_a_full_course_gives_no_place_by_hand(boss: Any) -> None:
    course = make_course(places=1)
    make_registration(course=course)
    row = make_registration(course=course)
    with pytest.raises(MissingData):
        perform(row, "confirm", boss, row.version)


@pytest.mark.parametrize(
    "changes",
    [{"status": "cancelled"}, {"status": "draft"}, {"registration_until": timezone.now() - dt.timedelta(hours=1)}],
)
def test_nobody_registers_for_a_closed_course(changes: dict[str, Any]) -> None:
    with pytest.raises(NotAdmitted):
        make_registration(course=make_course(**changes))


def test_certificates_are_numbered_without_gaps(boss: Any) -> None:
    course = make_course()
    rows = [make_registration(course=course, state="attended") for _number in range(3)]
    numbers = []
    for row in (rows[0], rows[2]):
        after: Any = perform(row, "certify", boss, row.version)
        numbers.append(after.certificate_number)
    year = timezone.localdate().year
    assert numbers == [f"CERT-{year}-000001", f"CERT-{year}-000002"]
    plain = make_course(certificate=False)
    row = make_registration(course=plain, state="attended")
    with pytest.raises(MissingData):
        perform(row, "certify", boss, row.version)


@pytest.fixture
def site(db: None) -> SimpleNamespace:
    east = make_region("east")
    house = make_house("east-house", region=east, level="regional")
    course = make_course("basics", house=house, region=east, places=1)
    make_courses_page(make_home("kk"))
    return SimpleNamespace(course=course, house=house, base="/kk/courses/", form="/kk/courses/basics/register/")


def test_registering_for_a_place_and_for_the_waiting_list(site: SimpleNamespace, client: Client) -> None:
    for state in ("confirmed", "waiting"):
        visitor = Visitor(client, site.form)
        assert visitor.send(FORM).status_code == 303
        row = CourseRegistration.objects.order_by("-pk")[0]
        assert (row.state, row.house, row.contact_name) == (state, site.house, "Айгерім Серікқызы")
    assert "Күту тізімінде" in client.get("/kk/status/").content.decode()


def test_sent_twice_it_is_one_registration(site: SimpleNamespace, client: Client) -> None:
    visitor = Visitor(client, site.form)
    hidden = dict(visitor.hidden)
    for _time in range(2):
        visitor.hidden = dict(hidden)
        assert visitor.send(FORM).status_code == 303
    assert CourseRegistration.objects.count() == 1


@pytest.mark.parametrize("status", ["cancelled", "draft"])
def test_a_course_that_closes_under_an_open_form(site: SimpleNamespace, client: Client, status: str) -> None:
    visitor = Visitor(client, site.form)
    Course.objects.update(status=status)
    assert visitor.send(FORM).status_code == 409
    assert "Айгерім Серікқызы" in visitor.text
    assert CourseRegistration.objects.count() == 0


def test_a_draft_is_not_told_to_who_guesses_its_address(site: SimpleNamespace, client: Client) -> None:
    Course.objects.update(status="draft")
    assert client.post(site.form, FORM).status_code == 404


@pytest.mark.parametrize(
    "changes", [{"name": ""}, {"talk_language": "xx"}, {"region": ["east", "west"]}, {"phone": "", "email": ""}]
)
def test_bad_values(site: SimpleNamespace, client: Client, changes: dict[str, Any]) -> None:
    visitor = Visitor(client, site.form)
    assert visitor.send(FORM, **changes).status_code == 200
    assert "error-summary" in visitor.text


def test_the_list_is_filtered_by_region_and_language(site: SimpleNamespace, client: Client) -> None:
    german = make_language("de")
    make_course("german", title={"kk": "Неміс курсы"}, languages=[german], region=make_region("west"))
    make_course("old", title={"kk": "Өткен курс"}, starts_at=timezone.now() - dt.timedelta(days=400))
    whole = client.get(site.base).content.decode()
    assert "Неміс курсы" in whole
    assert "Өткен курс" in whole
    for query in ("language=de", "region=west", "region=west&language=de"):
        text = client.get(f"{site.base}?{query}").content.decode()
        assert "Неміс курсы" in text
        assert "Өткен курс" not in text
    for query in ("language=xx", "region=%00", f"region={'x' * 900}", "language=de&language=kk"):
        assert client.get(f"{site.base}?{query}").status_code in {200, 400}
    calendar = client.get(f"{site.base}basics/calendar/").content.decode()
    assert f"UID:course-{site.course.pk}@" in calendar
    assert client.get(f"{site.base}nothing/").status_code == 404
    assert "Медиация негіздері" in client.get(f"{site.base}basics/").content.decode()
