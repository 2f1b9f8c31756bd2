"""A clock that can be set back, so that what the demo does through the real functions happened in the past."""

import contextlib
import datetime as dt
from collections.abc import Iterator
from unittest import mock

from django.db.models import DateTimeField
from django.utils import timezone

from inbox.models import Event, Message, OutgoingMail


@contextlib.contextmanager
def at(moment: dt.datetime) -> Iterator[None]:
    """Let everything that asks for the time get `moment`; for commands that run alone in their process."""

    def told() -> dt.datetime:
        return moment

    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.object(timezone, "now", told))
        for model in (Event, Message, OutgoingMail):
            for field in model._meta.concrete_fields:
                # A field's default holds the function itself, not its name.
                if isinstance(field, DateTimeField) and field.has_default():
                    stack.enter_context(mock.patch.object(field, "_get_default", told))
        yield
