"""Routes that pages of volunteering have for the forms below them."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from inbox.form_pages import PageForm


class FormRoute(RoutablePageMixin):
    """A page with a form at a route. A subclass adds the route and says which form (`form_at`)."""

    def form_at(self, request: HttpRequest) -> PageForm:
        """Return the form for this request."""
        raise NotImplementedError

    def serve_after_csrf_failure(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the step again with everything that was typed (see inbox.views.csrf_failure)."""
        return _again(self.form_at(request))


class SignupRoute(FormRoute):
    """`signup/` below the page of a call, and below the section for a signup without a call."""

    signup_form: ClassVar[str]

    def form_at(self, request: HttpRequest) -> PageForm:
        """Return the signup form."""
        from volunteering.signups import views

        return getattr(views, self.signup_form)(self, request)  # type: ignore[no-any-return]

    @path("signup/", name="signup")
    @method_decorator(never_cache)
    def signup(self, request: HttpRequest) -> HttpResponseBase:
        """Show the form or answer what was sent."""
        return self.form_at(request).respond()


class RegistrationRoute(FormRoute):
    """`registration/` below the page of an event."""

    def form_at(self, request: HttpRequest) -> PageForm:
        """Return the registration form."""
        from volunteering.registrations.views import RegistrationForm

        return RegistrationForm(self, request)

    @path("registration/", name="registration")
    @method_decorator(never_cache)
    def registration(self, request: HttpRequest) -> HttpResponseBase:
        """Show the form or answer what was sent."""
        return self.form_at(request).respond()


def _again(form: PageForm) -> HttpResponseBase:
    response: HttpResponseBase = form.show_again()
    response["Cache-Control"] = "no-store"
    return response
