"""Figures of consultations: counted from the requests themselves, published without what could name somebody."""

import csv
import datetime as dt
import io
import json
import re
from typing import Any

import pytest
from django.db import connection
from django.db.models import ProtectedError
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from core.models import Region
from core.spreadsheet import BOM, DELIMITER
from demo.builders.figures import PastRequest, make_figures_page, make_historical_figure, make_past_requests
from demo.builders.home import make_home
from demo.builders.houses import make_region
from demo.builders.mediation import make_consultation_page, make_request, make_topic
from inbox import figures, retention
from inbox.figures import Period
from inbox.figures.reading import together
from inbox.models import FigureCell
from mediation.figures.context import months_drawn
from mediation.models import ConsultationRequest, FiguresPage

pytestmark = pytest.mark.django_db

HALF = Period.around(timezone.localdate() - dt.timedelta(days=250), 6)


def moment(day: dt.date, hour: int = 12) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time(hour)))


def make_many(region: Region | None, topic: str, number: int, outcome: str = "agreement", days: int = 1) -> None:
    """Make closed requests in the first month of a half-year that is long over, answered after `days` days."""
    day = HALF.first + dt.timedelta(days=14)
    make_past_requests(
        PastRequest(
            moment(day), moment(day + dt.timedelta(days=days)), moment(day), region, make_topic(topic), outcome
        )
        for _number in range(number)
    )


@pytest.fixture
def page() -> FiguresPage:
    """A page of figures in Kazakh."""
    return make_figures_page(make_home("kk"))


def values(period: Period = HALF) -> dict[str, Any]:
    """Return what is counted in the whole country."""
    figures.recount()
    whole = together(figures.read("consultation", period))
    return {code: whole.value(code) for code in ("requests", "agreement", "settled", "open", "first-answer-days")}


def test_requests_outcomes_and_the_median_by_region_and_month() -> None:
    east, abai = make_region("east"), make_region("abai")
    make_many(east, "family", 3, "settled")
    make_many(abai, "labour", 2, days=9)
    make_many(None, "labour", 1, "withdrawn", days=9)
    figures.recount()
    found = figures.read("consultation", HALF)
    assert {place: one.value("requests") for place, one in found.items()} == {east.pk: 3, abai.pk: 2, None: 1}
    assert found[east.pk].value("settled") == 3
    assert found[east.pk].median() is None
    assert 1 < (together(found).median() or 0) < 9
    first, second = list(HALF.parts())[:2]
    assert together(figures.read("consultation", first)).value("requests") == 6
    assert figures.read("consultation", second) == {}


def test_spam_and_held_ones_do_not_count_and_everything_else_does() -> None:
    make_request(state="spam")
    make_request(held="honeypot")
    kept = make_request(page=make_consultation_page(make_home("kk")))
    now = Period.around(timezone.localdate(), 1)
    assert values(now)["requests"] == values(now)["open"] == 1
    Page.objects.get(pk=kept.page_id).delete()
    assert values(now)["requests"] == 1
    ConsultationRequest.objects.filter(pk=kept.pk).update(held=True)
    assert values(now)["requests"] == 0
    assert not FigureCell.objects.exists()


def test_the_region_is_the_one_of_the_intake() -> None:
    then, today = make_region("east"), make_region("abai")
    row = make_request(region=then)
    ConsultationRequest.objects.filter(pk=row.pk).update(region=today)
    figures.recount()
    assert set(figures.read("consultation", Period.around(timezone.localdate(), 12))) == {then.pk}


def test_what_was_erased_stays_counted_and_cannot_be_deleted() -> None:
    row = make_request(state="closed", outcome="agreement", columns={"first_answered_at": timezone.now()})
    before = values(Period.around(timezone.localdate(), 6))
    ConsultationRequest.objects.filter(pk=row.pk).update(purge_on=timezone.localdate())
    assert retention.anonymise_due() == 1
    assert values(Period.around(timezone.localdate(), 6)) == before
    # Only its own log keeps the row: nobody can take a request out of the figures, not even a superuser.
    with pytest.raises(ProtectedError):
        ConsultationRequest.objects.get(pk=row.pk).delete()


@pytest.fixture
def by_topic() -> dict[str, int]:
    """Two regions; one kind of dispute with few requests in one of them."""
    east, abai = make_region("east"), make_region("abai")
    for region, topic, number in (
        (east, "family", 9), (east, "labour", 3), (east, "school", 7),
        (abai, "family", 8), (abai, "labour", 6), (abai, "school", 6),
    ):  # fmt: skip
        make_many(region, topic, number)
    figures.recount()
    return {"east": east.pk, "abai": abai.pk}


def read_csv(client: Client, code: str, query: str = "") -> list[dict[str, str]]:
    text = client.get(f"/open-data/{code}.csv{query}").content.decode().removeprefix(BOM)
    return list(csv.DictReader(io.StringIO(text), delimiter=DELIMITER))


