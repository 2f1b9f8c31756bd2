"""The two steps of the reception's form: the question; time, contact and consent. And what the desk asks."""

import datetime as dt
from collections.abc import Collection
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.dates import clock_time, long_datetime
from inbox.form_fields import OneOfField, SeveralOfField, TextField
from inbox.form_parts import ConsentPart, QuestionsPart, SafeContactPart, named, says
from inbox.forms import TransitionForm
from mediation.form_parts import TopicPart, TriagePart, topic_field
from mediation.models import Profession, ReceptionRequest, ReceptionSession
from mediation.reception import bookings
from mediation.reception.fields import LABELS

SHORTEST_QUESTION, LONGEST_QUESTION = 10, 2_000
CODE_FORMAT = "%Y-%m-%dT%H:%M"
MOST_SESSIONS = 10  # whose times the desk offers
AnswerBy = ReceptionRequest.AnswerBy


class Slot(NamedTuple):
    """A time of a session."""

    session_id: int
    at: dt.datetime


def code_of(slot: dt.datetime) -> str:
    """Return a time as the form sends it: local, without zone, so that it reads the same everywhere."""
    return timezone.localtime(slot).strftime(CODE_FORMAT)


class OfferedField(OneOfField):
    """A choice that shows what is free and takes what was: whether it still is, is decided where it is taken.

    So a form that is sent twice is one booking with one receipt, although its time is no longer free.
    """

    known: Collection[str] = ()

    def valid_value(self, value: Any) -> bool:
        return str(value) in self.known


class QuestionForm(TopicPart, TriagePart):
    """Step 1: is anybody in danger; the question, what it is about and who should answer."""

    topic = topic_field(LABELS["topic"])
    professions = SeveralOfField(
        label=LABELS["professions"],
        help_text=_("You may choose several. If you do not know, leave it empty: we will choose."),
        required=False,
        error_messages={"invalid_choice": _("Choose the specialists from the list.")},
    )
    question = TextField(
        label=LABELS["question"],
        help_text=_("A few sentences are enough. Do not give names of other people or documents' numbers."),
        multiline=True,
        shortest=SHORTEST_QUESTION,
        longest=LONGEST_QUESTION,
        error_messages={"required": _("Write your question.")},
    )

    def __init__(self, *args: Any, session: ReceptionSession | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = Profession.objects.filter(offered=True)
        if session is not None and (on_duty := [duty.profession_id for duty in session.duties.all()]):
            offered = offered.filter(pk__in=on_duty)
        self.specialists = {profession.code: profession for profession in offered}
        self.fields["professions"].choices = named(self.specialists)  # type: ignore[attr-defined]

    def clean_professions(self) -> list[Profession]:
        """Return the chosen records."""
        return [self.specialists[code] for code in self.cleaned_data["professions"]]


class TimeForm(ConsentPart, QuestionsPart, SafeContactPart):
    """Step 2: how and when to answer, whom to reach and where, own questions, consent."""

    consent_kind: ClassVar[str] = "reception"

    answer_by = OfferedField(
        label=LABELS["answer_by"],
        choices=AnswerBy.choices,
        error_messages=says(_("Mark how we should answer.")),
    )
    slot = OfferedField(
        label=LABELS["slot"],
        required=False,
        choices=(),
        error_messages=says(_("Choose a time from the list.")),
    )
    talk_language = OneOfField(
        label=LABELS["talk_language"],
        choices=settings.LANGUAGES,
        error_messages=says(_("Mark in which language you would like to talk.")),
    )
    settlement = None  # type: ignore[assignment]  # not asked here: a question needs no town

    field_order = [*("answer_by", "slot", "talk_language", "name", "region", "phone", "email", "safe", "times")]

    def __init__(self, *args: Any, session: ReceptionSession | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.session = session
        self.free = bookings.free_slots(session) if session else {}
        fields: dict[str, Any] = self.fields
        self.slots = {code_of(slot): slot for slot in session.slots()} if session else {}
        ways = AnswerBy.choices if self.free else [pair for pair in AnswerBy.choices if pair[0] != AnswerBy.TALK]
        fields["answer_by"].choices = ways
        fields["answer_by"].known = AnswerBy.values if self.slots else [AnswerBy.PHONE, AnswerBy.WRITTEN]
        fields["slot"].choices = [(code_of(s), _slot_label(session, s)) for s in self.free if session]
        fields["slot"].known = self.slots
        if not self.slots:
            del fields["slot"]

    @property
    def asks_slot(self) -> bool:
        """Whether there is a time to choose."""
        return bool(self.free)

    def clean_slot(self) -> dt.datetime | None:
        """Return the time chosen, where one is wanted."""
        wanted = self.cleaned_data.get("answer_by") == AnswerBy.TALK
        return self.slots.get(self.cleaned_data["slot"]) if wanted else None

    def clean(self) -> dict[str, Any]:
        """Ask for what the chosen way to answer needs."""
        cleaned = super().clean()
        way = cleaned.get("answer_by")
        if way == AnswerBy.TALK and not cleaned.get("slot") and "slot" not in self.errors:
            self.add_error("slot", _("Choose a time for the talk."))
        if way == AnswerBy.PHONE and not cleaned.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Give the phone number we should call."))
        return cleaned


def _slot_label(session: ReceptionSession, slot: dt.datetime) -> str:
    return f"{clock_time(slot)}–{clock_time(slot + dt.timedelta(minutes=session.slot_minutes or 0))}"


class BookForm(TransitionForm):
    """Asks for the time given to a question: the one it has, or a free one of a session to come."""

    slot = forms.ChoiceField(label=_("Time of the talk"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        request: Any = self.submission
        sessions = ReceptionSession.objects.public().to_come().select_related("house")
        near = [s for s in sessions if s.house_id in {None, request.house_id} or s.pk == request.session_id]
        free = bookings.free_slots_of(near[:MOST_SESSIONS])
        self.slots = {
            f"{session.pk}@{code_of(slot)}": (Slot(session.pk, slot), f"{long_datetime(slot)} · {session.title}")
            for session in near[:MOST_SESSIONS]
            for slot in free[session.pk]
        }
        if request.seat is not None and request.slot_at and request.session:
            own = Slot(request.session.pk, request.slot_at)
            label = f"{long_datetime(own.at)} · {request.session.title}"
            self.slots = {f"{own.session_id}@{code_of(own.at)}": (own, label)} | self.slots
        field: Any = self.fields["slot"]
        field.choices = [("", _("Choose a time")), *((code, label) for code, (_slot, label) in self.slots.items())]

    def clean_slot(self) -> Slot:
        """Return session and time."""
        return self.slots[self.cleaned_data["slot"]][0]
