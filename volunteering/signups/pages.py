"""Routes that pages of volunteering have for the forms below them."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.url_routing import RouteResult

from inbox import tokens
from inbox.form_pages import PageForm
from inbox.steps import TOKEN_FIELD


class FormRoute(RoutablePageMixin):
    """A page with a form at a route. A subclass adds the route and says which form (`form_at`)."""

    live: bool

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the form also when the page was taken off the site while it was open.

        Only for a POST with a token of this form, which nobody has who did not open it: the form then says what
        happened and keeps what was typed. Anybody else gets the 404 of any page that is not there.
        """
        if not self.live and request.method == "POST" and path_components and self._was_open(request):
            return RouteResult(self, args=tuple(self.resolve_subpage(f"/{'/'.join(path_components)}/")))
        return super().route(request, path_components)  # type: ignore[no-any-return]

    def _was_open(self, request: HttpRequest) -> bool:
        return tokens.read(request.POST.get(TOKEN_FIELD, ""), self.form_at(request).key) is not None

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
