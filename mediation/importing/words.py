"""Sentences about an import that the page and the command share."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from core.numbers import number
from mediation.importing.columns import CONFIDENTIAL_TITLES
from mediation.models import RegisterImport


def left_out(dropped: Iterable[str]) -> Iterator[str]:
    """Yield the sentence on confidential columns, when the file had any."""
    titles = ", ".join(str(CONFIDENTIAL_TITLES[kind]) for kind in dropped if kind in CONFIDENTIAL_TITLES)
    if titles:
        yield _("Confidential columns were left out and are stored nowhere: %(columns)s.") % {"columns": titles}


def summary(run: RegisterImport) -> str:
    """Return how many rows do what."""
    return _("Rows: %(rows)s. New entries: %(made)s. Updated: %(changed)s. Left as they are: %(skipped)s.") % {
        "rows": number(run.row_count),
        "made": number(run.made_count),
        "changed": number(run.changed_count),
        "skipped": number(run.skipped_count),
    }
