"""The register in the admin: who may import, what they see, and what is done with entries from the list."""

import datetime as dt
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry

from core.roles import apply_roles
from demo.builders.houses import make_house, make_region
from demo.builders.mediation import make_topic
from demo.builders.register import make_language, make_mediator
from demo.builders.staff import make_staff
from mediation.importing import runs
from mediation.models import Mediator, RegisterImport
from mediation.register.reports import unchecked
from tests.mediation.import_files import ROW, csv_file

pytestmark = pytest.mark.django_db
LIST = "wagtailsnippets_mediation_mediator:list"
UPLOAD = "register_import:upload"


@pytest.fixture(autouse=True)
def lists(db):
    make_region("test-region")
    make_topic("family")
    make_language("ru")
    apply_roles()


@pytest.fixture
def chief(client: Client) -> Client:
    client.force_login(make_staff("chief-editor", language="en"))
    return client


@pytest.fixture
def house():
    return make_house("own")


@pytest.fixture
def house_editor(client: Client, house) -> Client:
    client.force_login(make_staff("house-editor", houses=[house], language="en"))
    return client


def send(client, content, name="list.csv", **data):
    file = SimpleUploadedFile(name, content)
    return client.post(reverse(UPLOAD), {"file": file, "duplicates": "error", **data})


def bulk(client, action, *mediators, **data):
    keys = "&".join(f"id={mediator.pk}" for mediator in mediators)
    url = f"{reverse('wagtail_bulk_action', args=['mediation', 'mediator', action])}?{keys}&next=/admin/"
    return client.post(url, data) if data else client.get(url)


def test_a_file_goes_from_the_form_to_the_register_and_back(chief):
    page = send(chief, csv_file(ROW))
    assert page.status_code == 302
    waiting = chief.get(page.url).content.decode()
    assert "Waiting to be checked" in waiting
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in waiting
    runs.work()
    assert "Checked, ready to import" in chief.get(page.url).content.decode()
    assert not Mediator.objects.exists()
    run = RegisterImport.objects.get()
    chief.post(reverse("register_import:start", args=[run.pk]))
    runs.work()
    done = chief.get(page.url).content.decode()
    assert "Imported" in done
    assert Mediator.objects.count() == 1
    undo = reverse("register_import:undo", args=[run.pk])
    assert "Entries that would be deleted" in chief.get(undo).content.decode()
    chief.post(undo)
    runs.work()
    assert not Mediator.objects.exists()
    assert chief.get(undo).status_code == 302
    actions = [entry.action for entry in registry.get_logs_for_instance(run)]
    assert sorted(actions) == ["mediation.import", "mediation.undo"]


def test_faults_are_shown_in_the_readers_language(chief):
    page = send(chief, csv_file((*ROW[:2], "клингон", *ROW[3:])))
    runs.work()
    text = chief.get(page.url).content.decode()
    assert "Row 2, column “Languages”: “клингон” is not in the list" in text
    assert RegisterImport.objects.get().rows == {}


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("a.xlsx", b"\x89PNG\r\n\x1a\n", "This is a picture, not a table."),
        ("a.csv", b"", "The file is empty."),
        ("a.csv", bytes(11 * 2**20), "The file has 11 MB; at most 10 MB are read. Split it."),
    ],
)
def test_a_bad_file_is_refused_at_the_form(chief, name, content, part):
    answer = send(chief, content, name)
    assert answer.status_code == 200
    assert part in answer.content.decode()
    assert not RegisterImport.objects.exists()


def test_nothing_sent_is_a_sentence_too(chief):
    assert "Choose a file." in chief.post(reverse(UPLOAD), {"duplicates": "x", "house": "\x00"}).content.decode()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_template_can_be_filled_in_and_brought(chief, ending):
    make_region("east-kazakhstan")
    make_language("kk")
    make_topic("labour")
    answer = chief.get(reverse("register_import:template", args=[ending]))
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    page = send(chief, content, f"mediators.{ending}")
    runs.work()
    assert "Checked, ready to import" in chief.get(page.url).content.decode()


@pytest.mark.parametrize(
    ("role", "may_see", "may_add"),
    [("chief-editor", True, True), ("national-moderator", True, False), ("house-editor", False, False)],
)
def test_imports_are_the_chief_editors(client, house, role, may_see, may_add):
    client.force_login(make_staff(role, houses=[house], language="en"))
    run = runs.start(runs.Table([], []), user=None, file_name="a.csv", duplicates="error")
    run_url = reverse("register_import:run", args=[run.pk])
    assert (client.get(run_url).status_code == 200) is may_see
    assert (client.get(reverse("register_import:index")).status_code == 200) is may_see
    assert (client.get(reverse(UPLOAD)).status_code == 200) is may_add
    RegisterImport.objects.update(state="clean")
    client.post(reverse("register_import:start", args=[run.pk]))
    assert (RegisterImport.objects.get().state == "confirmed") is may_add


