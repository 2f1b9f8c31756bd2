"""Calls: their states, ages, dates, their list with its filter, their page."""

import datetime as dt
import json
import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from demo.builders.houses import make_house, make_house_page, make_houses_index, make_region
from demo.builders.volunteering import make_call, make_call_page, make_direction
from tests.volunteering.sections import Sections
from volunteering.ages import AgeBand
from volunteering.models import Call, CallEntry, CallPage

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def sections(db: None) -> Sections:
    return Sections()


def titles(client: Client, url: str) -> list[str]:
    response = client.get(url)
    assert response.status_code == 200, url
    return [row["title"] for row in response.context["rows"]]


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, Call.State.OPEN),
        ({"deadline": TODAY}, Call.State.OPEN),
        ({"deadline": TODAY - dt.timedelta(days=1)}, Call.State.CLOSED),
        ({"places": 3, "places_taken": 3}, Call.State.FULL),
        ({"places": 3, "places_taken": 4}, Call.State.FULL),
        ({"places": None, "places_taken": 900}, Call.State.OPEN),
        ({"starts_on": TODAY, "ends_on": None}, Call.State.OPEN),
        ({"starts_on": TODAY - dt.timedelta(days=2), "ends_on": None}, Call.State.PAST),
        ({"starts_on": TODAY - dt.timedelta(days=9), "deadline": TODAY - dt.timedelta(days=9)}, Call.State.CLOSED),
        ({"places": 3, "places_taken": 3, "deadline": TODAY - dt.timedelta(days=1)}, Call.State.CLOSED),
        ({"cancelled_at": timezone.now()}, Call.State.CANCELLED),
    ],
)
def test_the_state_of_a_day(fields: dict[str, Any], state: Call.State) -> None:
    call = Call(**{"starts_on": TODAY, "ends_on": TODAY + dt.timedelta(days=3), "places": 5, **fields})
    assert call.state_on(TODAY) is state


def test_who_may_answer_by_age() -> None:
    assert Call(minimum_age=0).age_bands == list(AgeBand)
    assert Call(minimum_age=16).age_bands == [AgeBand.FROM_16, AgeBand.FROM_18, AgeBand.FROM_36, AgeBand.FROM_60]
    assert Call(minimum_age=36).age_bands == [AgeBand.FROM_36, AgeBand.FROM_60]
    assert Call(minimum_age=0, adults_only_by_law=True).age_bands[0] is AgeBand.FROM_18
    assert [band for band in AgeBand if band.needs_parent] == [AgeBand.UNDER_14]


def test_a_rule_gives_the_dates(db: None) -> None:
    first = dt.date(2026, 12, 1)
    call = make_call(starts_on=first, ends_on=dt.date(2026, 12, 15), repeats_on="1,3")
    assert [day.day for day in call.dates_of_rule()] == [1, 3, 8, 10, 15]
    with pytest.raises(ValidationError):
        make_call(starts_on=first, ends_on=dt.date(2032, 1, 1), repeats_on="0,1,2,3,4,5,6")
    with pytest.raises(ValidationError):
        make_call(starts_on=first, repeats_on="1")
    with pytest.raises(ValidationError):
        make_call(starts_on=first, ends_on=dt.date(2026, 11, 1))


def test_saving_a_call_leaves_the_counter_of_places_alone(db: None) -> None:
    call = make_call(places=5)
    Call.objects.filter(pk=call.pk).update(places_taken=3)
    call.places_taken, call.places = 0, 6
    call.save()
    call.refresh_from_db()
    assert (call.places, call.places_taken, call.places_left) == (6, 3, 3)


def test_the_list_is_sorted_by_closing_and_past_ones_stand_apart(client: Client, sections: Sections) -> None:
    for name, closes in (("B", 9), ("A", 3), ("gone", -2)):
        make_call_page(sections.kk, make_call(closes_in=closes, starts_in=20), title=name)
    make_call_page(sections.kk, make_call(cancelled_at=timezone.now()), title="cancelled")
    make_call_page(sections.kk, make_call(), title="draft", live=False)
    make_call_page(sections.calls["ru"], make_call(), title="Русский")
    assert titles(client, "/kk/volunteering/") == ["A", "B"]
    assert titles(client, "/kk/volunteering/?when=past") == ["gone"]
    assert titles(client, "/en/volunteering/") == []


