"""Who sees which request and may do what with it: one policy, asked by every view, count, search, export and file.

Two questions, both must be answered yes. *May this person do that?* is a permission the table of roles gives out
(`core.roles`). *With this row?* follows from the kind (a person needs the view permission of the kind's own model)
and from the scope: everything, or the regions and Houses of the scope record, or the cases assigned to the person.
A case belongs to the region its House lies in today, never to the methodical parent; without a House, to the region
asked for.
"""

from typing import Any

from django.contrib.auth import get_permission_codename, get_user_model
from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from core.collation import InAlphabet
from houses.models import House, StaffScope
from inbox import registry
from inbox.models import Event, OutgoingMail, Submission

LIST, VIEW, REVEAL, CHANGE = "list", "view", "reveal", "change"
ROUTE, ASSIGN, REOPEN = "route", "assign", "reopen"
EXPORT, EXPORT_PERSONAL, AUDIT = "export", "export_personal", "audit"
ACTIONS = (LIST, VIEW, REVEAL, CHANGE, ROUTE, ASSIGN, REOPEN, EXPORT, EXPORT_PERSONAL, AUDIT)
SCOPE_ALL, SCOPE_REGIONS = "scope_all", "scope_regions"


class SubmissionPermissionPolicy(ModelPermissionPolicy):
    """The policy of Submission and of every kind's own model."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether `user` may do `action` at all, on whichever rows."""
        return bool(user.is_active and super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Return whether `user` may do one of `actions` at all."""
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Return whether `user` may do `action` with this very row, as the row is in the database."""
        if not self.user_has_permission(user, action):
            return False
        return rows_of(Submission.objects.filter(pk=instance.pk), user).exists()

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        """Return whether `user` may do one of `actions` with this very row."""
        if not self.user_has_any_permission(user, actions):
            return False
        return rows_of(Submission.objects.filter(pk=instance.pk), user).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet[Any]:
        """Return the rows on which `user` may do one of `actions`."""
        rows = self.model._default_manager.all()
        return rows_of(rows, user) if self.user_has_any_permission(user, actions) else rows.none()

    def users_with_any_permission_for_instance(self, actions: Any, instance: Any) -> QuerySet[Any]:
        """Return the active people who may do one of `actions` with this very row."""
        people = self.users_with_any_permission(actions)
        allowed = [
            person.pk for person in people if self.user_has_any_permission_for_instance(person, actions, instance)
        ]
        return get_user_model().objects.filter(pk__in=allowed)


class AppendOnlyPolicy(ModelPermissionPolicy):
    """Records that are written once: nobody, no superuser either, changes or deletes them."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether `user` may do `action`: viewing and adding are asked of the permissions, the rest is no."""
        return action in {"view", "add"} and super().user_has_permission(user, action)


submission_policy = SubmissionPermissionPolicy(Submission)


def visible(rows: QuerySet[Any], user: Any) -> QuerySet[Any]:
    """Leave of `rows` (submissions of any model) those `user` may list."""
    return rows_of(rows, user) if submission_policy.user_has_permission(user, LIST) else rows.none()


def rows_of(rows: QuerySet[Any], user: Any) -> QuerySet[Any]:
    """Leave of `rows` those in the scope of `user`; the caller has asked for the permission."""
    if not user.is_active:
        return rows.none()
    if user.is_superuser:
        return rows
    rows = rows.filter(kind__in=kinds_of(user))
    own, narrowed = Q(assignee_id=user.pk), _narrowed_by_kinds(user)
    if submission_policy.user_has_permission(user, SCOPE_ALL):
        return rows.filter(own | narrowed) if narrowed else rows
    if not submission_policy.user_has_permission(user, SCOPE_REGIONS):
        return rows.filter(own)
    return rows.filter(own | _in_scope(StaffScope.objects.filter(user_id=user.pk).first()) & narrowed)


def _narrowed_by_kinds(user: Any) -> Q:
    """Return what the kinds themselves let `user` see (`SubmissionKind.rows_for`); empty when none narrows."""
    narrowed = Q()
    for kind in registry.kinds():
        condition = kind.rows_for(user)
        if condition is not None:
            narrowed &= ~Q(kind=kind.code) | condition
    return narrowed


def kinds_of(user: Any) -> list[str]:
    """Return the codes of the kinds whose own model `user` may view."""
    return [kind.code for kind in registry.kinds() if user.has_perm(_view_permission(kind.model))]


def _view_permission(model: type[Model]) -> str:
    return f"{model._meta.app_label}.{get_permission_codename('view', model._meta)}"


def _in_scope(scope: StaffScope | None) -> Q:
    if scope is None:
        return Q(pk__in=[])
    routed = Q(house__in=House.objects.in_scope(scope))
    return routed | Q(house__isnull=True, region__in=scope.regions.all())


def visible_events(user: Any) -> QuerySet[Event]:
    """Return the events `user` may read in the log: those of the rows in scope, and those of no row at all."""
    if not submission_policy.user_has_permission(user, AUDIT):
        return Event.objects.none()
    return Event.objects.filter(Q(submission__isnull=True) | Q(submission__in=rows_of(Submission.objects.all(), user)))


def visible_mails(user: Any) -> QuerySet[OutgoingMail]:
    """Return the queued mails `user` may know of: those about rows in scope; with the whole country, also others."""
    if not user.is_active or not user.has_perm("inbox.view_outgoingmail"):
        return OutgoingMail.objects.none()
    about = Q(submission__in=rows_of(Submission.objects.all(), user))
    if submission_policy.user_has_permission(user, SCOPE_ALL):
        about |= Q(submission__isnull=True)
    return OutgoingMail.objects.filter(about)


def specialists_for(submission: Submission) -> QuerySet[Any]:
    """Return the people this request may be assigned to, by name.

    Those with a profession whose scope covers the request's House, or who answer for the whole country (a scope
    record without regions and Houses). Where threats or violence were named, never a mediator.
    """
    scopes = StaffScope.objects.exclude(profession=StaffScope.Profession.NONE)
    if submission.threat:
        scopes = scopes.exclude(profession=StaffScope.Profession.MEDIATOR)
    everywhere = Q(regions__isnull=True, houses__isnull=True)
    region = submission.house.region_id if submission.house else submission.region_id
    near = Q(regions__in=[region or 0]) | Q(houses__in=[submission.house_id or 0])  # no row has the key 0
    people = get_user_model().objects.filter(is_active=True, scope__in=scopes.filter(everywhere | near))
    allowed = submission_policy.users_with_any_permission([VIEW])
    return (
        people.filter(pk__in=allowed.values("pk"))
        .select_related("scope")
        .order_by(InAlphabet("last_name"), InAlphabet("first_name"), "pk")
    )
