"""Consultation requests: taken in, answered and closed through the inbox's own functions, in the past."""

import datetime as dt
import math
from collections.abc import Sequence
from typing import Any, cast

from django.utils import timezone

from core.models import Region, User
from demo import clock
from demo.builders.body import block_id
from demo.content import cases_closed, cases_open
from demo.content.cases import Case, Step
from demo.content.consultation import QUESTIONS
from demo.loading.tree import Tree
from houses.models import House
from inbox import registry
from inbox.correspondence import add_from_applicant
from inbox.desk import operations
from inbox.intake import Contact, Draft, register
from inbox.models import ConsentText, FormVersion, OutgoingMail, Submission
from inbox.transitions import perform
from mediation.models import ConsultationPage, ConsultationRequest, Topic
from mediation.snapshots import take_snapshot

KIND = "consultation"
ALL: tuple[Case, ...] = (*cases_open.CASES, *cases_closed.CASES)
DAY_BEGINS, DAY_LASTS = dt.time(9), dt.timedelta(hours=8.5)
WRITES = {"reply": operations.reply, "ask": operations.clarify, "note": operations.add_note}


def shown_request() -> Submission | None:
    """Return the request whose receipt code the command prints, so that its status page can be looked at."""
    return Submission.objects.filter(idempotency_key=block_id("case/shown")).first()


class Requests:
    """Makes the requests of the demo, oldest first."""

    def __init__(self, tree: Tree, regions: dict[str, Region], houses: dict[str, House], staff: dict[str, User]):
        self.pages = {code: page for (key, code), page in tree.pages.items() if key == KIND}
        self.regions, self.houses, self.staff = regions, houses, staff
        self.topics = {topic.code: topic for topic in Topic.objects.all()}
        self.consent = ConsentText.current(KIND)
        self.version: FormVersion = take_snapshot(cast("ConsultationPage", self.pages["kk"]))
        now = timezone.localtime()
        # The evening everything counts back from: the last one that is over.
        self.evening = now.date() if now.hour >= 18 else now.date() - dt.timedelta(days=1)

    def load(self, chosen: Sequence[Case] = ALL) -> None:
        """Create the `chosen` requests with all that happened to them. Nobody reads the demo's mails: none is left."""
        for number, case in enumerate(sorted(chosen, key=lambda case: -case.days_ago)):
            self._load(case, f"case/{case.key or number}")
        OutgoingMail.objects.all().delete()

    def moment(self, position: float) -> dt.datetime:
        """Return the time `position` days from the evening, in office hours: -0.2 is late on the last day."""
        whole = math.floor(position)
        day = self.evening + dt.timedelta(days=1 + whole)
        return timezone.make_aware(dt.datetime.combine(day, DAY_BEGINS) + (position - whole) * DAY_LASTS)

    def _load(self, case: Case, path: str) -> None:
        with clock.at(self.moment(-case.days_ago)):
            row: Submission = register(self._draft(case, path), block_id(path), case.held)
        for place, step in enumerate(case.steps):
            with clock.at(self.moment(step.day - case.days_ago)):
                self._take(row, step, case, f"{path}/{place}")
            row = row.specific()
            row.refresh_from_db()

    def _take(self, row: Submission, step: Step, case: Case, path: str) -> None:
        actor = self.staff.get(step.by)
        if step.name in WRITES:
            WRITES[step.name](row, actor, row.version, text=_one_line(step.text))
        elif step.name == "message":
            add_from_applicant(row, _one_line(step.text), case.language, block_id(path))
        else:
            perform(row, step.name, actor, row.version, **self._data(step, case))
            if step.text:
                row.refresh_from_db()
                operations.reply(row, actor, row.version, text=_one_line(step.text))

    def _data(self, step: Step, case: Case) -> dict[str, Any]:
        data: dict[str, Any] = dict(step.data)
        if "assignee" in data:
            data["assignee"] = self.staff[data["assignee"]]
        if "at" in data:
            hour, minute = data.pop("at").split(":")
            day = self.moment(float(data.pop("in_days")) - case.days_ago).date()
            moment = dt.datetime.combine(day, dt.time(int(hour), int(minute)))
            data = {"appointment_at": timezone.make_aware(moment), "appointment_place": data["place"]}
        return data

    def _draft(self, case: Case, path: str) -> Draft:
        own = _own_answers(case)
        counted = {block_id(KIND, place) for place, question in enumerate(QUESTIONS) if question.counted}
        texts = {"settlement": case.settlement, "story": _one_line(case.story), "wish": case.wish}
        return Draft(
            kind=registry.get(KIND),
            language=case.language,
            digest=block_id(path, "content"),
            contact=Contact(case.name, case.phone.replace(" ", ""), case.email, case.safe, case.times),
            answers={name: text for name, text in texts.items() if text} | own,
            counted={key: value for key, value in own.items() if key in counted},
            own={
                "triage": case.triage,
                "for_whom": case.for_whom,
                "talk_language": case.talk or case.language,
                "channel": case.channel,
                "topic": self.topics[case.topic],
                "relation": case.relation,
                "wished_house": self.houses.get(case.house),
            },
            region=self.regions[case.region],
            page=self.pages[case.language],
            form_version=self.version,
            consent=self.consent,
            threat=case.triage == ConsultationRequest.Triage.YES,
            by_hand=case.triage != ConsultationRequest.Triage.NO,
        )


def _own_answers(case: Case) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for place, question in enumerate(QUESTIONS):
        if question.key not in case.answers:
            continue
        value: Any = case.answers[question.key]
        if question.options:
            value = block_id(f"{KIND}/{question.key}", "item", int(value))
        answers[block_id(KIND, place)] = [value] if question.type == "several_of" else value
    return answers


def _one_line(text: str) -> str:
    """Return a text that is wrapped in the source as the applicant typed it."""
    return " ".join(text.split())
