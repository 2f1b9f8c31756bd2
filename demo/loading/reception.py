"""Receptions of the demo: the page, the sessions, the questions, through the inbox's own functions, in the past."""

import datetime as dt
import math
from collections.abc import Sequence
from typing import Any, cast

from django.conf import settings
from django.utils import timezone

from core.models import Region, User
from demo import clock
from demo.builders.body import block_id
from demo.builders.reception import make_reception_draft, make_session
from demo.content import reception as texts
from demo.content.reception import QuestionText, SessionText
from demo.content.words import Words
from demo.loading.translations import tie
from demo.loading.tree import Tree, publish
from houses.models import House
from inbox.intake import Contact, register
from inbox.models import OutgoingMail
from inbox.transitions import perform
from mediation.models import Profession, ReceptionPage, ReceptionResult, ReceptionSession, Topic

DAY_BEGINS, DAY_LASTS = dt.time(9), dt.timedelta(hours=8.5)
WHOLE_DAY = ("00:00", "23:59")


def plant_reception(tree: Tree) -> None:
    """Create the page of the reception below the page on mediation, unpublished."""
    for language, _name in settings.LANGUAGES:
        page = ReceptionPage(
            title=texts.TITLE.get(language),
            slug="reception",
            intro=texts.INTRO.get(language),
            standing_text=texts.STANDING.get(language),
        )
        tree.add("reception", language, page, tree.pages["mediation", language])


def publish_reception(tree: Tree) -> None:
    """Publish the page in each language."""
    for language, _name in settings.LANGUAGES:
        publish(tree.pages["reception", language])
    others = [tree.pages["reception", language] for language, _name in settings.LANGUAGES if language != "kk"]
    tie(tree.pages["reception", "kk"], others)


def evening() -> dt.date:
    """Return the evening everything counts from: the last one that is over."""
    now = timezone.localtime()
    return now.date() if now.hour >= 18 else now.date() - dt.timedelta(days=1)


def moment(position: float) -> dt.datetime:
    """Return the time `position` days from the evening, in office hours: -0.2 is late on the last day."""
    whole = math.floor(position)
    day = evening() + dt.timedelta(days=1 + whole)
    return timezone.make_aware(dt.datetime.combine(day, DAY_BEGINS) + (position - whole) * DAY_LASTS)


def at(day: dt.date, hour: str) -> dt.datetime:
    """Return an hour ("10:00") of a day."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.fromisoformat(hour)))


def load_sessions(
    regions: dict[str, Region], houses: dict[str, House], chosen: Sequence[SessionText] = texts.SESSIONS
) -> dict[str, ReceptionSession]:
    """Create the sessions; return them by code."""
    professions = {profession.code: profession for profession in Profession.objects.all()}
    topics = {topic.code: topic for topic in Topic.objects.all()}
    sessions = {}
    for text in chosen:
        day = dt.date.fromisoformat(text.on) if text.on else evening() + dt.timedelta(days=text.day)
        first, last = text.hours if text.hours[0] else WHOLE_DAY
        session = make_session(
            text.code,
            title=text.title.as_dict(),
            starts_at=at(day, first),
            ends_at=at(day, last),
            house=houses.get(text.house),
            regions=[regions[code] for code in text.regions],
            channel=text.channel,
            slot_minutes=text.minutes,
            places_per_slot=text.places,
            join_link=text.join,
            note=_said(text.note),
            duties=[(professions[code], number, _said(names)) for code, number, names in text.duties],
            citizens=text.citizens,
            results_on=day if text.citizens is not None else None,
            results_note=_said(text.results),
            source=_said(text.source),
            is_demo=text.demo,
        )
        session.results = [ReceptionResult(topic=topics[code], number=number) for code, number in text.topics]  # type: ignore[attr-defined]
        session.save()
        sessions[text.code] = session
    return sessions


def _said(words: Words | None) -> dict[str, str]:
    return words.as_dict() if words else {}


class Questions:
    """Makes the questions of the demo, oldest first."""

    def __init__(
        self, tree: Tree, regions: dict[str, Region], staff: dict[str, User], sessions: dict[str, ReceptionSession]
    ) -> None:
        self.tree, self.regions, self.staff, self.sessions = tree, regions, staff, sessions
        self.topics = {topic.code: topic for topic in Topic.objects.all()}
        self.professions = {profession.code: profession for profession in Profession.objects.all()}

    def load(self, chosen: Sequence[QuestionText] = texts.QUESTIONS) -> None:
        """Create the questions with what happened to them. Nobody reads the demo's mails: none is left."""
        for number, text in enumerate(sorted(chosen, key=lambda text: -text.days_ago)):
            self._load(text, f"reception/{number}")
        OutgoingMail.objects.all().delete()

    def _load(self, text: QuestionText, path: str) -> None:
        session = self.sessions.get(text.session)
        slot = session.slots()[text.slot] if session and text.slot is not None else None
        page = cast("ReceptionPage", self.tree.pages["reception", text.language])
        with clock.at(moment(-text.days_ago)):
            draft = make_reception_draft(
                page=page,
                session=session,
                slot_at=slot,
                region=self.regions[text.region],
                language=text.language,
                triage=text.triage,
                contact=Contact(text.name, text.phone.replace(" ", ""), text.email, "yes"),
                question=text.question,
                professions=[self.professions[code] for code in text.professions],
                topic=self.topics[text.topic],
            )
            if slot is None:
                draft.own["answer_by"] = text.answer_by
            row: Any = register(draft, block_id(path))
        for name, day, by, given in text.steps:
            data: dict[str, Any] = dict(given)
            if "assignee" in data:
                data["assignee"] = self.staff[data["assignee"]]
            with clock.at(moment(day - text.days_ago)):
                row = perform(row, name, self.staff.get(by), row.version, **data)
