"""What editors see, in groups."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import BasePage

INDEX_CONTENT = [*BasePage.content_panels, FieldPanel("introduction"), FieldPanel("side_notes")]

STORY_CONTENT = [
    *BasePage.content_panels,
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("rubric"), FieldPanel("date")]),
            FieldRowPanel([FieldPanel("region"), FieldPanel("house")]),
            FieldPanel("memorandums"),
        ],
        _("Where and when"),
    ),
    FieldPanel("lead"),
    MultiFieldPanel([FieldPanel("cover"), FieldPanel("cover_caption")], _("Cover")),
    FieldPanel("body"),
    MultiFieldPanel([FieldPanel("source_name"), FieldPanel("source_url")], _("Source")),
    MultiFieldPanel(
        [FieldPanel("correction_date"), FieldPanel("correction_text")],
        _("Correction"),
        help_text=_("Shown above the text. The story itself should already be right."),
    ),
]

STORY_PROMOTE = [*BasePage.promote_panels, FieldPanel("tags")]
