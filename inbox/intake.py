"""The public side's one way in: checks in their order, then everything in one transaction.

Field errors come before this (inbox.steps). Then: honeypot, time trap, rate limits, captcha. Nothing is silently
dropped: a sprung trap, an unanswered captcha or a provider that is down means accepted and *held*, for a person to
look at; only a tripped rate limit asks to try again later, with everything typed kept.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from inbox import captcha, rate_limits, receipts
from inbox.calendar import WorkingCalendar, local_day
from inbox.encryption import email_hashes, phone_hashes
from inbox.kinds import NotAdmitted, SubmissionKind
from inbox.models import ConsentText, Event, FormVersion, ReferenceCounter, Submission
from inbox.tokens import FormToken

if TYPE_CHECKING:
    from wagtail.models import Page

    from core.models import Region

FASTEST_SECONDS = 4.0  # from the first look at the form to sending it: below that no person has read it


@dataclass
class Contact:
    """How to reach the applicant. `safe` is "yes", "times" or "no"; phone is E.164."""

    name: str = ""
    phone: str = ""
    email: str = ""
    safe: str = ""
    times: str = ""


@dataclass
class Draft:
    """A valid submission before it is taken in. `own` are columns of the kind's model.

    `extra` is for the kind's `after_intake`: what is no column (rows of many-to-many relations).
    """

    kind: SubmissionKind
    language: str
    digest: str
    contact: Contact
    answers: dict[str, Any]
    own: dict[str, Any]
    region: "Region | None" = None
    page: "Page | None" = None
    form_version: FormVersion | None = None
    consent: ConsentText | None = None
    counted: dict[str, Any] = field(default_factory=dict)
    threat: bool = False
    by_hand: bool = False
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Accepted:
    """The submission is in (or was already, by the same token and content). `code` is its receipt code."""

    submission: Submission
    code: str


@dataclass(frozen=True)
class AlreadyRegistered:
    """The token was used for another content: nothing new was registered."""

    submission: Submission
    code: str


@dataclass(frozen=True)
class Limited:
    """Too many submissions came from there; `seconds` until the next try makes sense."""

    seconds: int


@dataclass(frozen=True)
class Expired:
    """The form was open too long and was not sent before: it is to be shown again, with everything kept."""


@dataclass(frozen=True)
class Refused:
    """The kind does not take it (closed meanwhile, signed up already): nothing was written. `reason` is a sentence."""

    reason: str


Result = Accepted | AlreadyRegistered | Limited | Expired | Refused


def take_in(request: HttpRequest, draft: Draft, token: FormToken, trapped: bool = False) -> Result:
    """Check what is left to check and take `draft` in. Safe to call in parallel with the same token."""
    if (found := _existing(token, draft)) is not None:
        return found
    if token.is_expired:
        return Expired()
    held = _sprung(token, trapped)
    wait = rate_limits.hit("submission", settings.SUBMISSION_LIMITS, request, once=token.nonce)
    if wait:
        return Limited(wait)
    if not held and captcha.is_on():
        result = captcha.verify(request)
        held = "" if result is captcha.Result.PASSED else str(result)
    try:
        with transaction.atomic():
            submission = register(draft, token.nonce, held)
    except (IntegrityError, NotAdmitted) as error:
        # The same token came in at the same moment: what that request registered is this one's answer, too.
        if (found := _existing(token, draft)) is not None:
            return found
        if isinstance(error, NotAdmitted):
            return Refused(str(error))
        raise
    return Accepted(submission, receipts.code_of(submission))


def _sprung(token: FormToken, trapped: bool) -> str:
    if trapped:
        return Submission.Held.HONEYPOT
    return Submission.Held.TOO_FAST if token.age < FASTEST_SECONDS else ""


def _existing(token: FormToken, draft: Draft) -> Accepted | AlreadyRegistered | None:
    found = Submission.objects.filter(idempotency_key=token.nonce).first()
    if found is None:
        return None
    same = found.content_digest == draft.digest
    return (Accepted if same else AlreadyRegistered)(found, receipts.code_of(found))


@transaction.atomic
def register(draft: Draft, idempotency_key: str, held: str = "") -> Submission:
    """Write the submission, its Event and its mails in one transaction and return the kind's own row.

    Raises IntegrityError when `idempotency_key` was used before, NotAdmitted when the kind refuses it. The reference's
    counter is locked until the end.
    """
    now = timezone.now()
    kind, contact = draft.kind, draft.contact
    today, calendar = local_day(now), WorkingCalendar()
    submission = kind.model(
        kind=kind.code,
        idempotency_key=idempotency_key,
        receipt_hash=receipts.hash_of(receipts.code_for(idempotency_key)),
        content_digest=draft.digest,
        language=draft.language,
        state=kind.initial,
        held=bool(held),
        held_reason=held,
        threat=draft.threat,
        by_hand=draft.by_hand,
        region=draft.region,
        intake_region=draft.region,
        page=draft.page,
        form_version=draft.form_version,
        consent=draft.consent,
        contact_name=contact.name,
        contact_phone=contact.phone,
        contact_email=contact.email,
        contact_safe=contact.safe,
        contact_times=contact.times,
        phone_hash=next(iter(phone_hashes(contact.phone)), ""),
        email_hash=next(iter(email_hashes(contact.email)), ""),
        answers=draft.answers,
        counted_answers=draft.counted,
        created_at=now,
        first_answer_due=calendar.add_working_days(today, kind.first_answer_days) if kind.first_answer_days else None,
        close_due=calendar.add_working_days(today, kind.close_days) if kind.close_days else None,
        **draft.own,
    )
    kind.admit(submission)
    submission.reference = ReferenceCounter.take_next(kind.prefix, today.year)
    routing = kind.route(submission)
    if routing is not None:
        submission.house = routing.house
    submission.save(force_insert=True)
    Event.objects.create(submission_id=submission.pk, verb="received", at=now, data={"held": held} if held else {})
    if routing is not None and routing.house is not None:
        data = {"house": routing.house.pk, "rule": routing.rule, **routing.details}
        Event.objects.create(submission_id=submission.pk, verb="routed", at=now, data=data)
    kind.after_intake(submission, draft.extra)
    kind.announce(submission)
    return submission
