"""Registers the records of mediation, the register of mediators and its imports with the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from mediation.figures.viewsets import HistoricalFigureViewSet
from mediation.reception.viewsets import ReceptionViewSetGroup
from mediation.viewsets import TopicViewSet

register_snippet(TopicViewSet)
register_snippet(ReceptionViewSetGroup)
register_snippet(HistoricalFigureViewSet)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Name what imports write into the log."""
    actions.register_action("mediation.import", _("Import"), _("Written by an import of the register"))
    actions.register_action("mediation.undo", _("Import undone"), _("Set back: an import of the register was undone"))
