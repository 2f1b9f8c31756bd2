"""The pages of the reception: list, session, calendar file, and the form with its times."""

import datetime as dt
import json
import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from demo.builders.home import make_home
from demo.builders.houses import make_house, make_house_page, make_houses_index, make_region
from demo.builders.mediation import make_topic
from demo.builders.reception import make_profession, make_question, make_reception_page, make_session
from mediation.models import ReceptionRequest, ReceptionResult, ReceptionSession
from mediation.reception.forms import code_of
from tests.mediation.conftest import HIDDEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("unhurried")]

QUESTION = "Көршімен қоршау туралы қалай келісуге болады?"
FIRST: dict[str, Any] = {
    "triage": "no",
    "topic": "neighbours",
    "professions": ["mediator", "judge"],
    "question": QUESTION,
}
SECOND: dict[str, Any] = {
    "answer_by": "talk",
    "talk_language": "kk",
    "name": "Айгерім",
    "region": "east",
    "phone": "8 777 123 45 67",
    "email": "aigerim@mail.kz",
    "safe": "yes",
    "consent": "on",
}


class Visitor:
    """Fills in a form as a browser without JavaScript does."""

    def __init__(self, client: Client, url: str) -> None:
        self.client, self.url = client, url
        self.hidden: dict[str, str] = {}
        self.page: Any = self._took(client.get(url))

    def send(self, values: dict[str, Any], url: str = "", **changes: Any) -> Any:
        return self._took(self.client.post(url or self.url, {**self.hidden, **values, **changes}))

    def _took(self, response: Any) -> Any:
        self.page = response
        self.hidden = dict(HIDDEN.findall(response.content.decode())) or self.hidden
        return response

    @property
    def text(self) -> str:
        return str(self.page.content.decode())


@pytest.fixture
def site(db: None) -> SimpleNamespace:
    east = make_region("east")
    house = make_house("east-house", region=east, level="regional")
    make_topic("neighbours")
    duties = [(make_profession("mediator"), 2, {}), (make_profession("judge"), None, {"kk": "Аудандық сот"})]
    session = make_session("next", house=house, minutes=60, duties=duties, join_link="https://meet.example/secret")
    page = make_reception_page(make_home("kk"))
    base = "/kk/reception/"
    return SimpleNamespace(
        session=session, house=house, page=page, base=base, book=f"{base}next/book/", ask=f"{base}ask/"
    )


def slot(site: SimpleNamespace, number: int = 0) -> str:
    return code_of(site.session.slots()[number])


def test_a_time_is_booked_in_two_steps(site: SimpleNamespace, client: Client) -> None:
    visitor = Visitor(client, site.book)
    visitor.send(FIRST)
    assert visitor.send(SECOND, slot=slot(site)).status_code == 303
    row = ReceptionRequest.objects.get()
    assert row.reference == f"R-{timezone.localdate().year}-000001"
    assert (row.state, row.house, row.seat) == ("booked", site.house, 0)
    assert row.slot_at == site.session.slots()[0]
    assert row.answers == {"question": QUESTION}
    assert {profession.code for profession in row.professions.all()} == {"mediator", "judge"}
    status = client.get("/kk/receipt/") and client.get("/kk/status/").content.decode()
    assert "https://meet.example/secret" in status
    calendar = client.get("/kk/status/reception.ics")
    assert calendar["Content-Type"].startswith("text/calendar")
    assert f"{timezone.localtime(row.slot_at).astimezone(dt.UTC):%Y%m%dT%H%M%SZ}" in calendar.content.decode()  # type: ignore[arg-type]
    assert b"secret" not in calendar.content


def test_the_link_to_join_is_shown_nowhere_else(site: SimpleNamespace, client: Client) -> None:
    for path in (site.base, f"{site.base}next/", site.book, f"{site.base}next/calendar/"):
        assert b"secret" not in client.get(path).content
    assert client.get("/kk/status/reception.ics")["Location"] == "/kk/status/"


def test_sent_twice_it_is_one_booking_and_one_receipt(site: SimpleNamespace, client: Client) -> None:
    visitor = Visitor(client, site.book)
    visitor.send(FIRST)
    hidden = dict(visitor.hidden)
    for _time in range(2):
        visitor.hidden = dict(hidden)
        assert visitor.send(SECOND, slot=slot(site)).status_code == 303
    assert ReceptionRequest.objects.count() == 1


