"""Courses of the demo: the page, the courses, the registrations, through the inbox's own functions, in the past."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, cast

from django.conf import settings

from core.models import Region, User
from demo import clock
from demo.builders.body import block_id, items, stream
from demo.builders.courses import make_course, make_course_draft
from demo.content import courses as texts
from demo.content.courses import CourseText, RegistrationText
from demo.loading.reception import at, evening, moment
from demo.loading.translations import tie
from demo.loading.tree import Tree, publish
from houses.models import House
from inbox.intake import Contact, register
from inbox.models import OutgoingMail
from inbox.transitions import perform
from mediation.models import Course, CoursesPage, MediationLanguage


def plant_courses(tree: Tree) -> None:
    """Create the list of courses below the page on mediation, unpublished."""
    for language, _name in settings.LANGUAGES:
        page = CoursesPage(
            title=texts.TITLE.get(language),
            slug="courses",
            intro=texts.INTRO.get(language),
            figures=stream("courses/figures", [("figures", _figures(language))]),
        )
        tree.add("courses", language, page, tree.pages["mediation", language])


def _figures(language: str) -> dict[str, Any]:
    numbers = [{"value": value, "label": label.get(language)} for value, label in texts.FIGURES]
    return {
        "title": texts.FIGURES_TITLE.get(language),
        "items": items("courses/figures", numbers),
        "source": texts.FIGURES_SOURCE.get(language),
        "source_url": "",
        "date": texts.FIGURES_DATE,
    }


def publish_courses(tree: Tree) -> None:
    """Publish the page in each language."""
    for language, _name in settings.LANGUAGES:
        publish(tree.pages["courses", language])
    others = [tree.pages["courses", language] for language, _name in settings.LANGUAGES if language != "kk"]
    tie(tree.pages["courses", "kk"], others)


def load_courses(houses: dict[str, House], chosen: Sequence[CourseText] = texts.COURSES) -> dict[str, Course]:
    """Create the courses; return them by code."""
    languages = {language.code: language for language in MediationLanguage.objects.all()}
    courses = {}
    for text in chosen:
        first = dt.date.fromisoformat(text.on) if text.on else evening() + dt.timedelta(days=text.day)
        last = first + dt.timedelta(days=text.days - 1)
        house = houses.get(text.house)
        begins = at(first, text.hours[0])
        courses[text.code] = make_course(
            text.code,
            title=text.title.as_dict(),
            description=text.description.as_dict(),
            audience=text.audience.as_dict(),
            starts_at=begins,
            ends_at=at(last, text.hours[1]),
            schedule=text.schedule.as_dict() if text.schedule else {},
            house=house,
            region=house.region_on(first) if house else None,
            hours=text.lessons,
            places=text.places,
            online=text.online,
            trainers=text.trainers.as_dict() if text.trainers else {},
            languages=[languages[code] for code in text.languages],
            registration_until=begins - dt.timedelta(days=text.closes_before) if text.closes_before else None,
            certificate=text.certificate,
            is_demo=True,
        )
    return courses


def load_registrations(
    tree: Tree,
    regions: dict[str, Region],
    staff: dict[str, User],
    courses: dict[str, Course],
    chosen: Sequence[RegistrationText] = texts.REGISTRATIONS,
) -> None:
    """Create the registrations with what happened to them, oldest first. No mail of the demo is left in the queue."""
    for number, text in enumerate(sorted(chosen, key=lambda text: -text.days_ago)):
        page = cast("CoursesPage", tree.pages["courses", text.language])
        with clock.at(moment(-text.days_ago)):
            draft = make_course_draft(
                course=courses[text.course],
                page=page,
                region=regions[text.region],
                language=text.language,
                contact=Contact(text.name, text.phone.replace(" ", ""), text.email),
            )
            row: Any = register(draft, block_id(f"course/{number}"))
        for name, day, by in text.steps:
            with clock.at(moment(day - text.days_ago)):
                row = perform(row, name, staff.get(by), row.version)
    OutgoingMail.objects.all().delete()
