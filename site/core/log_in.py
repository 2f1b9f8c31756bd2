"""The log-in of the admin. Apart from `core.forms`, which the models import before there is a user model."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm


class LogInForm(LoginForm):
    """Wagtail's log-in with the password field named in the reader's language: Wagtail leaves it "Password"."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")
