"""The registration for an event as a kind of submission (reference E): places, states, texts."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import dates
from inbox import notifications
from inbox.contact_fields import column, contact_fields
from inbox.kinds import (
    CLOSED,
    RECEIVED,
    SPAM,
    WITHDRAWN,
    CoreField,
    InfoRow,
    NextStep,
    NotAdmitted,
    Outcome,
    Routing,
    State,
    SubmissionKind,
    Transition,
    all_states,
    mark_spam,
    unmark_spam,
    withdraw,
)
from inbox.places import ACCEPTED, WAITING, TakesPlaces, accept, decline, wait
from volunteering.models import Event, EventRegistration
from volunteering.registrations.consent import CONSENT
from volunteering.registrations.forms import LABELS


def why_closed(event: Event) -> str:
    """Return why nobody can register for `event` now, as a sentence; "" while it is possible."""
    state = event.state
    if state == Event.State.CANCELLED:
        return gettext("This event was cancelled.")
    if state == Event.State.FREE:
        return gettext("No registration is needed for this event.")
    return "" if event.takes_registrations else gettext("Registration for this event has ended.")


class RegistrationKind(TakesPlaces, SubmissionKind):
    """Somebody registers for an event: a free place is given at once, else one on the waiting list."""

    code = "event-registration"
    prefix = "E"
    label = _("Registration for an event")
    label_plural = _("Registrations for events")
    model = EventRegistration
    consent_text = CONSENT
    first_answer_days = None
    close_days = None
    decided_in = frozenset({RECEIVED})
    purge_months = 3
    mails_carry_text = True
    names_emergency = False
    holder_field = "event"
    uncounted_states = frozenset({SPAM})
    core_fields = (
        *contact_fields(1, "name", "region", "phone", "email", labels=LABELS),
        CoreField("people", "number", 1, LABELS["people"], read=column("people"), kept=True, required=True),
        CoreField(
            "talk_language", "one_of", 1, LABELS["talk_language"], lambda: list(settings.LANGUAGES), required=True
        ),
    )

    states = all_states(
        State(ACCEPTED, _("A place is kept for you"), "tick"),
        State(WAITING, _("On the waiting list"), "half"),
    )
    outcomes = (
        Outcome("came", _("Came")),
        Outcome("declined", _("No place was found")),
        WITHDRAWN,
    )
    transitions = (
        accept(_("Keep a place"), frozenset({RECEIVED, WAITING})),
        wait(frozenset({RECEIVED})),
        Transition("come", _("Came"), frozenset({ACCEPTED}), CLOSED, outcome="came", icon="tick"),
        decline(_("No place was found"), frozenset({RECEIVED, WAITING}), CLOSED),
        withdraw(frozenset({RECEIVED, ACCEPTED, WAITING})),
        mark_spam(frozenset({RECEIVED, ACCEPTED, WAITING})),
        unmark_spam(),
    )

    def seats(self, submission: Any) -> int:
        """Return how many places it takes."""
        return submission.people

    def refusal(self, holder: Event, submission: Any) -> str:
        """Refuse what came after registration ended, and more people than there are places at all."""
        if sentence := why_closed(holder):
            return sentence
        if holder.places is not None and submission.people > holder.places:
            return gettext("There are fewer places than that: choose a smaller number.")
        return ""

    def moves_up(self, holder: Event) -> bool:
        """Return whether the waiting list still moves."""
        return holder.state not in {Event.State.CANCELLED, Event.State.PAST}

    def after_intake(self, submission: Any, extra: dict[str, Any]) -> None:
        """Raise NotAdmitted where the same contact is registered already (see volunteering.signups.kind)."""
        if self.doubles(submission).exists():
            raise NotAdmitted(
                gettext(
                    "Somebody has already registered with this phone or e-mail. "
                    "If it was you, look at the status page with the code you were given."
                )
            )
        super().after_intake(submission, extra)

    def after_transition(self, submission: Any, transition: Transition, source: str) -> None:
        """Free the places, move the list up, and tell the person what was decided."""
        # Who came keeps the place that was taken.
        if transition.name != "come":
            super().after_transition(submission, transition, source)
        if transition.name in {"accept", "wait", "decline"}:
            self.tell(submission)

    def announce(self, submission: Any) -> None:
        """Write to the person. The staff reads the list of the event: no mail for each."""
        if submission.held:
            notifications.to_staff(submission)
        else:
            notifications.to_applicant(
                submission, "signup", state=self.state(submission.state).label, about=self.about(submission)
            )

    def route(self, submission: Any) -> Routing | None:
        """Send it to the House of the event; else its region's staff sees it."""
        house = submission.event.house
        return Routing(house, "event") if house else None

    def next_steps(self, submission: Any) -> list[NextStep]:
        """Return what is still to come."""
        begins = NextStep(_("The event begins"), submission.event.starts_at)
        if submission.state == WAITING:
            return [NextStep(_("You move up when a place falls free")), begins]
        return [begins] if submission.state in {RECEIVED, ACCEPTED} else []

    def info_rows(self, submission: Any) -> list[InfoRow]:
        """Return the event with its time and place, and for how many."""
        event = submission.event
        day = dates.long_date(event.first_day) if event.all_day else dates.long_datetime(event.starts_at)
        rows = [InfoRow(_("Event"), str(event.title)), InfoRow(_("When"), day)]
        if str(event.place):
            rows.append(InfoRow(_("Where"), str(event.place)))
        return [*rows, InfoRow(_("Number of people"), str(submission.people))]

    def filters(self) -> dict[str, Any]:
        """Let the desk's list be filtered by event."""
        return {"event": Event.objects.order_by("-starts_at")}
