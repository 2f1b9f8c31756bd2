"""The page of the consultation form."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.search import index

from core.models import BasePage
from core.streams import StreamField
from inbox.blocks import QuestionsBlock
from inbox.form_pages import FormPageMixin, PageForm


class ConsultationPage(FormPageMixin, BasePage):
    """The three-step form. Its core fields are fixed by the kind; the page adds texts and own questions."""

    intro = models.CharField(
        _("introduction"), max_length=400, blank=True, help_text=_("One or two sentences above the first question.")
    )
    next_text = models.CharField(
        _("beside the last button"),
        max_length=400,
        blank=True,
        help_text=_("What happens after sending. Empty: the promise of the site."),
    )
    questions = StreamField(QuestionsBlock(), blank=True, verbose_name=_("own questions"))

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("intro"), FieldPanel("next_text")], _("Texts")),
        HelpPanel(
            _("The questions on safety, contact, region, topic and consent are always asked. Add only what is needed.")
        ),
        FieldPanel("questions"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]
    template = "pages/mediation_consultation.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("consultation form")
        verbose_name_plural = _("consultation forms")

    def form_for(self, request: HttpRequest) -> PageForm:
        """Return the page's form for this request."""
        from mediation.views import ConsultationForm

        return ConsultationForm(self, request)
