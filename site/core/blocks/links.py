"""Documents to download and links that lead on."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentRowBlock(StructBlock):
    """One fact about a document: its parties, its date, its level."""

    label = CharBlock(max_length=60, label=_("What"))
    value = CharBlock(max_length=255, label=_("Value"))

    class Meta:
        icon = "list-ul"


class DocumentBlock(StructBlock):
    """A document with what a reader should know before downloading it."""

    document = DocumentChooserBlock(label=_("Document"))
    title = CharBlock(max_length=200, required=False, label=_("Title"), help_text=_("Empty: the document's own."))
    rows = ListBlock(
        DocumentRowBlock(),
        required=False,
        max_num=8,
        default=[],
        label=_("Facts"),
        help_text=_("Parties, date, level."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        template = "blocks/document.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        document = value.get("document")
        if document is not None:
            context["kind"] = document.file_extension.upper()
            context["size"] = document.file_size  # kept in the row: no look at the file
        return context
