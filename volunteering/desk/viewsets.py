"""Where staff give coordinators their directions."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from core.edit_conflicts import CarefulEditView
from volunteering.models import CoordinatorScope


class CoordinatorScopeViewSet(SnippetViewSet):
    """The directions of coordinators; their regions stand in the area of responsibility."""

    model = CoordinatorScope
    edit_view_class = CarefulEditView
    icon = "group"
    menu_label = _("Coordinators' directions")
    list_display = ["__str__"]
    list_filter = ["directions"]
    search_fields = ["user__last_name", "user__first_name", "user__username"]
    panels = [FieldPanel("user"), FieldPanel("directions")]
