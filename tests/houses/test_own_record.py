"""The editor of a House keeps its record alone: hours, phones, people; neither its place in the network nor others."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.roles import apply_roles
from demo.builders.houses import make_structure
from demo.builders.staff import make_staff
from houses.models import House, Structure
from tests.houses.conftest import Network
from tests.houses.record_forms import data_of

pytestmark = pytest.mark.django_db
EDIT = "wagtailsnippets_houses_house:edit"


@pytest.fixture
def editor(client: Client, network: Network) -> Client:
    """A client logged in as the editor of the city House."""
    apply_roles()
    client.force_login(make_staff("house-editor", houses=[network.city]))
    return client


def _edit(client: Client, house: House, **changes: Any) -> Any:
    url = reverse(EDIT, args=[house.pk])
    page = client.get(url)
    return client.post(url, {**data_of(page.content.decode()), **changes})


def test_phones_hours_and_people_are_the_houses_own(editor: Client, network: Network) -> None:
    answer = _edit(
        editor,
        network.city,
        phones="+7 7232 00 00 99",
        **{
            "hours-0-closes": "17:00",
            "people-TOTAL_FORMS": "1",
            "people-0-name_kk": "Демо Адам",
            "people-0-post_kk": "Әдіскер",
            "people-0-ORDER": "1",
        },
    )
    assert answer.status_code == 302, answer.context["form"].errors
    house = House.objects.get(pk=network.city.pk)
    assert house.phone_list == ["+7 7232 00 00 99"]
    assert house.hours.get().closes.hour == 17
    assert str(house.people.get()) == "Демо Адам, Әдіскер"


def test_the_place_in_the_network_is_not(editor: Client, network: Network) -> None:
    page = editor.get(reverse(EDIT, args=[network.city.pk]))
    kept = {"code", "level", "name", "region", "parent", "is_active", "is_demo"}
    assert kept.isdisjoint(page.context["form"].fields)
    assert "region_periods" not in page.context["form"].formsets
    before = House.objects.get(pk=network.city.pk)
    answer = _edit(
        editor,
        network.city,
        region=network.abai.pk,
        level="republican",
        code="other",
        parent="",
        **{"region_periods-TOTAL_FORMS": "1", "region_periods-INITIAL_FORMS": "0"},
    )
    assert answer.status_code == 302
    after = House.objects.get(pk=network.city.pk)
    assert (after.region, after.level, after.code, after.parent) == (
        before.region,
        before.level,
        before.code,
        before.parent,
    )
    assert not after.region_periods.exists()


def test_another_house_does_not_exist_for_the_editor(editor: Client, network: Network) -> None:
    assert editor.get(reverse(EDIT, args=[network.regional.pk])).status_code == 404
    listed = editor.get(reverse("wagtailsnippets_houses_house:list")).content.decode()
    assert reverse(EDIT, args=[network.city.pk]) in listed
    assert reverse(EDIT, args=[network.regional.pk]) not in listed


def test_councils_of_the_own_house_only(editor: Client, network: Network) -> None:
    own, other = make_structure(network.city, "elders"), make_structure(network.regional, "mothers")
    name = "wagtailsnippets_houses_structure"
    assert editor.get(reverse(f"{name}:edit", args=[own.pk])).status_code == 200
    assert editor.get(reverse(f"{name}:edit", args=[other.pk])).status_code == 404
    assert editor.get(reverse("wagtailsnippets_houses_partnercity:add")).status_code == 200


def test_who_keeps_every_house_moves_one(client: Client, network: Network) -> None:
    apply_roles()
    client.force_login(make_staff("chief-editor"))
    answer = _edit(client, network.city, region=network.abai.pk)
    assert answer.status_code == 302, answer.context["form"].errors
    assert House.objects.get(pk=network.city.pk).region == network.abai


def test_a_breakdown_that_does_not_add_up_is_told_at_the_form(client: Client, network: Network) -> None:
    structure = make_structure(network.regional)
    client.force_login(make_staff(superuser=True))
    url = reverse("wagtailsnippets_houses_structure:edit", args=[structure.pk])
    data = data_of(client.get(url).content.decode())
    data |= {
        "breakdowns-TOTAL_FORMS": "1",
        "breakdowns-0-as_of": "31.12.2022",
        "breakdowns-0-source_kk": "Үй",
        "breakdowns-0-total_label_kk": "Барлығы",
        "breakdowns-0-total": "284",
        "breakdowns-0-parts-count": "1",
        "breakdowns-0-parts-0-deleted": "",
        "breakdowns-0-parts-0-order": "0",
        "breakdowns-0-parts-0-type": "part",
        "breakdowns-0-parts-0-value-label-kk": "Ауылдық",
        "breakdowns-0-parts-0-value-value": "283",
    }
    refused = client.post(url, data)
    assert refused.status_code == 200
    wrong = str(refused.context["form"].formsets["breakdowns"].errors)
    assert "283" in wrong
    assert "284" in wrong
    assert client.post(url, data | {"breakdowns-0-parts-0-value-value": "284"}).status_code == 302
    saved = Structure.objects.get(pk=structure.pk).breakdown
    assert saved is not None
    assert saved.rows == [{"label": "Ауылдық", "value": 284}]
