"""The volunteer's signup as a kind of submission (reference V): states, ways, places, routing, texts."""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import dates
from inbox.kinds import (
    CLOSED,
    RECEIVED,
    SPAM,
    WITHDRAWN,
    InfoRow,
    NextStep,
    NotAdmitted,
    Outcome,
    Routing,
    State,
    SubmissionKind,
    Text,
    Transition,
    all_states,
    mark_spam,
    regional,
    unmark_spam,
    withdraw,
)
from inbox.places import ACCEPTED, WAITING, TakesPlaces, accept, decline, wait
from volunteering.models import Call, Direction, VolunteerSignup
from volunteering.signups import notifications
from volunteering.signups.consent import CONSENT
from volunteering.signups.desk_forms import AttendForm
from volunteering.signups.fields import CORE_FIELDS

CONFIRMED, DECLINED, TOOK_PART, ABSENT, THANKED = "confirmed", "declined", "took-part", "absent", "thanked"
OPEN = frozenset({RECEIVED, CONFIRMED, ACCEPTED, WAITING})
SAID_BY_MAIL = frozenset({"accept", "wait", "decline", "thank"})
EVERY_DIRECTION = "volunteering.every_direction_volunteersignup"


def why_closed(call: Call) -> str:
    """Return why nobody can sign up for `call` now, as a sentence; "" while it is possible."""
    state = call.state
    if state == Call.State.CANCELLED:
        return gettext("This call was cancelled.")
    return "" if call.takes_signups else gettext("Sign-up for this call has ended.")


def set_confirmed(signup: VolunteerSignup, _data: dict[str, Any]) -> None:
    """Write when the contact was confirmed."""
    signup.confirmed_at = timezone.now()


def set_hours(signup: VolunteerSignup, data: dict[str, Any]) -> None:
    """Write how many hours the volunteer worked."""
    signup.hours = data.get("hours")


def no_hours(signup: VolunteerSignup, _data: dict[str, Any]) -> None:
    """Who did not come worked no hours."""
    signup.hours = None


def issue_letter(signup: VolunteerSignup, _data: dict[str, Any]) -> None:
    """Write the letter of thanks."""
    from volunteering.letters import codes

    codes.issue(signup)