def test_an_editor_of_a_house_sees_and_changes_its_mediators_only(house_editor, house):
    own = make_mediator("Own Person", house=house, languages=["ru"])
    other = make_mediator("Other Person", house=make_house("other"), languages=["ru"])
    text = house_editor.get(reverse(LIST)).content.decode()
    assert "Own Person" in text
    assert "Other Person" not in text
    edit = "wagtailsnippets_mediation_mediator:edit"
    form = house_editor.get(reverse(edit, args=[own.pk]))
    assert "user" not in form.context["form"].fields
    assert house_editor.get(reverse(edit, args=[other.pk])).status_code == 404
    assert bulk(house_editor, "suspend", other, since="2026-01-01", reason="x").status_code == 404
    bulk(house_editor, "checked_today", own, other, ok="1")
    own.refresh_from_db()
    other.refresh_from_db()
    assert own.last_checked == timezone.localdate() != other.last_checked


def test_suspending_takes_two_steps_and_keeps_the_reason_inside(chief):
    mediator = make_mediator("Own Person", languages=["ru"])
    listing = chief.get(reverse(LIST)).content.decode()
    assert f"/mediation/mediator/suspend/?id={mediator.pk}" in listing
    assert "Today" not in bulk(chief, "suspend", mediator).content.decode()
    refused = bulk(chief, "suspend", mediator, since="2026-01-10", until="2026-01-01", reason="r")
    assert refused.status_code == 200
    bulk(chief, "suspend", mediator, since="2026-01-10", reason="the certificate ran out")
    mediator.refresh_from_db()
    assert (mediator.status, mediator.status_since) == ("suspended", dt.date(2026, 1, 10))
    history = chief.get(reverse("wagtailsnippets_mediation_mediator:history", args=[mediator.pk]))
    assert "the certificate ran out" in history.content.decode()
    bulk(chief, "reinstate", mediator, ok="1")
    mediator.refresh_from_db()
    assert (mediator.status, mediator.status_since) == ("active", timezone.localdate())


def test_the_list_is_searched_and_filtered(chief):
    make_mediator("Қасымова Әсел", languages=["ru"], consent_on=None)
    make_mediator("Петров Пётр", languages=["ru"])
    assert "Қасымова" in chief.get(reverse(LIST), {"q": "kasymova"}).content.decode()
    found = chief.get(reverse(LIST), {"without_consent": "true"}).content.decode()
    assert "Қасымова" in found
    assert "Петров" not in found
    odd = {"checked_before": "yesterday", "kind": "\x00", "regions": ["x", "999999"], "p": "-1"}
    assert chief.get(reverse(LIST), odd).status_code == 200


@pytest.mark.parametrize("query", [{"status": "suspended"}, {"q": "petrov"}])
@pytest.mark.parametrize("action", ["checked_today", "delete"])
def test_all_in_the_listing_means_the_list_as_it_is_narrowed(chief, action, query):
    other = make_mediator("Қасымова Әсел", languages=["ru"], last_checked=None)
    meant = make_mediator(
        "Петров Пётр", languages=["ru"], last_checked=None, status="suspended", status_since=dt.date(2026, 1, 1)
    )
    url = reverse("wagtail_bulk_action", args=["mediation", "mediator", action])
    address = f"{url}?{urlencode({**query, 'id': 'all', 'next': '/admin/'})}"
    assert "Қасымова" not in chief.get(address).content.decode()
    chief.post(address, {"ok": "1"})
    assert not Mediator.objects.filter(pk=meant.pk, last_checked=None).exists()
    other.refresh_from_db()
    assert other.last_checked is None


def test_the_report_names_what_nobody_checked_for_a_year(chief):
    today = dt.date(2026, 11, 22)
    make_mediator("Never Checked", languages=["ru"], last_checked=None)
    make_mediator("Just In Time", languages=["ru"], last_checked=dt.date(2025, 11, 22))
    make_mediator("A Day Late", languages=["ru"], last_checked=dt.date(2025, 11, 21))
    make_mediator("Has Left", languages=["ru"], last_checked=None, status="left", status_since=today)
    names = [str(mediator) for mediator in unchecked(Mediator.objects.all(), today)]
    assert names == ["Never Checked", "A Day Late"]
    url = reverse("register_reports:unchecked")
    assert "Never Checked" in chief.get(url).content.decode()
    Mediator.objects.filter(code__in=Mediator.objects.values("code")[:1]).update(certificate_number="1")
    exported = b"".join(chief.get(url, {"export": "csv"}).streaming_content).decode()
    assert "Never Checked" in exported
