"""The signed single-use token of a form page: one token, one submission."""

import secrets
import time
from dataclasses import dataclass
from typing import Any

from django.core import signing

SALT = "inbox.form"
MAX_AGE = 12 * 60 * 60  # seconds; a form left open overnight asks to be sent again, with everything kept
READ_BEFORE = 60  # seconds a renewed token is old already: who has filled the form in sends it again at once


@dataclass(frozen=True)
class FormToken:
    """A verified token: its nonce is the idempotency key of the submission."""

    nonce: str
    form: str
    issued_at: float

    @property
    def age(self) -> float:
        """Seconds since the form was first shown."""
        return time.time() - self.issued_at

    @property
    def is_expired(self) -> bool:
        """Whether the form was open too long."""
        return self.age > MAX_AGE


def issue(form: str, age: float = 0) -> str:
    """Return a fresh token for the form called `form` (a page's translation key), as if shown `age` seconds ago."""
    shown_at = round(time.time() - age, 2)
    return signing.dumps({"n": secrets.token_urlsafe(24), "f": form, "t": shown_at}, salt=SALT)


def renew(raw: str, form: str) -> str:
    """Return the token a form is shown again with.

    A good one stays, so that one form is still one submission. An expired one is replaced by one that the time trap
    does not take for a machine's; for a missing or forged one the time starts anew.
    """
    token = read(raw, form)
    if token is None:
        return issue(form)
    return issue(form, READ_BEFORE) if token.is_expired else raw


def read(raw: str, form: str) -> FormToken | None:
    """Return the token in `raw`, expired or not; None when it is missing, forged or of another form."""
    try:
        data: Any = signing.loads(raw, salt=SALT)
        token = FormToken(str(data["n"]), str(data["f"]), float(data["t"]))
    except (signing.BadSignature, ValueError, KeyError, TypeError):
        return None
    return token if token.form == form else None
