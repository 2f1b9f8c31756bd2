"""The consultation request as a kind of submission (reference M): its states, ways, routing and texts."""

from typing import Any

from django.db.models import Case, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core import dates
from core.fields import LocalizedText
from inbox.forms import CloseForm
from inbox.kinds import (
    CLOSED,
    RECEIVED,
    WITHDRAWN,
    InfoRow,
    NextStep,
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
from inbox.permissions import specialists_for
from mediation.consent import CONSENT
from mediation.fields import CORE_FIELDS
from mediation.forms_desk import ScheduleForm
from mediation.models import ConsultationRequest, Topic

REGISTERED, ASSIGNED, SCHEDULED, CONSULTED = "registered", "assigned", "scheduled", "consulted"


def set_appointment(request: ConsultationRequest, data: dict[str, Any]) -> None:
    """Write when and where the consultation takes place."""
    request.appointment_at = data["appointment_at"]
    request.appointment_place = data.get("appointment_place", "")


class ConsultationKind(SubmissionKind):
    """A request for a mediation consultation."""

    code = "consultation"
    prefix = "M"
    label = _("Consultation request")
    label_plural = _("Consultation requests")
    model = ConsultationRequest
    consent_text = CONSENT
    core_fields = CORE_FIELDS
    figure_subject = "topic__code"

    states = all_states(
        State(REGISTERED, _("Registered"), "half"),
        State(ASSIGNED, _("With a specialist"), "half"),
        State(SCHEDULED, _("Consultation arranged"), "half"),
        State(CONSULTED, pgettext_lazy("state", "Consultation held"), "half"),
    )
    outcomes = (
        Outcome("settled", _("Settled at consultation")),
        Outcome("agreement", _("Mediation agreement signed")),
        Outcome("no-agreement", _("No agreement reached")),
        Outcome("redirected", _("Redirected")),
        Outcome("not-suitable", _("Not suitable for mediation")),
        WITHDRAWN,
    )
    transitions = (
        Transition("register", _("Register"), frozenset({RECEIVED}), REGISTERED, icon="tick"),
        assign("assign", _("Give to a specialist"), frozenset({REGISTERED}), ASSIGNED),
        Transition(
            "schedule",
            _("Arrange a consultation"),
            frozenset({ASSIGNED}),
            SCHEDULED,
            form=ScheduleForm,
            apply=set_appointment,  # type: ignore[arg-type]
            first_contact=True,
            icon="calendar",
        ),
        Transition(
            "reschedule",
            _("Arrange another time"),
            frozenset({SCHEDULED}),
            SCHEDULED,
            form=ScheduleForm,
            apply=set_appointment,  # type: ignore[arg-type]
            icon="calendar",
        ),
        Transition(
            "consult",
            _("The consultation was held"),
            frozenset({ASSIGNED, SCHEDULED}),
            CONSULTED,
            first_contact=True,
            icon="chat",
        ),
        assign("reassign", _("Give to another specialist"), frozenset({ASSIGNED}), ASSIGNED, icon="swap"),
        Transition(
            "close",
            _("Close"),
            frozenset({REGISTERED, ASSIGNED, SCHEDULED, CONSULTED}),
            CLOSED,
            form=CloseForm,
            icon="tick",
        ),
        withdraw(frozenset({RECEIVED, REGISTERED, ASSIGNED, SCHEDULED})),
        mark_spam(frozenset({RECEIVED, REGISTERED})),
        unmark_spam(),
        reopen(REGISTERED),
    )

    def route(self, submission: Any) -> Routing | None:
        """Send it to the House of the mediator asked for, else to the House wished for, else to the regional House of
        its region, else to the national one.

        Where threats or violence were named, or the question was not answered, no rule decides: the moderators of the
        region see it and a person decides who takes it.
        """
        if submission.by_hand:
            return None
        asked = submission.wished_mediator
        if asked is not None and asked.house is not None and asked.house.is_active:
            return Routing(asked.house, "mediator")
        if submission.wished_house is not None:
            return Routing(submission.wished_house, "wished")
        return regional(submission.region)

    def specialists(self, submission: Any) -> QuerySet[Any] | None:
        """Put the mediator asked for first among those who may get the request; None: nobody was asked for."""
        asked = submission.wished_mediator
        if asked is None or asked.user_id is None:
            return None
        people = specialists_for(submission)
        first = Case(When(pk=asked.user_id, then=Value(0)), default=Value(1))
        return people.order_by(first, *people.query.order_by)

    def next_steps(self, submission: Any) -> list[NextStep]:
        """Return what is still to come, with the days that were promised.

        Nobody is told to expect a call who has said that calls and mails are not safe.
        """
        unsafe = submission.contact_safe == "no"
        first = _("A specialist answers on the status page") if unsafe else _("A specialist contacts you")
        contact = NextStep(first, submission.first_answer_due)
        talk = NextStep(_("The consultation is held"))
        end = NextStep(_("The result is recorded and the request is closed"), submission.close_due)
        if submission.state == SCHEDULED and submission.appointment_at:
            talk = NextStep(_("The consultation is held"), submission.appointment_at)
        steps = {
            RECEIVED: [contact, talk, end],
            REGISTERED: [contact, talk, end],
            ASSIGNED: [contact, talk, end],
            SCHEDULED: [talk, end],
            CONSULTED: [end],
        }.get(submission.state, [])
        return [step for step in steps if step is not contact or submission.first_answered_at is None]

    def info_rows(self, submission: Any) -> list[InfoRow]:
        """Return when and where the consultation takes place, while it is arranged."""
        if submission.state != SCHEDULED or submission.appointment_at is None:
            return []
        moment = f"{dates.long_datetime(submission.appointment_at)}, {dates.weekday(submission.appointment_at)}"
        rows = [InfoRow(_("When"), moment)]
        if submission.appointment_place:
            rows.append(InfoRow(_("Where"), submission.appointment_place))
        elif submission.channel != ConsultationRequest.Channel.ROOM:
            rows.append(InfoRow(_("How"), str(submission.get_channel_display())))
        if submission.assignee and submission.assignee.get_full_name():
            rows.append(InfoRow(_("With whom"), submission.assignee.get_full_name()))
        return rows

    def may_ask_for(self, submission: Any) -> Text:
        """Let the applicant ask for another time while a consultation is arranged."""
        return _("Ask for another time") if submission.state == SCHEDULED else ""

    def filters(self) -> dict[str, Any]:
        """Let the desk's list be filtered by kind of dispute."""
        return {"topic": Topic.objects.all()}

    def figure_subjects(self) -> dict[str, LocalizedText]:
        """Return the kinds of dispute in their order: requests are counted by them."""
        return {topic.code: topic.name for topic in Topic.objects.all()}

    def anonymise(self, submission: Any) -> None:
        """Forget the answer about violence, the mediator and the appointment; region, topic, channel, outcome stay."""
        submission.triage = ""
        submission.wished_mediator = None
        submission.appointment_at = None
        submission.appointment_place = ""