def test_who_comes_too_late_loses_nothing_and_is_told_what_is_free(site: SimpleNamespace, client: Client) -> None:
    visitor = Visitor(client, site.book)
    visitor.send(FIRST)
    make_question(session=site.session, slot_at=site.session.slots()[1])
    response = visitor.send(SECOND, slot=slot(site, 1))
    assert response.status_code == 409
    free = [f"{timezone.localtime(site.session.slots()[number]):%H:%M}" for number in (0, 2)]
    assert ", ".join(free) in visitor.text
    assert "Айгерім" in visitor.text
    assert f'value="{slot(site, 1)}"' not in visitor.text
    assert visitor.send(SECOND, slot=slot(site, 2)).status_code == 303


@pytest.mark.parametrize(
    ("change", "kept"),
    [({"status": "cancelled"}, True), ({"status": "draft"}, True), ({"over": True}, True), ({"gone": True}, True)],
    ids=lambda value: str(value),
)
def test_a_session_that_ends_under_an_open_form(
    site: SimpleNamespace, client: Client, change: dict[str, Any], kept: bool
) -> None:
    visitor = Visitor(client, site.book)
    visitor.send(FIRST)
    rows = ReceptionSession.objects.filter(pk=site.session.pk)
    if change.get("gone"):
        site.session.delete()
    elif change.get("over"):
        past = timezone.now() - dt.timedelta(days=2)
        rows.update(starts_at=past, ends_at=past + dt.timedelta(hours=1))
    else:
        rows.update(**change)
    response = visitor.send(SECOND, slot=slot(site))
    assert response.status_code == 409
    assert ReceptionRequest.objects.count() == 0
    assert f'action="{site.ask}"' in visitor.text
    # The same form goes on as a question without a time: nothing has to be typed again.
    assert visitor.send(SECOND, url=site.ask, answer_by="phone").status_code == 303
    row = ReceptionRequest.objects.get()
    assert (row.session, row.state, row.answers["question"]) == (None, "received", QUESTION)


@pytest.mark.parametrize(
    "changes",
    [
        {"slot": ""},
        {"slot": "2026-99-99T10:00"},
        {"slot": "x" * 5_000},
        {"slot": ["2026-01-01T10:00", "2026-01-01T10:20"]},
        {"answer_by": "pigeon"},
        {"answer_by": ["talk", "phone"]},
        {"answer_by": "phone", "phone": ""},
        {"phone": "", "email": ""},
        {"safe": "times"},
        {"region": "atlantis"},
    ],
    ids=lambda change: str(change)[:40],
)
def test_bad_values_of_the_second_step(site: SimpleNamespace, client: Client, changes: dict[str, Any]) -> None:
    visitor = Visitor(client, site.book)
    visitor.send(FIRST)
    response = visitor.send({**SECOND, "slot": slot(site)}, **changes)
    assert response.status_code == 200
    assert "error-summary" in visitor.text
    assert ReceptionRequest.objects.count() == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"professions": ["mediator", "wizard"]},
        {"topic": "nothing"},
        {"question": "қысқа"},
        {"question": "а" * 2_001},
        {"question": "мәтін мәтін \x00 мәтін"},
        {"triage": ["yes", "no"]},
    ],
    ids=lambda change: str(change)[:40],
)
def test_bad_values_of_the_first_step(site: SimpleNamespace, client: Client, changes: dict[str, Any]) -> None:
    visitor = Visitor(client, site.ask)
    assert visitor.send(FIRST, **changes).status_code == 200
    assert "error-summary" in visitor.text


def test_danger_shows_the_numbers_before_the_second_step(site: SimpleNamespace, client: Client) -> None:
    visitor = Visitor(client, site.ask)
    visitor.send(FIRST, triage="yes")
    assert 'id="danger-title"' in visitor.text
    assert visitor.send(SECOND, answer_by="written").status_code == 303
    row = ReceptionRequest.objects.get()
    assert (row.threat, row.house) == (True, None)


