"""Two editors of one record: the second one sees both versions, and nothing is overwritten unseen."""

import html5lib
import pytest
from django.test import Client
from django.urls import reverse

from core.edit_conflicts import JOIN, OVERWRITE, STAMP
from demo.builders.houses import make_house
from demo.builders.staff import make_staff
from houses.models import House

pytestmark = pytest.mark.django_db
EDIT = House.snippet_viewset.get_url_name("edit")


@pytest.fixture
def house():
    return make_house("tie", phones="+7 7232 00 00 01")


@pytest.fixture
def url(house):
    return reverse(EDIT, args=[house.pk])


@pytest.fixture
def editor(client: Client):
    client.force_login(make_staff(superuser=True, name="Second Editor", language="en"))
    return client


def opened(client, url):
    """Return what the browser would send from the form as it is shown."""
    tree = html5lib.parse(client.get(url).content.decode(), namespaceHTMLElements=False)
    form = tree.find(".//form[@id='w-editor-form']")
    data = {}
    for control in (node for node in form.iter() if node.tag in {"input", "textarea", "select"}):
        name, kind = control.get("name"), control.get("type")
        if not name or "__prefix__" in name:
            continue
        if control.tag == "select":
            data[name] = next((o.get("value") for o in control.iter("option") if "selected" in o.attrib), "")
        elif control.tag == "textarea":
            data[name] = (control.text or "").removeprefix("\n")
        elif kind not in {"checkbox", "radio"} or "checked" in control.attrib:
            data[name] = control.get("value", "on" if kind == "checkbox" else "")
    return data


def test_an_unchanged_record_is_saved(editor, url, house):
    answer = editor.post(url, opened(editor, url) | {"email": "new@tie.example"})
    assert answer.status_code == 302, answer.context["form"].errors
    house.refresh_from_db()
    assert house.email == "new@tie.example"


def test_the_second_editor_sees_both_versions_and_nothing_is_saved(editor, url, house):
    data = opened(editor, url)
    House.objects.filter(pk=house.pk).update(email="first@tie.example")
    answer = editor.post(url, data | {"phones": "+7 7232 00 00 02"})
    assert answer.status_code == 200
    shown = {row.label: row for row in answer.context["conflict"].differences}
    assert set(shown) == {"E-mail", "Phones"}
    assert shown["E-mail"].theirs == "first@tie.example"
    assert not shown["E-mail"].touched
    assert shown["Phones"].yours == "+7 7232 00 00 02"
    assert shown["Phones"].touched
    text = answer.content.decode()
    assert "first@tie.example" in text
    assert 'value="tie@dostyq.example"' in text  # what the second one had still stands in the form
    house.refresh_from_db()
    assert (house.email, house.phones) == ("first@tie.example", "+7 7232 00 00 01")


def test_saving_again_does_not_slip_through_but_a_decision_does(editor, url, house):
    data = opened(editor, url) | {"phones": "+7 7232 00 00 02"}
    House.objects.filter(pk=house.pk).update(email="first@tie.example")
    first = editor.post(url, data)
    assert editor.post(url, data).context["conflict"]
    decided = data | {OVERWRITE: first.context["conflict"].seen}
    House.objects.filter(pk=house.pk).update(email="third@tie.example")
    assert editor.post(url, decided).context["conflict"]
    House.objects.filter(pk=house.pk).update(email="first@tie.example")
    assert editor.post(url, decided).status_code == 302
    house.refresh_from_db()
    assert (house.email, house.phones) == ("tie@dostyq.example", "+7 7232 00 00 02")


def test_rows_below_the_record_count_too(editor, url, house):
    data = opened(editor, url)
    house.hours.update(opens="10:00")
    answer = editor.post(url, data)
    assert [row.label for row in answer.context["conflict"].differences] == ["Working hours"]


def test_the_same_change_twice_is_no_conflict(editor, url, house):
    data = opened(editor, url) | {"email": "same@tie.example"}
    House.objects.filter(pk=house.pk).update(email="same@tie.example")
    assert editor.post(url, data).status_code == 302


@pytest.mark.parametrize("stamp", ["", "{", "[]", "5", '{"email": 7}'])
def test_a_broken_mark_shows_what_differs(editor, url, house, stamp):
    data = opened(editor, url) | {STAMP: stamp, "email": "other@tie.example"}
    assert editor.post(url, data).context["conflict"]


def test_a_form_without_the_mark_is_saved_as_ever(editor, url, house):
    data = opened(editor, url)
    data.pop(STAMP)
    assert editor.post(url, data).status_code == 302


def test_a_row_the_first_one_deleted_is_a_difference_and_no_dead_end(editor, url, house):
    house.hours.model.objects.create(house=house, first_day=6, last_day=6, opens="11:00", closes="12:00", sort_order=9)
    data = opened(editor, url) | {"phones": "+7 7232 00 00 02"}
    house.hours.order_by("pk").first().delete()
    answer = editor.post(url, data)
    assert {row.label for row in answer.context["conflict"].differences} == {"Phones", "Working hours"}
    assert editor.post(url, data | {OVERWRITE: answer.context["conflict"].seen}).status_code == 302
    assert house.hours.count() == 2


def test_a_row_the_first_one_added_stays(editor, url, house):
    data = opened(editor, url) | {"phones": "+7 7232 00 00 02"}
    house.hours.model.objects.create(house=house, first_day=6, last_day=6, opens="11:00", closes="12:00", sort_order=9)
    assert editor.post(url, data).status_code == 302
    house.refresh_from_db()
    assert (house.hours.count(), house.phones) == (2, "+7 7232 00 00 02")


def test_changes_in_different_fields_are_saved_together(editor, url, house):
    new = {"hours-1-id": "", "hours-1-first_day": "6", "hours-1-last_day": "6", "hours-1-ORDER": "2"}
    new |= {"hours-1-opens": "11:00", "hours-1-closes": "12:00", "hours-TOTAL_FORMS": "2"}
    person = house.people.model.objects.create(house=house, name={"kk": "Ақмарал"}, post={"kk": "маман"})
    data = opened(editor, url) | {"phones": "+7 7232 00 00 02"} | new
    House.objects.filter(pk=house.pk).update(email="first@tie.example")
    person.delete()
    seen = editor.post(url, data).context["conflict"].seen
    assert editor.post(url, data | {JOIN: "another"}).context["conflict"]
    assert editor.post(url, data | {JOIN: seen}).status_code == 302
    house.refresh_from_db()
    assert (house.email, house.phones) == ("first@tie.example", "+7 7232 00 00 02")
    assert (house.hours.count(), house.people.count()) == (2, 0)
