"""An entry of the register of mediators.

One row for all languages. It is public only with the mediator's consent, and a phone or an e-mail only where it is
ticked. What is offered free of charge or for a fee is said only where the entry says it.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from core.fields import LocalizedText, LocalizedTextField, localized
from core.skeleton import skeleton
from core.slugs import slug_for
from houses.models.house import phone_format
from mediation.querysets import SHOWN_STATUSES, MediatorQuerySet

RESERVED_CODE = "list"
"""The printable list stands at this address among those of mediators."""


def name_key(name: LocalizedText | dict[str, str]) -> str:
    """Return the skeletons of every spelling of a name, one per line: what searches and duplicates go by."""
    return "\n".join(dict.fromkeys(filter(None, (skeleton(text) for text in localized(name).values()))))


class NameKeyField(models.TextField):
    """Column kept from `name`, also where rows are written in bulk, so that no list computes it again."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Return the key of the name as it is written now."""
        key = name_key(model_instance.name)  # type: ignore[attr-defined]
        setattr(model_instance, self.attname, key)
        return key


class Mediator(index.Indexed, models.Model):
    """A mediator: who, what for, in which languages, where and how."""

    class Kind(models.TextChoices):
        PROFESSIONAL = "professional", _("Professional mediator")
        PUBLIC = "public", _("Community mediator")

    class Status(models.TextChoices):
        ACTIVE = "active", _("Active")
        SUSPENDED = "suspended", _("Suspended")
        LEFT = "left", _("Left the register")

    class Fee(models.TextChoices):
        FREE = "free", _("Free of charge")
        PAID = "paid", _("For a fee")

    code = models.SlugField(
        _("code"),
        max_length=80,
        unique=True,
        blank=True,
        help_text=_("Stands in the address of the page and never changes. Empty: made from the name."),
    )
    name = LocalizedTextField(_("name"), help_text=_("Surname first, as lists show it."))
    name_key = NameKeyField(editable=False, default="")
    kind = models.CharField(_("kind of mediator"), max_length=15, choices=Kind.choices)
    kind_label = LocalizedTextField(
        _("kind, as the source calls it"),
        blank=True,
        help_text=_("Only shown, where a source uses another word; filters go by the kind."),
    )
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.ACTIVE)
    status_since = models.DateField(_("status since"), null=True, blank=True)
    status_until = models.DateField(_("status until"), null=True, blank=True)
    languages = models.ManyToManyField(
        "mediation.MediationLanguage", verbose_name=_("languages of mediation"), related_name="mediators"
    )
    fields = models.ManyToManyField(
        "mediation.Topic", verbose_name=_("fields of mediation"), related_name="mediators", blank=True
    )
    regions = models.ManyToManyField("core.Region", verbose_name=_("regions"), related_name="mediators")
    rooms = models.ManyToManyField("mediation.Room", verbose_name=_("rooms"), related_name="mediators", blank=True)
    place = LocalizedTextField(
        _("town or district"), blank=True, help_text=_("Shown where the mediator receives in no room.")
    )
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="mediators",
    )
    association = models.ForeignKey(
        "houses.Association",
        verbose_name=_("ethnocultural association"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="mediators",
    )
    in_person = models.BooleanField(_("in person"), default=True)
    by_phone = models.BooleanField(_("by phone"), default=False)
    online = models.BooleanField(_("online"), default=False)
    fee = models.CharField(
        _("fee"), max_length=5, choices=Fee.choices, blank=True, help_text=_("Empty where it is not known.")
    )
    certificate_number = models.CharField(_("number of the certificate"), max_length=60, blank=True)
    certificate_issuer = models.CharField(_("issuer of the certificate"), max_length=255, blank=True)
    certificate_date = models.DateField(_("date of the certificate"), null=True, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True, validators=[phone_format])
    phone_public = models.BooleanField(_("show the phone"), default=False)
    email = models.EmailField(_("e-mail"), blank=True)
    email_public = models.BooleanField(_("show the e-mail"), default=False)
    photo = models.ForeignKey(
        "core.SiteImage", verbose_name=_("photo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    consent_on = models.DateField(
        _("consent to publication of"), null=True, blank=True, help_text=_("Empty: not shown to visitors.")
    )
    last_checked = models.DateField(_("details checked on"), null=True, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member of staff"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="mediator",
        help_text=_("Where the mediator works with requests in this system."),
    )
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("An invented person."))

    imported_by = models.ForeignKey(
        "mediation.RegisterImport",
        verbose_name=_("imported by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = MediatorQuerySet.as_manager()

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("house_id"),
        index.FilterField("status"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("mediator")
        verbose_name_plural = _("mediators")
        ordering = ["code"]
        indexes = [models.Index(fields=["last_checked"], name="mediator_by_check")]

    def __str__(self) -> str:
        return str(self.name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the entry; a new one without a code gets a free one from its name."""
        if not self.code:
            self.code = self._free_code()
        super().save(*args, **kwargs)

    def _free_code(self) -> str:
        base = slug_for(self.name.in_language(settings.LANGUAGE_CODE), 70) or "mediator"
        taken = set(Mediator.objects.filter(code__startswith=base).values_list("code", flat=True))
        number, code = 1, base
        while code in taken:
            number += 1
            code = f"{base}-{number}"
        return code

    def clean(self) -> None:
        """Raise ValidationError for dates that contradict the status or each other, and for empty public contacts."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.status != self.Status.ACTIVE and self.status_since is None:
            errors["status_since"] = _("Say since when.")
        if self.status_since and self.status_until and self.status_until < self.status_since:
            errors["status_until"] = _("The end lies before the beginning.")
        if self.phone_public and not self.phone:
            errors["phone"] = _("There is no phone to show.")
        if self.email_public and not self.email:
            errors["email"] = _("There is no e-mail to show.")
        if not (self.in_person or self.by_phone or self.online):
            errors["in_person"] = _("Mark at least one way to meet.")
        if self.code == RESERVED_CODE:
            errors["code"] = _("This address is taken.")
        if errors:
            raise ValidationError(errors)

    def search_text(self) -> str:
        """Return every spelling of the name and the code, for the search of the admin."""
        return " ".join(dict.fromkeys([*self.name.values(), *self.name_key.splitlines(), self.code]))

    @property
    def is_public(self) -> bool:
        """Whether visitors may see the entry."""
        return self.status in SHOWN_STATUSES and self.consent_on is not None

    @property
    def takes_requests(self) -> bool:
        """Whether a visitor may ask for this mediator."""
        return self.status == self.Status.ACTIVE and self.consent_on is not None

    @property
    def shown_kind(self) -> Any:
        """The kind in the words of the source, else in those of the law."""
        return self.kind_label or self.get_kind_display()

    @property
    def shown_phone(self) -> str:
        """The phone where it is published; nobody calls one who is suspended."""
        return self.phone if self.phone_public and self.takes_requests else ""

    @property
    def shown_email(self) -> str:
        """The e-mail where it is published; nobody writes to one who is suspended."""
        return self.email if self.email_public and self.takes_requests else ""
