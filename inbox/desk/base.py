"""What all views of the desk share: the right to be here, the row policy, the frame of the admin."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import cached_property
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from core.models import User
from inbox.desk import audit
from inbox.models import Submission
from inbox.permissions import submission_policy


class DeskMixin(WagtailAdminTemplateMixin):
    """A view of the desk. `right` is what a person needs to be here at all; a refusal is written into the log."""

    request: HttpRequest
    right: str
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who lacks the right; raises PermissionDenied, which the admin turns into a message."""
        if not submission_policy.user_has_permission(self.staff, self.right):
            self.refuse(None, self.right)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    @cached_property
    def staff(self) -> User:
        """The person at the desk: the admin has asked for the log-in before."""
        assert isinstance(self.request.user, User)  # noqa: S101 - narrows the type, the admin's decorator guarantees it
        return self.request.user

    def refuse(self, submission: Submission | None, action: str) -> None:
        """Write the refusal down and raise PermissionDenied."""
        audit.refuse(self.staff, submission, action, "right")
        raise PermissionDenied

    def may(self, action: str, submission: Submission | None = None) -> bool:
        """Return whether the person may do `action`, at all or with this row."""
        if submission is None:
            return submission_policy.user_has_permission(self.staff, action)
        return submission_policy.user_has_permission_for_instance(self.staff, action, submission)


class CaseMixin(DeskMixin):
    """A view of one request, found by its number among those the person may see."""

    kwargs: dict[str, Any]

    @cached_property
    def submission(self) -> Submission:
        """The kind's own row of the request in the address.

        Raises Http404 for one that does not exist and for one the person may not see: nobody learns which it is. The
        attempt on an existing one is written down.
        """
        reference = self.kwargs["reference"]
        rows = Submission.objects.visible_to(self.staff).select_related("form_version")
        found = rows.filter(reference=reference).first()
        if found is None:
            if other := Submission.objects.without_personal_data().filter(reference=reference).first():
                audit.refuse(self.staff, other, self.right, "scope")
            raise Http404
        return found.specific()
