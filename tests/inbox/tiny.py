"""The smallest kind of submission: a question with one text. It lives in the tests; `inbox` never hears of it."""

import uuid
from typing import Any

from inbox.intake import Contact, Draft, register
from inbox.kinds import CLOSED, RECEIVED, CoreField, Outcome, State, SubmissionKind, Transition, withdraw
from inbox.models import Submission


class TinyQuestion(Submission):
    """The kind's own model: a proxy, so that the tests need no table."""

    class Meta:
        proxy = True
        app_label = "inbox"
        default_permissions = ()


class TinyKind(SubmissionKind):
    """Two states, one way on, one way out."""

    code = "tiny"
    prefix = "T"
    label = "Question"
    label_plural = "Questions"
    model = TinyQuestion
    states = (State(RECEIVED, "Received", "ring"), State(CLOSED, "Answered", "square"))
    outcomes = (Outcome("answered", "Answered"), Outcome("withdrawn", "Taken back"))
    transitions = (
        Transition("answer", "Answer", frozenset({RECEIVED}), CLOSED, outcome="answered"),
        withdraw(frozenset({RECEIVED})),
    )
    core_fields = (CoreField("question", "long_text", 1, "Your question", personal=True, required=True),)
    first_answer_days = 1
    close_days = None
    purge_months = 24


def make_tiny(text: str = "Қашан ашасыз?", key: str = "", **columns: Any) -> Submission:
    """Return a tiny question, taken in by the inbox's own function."""
    draft = Draft(
        kind=TinyKind(),
        language=columns.pop("language", "kk"),
        digest="",
        contact=columns.pop("contact", Contact(email="who@mail.example")),
        answers={"question": text},
        own={},
        **columns,
    )
    return register(draft, key or uuid.uuid4().hex)