def test_a_small_number_by_topic_is_in_no_file_and_follows_from_none(client: Client, by_topic: dict[str, int]) -> None:
    rows = read_csv(client, "mediation-topics")
    shown = {(row["region"], row["subject"]): row["requests"] for row in rows if row["requests"]}
    hidden = {(row["region"], row["subject"]) for row in rows if row["hidden"] == "true"}
    assert ("east", "labour") in hidden
    assert all(int(number) >= 5 for number in shown.values())
    # Neither its row nor its column has it as the only one that is missing.
    assert len([1 for region, _topic in hidden if region == "east"]) > 1
    assert ("all", "labour") in hidden or ("abai", "labour") in hidden
    told = json.loads(client.get("/open-data/mediation-topics.json").content)["rows"]
    assert {(row["region"], row["subject"]) for row in told if row["requests"] is None} == hidden
    part = read_csv(client, "mediation-topics", f"?period={HALF.code}&region=east")
    assert {row["subject"] for row in part if row["requests"]} == {topic for place, topic in shown if place == "east"}


def test_by_topic_there_are_half_years_that_are_over_and_nothing_else(
    client: Client, by_topic: dict[str, int]
) -> None:
    for code in (f"{HALF.first:%Y-%m}", f"{HALF.first.year}", Period.around(timezone.localdate(), 6).code):
        assert client.get(f"/open-data/mediation-topics.csv?period={code}").status_code == 400
    assert not figures.publishable(HALF, HALF.last)
    assert not figures.publishable(HALF, HALF.after + dt.timedelta(days=29))
    assert figures.publishable(HALF, HALF.after + dt.timedelta(days=30))
    assert not {row["indicator"] for row in read_csv(client, "mediation-figures")} & {"family", "labour", "school"}


def test_files_hold_exactly_the_selection(client: Client, by_topic: dict[str, int]) -> None:
    rows = read_csv(client, "mediation-figures", f"?period={HALF.code}&region=abai")
    consultations = {row["indicator"]: row["value"] for row in rows if row["kind"] == "consultation"}
    assert (consultations["requests"], consultations["agreement"], consultations["first-answer-days"]) == (
        "20",
        "20",
        "1",
    )
    assert {(row["period"], row["region"], row["region_en"]) for row in rows} == {(HALF.code, "abai", "abai")}
    assert client.get("/open-data/mediation-figures.csv?period=2026-13").status_code == 400


def test_the_page_shows_the_newest_full_half_year(client: Client, page: FiguresPage, by_topic: dict[str, int]) -> None:
    make_historical_figure("requests", 560, region=make_region("east"), at_least=True)
    answer = client.get(page.url)
    text = re.sub(r"\s+", " ", answer.content.decode())
    assert answer.status_code == 200
    assert HALF.label in text
    assert answer.context["numbers"][0]["value"] == 39
    assert f"/open-data/mediation-topics.csv?period={HALF.code}" in text
    assert "еңбек дауы" in str(answer.context["topics"]["hidden"])
    # What another source says stands apart and changes nothing above it.
    assert "560" in text
    assert sum(row.values[0] for row in answer.context["region_rows"]) == 39
    assert sum(month["value"] for month in answer.context["months"]) == 39


@pytest.mark.parametrize(
    "query",
    [
        "?period=zz",
        "?region=nowhere",
        "?period=9999-H1&region=" + "x" * 3000,
        "?period=2026&period=2025&region[]=a",
        "?period=%ff",
    ],
)
def test_what_nobody_offers_is_answered_with_what_there_is(client: Client, page: FiguresPage, query: str) -> None:
    make_many(make_region("east"), "family", 6)
    figures.recount()
    answer = client.get(page.url + query)
    assert answer.status_code == 200
    assert answer.context["period"] in figures.periods_with_figures(["consultation"])
    assert answer.context["odd"] == ("no-store" in answer.get("Cache-Control", ""))


def test_before_anything_was_counted(client: Client, page: FiguresPage) -> None:
    assert client.get(page.url).status_code == 200
    assert client.get("/open-data/mediation-figures.json").json()["rows"] == []


def test_queries_do_not_grow_with_requests(client: Client, page: FiguresPage) -> None:
    east, abai = make_region("east"), make_region("abai")
    spent = []
    for number in (1, 30):
        make_many(east, "family", number)
        make_many(abai, "labour", number)
        figures.recount()
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url)
        spent.append(len(queries))
    assert spent[0] == spent[1] <= 30


def test_months_of_a_short_period_are_those_of_a_year() -> None:
    assert [month.code for month in months_drawn(Period.from_code("2024-02"))][::11] == ["2023-03", "2024-02"]
    assert len(months_drawn(Period.from_code("2024-H1"))) == 6


def test_a_figure_knows_who_entered_it(client: Client, django_user_model: Any) -> None:
    user = django_user_model.objects.create_superuser("root", "r@example.kz", "x")
    client.force_login(user)
    words = {"source_kk": "Дереккөз"}
    data = {"indicator": "requests", "value": "560", "period_to": "2022-06-30", "as_of": "2022-06-30", **words}
    client.post("/admin/snippets/mediation/historicalfigure/add/", data)
    from mediation.models import HistoricalFigure

    assert HistoricalFigure.objects.get().entered_by == user
    listed = client.get("/admin/snippets/mediation/historicalfigure/?indicator=requests")
    assert "560" in listed.content.decode()
    wrong = client.post("/admin/snippets/mediation/historicalfigure/add/", data | {"period_from": "2023-01-01"})
    assert wrong.status_code == 200
    assert HistoricalFigure.objects.count() == 1
