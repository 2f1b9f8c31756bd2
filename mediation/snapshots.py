"""The snapshot of a consultation form: its fixed fields and the editor's questions in every live language."""

from inbox import questions, registry
from inbox.models import FormVersion
from mediation.models import ConsultationPage


def take_snapshot(page: ConsultationPage) -> FormVersion:
    """Return the snapshot of the form `page` belongs to, as it is live now in its languages. Idempotent."""
    return questions.take_snapshot(page, registry.get("consultation"))
