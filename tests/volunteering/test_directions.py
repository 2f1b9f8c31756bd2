"""Directions: every database has four, their pages show lead, calls and news; how editors keep all that."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from demo.builders.houses import make_house, make_region
from demo.builders.news import make_news, make_news_index, make_rubric
from demo.builders.staff import make_staff
from demo.builders.volunteering import make_call, make_call_page, make_direction, make_direction_page
from tests.volunteering.sections import Sections
from volunteering.models import Call, Direction, EventKind


@pytest.fixture
def sections(db: None) -> Sections:
    return Sections()


def test_every_database_starts_with_four_directions_and_the_kinds_of_event(db: None) -> None:
    assert list(Direction.objects.values_list("code", flat=True)) == ["social", "educational", "sports", "mediation"]
    assert EventKind.objects.count() == 6


def test_the_page_of_a_direction(client: Client, sections: Sections) -> None:
    rubric = make_rubric("volunteering")
    social = make_direction("social", lead_name={"kk": "Татьяна Левченко"}, objectives={"kk": "Бір\nЕкі"})
    page = make_direction_page(sections.kk, social, news_rubric=rubric)
    make_call_page(sections.kk, make_call(directions=[social]), title="Біздікі")
    make_call_page(sections.kk, make_call(directions=[make_direction("sports")]), title="Бөтен")
    make_news(make_news_index(sections.homes["kk"]), "Хабар", rubric=rubric)
    html = client.get(page.url).content.decode()
    for words in ("Татьяна Левченко", "<li>Екі</li>", "Біздікі", "Хабар", "?direction=social"):
        assert words in html, words
    assert "Бөтен" not in html
    assert page.url in client.get("/kk/volunteering/").content.decode()


def call_data(**changes: Any) -> dict[str, Any]:
    texts = ("title", "place", "languages", "skills", "contact_name")
    form: dict[str, Any] = nested_form_data({"dates": inline_formset([])})
    form |= {f"{name}_{code}": "" for name in texts for code in ("kk", "ru", "en")}
    form |= {
        "title_kk": "Жаңа іріктеу",
        "directions": [str(make_direction("social").pk)],
        "starts_on": "01.12.2026",
        "ends_on": "31.12.2026",
        "repeats_on": ["1", "3"],
        "minimum_age": "16",
        **changes,
    }
    return form


def test_an_editor_of_a_house_keeps_its_calls_and_no_others(client: Client, db: None) -> None:
    own, other = make_house("ridder", region=make_region("east")), make_house("semey", region=make_region("abai"))
    client.force_login(make_staff("house-editor", houses=[own]))
    foreign = make_call({"kk": "Бөтен"}, house=other)
    viewset = Call.snippet_viewset  # type: ignore[attr-defined]
    response: Any = client.post(reverse(viewset.get_url_name("add")), call_data(house=own.pk))
    assert response.status_code == 302, response.context["form"].errors
    call = Call.objects.get(title__kk="Жаңа іріктеу")
    assert (call.house, call.region, call.repeats_on, call.code) == (own, own.region, "1,3", "zhana-irikteu")
    assert call.closes_on == dt.date(2026, 12, 31)
    listed = client.get(reverse(viewset.get_url_name("list"))).content.decode()
    assert "Жаңа іріктеу" in listed
    assert "Бөтен" not in listed
    assert client.get(reverse(viewset.get_url_name("edit"), args=[foreign.pk])).status_code == 404
    assert client.get(reverse(viewset.get_url_name("edit"), args=[call.pk])).status_code == 200


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"ends_on": "01.11.2026"}, "ends_on"),
        ({"adults_only_by_law": "on"}, "minimum_age"),
        ({"deadline": "05.01.2027"}, "deadline"),
        ({"repeats_on": ["9"]}, "repeats_on"),
        ({"minimum_age": "17"}, "minimum_age"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(client: Client, db: None, changes: dict[str, Any], wrong: str) -> None:
    client.force_login(make_staff("chief-editor"))
    viewset = Call.snippet_viewset  # type: ignore[attr-defined]
    response: Any = client.post(reverse(viewset.get_url_name("add")), call_data(**changes))
    assert response.status_code == 200
    assert wrong in response.context["form"].errors
