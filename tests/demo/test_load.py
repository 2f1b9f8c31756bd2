"""`manage.py demo`: whole, once, in the past, and never on a public server."""

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, Site
from wagtail_localize.models import Translation, TranslationSource

from core.models import Identity, Menu, Region, User
from demo.loading.houses import ALL_HOUSES
from demo.loading.load import is_empty
from home.models import HomePage
from houses.models import House, HousePage
from inbox import receipts
from inbox.models import Event, Message, OutgoingMail
from mediation.models import ConsultationPage, ConsultationRequest
from news.models import NewsPage
from tests.pages import markup


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Load the demo once and return what the command printed."""
    with django_db_blocker.unblock(), transaction.atomic():
        assert is_empty()
        out = io.StringIO()
        call_command("demo", stdout=out)
        yield out.getvalue()
        transaction.set_rollback(True)


@pytest.fixture
def demo(loaded: str, db: None) -> str:
    """Return what the command printed, with the demo in the database."""
    return loaded


def test_it_is_whole(demo: str) -> None:
    assert House.objects.count() == len(ALL_HOUSES) >= 13 + 24
    assert all(House.objects.route_for(region) for region in Region.objects.filter(valid_to=None))
    assert HomePage.objects.live().count() == 3
    assert ConsultationPage.objects.live().count() == 3
    assert NewsPage.objects.live().filter(locale__language_code="kk").count() >= 16
    assert HousePage.objects.live().filter(locale__language_code="ru").count() == len(ALL_HOUSES)
    assert Identity.objects.count() == 3
    assert Menu.objects.count() == 12
    assert not Page.objects.filter(depth__gt=1, live=False).exists()
    assert Site.objects.get().root_page.specific == HomePage.objects.get(locale__language_code="kk")


def test_requests_stand_in_every_state_and_ended_in_every_way(demo: str) -> None:
    rows = ConsultationRequest.objects.all()
    assert len(rows) >= 24
    states = Counter(row.state for row in rows)
    assert set(states) == {"received", "registered", "assigned", "scheduled", "consulted", "closed", "spam"}
    outcomes = {"settled", "agreement", "no-agreement", "redirected", "not-suitable", "withdrawn"}
    assert {row.outcome for row in rows if row.state == "closed"} == outcomes
    assert {row.language for row in rows} == {"kk", "ru", "en"}
    assert rows.filter(threat=True).exists()
    assert rows.filter(held=True).exists()
    assert rows.filter(answer_needed=True).exists()
    assert rows.filter(closed_at=None, first_answered_at=None, first_answer_due__lt=timezone.localdate()).exists()
    assert not rows.filter(is_demo_mediator(), threat=True).exists()


def is_demo_mediator() -> Any:
    from django.db.models import Q

    return Q(assignee__scope__profession="mediator")


def test_everything_happened_in_the_past_in_its_order(demo: str) -> None:
    now = timezone.now()
    assert Event.objects.filter(at__gt=now).count() == 0
    assert Message.objects.filter(created_at__gt=now).count() == 0
    for row in ConsultationRequest.objects.prefetch_related("events"):
        times = [event.at for event in sorted(row.events.all(), key=lambda event: event.pk)]
        assert times == sorted(times)
        assert times[0] == row.created_at
        if row.closed_at:
            assert row.created_at < row.closed_at < now
    references = list(ConsultationRequest.objects.order_by("created_at").values_list("reference", flat=True))
    assert references == sorted(references)


def test_no_mail_waits_for_invented_people(demo: str) -> None:
    assert not OutgoingMail.objects.exists()


def test_blocks_have_the_same_ids_in_every_language(demo: str) -> None:
    for model, field in ((ConsultationPage, "questions"), (NewsPage, "body")):
        known: dict[Any, list[str]] = {}
        for page in model.objects.all():
            ids = [block.id for block in getattr(page, field)]
            assert known.setdefault(page.translation_key, ids) == ids


def test_translations_share_their_key(demo: str) -> None:
    keys = Counter(Page.objects.filter(depth__gt=1).values_list("translation_key", flat=True))
    assert set(keys.values()) <= {2, 3}


def test_no_picture_stands_on_a_list_twice(demo: str) -> None:
    for url in ("/kk/news/", "/kk/news/?page=2", "/ru/news/?house=oskemen", "/kk/"):
        root = markup.parse(Client().get(url).content)
        main = next(root.iter("main"))
        sources = [str(node.get("src")).rsplit("/", 1)[-1].split(".")[0] for node in main.iter("img")]
        pictures = [source for source in sources if source and not source.isdigit()]
        assert len(set(pictures)) == len(pictures), url


def test_log_ins_work_and_are_printed(demo: str) -> None:
    for name in ("admin", "oskemen", "auditor"):
        assert authenticate(username=name, password="demo") is not None
        assert f"  {name} " in demo
    assert not User.objects.filter(is_demo=False).exists()


def test_the_printed_code_opens_a_status_page(demo: str) -> None:
    code = demo.partition("code ")[2].partition(" (")[0]
    assert receipts.find(receipts.normalise(code)) is not None


def test_again_it_changes_nothing(demo: str) -> None:
    page = NewsPage.objects.filter(locale__language_code="kk").latest("date")
    page.title = "Changed"
    page.save()
    before = (Page.objects.count(), User.objects.count(), Event.objects.count())
    out = io.StringIO()
    call_command("demo", "--if-empty", stdout=out)
    with pytest.raises(CommandError, match="not empty"):
        call_command("demo")
    assert (Page.objects.count(), User.objects.count(), Event.objects.count()) == before
    assert NewsPage.objects.get(pk=page.pk).title == "Changed"
    assert "oskemen" in out.getvalue()


def test_a_question_added_in_kazakh_is_sent_to_the_other_languages_under_the_same_id(demo: str) -> None:
    pages = {page.locale.language_code: page for page in ConsultationPage.objects.all()}
    before = {code: [(block.id, block.value["label"]) for block in page.questions] for code, page in pages.items()}
    source = TranslationSource.objects.get_for_instance(pages["kk"])
    pages["kk"].questions.append(("short_text", {"label": "Жаңа сұрақ", "help_text": "", "required": False}))
    pages["kk"].save_revision().publish()
    source.update_from_db()
    added = pages["kk"].questions[len(before["kk"])]
    for code in ("ru", "en"):
        translation = Translation.objects.get(source=source, target_locale__language_code=code)
        assert translation.get_progress()[0] - translation.get_progress()[1] == 1  # the new question, and no other
        translation.save_target(publish=True)
        page = ConsultationPage.objects.get(pk=pages[code].pk)
        after = [(block.id, block.value["label"]) for block in page.questions]
        assert after == [*before[code], (added.id, "Жаңа сұрақ")]
        assert (page.title, page.slug) == (pages[code].title, "consultation")
