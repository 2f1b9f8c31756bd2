"""Signups of volunteers: taken in, accepted, marked and thanked through the inbox's own functions, in the past."""

import datetime as dt
from typing import Any

from django.utils import timezone

from core.models import Region, User
from demo import clock
from demo.builders.body import block_id
from demo.content.signups import LETTER_CODE, LETTER_OF, VOLUNTEERS, Volunteer
from inbox import questions, registry
from inbox.intake import Contact, Draft, register
from inbox.models import ConsentText, OutgoingMail
from inbox.transitions import perform
from volunteering.models import Call, CallPage, CallsIndexPage, CoordinatorScope, Direction, ThankYouLetter

KIND = "volunteer-signup"
COORDINATOR = "coordinator"
COORDINATES = ("social", "mediation")
WAYS: dict[str, tuple[str, ...]] = {
    "": (),
    "received": (),
    "confirmed": ("confirm",),
    "accepted": ("confirm", "accept"),
    "waiting": ("confirm", "wait"),
    "declined": ("decline",),
    "took": ("confirm", "accept", "attend"),
    "absent": ("confirm", "accept", "miss"),
    "thanked": ("confirm", "accept", "attend", "thank"),
    "withdrawn": ("withdraw",),
}
BY_VOLUNTEER = {"confirm", "withdraw"}


class Signups:
    """Makes the signups of the demo, oldest first."""

    def __init__(self, regions: dict[str, Region], staff: dict[str, User]):
        self.regions, self.staff = regions, staff
        self.calls = {call.code: call for call in Call.objects.all()}
        self.directions = {direction.code: direction for direction in Direction.objects.all()}
        self.pages: dict[tuple[int, str], Any] = {
            (page.call_id, page.locale.language_code): page for page in CallPage.objects.select_related("locale")
        }
        self.section = {page.locale.language_code: page for page in CallsIndexPage.objects.select_related("locale")}
        self.consent = ConsentText.current(KIND)
        self.now = timezone.now()

    def load(self) -> None:
        """Create the signups with all that happened to them. Nobody reads the demo's mails: none is left."""
        coordinator = self.staff[COORDINATOR]
        scope = CoordinatorScope.objects.create(user=coordinator)
        scope.directions.set(self.directions[code] for code in COORDINATES)
        for volunteer in sorted(VOLUNTEERS, key=lambda volunteer: -volunteer.days_ago):
            self._load(volunteer)
        letters = ThankYouLetter.objects.filter(signup__idempotency_key=block_id(f"signup/{LETTER_OF}"))
        letters.update(code=LETTER_CODE)
        OutgoingMail.objects.filter(submission__kind=KIND).delete()
        OutgoingMail.objects.filter(purpose="staff-signups").delete()

    def _load(self, volunteer: Volunteer) -> None:
        moment = self.now - dt.timedelta(days=volunteer.days_ago)
        with clock.at(moment):
            row: Any = register(self._draft(volunteer), block_id(f"signup/{volunteer.name}"))
        held_on = max(row.call.last_day, timezone.localdate(moment)) if row.call else None
        for place, name in enumerate(WAYS[volunteer.way], 1):
            later = moment + dt.timedelta(hours=3 * place)
            if name in {"attend", "miss", "thank"} and held_on is not None:
                evening = timezone.make_aware(dt.datetime.combine(held_on, dt.time(18)))
                later = min(evening + dt.timedelta(hours=place), self.now)
            data = {"hours": volunteer.hours} if name == "attend" else {}
            with clock.at(min(later, self.now)):
                row = perform(row, name, self._actor(row, name), row.version, **data)

    def _actor(self, row: Any, name: str) -> User | None:
        if name in BY_VOLUNTEER:
            return None
        coordinator = self.staff[COORDINATOR]
        mine = type(row).objects.visible_to(coordinator).filter(pk=row.pk).exists()
        return coordinator if mine else self.staff["national"]

    def _page(self, call: Call, language: str) -> Any:
        """Return the page of `call` in a language, else in one it has."""
        found = self.pages.get((call.pk, language))
        return found or next(page for (key, _code), page in self.pages.items() if key == call.pk)

    def _draft(self, volunteer: Volunteer) -> Draft:
        kind = registry.get(KIND)
        call = self.calls[volunteer.call] if volunteer.call else None
        page = self._page(call, volunteer.language) if call else self.section[volunteer.language]
        number = VOLUNTEERS.index(volunteer)
        texts = {"skills": volunteer.skills, "parent_name": volunteer.parent}
        if volunteer.parent:
            texts["parent_phone"] = f"+7701000{number:04}"
        directions = call.directions.all() if call else [self.directions[code] for code in volunteer.directions]
        return Draft(
            kind=kind,
            language=volunteer.language,
            digest=block_id(f"signup/{volunteer.name}", "content"),
            contact=Contact(
                name=volunteer.name,
                phone=f"+7700000{number:04}",
                email=f"volunteer-{number}@mail.example" if volunteer.has_email else "",
            ),
            answers={name: text for name, text in texts.items() if text},
            own={
                "call": call,
                "age_band": volunteer.age,
                "languages": ",".join(dict.fromkeys([volunteer.language, "ru" if number % 2 else "kk"])),
                "parent_consent": bool(volunteer.parent),
            },
            region=self.regions[volunteer.region],
            page=page,
            form_version=questions.take_snapshot(page, kind),
            consent=self.consent,
            extra={"directions": list(directions)},
        )
