"""Builders of what lies in the inbox beside submissions."""

from typing import Any

from inbox.models import ConsentText, Message, Submission


def make_consent(kind: str = "consultation", **texts: str) -> ConsentText:
    """Return a new version of the consent of `kind`; `texts` are by language code."""
    return ConsentText.objects.create(kind=kind, text=texts or {"kk": "Келісім", "ru": "Согласие", "en": "Consent"})


def make_message(submission: Submission, text: str, *, direction: str = "out", **fields: Any) -> Message:
    """Return a message of a submission: "in" from the applicant, "out" to the applicant, "note" among staff."""
    fields.setdefault("language", submission.language)
    return Message.objects.create(submission_id=submission.pk, direction=direction, text=text, **fields)
