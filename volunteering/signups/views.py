"""The signup form, for a call and in general: its steps, its presets and what its answers make."""

from typing import Any

from django.utils.translation import gettext as _

from core.models import BasePage, Region
from core.parts import part_context
from inbox.form_pages import PageForm
from inbox.intake import Contact, Draft
from inbox.steps import Builder, Complete, Screen
from volunteering.ages import AgeBand
from volunteering.models import Call, CallPage, CallsIndexPage, Direction
from volunteering.signups.forms import HelpForm, PersonForm
from volunteering.signups.kind import why_closed

PATH = "signup/"
KEPT = ("settlement", "skills", "availability", "parent_name", "parent_phone")


class GeneralSignupForm(PageForm):
    """Signing up without a call, below the section: routed by region and direction."""

    page: CallsIndexPage
    kind_code = "volunteer-signup"
    template = "pages/volunteering_signup.html"
    call: Call | None = None

    @property
    def key(self) -> str:
        """Tokens are bound to the signup form of the page."""
        return f"signup-{self.page.translation_key}"

    @property
    def questions(self) -> Any:
        """The general form has no own questions."""
        return ()

    @property
    def bands(self) -> list[AgeBand]:
        """The age bands that may sign up."""
        return list(AgeBand)

    def steps(self) -> list[Builder]:
        """Return person, help."""
        return [
            lambda data, check, initial: PersonForm(data, check=check, initial=dict(initial), bands=self.bands),
            lambda data, check, initial: HelpForm(
                data,
                check=check,
                initial=dict(initial),
                questions=self.questions,
                asks_directions=self.call is None,
            ),
        ]

    def presets(self) -> dict[str, Any]:
        """Preset the language of the page; `?direction=` and `?region=`, by code, if they exist."""
        presets = {"languages": self.page.locale.language_code}
        for name, model in (("directions", Direction), ("region", Region)):
            code = self.request.GET.get(name.removesuffix("s"), "")[:40]
            if code.isascii() and code.replace("-", "").isalnum() and model.objects.filter(code=code).exists():
                presets[name] = code
        return presets

    def refusal(self) -> str:
        """Return why nobody can sign up now; "" while it is possible."""
        return "" if self.page.live else _("Signing up here is no longer possible: the page was taken off the site.")

    def page_context(self) -> dict[str, Any]:
        """Return the context of every page, without the lists of this one."""
        context: dict[str, Any] = BasePage.get_context(self.page, self.request)
        return context

    def context(self, screen: Screen) -> dict[str, Any]:
        """Return the head of the part, and the call."""
        heading = _("Sign up as a volunteer")
        name = f"{self.page.title}: {heading}" if self.call else heading
        return {
            **part_context(self.page, self.request, path=PATH, title=name),
            "call": self.call,
            "form_heading": heading,
            "back_url": (self.page if self.page.live else self.page.get_parent()).get_url(self.request),
        }

    def draft(self, result: Complete) -> Draft:
        """Return what the answers of both steps make."""
        cleaned = result.cleaned
        young = cleaned["age_band"] == AgeBand.UNDER_14
        kept = [name for name in KEPT if cleaned.get(name) and (young or not name.startswith("parent_"))]
        directions = self.call.directions.all() if self.call else cleaned["directions"]
        return self.new_draft(
            result,
            contact=Contact(name=cleaned["name"], phone=cleaned["phone"], email=cleaned["email"]),
            answers={name: cleaned[name] for name in kept},
            own={
                "call": self.call,
                "age_band": cleaned["age_band"],
                "languages": ",".join(cleaned["languages"]),
                "parent_consent": young and bool(cleaned.get("parent_consent")),
            },
            extra={"directions": list(directions)},
            region=cleaned["region"],
        )


class CallSignupForm(GeneralSignupForm):
    """Signing up for a call, below its page."""

    page: CallPage  # type: ignore[assignment]

    def __init__(self, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.call = page.call

    @property
    def questions(self) -> Any:
        """The call's own questions."""
        return self.page.questions

    @property
    def bands(self) -> list[AgeBand]:
        """The age bands the call takes."""
        return self.page.call.age_bands

    def refusal(self) -> str:
        """Return why nobody can sign up now; "" while it is possible, for a place or for the waiting list."""
        return super().refusal() or why_closed(self.page.call)
