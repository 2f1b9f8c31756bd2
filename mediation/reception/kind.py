"""A question to the virtual reception as a kind of submission (reference R): states, ways, times, texts."""

from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core import dates
from core.fields import LocalizedText
from inbox.calendar import WorkingCalendar, local_day
from inbox.forms import CloseForm
from inbox.kinds import (
    CLOSED,
    RECEIVED,
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
    assign,
    mark_spam,
    regional,
    reopen,
    unmark_spam,
    withdraw,
)
from inbox.models import Submission
from inbox.transitions import MissingData
from mediation.models import Profession, ReceptionRequest, ReceptionSession, Topic
from mediation.reception import bookings, changes, mails
from mediation.reception.consent import CONSENT
from mediation.reception.fields import CORE_FIELDS
from mediation.reception.forms import BookForm

REGISTERED, ASSIGNED, BOOKED, CONSULTED, ABSENT = "registered", "assigned", "booked", "consulted", "absent"
DAYS_AFTER_TALK = 3  # working days from the talk until the result is to be written down


def take_slot(request: Any, data: dict[str, Any]) -> None:
    """Give the request the chosen time; the one it had falls free. Raises MissingData when the time is gone."""
    slot = data["slot"]
    if request.seat is not None and (request.session_id, request.slot_at) == tuple(slot):
        return
    bookings.give_back(request)
    try:
        bookings.take(request, slot.session_id, slot.at)
    except NotAdmitted as refusal:
        raise MissingData(str(refusal)) from refusal
    changes.forget_reminders(request)
    _promise(request)


def free_slot(request: Any, _data: dict[str, Any]) -> None:
    """Give the time back and take its reminders out of the queue."""
    bookings.give_back(request)
    changes.forget_reminders(request)


def _promise(request: ReceptionRequest) -> None:
    """Let the days promised follow from the time of the talk: nothing is overdue before it was held."""
    if request.slot_at is None:
        return
    day = local_day(request.slot_at)
    request.first_answer_due = day
    request.close_due = WorkingCalendar().add_working_days(day, DAYS_AFTER_TALK)


