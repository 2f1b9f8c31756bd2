"""Where the secretariat keeps figures of other sources."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from core.edit_conflicts import CarefulEditView
from mediation.models import HistoricalFigure


class HistoricalFigureFilterSet(WagtailFilterSet):
    """Narrows the list by what is counted and by region."""

    class Meta:
        model = HistoricalFigure
        fields = ["indicator", "region"]


class HistoricalFigureViewSet(SnippetViewSet):
    """Figures from other sources; the public file of open data is their export."""

    model = HistoricalFigure
    edit_view_class = CarefulEditView
    icon = "history"
    menu_label = _("Figures from other sources")
    menu_name = "historical-figures"
    menu_order = 365
    menu_hook = "register_mediation_menu_item"
    filterset_class = HistoricalFigureFilterSet
    list_display = [
        "__str__",
        Column("region", label=_("Region"), accessor="region"),
        "period_from",
        "period_to",
        "as_of",
        Column("source", label=_("Source"), accessor="source"),
        "entered_by",
    ]
    list_per_page = 50
    copy_view_enabled = True
