"""What follows from publishing a form, and from changing the places of a call or an event."""

from typing import Any

from inbox import questions, registry
from volunteering.models import Call, EventPage


def keep_snapshot(instance: Any, **_signal: Any) -> None:
    """Keep what the form asks from now on, in the languages it is live in. Idempotent."""
    code = "event-registration" if isinstance(instance, EventPage) else "volunteer-signup"
    questions.take_snapshot(instance, registry.get(code))


def fill_places(instance: Any, created: bool, raw: bool = False, **_signal: Any) -> None:
    """Move the waiting list up where a call or an event was given more places."""
    if raw or created:
        return
    kind: Any = registry.get("volunteer-signup" if isinstance(instance, Call) else "event-registration")
    if kind.waiting(instance).exists():
        kind.fill_later(instance)
