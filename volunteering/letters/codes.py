"""The check codes of letters of thanks."""

import secrets

from django.utils import timezone

from inbox.receipts import ALPHABET, LENGTH, check_digit
from volunteering.models import ThankYouLetter, VolunteerSignup


def new_code() -> str:
    """Return a code drawn at random, its check character last."""
    body = "".join(secrets.choice(ALPHABET) for _place in range(LENGTH - 1))
    return body + check_digit(body)


def issue(signup: VolunteerSignup) -> ThankYouLetter:
    """Return the letter of `signup`, made when there is none yet."""
    fresh = {"code": new_code(), "issued_at": timezone.now()}
    return ThankYouLetter.objects.get_or_create(signup=signup, defaults=fresh)[0]
