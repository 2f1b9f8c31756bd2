"""The consultation request: what it adds to a submission."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from inbox.models import Submission


class ConsultationRequest(Submission):
    """A request for a mediation consultation. It does not start mediation.

    Texts (what happened, what is wanted, the settlement, the editor's own questions) lie in `Submission.answers`,
    encrypted, by the ids of the form's fields; here is what is counted and searched.
    """

    class Triage(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        UNSAID = "unsaid", _("I would rather not say")

    class ForWhom(models.TextChoices):
        SELF = "self", _("For myself")
        CLOSE = "close", _("For somebody close to me")
        ORGANISATION = "organisation", _("For an organisation")

    class Channel(models.TextChoices):
        ROOM = "room", _("In person, at a mediation room")
        PHONE = "phone", _("By phone")
        VIDEO = "video", _("Online, by video")

    class Relation(models.TextChoices):
        SPOUSE = "spouse", _("Spouse or former spouse")
        RELATIVE = "relative", _("Relative")
        NEIGHBOUR = "neighbour", _("Neighbour")
        EMPLOYER = "employer", _("Employer or employee")
        SCHOOL = "school", _("School, teacher or another pupil's family")
        ORGANISATION = "organisation", _("Organisation, bank or shop")
        AUTHORITY = "authority", _("State body")
        ACQUAINTANCE = "acquaintance", _("Acquaintance")
        OTHER = "other", _("Somebody else")

    triage = models.CharField(_("threats or violence"), max_length=10, choices=Triage.choices, blank=True)
    for_whom = models.CharField(_("for whom"), max_length=20, choices=ForWhom.choices)
    talk_language = models.CharField(_("language of the talk"), max_length=10, choices=settings.LANGUAGES)
    channel = models.CharField(_("how to meet"), max_length=10, choices=Channel.choices)
    topic = models.ForeignKey(
        "mediation.Topic", verbose_name=_("kind of dispute"), on_delete=models.PROTECT, related_name="requests"
    )
    relation = models.CharField(_("who the other side is"), max_length=20, choices=Relation.choices)
    wished_house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House wished for"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    wished_mediator = models.ForeignKey(
        "mediation.Mediator",
        verbose_name=_("mediator wished for"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="requests",
    )
    appointment_at = models.DateTimeField(_("time of the consultation"), null=True, blank=True)
    appointment_place = models.CharField(_("place of the consultation"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("consultation request")
        verbose_name_plural = _("consultation requests")
