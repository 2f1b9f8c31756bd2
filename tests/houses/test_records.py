"""Records of Houses in the admin: an editor of a House works on those of the own House only, at every door."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from core.models import User
from core.roles import apply_roles
from demo.builders.directory import make_association, make_collective, make_issue, make_memorandum, make_newspaper
from demo.builders.staff import make_staff
from houses.models import Association, Collective, Memorandum, NewspaperIssue
from houses.permissions import houses_of
from tests.houses.conftest import Network

pytestmark = pytest.mark.django_db
SNIPPETS, CHOOSERS = "wagtailsnippets_houses_{}", "wagtailsnippetchoosers_houses_{}"


@dataclass
class Rows:
    """An own and a foreign association, and who asks for them."""

    own: Association
    foreign: Association
    people: dict[str, User]


@pytest.fixture
def rows(network: Network) -> Rows:
    apply_roles()
    people = {
        role: make_staff(role, houses=[network.city])
        for role in ("house-editor", "regional-moderator", "chief-editor")
    }
    people |= {"nobody": make_staff(""), "superuser": make_staff("", superuser=True)}
    own = make_association(network.city, "own", name={"kk": "Ұлытау бірлестігі"})
    foreign = make_association(network.regional, "foreign", name={"kk": "Ұлыбатыс бірлестігі"})
    return Rows(own, foreign, people)


def status(user: User, address: str, *args: Any, **query: Any) -> int:
    """Return what `user` is answered at the address of that name."""
    client = Client()
    client.force_login(user)
    answer = client.get(reverse(address, args=args), query)
    return answer.status_code if answer.status_code != 302 else 403


def test_who_may_do_what_with_which_row(rows: Rows) -> None:
    policy = policy_registry.get_by_type(Association)
    table = {}
    for who, user in rows.people.items():
        for whose, row in (("own", rows.own), ("foreign", rows.foreign)):
            actions = ("view", "change", "delete")
            table[who, whose] = "".join(
                action[0] for action in actions if policy.user_has_permission_for_instance(user, action, row)
            )
    assert table == {
        ("house-editor", "own"): "vc",
        ("house-editor", "foreign"): "",
        ("regional-moderator", "own"): "",
        ("regional-moderator", "foreign"): "",
        ("chief-editor", "own"): "vcd",
        ("chief-editor", "foreign"): "vcd",
        ("nobody", "own"): "",
        ("nobody", "foreign"): "",
        ("superuser", "own"): "vcd",
        ("superuser", "foreign"): "vcd",
    }
    people = policy.users_with_any_permission_for_instance(["change"], rows.foreign)
    assert set(people) == {rows.people["chief-editor"], rows.people["superuser"]}


@pytest.mark.parametrize("view", ["edit", "history", "usage", "delete"])
def test_a_foreign_row_does_not_exist(rows: Rows, view: str) -> None:
    address = f"{SNIPPETS.format('association')}:{view}"
    editor, chief = rows.people["house-editor"], rows.people["chief-editor"]
    assert status(editor, address, rows.foreign.pk) == 404
    assert status(editor, address, rows.own.pk) == (403 if view == "delete" else 200)
    assert status(chief, address, rows.foreign.pk) == 200


@pytest.mark.parametrize("query", [{}, {"q": "Ұлы"}, {"q": '"Ұлы"'}, {"is_active": "true"}, {"house": "999999"}])
def test_the_list_its_search_and_its_export_name_own_rows_only(rows: Rows, query: dict[str, str]) -> None:
    seen = {}
    for role in ("house-editor", "chief-editor"):
        client = Client()
        client.force_login(rows.people[role])
        answer = client.get(reverse("wagtailsnippets_houses_association:list"), query)
        text = answer.content.decode()
        seen[role] = ("Ұлытау" in text, "Ұлыбатыс" in text)
    assert seen == {"house-editor": (True, False), "chief-editor": (True, True)}


def test_the_filters_offer_own_houses(rows: Rows, network: Network) -> None:
    client = Client()
    client.force_login(rows.people["house-editor"])
    page = client.get(reverse("wagtailsnippets_houses_association:list")).content.decode()
    assert network.city.name["kk"] in page
    assert network.regional.name["kk"] not in page


def test_the_chooser_offers_and_hands_out_own_rows(rows: Rows) -> None:
    chooser = CHOOSERS.format("association")
    for role, sees in (("house-editor", False), ("chief-editor", True)):
        client = Client()
        client.force_login(rows.people[role])
        for query in ({}, {"q": "бірлестігі"}):
            listed = client.get(reverse(f"{chooser}:choose_results"), query).content.decode()
            assert "Ұлытау" in listed
            assert ("Ұлыбатыс" in listed) is sees
        chosen = client.get(reverse(f"{chooser}:chosen", args=[rows.foreign.pk]))
        assert chosen.status_code == (200 if sees else 404)
        several = client.get(reverse(f"{chooser}:chosen_multiple"), {"id": [rows.own.pk, rows.foreign.pk, "x"]})
        assert any("Ұлыбатыс" in row["string"] for row in several.json()["result"]) is sees
        assert client.post(reverse(f"{chooser}:create"), {"code": "x"}).status_code == 404


def form_of(**changes: Any) -> dict[str, Any]:
    """Return what the form of an association sends."""
    formset = {"classes-TOTAL_FORMS": "0", "classes-INITIAL_FORMS": "0"}
    return {"name_kk": "Жаңа бірлестік", "code": "new", "is_active": "on", **formset, **changes}


def test_a_new_row_is_one_of_the_own_house(rows: Rows, network: Network) -> None:
    client = Client()
    client.force_login(rows.people["house-editor"])
    address = reverse("wagtailsnippets_houses_association:add")
    form = client.get(address).context["form"]
    assert [house.pk for house in form.fields["house"].queryset] == [network.city.pk]
    assert form["house"].initial == network.city.pk
    group = rows.own.ethnic_group_id
    refused = client.post(address, form_of(ethnic_group=group, house=network.regional.pk))
    assert "house" in refused.context["form"].errors
    taken = client.post(address, form_of(ethnic_group=group, house=network.city.pk))
    assert taken.status_code == 302, taken.context["form"].errors
    assert Association.objects.get(code="new").house == network.city


def test_nobody_without_a_house_adds_a_row(rows: Rows) -> None:
    client = Client()
    client.force_login(make_staff("house-editor"))
    form = client.get(reverse("wagtailsnippets_houses_association:add")).context["form"]
    assert not form.fields["house"].queryset.exists()
    assert "Ұлытау" not in client.get(reverse("wagtailsnippets_houses_association:list")).content.decode()


def test_several_are_deleted_by_those_who_may_and_foreign_ones_are_not_named(rows: Rows) -> None:
    address = reverse("wagtail_bulk_action", args=["houses", "association", "delete"])
    editor, chief = Client(), Client()
    editor.force_login(rows.people["house-editor"])
    chief.force_login(rows.people["chief-editor"])
    both = f"?id={rows.own.pk}&id={rows.foreign.pk}"
    answer = editor.post(address + both)
    assert answer.status_code == 404
    assert Association.objects.count() == 2
    assert chief.post(f"{address}?id=all&next=/admin/").status_code == 302
    assert Association.objects.count() == 0


def test_a_memorandum_of_two_houses_keeps_the_other_one(rows: Rows, network: Network) -> None:
    shared = make_memorandum("shared", houses=[network.city, network.regional], parties=[({"kk": "Сот"}, "court")])
    other = make_memorandum("other", houses=[network.regional])
    nobodys = make_memorandum("nobodys")
    editor = rows.people["house-editor"]
    policy = policy_registry.get_by_type(Memorandum)
    assert list(policy.rows(editor)) == [shared]
    assert set(policy.rows(rows.people["chief-editor"])) == {shared, other, nobodys}
    client = Client()
    client.force_login(editor)
    address = reverse("wagtailsnippets_houses_memorandum:edit", args=[shared.pk])
    form = client.get(address).context["form"]
    assert list(form.fields["houses"].queryset) == [network.city]
    party = shared.parties.get()
    data = {
        "title_kk": "Жаңа атау",
        "code": "shared",
        "level": "regional",
        "signed": "24.10.2018",
        "precision": "day",
        "term": "indefinite",
        "houses": [network.city.pk],
        "parties-TOTAL_FORMS": "1",
        "parties-INITIAL_FORMS": "1",
        "parties-0-id": party.pk,
        "parties-0-name_kk": "Сот",
        "parties-0-kind": "court",
        "parties-0-ORDER": "1",
        "documents-TOTAL_FORMS": "0",
        "documents-INITIAL_FORMS": "0",
    }
    answer = client.post(address, data)
    assert answer.status_code == 302, answer.context["form"].errors
    shared.refresh_from_db()
    assert shared.title["kk"] == "Жаңа атау"
    assert set(shared.houses.all()) == {network.city, network.regional}
    refused = client.post(address, data | {"houses": []})
    assert "houses" in refused.context["form"].errors


def test_a_collective_may_keep_the_association_of_another_house_but_not_take_one(rows: Rows, network: Network) -> None:
    collective = make_collective(network.city, association=rows.foreign)
    client = Client()
    client.force_login(rows.people["house-editor"])
    edit = client.get(reverse("wagtailsnippets_houses_collective:edit", args=[collective.pk])).context["form"]
    assert set(edit.fields["association"].queryset) == {rows.own, rows.foreign}
    add = client.get(reverse("wagtailsnippets_houses_collective:add")).context["form"]
    assert set(add.fields["association"].queryset) == {rows.own}
    assert set(policy_registry.get_by_type(Collective).rows(rows.people["house-editor"])) == {collective}


def test_an_issue_belongs_to_the_house_of_its_newspaper(rows: Rows, network: Network) -> None:
    own = make_issue(make_newspaper(network.city), 1, dt.date(2022, 8, 1))
    foreign = make_issue(make_newspaper(network.regional), 1, dt.date(2022, 8, 1))
    make_issue(make_newspaper(None), 1, dt.date(2022, 8, 1))
    editor = rows.people["house-editor"]
    assert list(policy_registry.get_by_type(NewspaperIssue).rows(editor)) == [own]
    address = "wagtailsnippets_houses_newspaperissue:edit"
    assert status(editor, address, foreign.pk) == 404
    assert status(editor, address, own.pk) == 200


def test_a_region_in_the_scope_covers_its_houses(network: Network) -> None:
    apply_roles()
    editor = make_staff("house-editor", regions=[network.abai])
    assert list(houses_of(editor)) == [network.moved]
    editor.is_active = False
    assert not houses_of(editor)


def test_the_report_of_the_site_names_no_record_of_other_houses(rows: Rows) -> None:
    log(rows.foreign, "wagtail.edit")
    log(rows.own, "wagtail.edit")
    seen = {}
    for role in ("house-editor", "chief-editor"):
        client = Client()
        client.force_login(rows.people[role])
        pages = [reverse(f"wagtailadmin_reports:{name}") for name in ("site_history", "site_history_results")]
        seen[role] = ["Ұлыбатыс" in client.get(page).content.decode() for page in pages]
    assert seen == {"house-editor": [False, False], "chief-editor": [True, True]}