def test_filters(client: Client, sections: Sections) -> None:
    astana, abai = make_region("astana"), make_region("abai")
    social, sports = make_direction("social"), make_direction("sports")
    house = make_house("semey", region=abai)
    december = {"starts_on": dt.date(2090, 12, 5), "ends_on": dt.date(2091, 1, 20)}
    make_call_page(sections.kk, make_call(region=astana, directions=[social, sports], minimum_age=16), title="a")
    make_call_page(sections.kk, make_call(house=house, directions=[social], places=2, places_taken=2), title="b")
    make_call_page(sections.kk, make_call(is_online=True, minimum_age=18, directions=[], **december), title="c")
    wanted = {
        "direction=social": {"a", "b"},
        "direction=sports&region=astana": {"a"},
        "region=abai": {"b"},
        "house=semey": {"b"},
        "month=2091-01": {"c"},
        "month=2091-02": set(),
        "age=under14": {"b"},
        "age=16-17": {"a", "b"},
        "online=on": {"c"},
        "free=on": {"a", "c"},
    }
    for query, found in wanted.items():
        assert set(titles(client, f"/kk/volunteering/?{query}")) == found, query


@pytest.mark.parametrize(
    "query",
    [
        "direction=none&region=%00&house='--&month=2026-13&age=7&online=maybe",
        "month=0000-01",
        "month=9999-12&age=16-17",
        "month=0001-01",
        "when=never",
        "region=a&region=b",
        f"house={'x' * 300}",
    ],
)
def test_an_unknown_filter_filters_nothing(client: Client, sections: Sections, query: str) -> None:
    assert client.get(f"/kk/volunteering/?{query}").status_code == 200


@pytest.mark.parametrize("number", ["0", "-1", "x", "2", "99999999999"])
def test_a_page_of_the_list_that_is_none(client: Client, sections: Sections, number: str) -> None:
    make_call_page(sections.kk)
    assert client.get(f"/kk/volunteering/?page={number}").status_code == 404


def test_lists_follow_the_record_and_the_page(sections: Sections) -> None:
    call = make_call(directions=[make_direction("social")])
    page = make_call_page(sections.kk, call)
    assert CallEntry.objects.count() == 2
    call.directions.set([make_direction("sports"), make_direction("mediation")])
    call.deadline = call.starts_on
    call.save()
    codes = set(CallEntry.objects.exclude(direction=None).values_list("direction__code", flat=True))
    assert codes == {"sports", "mediation"}
    assert set(CallEntry.objects.values_list("closes_on", flat=True)) == {call.starts_on}
    page.unpublish()
    assert not CallEntry.objects.exists()
    page.save_revision().publish()
    sections.kk.unpublish(set_expired=False)
    sections.kk.delete()
    assert not CallEntry.objects.exists()
    assert Call.objects.filter(pk=call.pk).exists()


def test_the_page_of_a_call(client: Client, sections: Sections) -> None:
    astana = make_region("astana", {"kk": "Астана"})
    call = make_call(
        region=astana,
        directions=[make_direction("educational", name={"kk": "Білім"}, lead_name={"kk": "Евгения"})],
        minimum_age=16,
        places=24,
        places_taken=13,
        contact_name={"kk": "Дана"},
        starts_at=dt.time(10),
    )
    page = make_call_page(sections.kk, call, title="Тәлімгер", doing=["Кездесу"], cover=None)
    other = make_call_page(sections.kk, make_call(region=astana), title="Көрші")
    html = client.get(page.url).content.decode()
    for words in (
        "Евгения",
        "Дана",
        "Кездесу",
        other.title,
        "барлығы 24",
        "Бос орын: 11",
        "10:00",
        f"{page.url}signup/",
    ):
        assert words in html, words
    data = json_ld(html, "Event")
    assert data["startDate"].startswith(call.starts_on.isoformat())
    assert data["location"]["address"]["addressRegion"] == "Астана"
    assert (data["remainingAttendeeCapacity"], data["typicalAgeRange"]) == (11, "16-")