class ReceptionKind(SubmissionKind):
    """A question to the virtual reception, answered in a talk at a time of a session, by phone or in writing."""

    code = "reception"
    prefix = "R"
    label = _("Question to the reception")
    label_plural = _("Questions to the reception")
    model = ReceptionRequest
    consent_text = CONSENT
    core_fields = CORE_FIELDS
    figure_subject = "topic__code"

    states = all_states(
        State(REGISTERED, _("Registered"), "half"),
        State(ASSIGNED, _("With a specialist"), "half"),
        State(BOOKED, _("Time booked"), "half"),
        State(CONSULTED, _("Consultation given"), "half"),
        State(ABSENT, pgettext_lazy("state", "Did not come"), "square"),
    )
    outcomes = (
        Outcome("consulted", _("Consultation given")),
        Outcome("mediation", _("Passed on to mediation")),
        Outcome("redirected", _("Redirected")),
        Outcome("absent", pgettext_lazy("state", "Did not come")),
        WITHDRAWN,
    )
    transitions = (
        Transition("register", _("Register"), frozenset({RECEIVED}), REGISTERED, icon="tick"),
        assign("assign", _("Give to a specialist"), frozenset({REGISTERED, ASSIGNED}), ASSIGNED),
        assign("assign_booked", _("Give to a specialist"), frozenset({BOOKED}), BOOKED),
        Transition(
            "book",
            _("Give a time"),
            frozenset({RECEIVED, REGISTERED, ASSIGNED, ABSENT}),
            BOOKED,
            form=BookForm,
            apply=take_slot,
            first_contact=True,
            icon="calendar",
        ),
        Transition(
            "rebook",
            _("Give another time"),
            frozenset({BOOKED}),
            BOOKED,
            form=BookForm,
            apply=take_slot,
            icon="calendar",
        ),
        Transition(
            "consult",
            _("The consultation was given"),
            frozenset({REGISTERED, ASSIGNED, BOOKED, ABSENT}),
            CONSULTED,
            first_contact=True,
            icon="chat",
        ),
        Transition(
            "miss",
            pgettext_lazy("action", "Did not come"),
            frozenset({BOOKED}),
            ABSENT,
            first_contact=True,
            icon="close",
        ),
        Transition(
            "close",
            _("Close"),
            frozenset({REGISTERED, ASSIGNED, BOOKED, CONSULTED, ABSENT}),
            CLOSED,
            form=CloseForm,
            apply=free_slot,
            icon="tick",
        ),
        replace(withdraw(frozenset({RECEIVED, REGISTERED, ASSIGNED, BOOKED})), apply=free_slot),
        replace(mark_spam(frozenset({RECEIVED, REGISTERED, BOOKED})), apply=free_slot),
        unmark_spam(),
        reopen(REGISTERED),
    )

    def admit(self, submission: Submission) -> None:
        """Take the time that was chosen: who has one is booked at once. Raises NotAdmitted when it is gone."""
        request: Any = submission
        if request.session_id is None or request.slot_at is None:
            return
        bookings.take(request, request.session_id, request.slot_at)
        request.state = BOOKED
        _promise(request)

    def after_intake(self, submission: Submission, extra: dict[str, Any]) -> None:
        """Write down who should answer."""
        request: Any = submission
        request.professions.set(extra.get("professions", []))

    def lock_for(self, submission: Submission) -> None:
        """Lock the session before the request, as the intake does."""
        session = getattr(submission, "session_id", None)
        if session:
            bookings.lock(session)

    def after_transition(self, submission: Submission, transition: Transition, source: str) -> None:
        """Tell who got a time from the desk when it is."""
        if transition.name in {"book", "rebook"}:
            mails.moved(submission)  # type: ignore[arg-type]

    def route(self, submission: Submission) -> Routing | None:
        """Send it to the House of the session, else to the House that answers for the region.

        Who books a session has chosen its House, also where violence was named; without a session a person decides
        then, never a rule. A specialist is always chosen by a person.
        """
        request: Any = submission
        if request.session is not None and request.session.house is not None:
            return Routing(request.session.house, "session")
        if request.by_hand:
            return None
        return regional(request.region)

    def next_steps(self, submission: Submission) -> list[NextStep]:
        """Return what is still to come: the talk at its time, or the answer within the days promised."""
        request: Any = submission
        end = NextStep(_("The result is recorded and the request is closed"), request.close_due)
        if request.state == BOOKED:
            return [NextStep(_("Talk with a specialist"), request.slot_at), end]
        if request.state in {RECEIVED, REGISTERED, ASSIGNED}:
            answer = NextStep(_("A specialist answers your question"), request.first_answer_due)
            return [answer, end] if request.first_answered_at is None else [end]
        return [end] if request.state in {CONSULTED, ABSENT} else []

    def info_rows(self, submission: Submission) -> list[InfoRow]:
        """Return when, how and where the talk is held, while a time is booked."""
        request: Any = submission
        session: ReceptionSession | None = request.session
        if request.state != BOOKED or session is None or request.slot_at is None:
            return []
        if session.is_cancelled:
            return [InfoRow(_("Reception"), str(_("It has been cancelled. We will offer you another time.")))]
        moment = f"{dates.long_datetime(request.slot_at)}, {dates.weekday(request.slot_at)}"
        rows = [InfoRow(_("When"), moment), InfoRow(_("How"), str(session.get_channel_display()))]
        if session.place_text:
            rows.append(InfoRow(_("Where"), session.place_text))
        return rows

    def status_links(self, submission: Submission) -> list[tuple[Text, str]]:
        """Return the way into the talk and the calendar file, for who holds a time."""
        request: Any = submission
        session: ReceptionSession | None = request.session
        if request.state != BOOKED or request.seat is None or session is None or session.is_cancelled:
            return []
        links: list[tuple[Text, str]] = [(_("Add to calendar (.ics)"), reverse("reception:my_talk"))]
        if session.join_link and not session.is_over:
            links.insert(0, (_("Join the talk"), session.join_link))
        return links

    def may_ask_for(self, submission: Submission) -> Text:
        """Let the applicant ask for another time while one is booked."""
        return _("Ask for another time") if submission.state == BOOKED else ""

    def filters(self) -> dict[str, Any]:
        """Let the desk's list be filtered by topic, session and specialist wished for."""
        return {
            "topic": Topic.objects.all(),
            "session": ReceptionSession.objects.all(),
            "professions": Profession.objects.all(),
        }

    def figure_subjects(self) -> dict[str, LocalizedText]:
        """Return the topics by code."""
        return {topic.code: topic.name for topic in Topic.objects.all()}

    def anonymise(self, submission: Submission) -> None:
        """Forget the answer about violence; session, topic, specialists and outcome stay."""
        request: Any = submission
        request.triage = ""
