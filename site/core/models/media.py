"""Images and documents. A picture's alternative text is kept with the picture, in every language."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from core.fields import LocalizedTextField


class SiteImage(AbstractImage):
    """An image with the alternative text and the credit its readers need."""

    alt = LocalizedTextField(
        _("alternative text"),
        blank=True,
        help_text=_("What the picture shows, for those who do not see it, in each language."),
    )
    credit = models.CharField(_("credit"), max_length=255, blank=True)

    prepared = models.CharField(max_length=64, blank=True, editable=False)  # see core.images.prepare

    admin_form_fields = (*(f for f in Image.admin_form_fields if f != "description"), "alt", "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Any change may move the focal point or swap the file: the worker looks at the copies again.
        if "update_fields" not in kwargs:
            self.prepared = ""
        super().save(*args, **kwargs)

    @property
    def default_alt_text(self) -> str:
        """The alternative text in the active language, never the file's name."""
        return str(self.alt)


class SiteRendition(AbstractRendition):
    """A resized or converted copy of a SiteImage."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition")
        ]


class SiteDocument(AbstractDocument):
    """A document; its language is shown beside the link."""

    language = models.CharField(_("language"), max_length=10, blank=True, choices=settings.LANGUAGES)

    admin_form_fields = (*Document.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
