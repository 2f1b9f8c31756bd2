"""The link that confirms an e-mail address: signed, valid for three days, of use once.

It holds the key of the row and no personal data. Opening it changes nothing (programs that look at mails open every
link); a button on the page does.
"""

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from inbox.kinds import RECEIVED
from inbox.models import Event
from inbox.transitions import TransitionError, perform
from inbox.views import shows_itself_again
from volunteering.models import VolunteerSignup

SALT = "volunteering.confirm"
MAX_AGE = 3 * 24 * 60 * 60  # seconds


def token_for(signup: VolunteerSignup) -> str:
    """Return the token of the link for `signup`."""
    return signing.dumps(signup.pk, salt=SALT)


def read(token: str) -> VolunteerSignup | None:
    """Return the signup of a token; None when it is forged, too old, or the signup is gone."""
    try:
        pk = signing.loads(token, salt=SALT, max_age=MAX_AGE)
    except signing.BadSignature:
        return None
    return VolunteerSignup.objects.filter(pk=pk, anonymised_at=None).first()


def confirm(signup: VolunteerSignup) -> bool:
    """Confirm the address; False when that was done before or the signup has ended. Safe to call twice at once."""
    if signup.confirmed_at or signup.closed_at:
        return False
    if signup.state == RECEIVED:
        try:
            perform(signup, "confirm", None, signup.version)
        except TransitionError:
            return False
        return True
    rows = VolunteerSignup.objects.filter(pk=signup.pk, confirmed_at=None)
    changed = rows.update(confirmed_at=timezone.now())
    if changed:
        Event.objects.create(submission_id=signup.pk, verb="address_confirmed")
    return bool(changed)


@shows_itself_again
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_view(request: HttpRequest, token: str, expired: bool = False) -> HttpResponse:
    """Show the button (GET), confirm (POST); a link that is no longer good is said so."""
    signup = read(token)
    if signup is None:
        return render(request, "pages/volunteering_confirm.html", {"outcome": "invalid"}, status=404)
    if signup.confirmed_at or signup.closed_at:
        return render(request, "pages/volunteering_confirm.html", {"outcome": "used"})
    outcome = ""
    if request.method == "POST" and not expired:
        outcome = "done" if confirm(signup) else "used"
    context = {"outcome": outcome, "call": signup.call}
    return render(request, "pages/volunteering_confirm.html", context)
