"""What was asked stays as it was asked, whatever happens to the page."""

from types import SimpleNamespace

import pytest

from demo.builders.home import make_home
from demo.builders.mediation import QUESTIONS, make_consultation_page, make_request, questions_of
from inbox.answers import answers_as_asked
from inbox.models import AppendOnlyError, FormVersion, Submission
from mediation.models import ConsultationPage, ConsultationRequest
from mediation.snapshots import take_snapshot
from tests.mediation.conftest import STEPS, Visitor

pytestmark = pytest.mark.django_db


def asked(row: Submission, language: str) -> dict[str, str]:
    return {answer.label: answer.value for answer in answers_as_asked(row, language)}


def publish(page: ConsultationPage) -> None:
    page.save_revision().publish()


def test_publishing_keeps_one_snapshot(site: SimpleNamespace) -> None:
    versions = FormVersion.objects.filter(page_key=site.page.translation_key)
    assert versions.count() == 1
    publish(site.page)
    take_snapshot(site.page)
    assert versions.count() == 1


def test_a_translation_adds_its_words_under_the_same_ids(site: SimpleNamespace) -> None:
    site.page.questions = questions_of(QUESTIONS[:1])
    publish(site.page)
    russian = make_consultation_page(make_home("ru"), translation_of=site.page)
    translated = [
        ("one_of", {"label": "Согласна ли вторая сторона?", "options": ["Да", "Нет", "Не знаю"], "counted": True})
    ]
    russian.questions = questions_of(translated)
    publish(russian)
    content = FormVersion.objects.filter(page_key=site.page.translation_key).first().content  # type: ignore[union-attr]
    assert content["languages"] == ["kk", "ru"]
    question = content["fields"][-1]
    assert question["labels"] == {"kk": "Does the other party agree?", "ru": "Согласна ли вторая сторона?"}
    assert question["options"][0]["labels"] == {"kk": "Yes", "ru": "Да"}
    assert content["fields"][0]["labels"]["ru"].startswith("Есть ли в этой ситуации")


def test_renaming_reordering_and_deleting_change_no_answer(visitor: Visitor, site: SimpleNamespace) -> None:
    site.page.questions = questions_of(QUESTIONS[:2])
    publish(site.page)
    block = site.page.questions[0]
    option = block.value["options"].bound_blocks[1]
    visitor.fill(upto=2)
    assert visitor.send({**STEPS[3], f"q_{block.id}": option.id}).status_code == 303
    row = ConsultationRequest.objects.get()
    before = asked(row, "kk")
    assert before["Does the other party agree?"] == "No"

    site.page.questions = questions_of([("short_text", {"label": "Something else"})])
    publish(site.page)
    assert asked(ConsultationRequest.objects.get(), "kk") == before

    site.page.delete()
    row = ConsultationRequest.objects.get()
    assert row.page is None
    assert asked(row, "kk") == before
    assert row.form_version is not None


def test_a_snapshot_is_never_changed_or_deleted(site: SimpleNamespace) -> None:
    version = FormVersion.objects.filter(page_key=site.page.translation_key).get()
    with pytest.raises(AppendOnlyError):
        version.save()
    with pytest.raises(AppendOnlyError):
        FormVersion.objects.all().delete()


def test_answers_are_shown_in_the_moderators_language(site: SimpleNamespace) -> None:
    row = make_request(page=site.page, triage="unsaid")
    russian = asked(row, "ru")
    # The form was live in Kazakh only, so its words are the Kazakh ones in any language.
    assert "Айтқым келмейді" in russian.values()
    assert russian["Өңір"]


def test_a_form_of_one_language_works_there_and_nowhere_else(visitor: Visitor, site: SimpleNamespace) -> None:
    make_home("ru")
    assert visitor.client.get("/ru/consultation/").status_code == 404
    assert visitor.fill().status_code == 303
