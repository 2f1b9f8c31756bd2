"""The letter of thanks: a page to print for who holds the status cookie, and the check of a code for anybody."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from inbox import cookies, rate_limits, receipts
from inbox.views import expired_words, shows_itself_again, too_many_words
from volunteering.models import ThankYouLetter, VolunteerSignup
from volunteering.signups.kind import THANKED


class CheckForm(forms.Form):
    """A check code, as it is read from paper."""

    code = forms.CharField(
        label=gettext_lazy("Check code of the letter"),
        help_text=gettext_lazy("Twelve letters and figures at the foot of the letter."),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Enter the code of the letter.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False

    def clean_code(self) -> str:
        """Return the code without spaces; raises ValidationError for what cannot be one."""
        try:
            return receipts.normalise(self.cleaned_data["code"])
        except receipts.MalformedCode:
            raise forms.ValidationError(
                gettext_lazy("This is no code of a letter. Check it letter by letter.")
            ) from None


@dataclass(frozen=True)
class Facts:
    """What a letter says. `name` is the whole name for its holder and initials for who checks it."""

    name: str
    signup: VolunteerSignup
    letter: ThankYouLetter

    @property
    def house(self) -> str:
        """The House that thanks."""
        return str(self.signup.house.name) if self.signup.house else ""

    @property
    def call(self) -> Any:
        """The call, if the signup was for one."""
        return self.signup.call

    @property
    def directions(self) -> str:
        """The directions."""
        return ", ".join(str(direction) for direction in self.signup.directions.all())

    @property
    def code(self) -> str:
        """The code in groups of four."""
        return receipts.grouped(self.letter.code)


def initials(name: str) -> str:
    """Return the first letters of a name: enough to compare with a paper, too little to learn a name from."""
    return " ".join(f"{part[0].upper()}." for part in name.split()[:3])


@never_cache
@require_http_methods(["GET", "HEAD"])
def letter(request: HttpRequest) -> HttpResponseBase:
    """Show the letter to who has opened the signup on the status page; others are led there."""
    signup = cookies.case_of(request)
    if not isinstance(signup, VolunteerSignup) or signup.state != THANKED or not hasattr(signup, "letter"):
        return redirect("inbox:status")
    check_url = request.build_absolute_uri(reverse("volunteering:letters"))
    context = {"facts": Facts(signup.contact_name, signup, signup.letter), "check_url": check_url}
    return render(request, "pages/volunteering_letter.html", context)


@shows_itself_again
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, expired: bool = False) -> HttpResponse:
    """Ask for a code (GET) and say whether a letter has it (POST). The code is never in an address."""
    if request.method != "POST" or expired:
        kept = CheckForm(initial={"code": request.POST.get("code", "")[:100]})
        return _page(request, kept, problem=expired_words() if expired else "", status=403 if expired else 200)
    form = CheckForm(request.POST)
    wait = rate_limits.hit("letter", rate_limits.CODE_LIMITS, request)
    if wait:
        blank = CheckForm(initial={"code": request.POST.get("code", "")[:100]})
        response = _page(request, blank, problem=too_many_words(wait), status=429)
        response["Retry-After"] = str(wait)
        return response
    if not form.is_valid():
        return _page(request, form)
    rows = ThankYouLetter.objects.filter(code=form.cleaned_data["code"], signup__state=THANKED)
    found = rows.select_related("signup__call", "signup__house").first()
    if found is None:
        form.add_error("code", _("There is no letter with this code. Check it letter by letter."))
        return _page(request, form)
    return _page(request, form, facts=Facts(initials(found.signup.contact_name), found.signup, found))


def _page(
    request: HttpRequest, form: CheckForm, facts: Facts | None = None, problem: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "facts": facts, "problem": problem}
    return render(request, "pages/volunteering_letter_check.html", context, status=status)
