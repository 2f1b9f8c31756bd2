"""Where staff keep the records of the inbox: days off and the wording of consent."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from inbox import registry
from inbox.models import ConsentText, Holiday


class HolidayViewSet(ModelViewSet):
    """Days off; terms of requests count by them."""

    model = Holiday
    icon = "calendar-alt"
    menu_label = _("Holidays")
    list_display = ["__str__", "moves", "working"]
    form_fields = ["day", "month", "year", "name", "moves", "working"]
    list_per_page = 50
    copy_view_enabled = False
    search_fields = ["name"]
    search_backend_name = None


class ConsentTextViewSet(ModelViewSet):
    """Versions of the consent text. A new wording is added; what somebody agreed to stays as it was."""

    model = ConsentText
    icon = "doc-full"
    menu_label = _("Consent texts")
    list_display = ["kind", "version", "created_at"]
    form_fields = ["kind", "text"]
    inspect_view_enabled = True
    inspect_view_fields = ["kind", "version", "created_at", "text"]
    copy_view_enabled = False

    def formfield_for_dbfield(self, db_field: Any, **kwargs: Any) -> Any:
        """Offer the registered kinds instead of a text."""
        if db_field.name == "kind":
            return forms.ChoiceField(
                label=db_field.verbose_name, choices=lambda: [(kind.code, kind.label) for kind in registry.kinds()]
            )
        return db_field.formfield(**kwargs)


class InboxRecordsGroup(ModelViewSetGroup):
    """The entry of the settings menu that holds them."""

    menu_label = _("Records of the inbox")
    menu_icon = "inbox"
    menu_order = 350
    add_to_admin_menu = False
    add_to_settings_menu = True
    items = (HolidayViewSet("holidays"), ConsentTextViewSet("consent-texts"))
