"""Where staff keep the records of the inbox: days off and the wording of consent."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from inbox import registry
from inbox.models import ConsentText, Holiday


class YesNoColumn(Column):
    """A flag of a holiday, in words: Wagtail's own column says True and False to a screen reader."""

    def __init__(self, name: str) -> None:
        field: Any = Holiday._meta.get_field(name)
        super().__init__(name, label=capfirst(field.verbose_name))

    def get_value(self, instance: Any) -> str:
        """Return "Yes" or "No" in the active language."""
        return gettext("Yes") if super().get_value(instance) else gettext("No")


class HolidayViewSet(ModelViewSet):
    """Days off; terms of requests count by them."""

    model = Holiday
    icon = "calendar-alt"
    menu_label = _("Holidays")
    list_display = ["__str__", YesNoColumn("moves"), YesNoColumn("working")]
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
    list_display = ["__str__", "created_at"]
    form_fields = ["kind", "text"]
    inspect_view_enabled = True
    inspect_view_fields = ["version", "created_at", "text"]
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
