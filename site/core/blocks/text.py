"""Running text: paragraphs, headings, words of a person, notes."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, RichTextBlock, StructBlock, TextBlock, URLBlock

# No images, embeds or inline styles: they have blocks of their own, with alternative texts and sources.
RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul", "superscript", "subscript"]


class ParagraphsBlock(RichTextBlock):
    """Paragraphs, lists and links."""

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("features", RICH_TEXT_FEATURES)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "blocks/text.html"


class HeadingBlock(StructBlock):
    """A heading inside a body; the page's title is the only one above it."""

    text = CharBlock(max_length=160, label=_("Heading"))
    level = ChoiceBlock(
        choices=[("h2", _("Section")), ("h3", _("Part of a section"))],
        default="h2",
        label=_("Level"),
        search_index=False,
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "blocks/heading.html"


class QuoteBlock(StructBlock):
    """Words of a person: who says it stands below, always."""

    text = TextBlock(max_length=1000, label=_("Quotation"), help_text=_("Without quotation marks."))
    person = CharBlock(max_length=120, label=_("Who says it"))
    role = CharBlock(max_length=200, required=False, label=_("Post or role"))
    source_url = URLBlock(required=False, label=_("Address of the source"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "blocks/quote.html"


class NoteBlock(StructBlock):
    """A tinted note beside the running text."""

    kind = ChoiceBlock(
        choices=[("info", _("Information")), ("warn", _("Attention")), ("red", _("Danger")), ("done", _("Done"))],
        default="info",
        label=_("Kind"),
        search_index=False,
    )
    title = CharBlock(max_length=120, required=False, label=_("Title"))
    text = TextBlock(max_length=1000, label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Note")
        template = "blocks/note.html"
