"""Mails of the inbox: queued in the transaction of what they report, sent by the worker (inbox.mail).

A mail about a consultation carries no story, no reply and no name: it says that something waits, with the reference
and the address of the status page. Subjects hold the reference only.
"""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.roles import users_in
from inbox.encryption import keyed_hash
from inbox.models import OutgoingMail, Submission

if TYPE_CHECKING:
    from core.models import User

STAFF_LANGUAGE = settings.LANGUAGE_CODE


def queue(
    purpose: str,
    recipient: str,
    subject: str,
    template: str,
    language: str,
    submission: Submission | None = None,
    once: str = "",
    **context: Any,
) -> OutgoingMail:
    """Write one mail into the queue and return its row; `emails/<template>.txt` is rendered in `language`.

    `once` names what is reported (default: purpose and submission): the same to the same recipient is queued once.
    """
    about = once or f"{purpose}/{submission.reference if submission else timezone.now().isoformat()}"
    key = keyed_hash("mail", f"{about}/{recipient.casefold()}")
    with translation.override(language):
        body = render_to_string(f"emails/{template}.txt", {"submission": submission, **context})
    mail, _created = OutgoingMail.objects.get_or_create(
        key=key,
        defaults={
            "submission": submission,
            "purpose": purpose,
            "language": language,
            "recipient": recipient,
            "subject": " ".join(subject.split()),
            "body": body,
        },
    )
    return mail


def status_address(language: str) -> str:
    """Return the full address of the status page in `language`."""
    with translation.override(language):
        return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("inbox:status")


def may_write_to(submission: Submission) -> bool:
    """Return whether a mail may go to the applicant: an address was given, and it is safe to write there."""
    return bool(submission.contact_email) and submission.contact_safe in {"", "yes"}


def received(submission: Submission) -> None:
    """Queue what a new submission leads to. A held one is announced to staff only, at most once an hour per office."""
    if not submission.held:
        to_applicant(submission, "received")
    to_staff(submission)


def to_applicant(
    submission: Submission, purpose: str, once: str = "", text: str = "", **context: Any
) -> OutgoingMail | None:
    """Queue emails/applicant_<purpose>.txt for the applicant; None when writing is not safe or not possible.

    `text` is what was written to the applicant; it goes into the mail only where the kind allows that.
    """
    if not may_write_to(submission):
        return None
    context["text"] = text if submission.registered_kind.mails_carry_text else ""
    with translation.override(submission.language):
        subject = _("Request %(reference)s") % {"reference": submission.reference}
    return queue(
        f"applicant-{purpose}",
        submission.contact_email,
        subject,
        f"applicant_{purpose}",
        submission.language,
        submission,
        once,
        status_url=status_address(submission.language),
        **context,
    )


def to_staff(submission: Submission) -> list[OutgoingMail]:
    """Queue the news of a submission for the moderators of its office."""
    purpose = "staff-held" if submission.held else "staff-received"
    hour = f"{timezone.localtime():%Y-%m-%dT%H}"
    once = f"{purpose}/{submission.house_id}/{submission.region_id}/{hour}" if submission.held else ""
    with translation.override(STAFF_LANGUAGE):
        subject = _("Requests wait for a look") if submission.held else _("New request %(reference)s")
        subject = subject if submission.held else subject % {"reference": submission.reference}
    address = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("wagtailadmin_home")
    template = "staff_held" if submission.held else "staff_received"
    return [
        queue(purpose, person.email, subject, template, STAFF_LANGUAGE, submission, once, desk_url=address)
        for person in moderators_of(submission)
    ]


def moderators_of(submission: Submission) -> list["User"]:
    """Return the moderators a submission concerns: those of its House or region, else the national ones.

    Only people who have an e-mail address and may view the kind.
    """
    by_region = Q(scope__regions=submission.house.region_id if submission.house else submission.region_id)
    by_house = Q(scope__houses=submission.house_id) if submission.house_id else Q(pk__in=[])
    regional: QuerySet[Any] = users_in("regional-moderator").filter(by_region | by_house).distinct()
    people = list(regional.exclude(email="")) or list(users_in("national-moderator").exclude(email=""))
    model = submission.registered_kind.model._meta
    return [person for person in people if person.has_perm(f"{model.app_label}.view_{model.model_name}")]


def message_added(submission: Submission, message_id: int) -> list[OutgoingMail]:
    """Queue the news of an added message for whoever works on the case: its specialist, else the moderators."""
    with translation.override(STAFF_LANGUAGE):
        subject = _("A message was added to %(reference)s") % {"reference": submission.reference}
    assignee = submission.assignee
    people = [assignee] if assignee is not None and assignee.email else moderators_of(submission)
    address = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("wagtailadmin_home")
    return [
        queue(
            "staff-message",
            person.email,
            subject,
            "staff_message",
            STAFF_LANGUAGE,
            submission,
            f"message/{message_id}",
            desk_url=address,
        )
        for person in people
    ]
