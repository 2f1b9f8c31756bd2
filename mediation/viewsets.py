"""Where staff keep the kinds of dispute."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from core.edit_conflicts import CarefulEditView
from mediation.models import Topic


class TopicViewSet(SnippetViewSet):
    """Kinds of dispute, in the order the form shows them. None is deleted: old requests keep theirs."""

    model = Topic
    edit_view_class = CarefulEditView
    icon = "tag"
    menu_label = _("Kinds of dispute")
    menu_name = "topics"
    menu_order = 360
    add_to_settings_menu = True
    list_display = ["__str__", "code", "position", "offered"]
    ordering = ["position", "code"]
    copy_view_enabled = False
