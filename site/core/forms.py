"""The editor's form of every page, and the log-in."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.auth import LoginForm


class BasePageForm(WagtailAdminPageForm):
    """Lets the slug stay empty: the page makes it from the title."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False


class LogInForm(LoginForm):
    """Wagtail's log-in with the password field named in the reader's language: Wagtail leaves it "Password"."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")
