"""The registration form of an event: its step and what its answers make."""

from typing import Any

from django.utils.translation import gettext as _

from core.models import BasePage
from core.parts import part_context
from inbox.form_pages import PageForm
from inbox.intake import Contact, Draft
from inbox.steps import Builder, Complete, Screen
from volunteering.models import EventPage
from volunteering.registrations.forms import RegistrationStep
from volunteering.registrations.kind import why_closed


class RegistrationForm(PageForm):
    """Registering for the event of a page."""

    page: EventPage
    kind_code = "event-registration"
    template = "pages/volunteering_registration.html"

    @property
    def key(self) -> str:
        """Tokens are bound to the registration form of the page."""
        return f"registration-{self.page.translation_key}"

    def steps(self) -> list[Builder]:
        """Return the one step."""
        return [
            lambda data, check, initial: RegistrationStep(
                data, check=check, initial=dict(initial), questions=self.questions
            )
        ]

    def presets(self) -> dict[str, Any]:
        """Preset the language of the page, the event's region and one person."""
        region = self.page.event.region
        presets = {"talk_language": self.page.locale.language_code, "people": "1"}
        return presets | ({"region": region.code} if region else {})

    def refusal(self) -> str:
        """Return why nobody can register now; "" while it is possible."""
        if not self.page.live:
            return _("Registering here is no longer possible: the page was taken off the site.")
        return why_closed(self.page.event)

    def page_context(self) -> dict[str, Any]:
        """Return the context of every page, without what only the event's page needs."""
        context: dict[str, Any] = BasePage.get_context(self.page, self.request)
        return context

    def context(self, screen: Screen) -> dict[str, Any]:
        """Return the head of the part, and the event."""
        heading = _("Register for the event")
        return {
            **part_context(self.page, self.request, path="registration/", title=f"{self.page.title}: {heading}"),
            "event": self.page.event,
            "form_heading": heading,
            "back_url": (self.page if self.page.live else self.page.get_parent()).get_url(self.request),
        }

    def draft(self, result: Complete) -> Draft:
        """Return what the answers make."""
        cleaned = result.cleaned
        return self.new_draft(
            result,
            contact=Contact(name=cleaned["name"], phone=cleaned["phone"], email=cleaned["email"]),
            answers={"talk_language": cleaned["talk_language"]},
            own={"event": self.page.event, "people": cleaned["people"]},
            region=cleaned["region"],
        )