class SignupKind(TakesPlaces, SubmissionKind):
    """Somebody signs up as a volunteer, for a call or in general."""

    code = "volunteer-signup"
    prefix = "V"
    label = _("Volunteer signup")
    label_plural = _("Volunteer signups")
    model = VolunteerSignup
    consent_text = CONSENT
    core_fields = CORE_FIELDS
    close_days = None
    decided_in = frozenset({RECEIVED, CONFIRMED})
    # Volunteers come back: longer than for requests about conflicts.
    purge_months = 24
    mails_carry_text = True
    names_emergency = False
    holder_field = "call"
    keeps_place = frozenset({ACCEPTED, TOOK_PART, ABSENT, THANKED})
    ended_states = frozenset({CLOSED, SPAM, DECLINED, TOOK_PART, ABSENT, THANKED})
    uncounted_states = frozenset({SPAM})

    states = all_states(
        State(CONFIRMED, _("Contact confirmed"), "half"),
        State(ACCEPTED, _("Accepted as a volunteer"), "tick"),
        State(WAITING, _("On the waiting list"), "half"),
        State(DECLINED, _("Not accepted this time"), "square"),
        State(TOOK_PART, _("Took part"), "tick"),
        State(ABSENT, _("Did not come"), "square"),
        State(THANKED, _("Letter of thanks issued"), "tick"),
    )
    outcomes = (
        Outcome("declined", _("Not accepted this time")),
        Outcome("took-part", _("Took part")),
        Outcome("absent", _("Did not come")),
        WITHDRAWN,
    )
    transitions = (
        Transition(
            "confirm",
            _("Contact confirmed"),
            frozenset({RECEIVED}),
            CONFIRMED,
            apply=set_confirmed,  # type: ignore[arg-type]
            by_applicant=True,
            icon="tick",
        ),
        accept(_("Accept"), frozenset({RECEIVED, CONFIRMED, WAITING})),
        wait(frozenset({RECEIVED, CONFIRMED})),
        Transition(
            "attend",
            _("Took part"),
            frozenset({ACCEPTED, ABSENT, TOOK_PART}),
            TOOK_PART,
            form=AttendForm,
            apply=set_hours,  # type: ignore[arg-type]
            outcome="took-part",
            icon="tick",
        ),
        Transition(
            "miss",
            _("Did not come"),
            frozenset({ACCEPTED, TOOK_PART}),
            ABSENT,
            apply=no_hours,  # type: ignore[arg-type]
            outcome="absent",
            icon="square",
        ),
        Transition(
            "thank",
            _("Issue a letter of thanks"),
            frozenset({TOOK_PART}),
            THANKED,
            apply=issue_letter,  # type: ignore[arg-type]
            outcome="took-part",
            icon="heart-hand",
        ),
        decline(_("Decline"), frozenset({RECEIVED, CONFIRMED, WAITING, ACCEPTED}), DECLINED),
        withdraw(OPEN),
        mark_spam(frozenset({RECEIVED, CONFIRMED})),
        unmark_spam(),
    )

    # Places and doubles.

    def refusal(self, holder: Call, submission: Any) -> str:
        """Refuse what came after the call closed, and an age the call does not take."""
        if sentence := why_closed(holder):
            return sentence
        if submission.age_band not in holder.age_bands:
            return gettext("This call takes volunteers from the age of %(age)d.") % {"age": holder.least_age}
        return ""

    def accepts_by_itself(self, holder: Call) -> bool:
        """Return whether a free place is given at once."""
        return holder.automatic

    def moves_up(self, holder: Call) -> bool:
        """Return whether the waiting list still moves: until the last day, unless the call was cancelled."""
        return holder.state not in {Call.State.CANCELLED, Call.State.PAST}

    def after_intake(self, submission: Any, extra: dict[str, Any]) -> None:
        """Write the directions; raises NotAdmitted where the same contact is signed up already.

        The counter of references is locked until the end of the intake, so that two at once see each other.
        """
        if self.doubles(submission).exists():
            raise NotAdmitted(
                gettext(
                    "Somebody has already signed up with this phone or e-mail. "
                    "If it was you, look at the status page with the code you were given."
                )
            )
        submission.directions.set(extra.get("directions", []))
        super().after_intake(submission, extra)

    def after_transition(self, submission: Any, transition: Transition, source: str) -> None:
        """Free the place, move the list up, and tell the volunteer what was decided."""
        super().after_transition(submission, transition, source)
        if transition.name in SAID_BY_MAIL:
            self.tell(submission)

    # Who gets it, who sees it, who hears of it.

    def route(self, submission: Any) -> Routing | None:
        """Send it to the House of the call, else to the House that answers for the region."""
        if submission.call is not None and submission.call.house is not None:
            return Routing(submission.call.house, "call")
        return regional(submission.region)

    def rows_for(self, user: Any) -> Q | None:
        """Leave a coordinator the own directions; those with every direction see all."""
        if user.has_perm(EVERY_DIRECTION):
            return None
        own = Direction.objects.filter(pk__in=_directions_of(user))
        return Q(pk__in=VolunteerSignup.objects.filter(directions__in=own).values("pk"))

    def announce(self, submission: Any) -> None:
        """Write to the volunteer, with the link that confirms the address, and to the coordinators."""
        notifications.received(submission, self)

    # What pages say.

    def next_steps(self, submission: Any) -> list[NextStep]:
        """Return what is still to come."""
        call = submission.call
        work = NextStep(_("You take part"), day=call.starts_on if call else None)
        steps = {
            RECEIVED: [NextStep(_("A coordinator answers"), submission.first_answer_due), work],
            CONFIRMED: [NextStep(_("A coordinator answers"), submission.first_answer_due), work],
            WAITING: [NextStep(_("You move up when a place falls free")), work],
            ACCEPTED: [work, NextStep(_("You get a letter of thanks with your hours"))],
            TOOK_PART: [NextStep(_("You get a letter of thanks with your hours"))],
        }
        return steps.get(submission.state, [])

    def info_rows(self, submission: Any) -> list[InfoRow]:
        """Return the call with its days and place, the position on the waiting list, the hours."""
        rows = []
        if (call := submission.call) is not None:
            rows.append(InfoRow(_("Volunteer call"), str(call.title)))
            rows.append(InfoRow(_("When"), dates.long_date(call.starts_on)))
            if str(call.place):
                rows.append(InfoRow(_("Where"), str(call.place)))
            if submission.state == WAITING:
                rows.append(InfoRow(_("Your place on the waiting list"), str(self._position(submission))))
        if submission.hours is not None:
            rows.append(InfoRow(_("Hours"), dates_free(submission.hours)))
        return rows

    def _position(self, submission: Any) -> int:
        keys = list(self.waiting(submission.call).values_list("pk", flat=True))
        return keys.index(submission.pk) + 1 if submission.pk in keys else len(keys)

    def status_links(self, submission: Any) -> list[tuple[Text, str]]:
        """Lead from the status page to the letter of thanks, once it is issued."""
        if submission.state != THANKED:
            return []
        return [(_("Print the letter of thanks"), reverse("volunteering:letter"))]

    def filters(self) -> dict[str, Any]:
        """Let the desk's list be filtered by call and direction."""
        return {"call": Call.objects.order_by("-closes_on"), "directions": Direction.objects.all()}

    def anonymise(self, submission: Any) -> None:
        """Keep what is counted: call, directions, age band, hours; the languages go."""
        submission.languages = ""


def dates_free(hours: Any) -> str:
    """Return hours without a nought behind the comma."""
    return f"{hours.normalize():f}"


def _directions_of(user: Any) -> list[int]:
    scope = getattr(user, "coordinator_scope", None)
    return list(scope.directions.values_list("pk", flat=True)) if scope else []