def test_an_expired_token_keeps_everything(site: SimpleNamespace) -> None:
    visitor = Visitor(Client(enforce_csrf_checks=True), site.book)
    visitor.page = visitor.send(FIRST)
    assert visitor.page.status_code == 403
    assert QUESTION in visitor.text


def test_the_list_says_what_comes_and_what_was(site: SimpleNamespace, client: Client) -> None:
    make_session(
        "past",
        title={"kk": "Өткен қабылдау"},
        starts_at=timezone.now() - dt.timedelta(days=30),
        citizens=46,
        results_on=timezone.localdate(),
    )
    make_session("hidden", title={"kk": "Жасырын"}, status="draft")
    text = client.get(site.base).content.decode()
    assert "Өткен қабылдау" in text
    assert "46" in text
    assert "Жасырын" not in text
    assert site.ask in text
    assert client.get(f"{site.base}hidden/").status_code == 404
    ReceptionSession.objects.to_come().delete()
    assert site.ask in client.get(site.base).content.decode()


@pytest.mark.parametrize("path", ["nothing/", "next/nothing/", "next/book/more/", "?page=99", "?page=x"])
def test_what_is_not_there_is_not_found(site: SimpleNamespace, client: Client, path: str) -> None:
    assert client.get(site.base + path).status_code == 404


def test_a_session_says_who_when_and_is_an_event(site: SimpleNamespace, client: Client) -> None:
    text = client.get(f"{site.base}next/").content.decode()
    assert "Аудандық сот" in text
    blocks = [
        json.loads(block) for block in re.findall(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', text)
    ]
    event = next(block for block in blocks if block["@type"] == "Event")
    assert event["startDate"] == site.session.starts_at.isoformat()
    assert event["location"]["@type"] == "VirtualLocation"
    calendar = client.get(f"{site.base}next/calendar/").content.decode()
    assert f"UID:reception-{site.session.pk}@" in calendar
    assert f"DTSTART:{site.session.starts_at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}" in calendar


def test_the_page_of_its_house_names_the_next_session(site: SimpleNamespace, client: Client) -> None:
    page = make_house_page(make_houses_index(site.page.get_parent().specific), site.house)
    url = page.get_url()
    assert f"{site.base}next/" in client.get(url).content.decode()
    ReceptionSession.objects.get(pk=site.session.pk).delete()
    assert site.base not in client.get(url).content.decode()


def test_a_free_time_of_the_session_leads_to_its_own_booking(site: SimpleNamespace, client: Client) -> None:
    text = client.get(f"{site.base}next/").content.decode()
    wanted = slot(site, 1)
    assert f'href="{site.book}?slot={wanted.replace(":", "%3A")}"' in text
    visitor = Visitor(client, f"{site.book}?slot={wanted}")
    chosen = re.search(rf'value="{wanted}"[^>]*checked', visitor.send(FIRST, site.book).content.decode())
    assert chosen is not None
    assert client.get(f"{site.book}?slot=never%00").status_code == 200


@pytest.mark.parametrize(
    ("numbers", "told"), [((8, 3, 2), {"8"}), ((8, 6, 3), {"8"}), ((8, 6), {"8", "6"}), ((8, 3), set())]
)
def test_topics_of_fewer_than_five_questions_are_not_counted_out(
    site: SimpleNamespace, client: Client, numbers: tuple[int, ...], told: set[str]
) -> None:
    session = make_session("past", starts_at=timezone.now() - dt.timedelta(days=30))
    for number in numbers:
        ReceptionResult.objects.create(session=session, topic=make_topic(f"topic-{number}"), number=number)
    text = client.get(f"{site.base}past/").content.decode()
    assert set(re.findall(r"</td><td>(\d+)</td>", text)) == told
    assert all(f"topic-{number} KK" in text for number in numbers)


def test_a_session_of_which_only_the_day_is_known_takes_the_day_in_a_calendar(
    site: SimpleNamespace, client: Client
) -> None:
    midnight = dt.datetime(2020, 5, 4, tzinfo=timezone.get_default_timezone())
    make_session("past", starts_at=midnight, ends_at=midnight + dt.timedelta(hours=23, minutes=59))
    calendar = client.get(f"{site.base}past/calendar/").content.decode()
    assert "DTSTART;VALUE=DATE:20200504\r\nDTEND;VALUE=DATE:20200505\r\n" in calendar
