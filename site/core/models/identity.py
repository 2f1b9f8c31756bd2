"""Who the organisation is, in each language. Its name is data: no model, address or style depends on it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import CharBlock, StructBlock, URLBlock
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.streams import StreamField


class EmergencyNumberBlock(StructBlock):
    """A number to call in danger, with what answers there."""

    number = CharBlock(max_length=10, label=_("Number"))
    label = CharBlock(max_length=80, label=_("Who answers"))

    class Meta:
        icon = "warning"


class SocialLinkBlock(StructBlock):
    """A page of the organisation in a social network."""

    label = CharBlock(max_length=40, label=_("Name"))
    url = URLBlock(label=_("Address"))

    class Meta:
        icon = "link"


class Identity(TranslatableMixin, models.Model):
    """Name, legal name, logo, contacts and emergency numbers of the organisation, one row per language."""

    product_name = models.CharField(_("site's name"), max_length=60)
    name = models.CharField(_("organisation"), max_length=160)
    abbreviation = models.CharField(_("abbreviation"), max_length=30, blank=True)
    legal_name = models.CharField(_("legal name"), max_length=255, blank=True)
    tagline = models.CharField(_("line under the name"), max_length=160, blank=True)
    logo = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: the site's own mark."),
    )
    address = models.CharField(_("address"), max_length=255, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    press_contact = models.CharField(_("press contact"), max_length=255, blank=True)
    footer_note = models.CharField(_("note in the footer"), max_length=255, blank=True)
    emergency_title = models.CharField(_("title of the emergency numbers"), max_length=80, blank=True)
    emergency_numbers = StreamField([("number", EmergencyNumberBlock())], blank=True)
    social_links = StreamField([("link", SocialLinkBlock())], blank=True)

    panels = [
        MultiFieldPanel(
            [FieldPanel(n) for n in ("product_name", "name", "abbreviation", "legal_name", "tagline", "logo")],
            _("Name"),
        ),
        MultiFieldPanel(
            [FieldPanel(n) for n in ("address", "phone", "email", "press_contact", "footer_note")], _("Contacts")
        ),
        MultiFieldPanel(
            [FieldPanel("emergency_title"), FieldPanel("emergency_numbers", heading=_("Numbers"))],
            _("Emergency numbers"),
        ),
        FieldPanel("social_links", heading=_("Social networks")),
    ]
    override_translatable_fields = [
        SynchronizedField("phone", overridable=True),
        SynchronizedField("email", overridable=True),
        TranslatableField("emergency_numbers"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisation")

    def __str__(self) -> str:
        return self.name

    @property
    def emergency(self) -> list[dict[str, str]]:
        """Numbers to call in danger, as dicts with `number` and `label`."""
        return [{"number": b.value["number"], "label": b.value["label"]} for b in self.emergency_numbers]

    @property
    def social(self) -> list[dict[str, str]]:
        """Pages in social networks, as dicts with `label` and `url`."""
        return [{"label": b.value["label"], "url": b.value["url"]} for b in self.social_links]
