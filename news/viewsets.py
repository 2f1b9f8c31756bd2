"""Where editors find rubrics."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from core.edit_conflicts import CarefulEditView
from news.models import Rubric


class RubricViewSet(SnippetViewSet):
    """Rubrics of the news."""

    model = Rubric
    edit_view_class = CarefulEditView
    icon = "tag"
    menu_label = _("Rubrics")
    menu_order = 700
    add_to_admin_menu = True
    list_display = ["__str__", "code", "position"]
    list_per_page = 50
    ordering = ["position", "code"]
