"""What follows from publishing a form."""

from typing import Any

from mediation.models import ConsultationPage
from mediation.snapshots import take_snapshot


def keep_snapshot(instance: ConsultationPage, **_signal: Any) -> None:
    """Keep what the form asks from now on, in the languages it is live in. Idempotent (see take_snapshot)."""
    take_snapshot(instance)
