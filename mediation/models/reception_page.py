"""The page of the virtual reception: sessions to come and past, and below it each session and the forms."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.search import index

from core.streams import StreamField
from inbox.blocks import QuestionsBlock
from mediation.models.records_page import RecordsPage

FORM_ROUTES = ("ask", "book")


class ReceptionPage(RecordsPage):
    """Sessions are records (ReceptionSession); the page adds texts and own questions of the form.

    Addresses below it: `ask/` the form without a time, `<code>/` a session, `<code>/book/` the form with its times,
    `<code>/calendar/` the session as a calendar file.
    """

    intro = models.TextField(_("introduction"), blank=True, max_length=600)
    standing_text = models.TextField(
        _("while no session is planned"), blank=True, max_length=600, help_text=_("Stands beside the way to the form.")
    )
    questions = StreamField(QuestionsBlock(), blank=True, verbose_name=_("own questions"))

    content_panels: ClassVar[list[Any]] = [
        *RecordsPage.content_panels,
        MultiFieldPanel([FieldPanel("intro"), FieldPanel("standing_text")], _("Texts")),
        HelpPanel(_("Safety, region, topic, specialists, question, contact and consent are always asked.")),
        FieldPanel("questions"),
    ]
    search_fields = [
        *RecordsPage.search_fields,
        index.SearchField("intro"),
        index.SearchField("standing_text"),
    ]
    template = "pages/mediation_reception.html"
    views = "mediation.reception.views"

    class Meta:
        verbose_name = _("virtual reception")
        verbose_name_plural = _("virtual receptions")