def json_ld(html: str, kind: str) -> dict[str, Any]:
    blocks = [
        json.loads(text) for text in re.findall(r'<script type="application/ld\+json"[^>]*>(.+?)</script>', html)
    ]
    return next(block for block in blocks if block["@type"] == kind)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"places": 1, "places_taken": 1}, "Күту тізіміне жазылу"),
        ({"closes_in": -1}, "Өтінім қабылдау аяқталды"),
        ({"starts_in": -9}, "Бұл іріктеу аяқталды"),
        ({"cancelled_at": timezone.now()}, "Бұл іріктеу тоқтатылды"),
        ({"adults_only_by_law": True, "minimum_age": 18}, "Тек 18 жастан бастап"),
    ],
)
def test_the_page_says_its_state(client: Client, sections: Sections, fields: dict[str, Any], words: str) -> None:
    page = make_call_page(sections.kk, make_call(**fields))
    html = client.get(page.url).content.decode()
    assert words in html
    assert (f"{page.url}signup/" in html) == page.call.takes_signups


def test_calendar_file_of_a_call(client: Client, sections: Sections) -> None:
    call = make_call(
        code="weekly",
        starts_on=dt.date(2091, 1, 1),
        ends_on=dt.date(2091, 1, 31),
        repeats_on="0",
        starts_at=dt.time(18),
        ends_at=dt.time(19),
    )
    make_call_page(sections.kk, call, title="Апта сайын")
    response = client.get("/kk/volunteering/ics/weekly.ics")
    text = response.content.decode()
    assert response["Content-Type"].startswith("text/calendar")
    assert text.count("BEGIN:VEVENT") == 5
    assert "DTSTART:20910101T130000Z" in text  # 18:00 in Almaty
    assert "SUMMARY:Апта сайын" in text
    assert "SUMMARY:Апта сайын" in client.get("/ru/volunteering/ics/weekly.ics").content.decode()
    assert client.get("/kk/volunteering/ics/none.ics").status_code == 404
    CallPage.objects.get().unpublish()
    assert client.get("/kk/volunteering/ics/weekly.ics").status_code == 404


def test_feeds_of_calls(client: Client, sections: Sections) -> None:
    make_call_page(sections.kk, make_call(directions=[make_direction("social")]), title="A & <b>")
    make_call_page(sections.kk, make_call(directions=[make_direction("sports")]), title="B")
    make_call_page(sections.kk, make_call(closes_in=-1), title="closed")
    text = client.get("/kk/volunteering/feed/atom/?direction=social").content.decode()
    assert "A &amp; &lt;b&gt;" in text
    assert ">B<" not in text
    assert client.get("/kk/volunteering/feed/rss/").content.decode().count("<item>") == 2
    assert client.get("/kk/volunteering/feed/atom/?direction=none").status_code == 404
    assert client.get("/kk/volunteering/feed/?region=x")["Location"] == "/kk/volunteering/feed/atom/?region=x"


def test_the_home_page_and_the_house_announce_calls(client: Client, sections: Sections) -> None:
    house = make_house("oskemen", region=make_region("east-kazakhstan"))
    make_house_page(make_houses_index(sections.homes["kk"]), house)
    for name, closes in (("Late", 20), ("Soon", 2), ("Next", 5), ("Then", 8)):
        make_call_page(sections.kk, make_call(house=house, starts_in=30, closes_in=closes), title=name)
    make_call_page(sections.kk, make_call(closes_in=1, places=1, places_taken=1, house=house), title="Full")
    context = client.get("/kk/").context
    assert [row["title"] for row in context["calls"]["rows"]] == ["Soon", "Next", "Then"]
    assert client.get("/ru/").context["calls"] is None
    html = client.get("/kk/houses/oskemen/").content.decode()
    assert "Soon" in html
    assert "?house=oskemen" in html
