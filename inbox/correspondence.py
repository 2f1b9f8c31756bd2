"""What an applicant adds to a submission from the status page."""

from django.db import IntegrityError, transaction

from inbox import notifications
from inbox.models import Event, Message, Submission


def add_from_applicant(submission: Submission, text: str, language: str, key: str) -> Message | None:
    """Keep a message of the applicant, with its Event and the mail to staff, in one transaction.

    `key` is the nonce of the form: the same one again (a double click, Back) adds nothing and returns None.
    """
    if Message.objects.filter(idempotency_key=key).exists():
        return None
    try:
        with transaction.atomic():
            message = Message.objects.create(
                submission_id=submission.pk,
                direction=Message.Direction.FROM_APPLICANT,
                text=text,
                language=language,
                idempotency_key=key,
            )
            Submission.objects.filter(pk=submission.pk).update(answer_needed=False)
            Event.objects.create(submission_id=submission.pk, verb="message_received", data={"message": message.pk})
            notifications.message_added(submission, message.pk)
    except IntegrityError:  # the same form came in twice at the same moment
        return None
    return message
