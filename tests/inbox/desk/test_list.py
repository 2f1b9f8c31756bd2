"""The list: tabs, filters, search, no personal data, and as many queries for many rows as for few."""

import datetime as dt
import logging

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from inbox.desk.filters import search_target
from inbox.models import Event, Submission
from tests.inbox.desk.conftest import EMAIL, NAME, PHONE, STORY


@pytest.fixture
def desk(at_desk, world):
    """Return a client at the desk as the moderator of the own region."""
    return at_desk(world.people["regional-moderator"])


def counts(page) -> dict[str, int]:
    """Return the counts of the tabs."""
    with translation.override("en"):
        return {str(tab["label"]): tab["count"] for tab in page.context["tabs"]}


def listed(page) -> list[str]:
    """Return the numbers in the table, in order."""
    return [row.submission.reference for row in page.context["rows"]]


def test_tabs_count_what_they_show(desk, world, cases):
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    cases(world.own, first_answer_due=yesterday)
    cases(world.own, state="closed", closed_at=timezone.now(), outcome="settled")
    cases(world.own, state="spam", closed_at=timezone.now())
    cases(world.own, held="honeypot")
    cases(world.own, assignee=world.people["regional-moderator"], state="assigned")
    page = desk.get(reverse("desk:list"))
    assert counts(page) == {
        "Open": 4, "Waiting for me": 3, "New": 3, "Overdue": 1, "Closed": 1, "Spam and held": 2, "All": 6
    }  # fmt: skip
    for tab, number in {"open": 4, "waiting": 3, "new": 3, "overdue": 1, "closed": 1, "held": 2, "all": 6}.items():
        assert len(listed(desk.get(reverse("desk:list"), {"tab": tab}))) == number


def test_the_most_urgent_comes_first_and_the_strip_says_how_many_wait(desk, world, cases):
    today = timezone.localdate()
    late = cases(world.own, first_answer_due=today - dt.timedelta(days=2))
    near = cases(world.own, first_answer_due=today)
    page = desk.get(reverse("desk:list"))
    assert listed(page)[:2] == [late.reference, near.reference]
    content = page.content.decode()
    assert "2 requests wait for you. 1 is overdue." in content
    assert "Overdue by 2 days" in content
    assert "desk-due--today" in content


def test_filters_narrow_and_unknown_values_do_not(desk, world, cases):
    kazakh = cases(world.own, language="kk")
    everything = {"tab": "all"}
    assert listed(desk.get(reverse("desk:list"), {**everything, "language": "kk"})) == [kazakh.reference]
    assert listed(desk.get(reverse("desk:list"), {**everything, "house": world.own.pk, "assignee": "none"})) == [
        kazakh.reference
    ]
    topic = kazakh.topic.pk
    assert len(listed(desk.get(reverse("desk:list"), {**everything, "consultation-topic": topic}))) == 2
    nonsense = {
        "language": "xx", "house": "-1", "region": "abc", "due": "never", "assignee": "\x00", "page": "-1",
        "sort": "'; drop", "tab": "\x00", "q": "\x00", "contact": "zz", "consultation-topic": "9" * 30,
    }  # fmt: skip
    for name, value in nonsense.items():
        assert desk.get(reverse("desk:list"), {name: value}).status_code == 200, name


def test_other_regions_are_not_even_offered_as_filters(desk, world):
    content = desk.get(reverse("desk:list")).content.decode()
    assert str(world.own.short_name) in content
    assert str(world.other.short_name) not in content


@pytest.mark.parametrize("typed", ["8 701 123 45 67", "+7 (701) 123-45-67", "77011234567", "Applicant@MAIL.example"])
def test_a_contact_finds_its_case_and_stays_out_of_the_address(desk, world, typed):
    response = desk.post(reverse("desk:search"), {"typed": typed})
    for piece in ("701", "123", "mail", "%40"):
        assert piece not in response.url.split("?")[1].replace(response.url.split("contact=")[1][:64], "")
    assert listed(desk.get(response.url)) == [world.own_case.reference]
    assert Event.objects.get(verb="searched_contact").data == {}


def test_a_number_opens_its_case(desk, world):
    number = world.own_case.reference
    for typed in (number, number.replace("M", "М"), number[2:], f" {number} "):
        assert desk.post(reverse("desk:search"), {"typed": typed}).url == reverse("desk:case", args=[number])


@pytest.mark.parametrize("typed", ["Айгерим", "забор", "=1+1", "\x00", "M-", "a" * 300])
def test_a_name_is_neither_searched_nor_kept_in_an_address(desk, world, typed):
    response = desk.post(reverse("desk:search"), {"typed": typed})
    assert response.url == reverse("desk:list")


def test_search_targets():
    assert search_target("M-2026-000123") == {"q": "2026-000123"}
    for typed in ("М 2026 000123", "№ M–2026–123", "m2026000123", "2026 123", "M-2026-000123 "):
        assert search_target(typed) == {"q": "2026-000123"}, typed
    assert search_target("123") == {"q": "123"}
    assert search_target("202613") == {"q": "202613"}
    assert search_target("٣") is None
    assert search_target("не номер") is None
    assert set(search_target("87011234567")) == {"contact"}


def test_no_personal_data_in_the_list_the_dashboard_or_the_log_of_the_server(desk, world, caplog):
    caplog.set_level(logging.DEBUG)
    pages = [
        desk.get(reverse("desk:list"), {"tab": "all"}),
        desk.get(reverse("wagtailadmin_home")),
        desk.get(reverse("desk:export")),
    ]
    for page in pages:
        for secret in (NAME, PHONE, EMAIL, STORY):
            assert secret not in page.content.decode()
    desk.post(reverse("desk:case", args=[world.own_case.reference]))
    for secret in (NAME, PHONE, EMAIL, STORY):
        assert secret not in caplog.text


def test_the_dashboard_and_the_menu_say_what_waits(desk, world, cases):
    cases(world.own)
    page = desk.get(reverse("wagtailadmin_home")).content.decode()
    assert "What waits for you" in page
    assert "1 request waits for you." in page
    assert '\\"data-count\\": \\"1\\"' in page or '"data-count": "1"' in page


def test_queries_do_not_grow_with_rows(desk, world, cases):
    def queries() -> int:
        cache.clear()
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert desk.get(reverse("desk:list"), {"tab": "all"}).status_code == 200
        return len(captured)

    queries()
    few = queries()
    for _number in range(20):
        cases(world.own, assignee=world.people["specialist"])
    assert queries() == few
    # Session, person, their rights and profile 5; scope 1, scope's words 2; tabs 1; filters 5; rows, subjects and
    # their number 3; the strip 3; the menu's count and what Wagtail asks for its frame.
    assert few <= 32


def test_the_list_decrypts_nothing(desk, world, monkeypatch):
    def refuse(token: str, max_age: int | None = None) -> str:
        raise AssertionError("The list decrypted a personal column.")

    monkeypatch.setattr("inbox.encryption.decrypt", refuse)
    assert desk.get(reverse("desk:list"), {"tab": "all"}).status_code == 200
    assert Submission.objects.visible_to(world.people["superuser"]).count() == 2
