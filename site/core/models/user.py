"""Staff accounts. Visitors and applicants have none."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A member of staff: editor, moderator, coordinator, specialist, auditor."""

    is_demo = models.BooleanField(_("demo person"), default=False, help_text=_("Fictional, made by the demo data."))

    class Meta(AbstractUser.Meta):  # type: ignore[name-defined, misc]
        swappable = "AUTH_USER_MODEL"

    def __str__(self) -> str:
        return self.get_full_name() or self.get_username()
