"""A kind is added by adding: a tiny one of the tests goes the whole way, and `inbox` knows no kind by name."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

import inbox
from inbox import receipts, registry
from inbox.models import Event, Submission
from inbox.transitions import perform
from tests.inbox.tiny import TinyKind, TinyQuestion, make_tiny


def test_no_kind_is_named_in_the_inbox() -> None:
    folder = Path(inbox.__file__).parent
    for file in folder.rglob("*.py"):
        text = file.read_text()
        assert "mediation." not in text, file
        assert "import mediation" not in text, file
        assert "volunteer" not in text.lower(), file


@pytest.mark.django_db
def test_a_tiny_kind_is_taken_in_shown_and_closed(tiny: TinyKind, client: Client) -> None:
    row = make_tiny()
    assert row.reference.startswith("T-")
    assert row.close_due is None
    answer = client.post("/kk/status/", {"code": receipts.code_of(row)})
    assert answer.status_code == 303
    page = client.get("/kk/status/").content.decode()
    assert row.reference in page
    closed = perform(row, "withdraw", None, row.version)
    assert isinstance(closed, TinyQuestion)
    assert (closed.state, closed.outcome) == ("closed", "withdrawn")


@pytest.mark.django_db
def test_references_of_each_kind_count_by_themselves(tiny: TinyKind) -> None:
    references = [make_tiny().reference[-6:] for _number in range(3)]
    assert references == ["000001", "000002", "000003"]


def test_two_kinds_cannot_share_a_prefix(tiny: TinyKind) -> None:
    class Other(TinyKind):
        code = "other"

    with pytest.raises(ValueError, match="collides"):
        registry.register(Other())


def test_an_unknown_kind_says_so() -> None:
    with pytest.raises(registry.UnknownKind):
        registry.get("nothing")


@pytest.mark.django_db
def test_events_are_written_once(tiny: TinyKind) -> None:
    from inbox.models import AppendOnlyError

    event = Event.objects.filter(submission=make_tiny().pk).get()
    event.verb = "changed"
    for attempt in (
        event.save,
        event.delete,
        Event.objects.all().delete,
        lambda: Event.objects.update(verb="changed"),
        lambda: Event.objects.bulk_update([event], ["verb"]),
    ):
        with pytest.raises(AppendOnlyError):
            attempt()
    assert list(Event.objects.values_list("verb", flat=True)) == ["received"]


@pytest.mark.django_db
def test_a_number_given_in_vain_is_given_again(tiny: TinyKind, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: Any, **_kwargs: Any) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("inbox.notifications.received", fail)
        with pytest.raises(RuntimeError):
            make_tiny()
    assert not Submission.objects.exists()
    assert make_tiny().reference.endswith("000001")
