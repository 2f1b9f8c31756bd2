"""What the parts of a page compute before they are drawn."""

import datetime as dt
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context
from django.test import RequestFactory
from django.utils.translation import override

from core.templatetags import look


def drawn_pager(number: int, pages: int, query: str = "") -> dict[str, Any]:
    request = RequestFactory().get(f"/kk/news/{query}")
    page = Paginator(range(pages * 10), 10).page(number)
    return look.pager(Context({"request": request}), page)


def numbers(drawn: dict[str, Any]) -> list[int]:
    return [entry["number"] for entry in drawn["pages"]]


@pytest.mark.parametrize(
    ("number", "pages", "shown"),
    [
        (1, 4, [1, 2, 3, 4]),
        (1, 9, [1, 2, 3, 0, 9]),
        (5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (50, 100, [1, 0, 48, 49, 50, 51, 52, 0, 100]),
    ],
)
def test_pager_shows_the_ends_and_the_neighbours(number: int, pages: int, shown: list[int]) -> None:
    assert numbers(drawn_pager(number, pages)) == shown


def test_pager_keeps_the_filters_and_leaves_out_page_one() -> None:
    drawn = drawn_pager(2, 3, "?rubric=law&page=2")
    assert drawn["previous_url"] == "/kk/news/?rubric=law"
    assert drawn["next_url"] == "/kk/news/?rubric=law&page=3"


@pytest.mark.parametrize(
    ("left", "capacity", "taken"), [(5, 24, 8), (24, 24, 0), (0, 24, 10), (1, 1000, 9), (999, 1000, 1), (2, 3, 1)]
)
def test_places_bar_is_full_only_when_nothing_is_left(left: int, capacity: int, taken: int) -> None:
    assert sum(part["taken"] for part in look.places_bar(left, capacity)) == taken


def test_places_bar_needs_a_capacity() -> None:
    assert look.places_bar(None, 10) == look.places_bar(3, None) == []


def test_stacked_bar_hatches_the_rest() -> None:
    bar = look.stacked([{"label": "a", "value": 159}, {"label": "b", "value": 20}], 560)
    assert bar["rest"] == 381
    assert bar["parts"][1]["x"] == pytest.approx(170.4, abs=0.1)
    assert bar["rest_x"] + bar["rest_width"] == pytest.approx(600, abs=0.2)


def test_stacked_bar_of_nothing() -> None:
    assert look.stacked([], 0)["rest"] == 0


def test_many_counts_become_bars_and_words_do_not() -> None:
    counts = [{"label": str(n), "value": value} for n, value in enumerate(["1\u00a0387", "255", "15", "10", "3"])]
    assert [row["value"] for row in look.number_rows(counts)] == [1387, 255, 15, 10, 3]
    assert look.number_rows(counts[:4]) == []
    assert look.number_rows([*counts, {"label": "x", "value": "17 %"}]) == []


class QuestionForm(forms.Form):
    phone = forms.CharField()
    channel = forms.ChoiceField(choices=[("room", "Room")], widget=forms.RadioSelect)


class AccountForm(forms.Form):
    name = forms.CharField(label="Your name", max_length=3)
    story = forms.CharField(label="What happened?")
    town = forms.CharField(error_messages={"required": "Name the town."})


def test_a_sentence_that_fits_any_field_is_told_with_its_question() -> None:
    with override("en"):
        texts = [error["text"] for error in look.form_errors(AccountForm({"name": "Bolat"}))]
    assert texts == [
        "Your name. Ensure this value has at most 3 characters (it has 5).",
        "What happened? This field is required.",
        "Name the town.",
    ]


def test_errors_lead_to_the_first_control() -> None:
    errors = look.form_errors(QuestionForm({}))
    assert [error["id"] for error in errors] == ["id_phone", "id_channel_0"]
    assert look.form_errors(QuestionForm()) == []


def test_title_says_that_the_form_was_refused() -> None:
    with override("ru"):
        assert look.error_prefix(QuestionForm({})).strip()
        assert look.error_prefix(QuestionForm()) == ""


def test_emergency_numbers_in_a_text_can_be_tapped() -> None:
    calls = [{"number": "102"}, {"number": "111"}]
    link = '<a class="call-number" href="tel:{0}">{0}</a>'
    assert look.dialled("Call 102, <b>not 1102 or 1110", calls) == (
        f"Call {link.format('102')}, &lt;b&gt;not 1102 or 1110"
    )
    assert look.dialled("111", calls) == link.format("111")
    assert look.dialled("<i>", None) == "&lt;i&gt;"


def test_phone_links_hold_digits_only() -> None:
    assert look.tel("+7\u00a0(7232)\u00a000-00-01") == "+77232000001"


def test_month_beside_a_large_day() -> None:
    with override("ru"):
        assert look.month(dt.date(2026, 8, 14)) == "августа"
    with override("kk"):
        assert look.month(dt.date(2026, 8, 14)) == "тамыз"


def test_map_draws_places_with_coordinates_only() -> None:
    points = [
        {"label": "a", "url": "/a/", "latitude": 50, "longitude": 80, "current": True},
        {"label": "b", "url": "", "latitude": None, "longitude": 80},
        {"label": "c", "url": "", "latitude": 51, "longitude": 71, "side": "left"},
    ]
    drawn = look.country_map_of(points, "map")
    # What stands out is drawn last, on top of the others.
    assert [(point["label"], point["anchor"]) for point in drawn["points"]] == [("c", "end"), ("a", "start")]
