"""Which calls and rosters a person works on: the same scope as the rows of the inbox, by region and direction."""

from typing import Any

from django.db.models import Q, QuerySet

from houses.models import House, StaffScope
from inbox.permissions import LIST, SCOPE_ALL, SCOPE_REGIONS, kinds_of, submission_policy
from volunteering.models import Call, VolunteerSignup
from volunteering.signups.kind import EVERY_DIRECTION

KIND = "volunteer-signup"


def works_on_signups(user: Any) -> bool:
    """Return whether `user` may list signups at all."""
    return submission_policy.user_has_permission(user, LIST) and (user.is_superuser or KIND in kinds_of(user))


def calls_of(user: Any) -> QuerySet[Call]:
    """Return the calls whose roster `user` may open: of the own regions, Houses and directions.

    A call for all regions belongs to everybody with its direction, a call of no House also to who answers for a House
    its signups went to; of the signups each still sees the own ones only.
    """
    calls = Call.objects.all()
    if not works_on_signups(user):
        return calls.none()
    if not user.has_perm(EVERY_DIRECTION):
        scope = getattr(user, "coordinator_scope", None)
        own = scope.directions.values("pk") if scope else []
        calls = calls.filter(pk__in=Call.directions.through.objects.filter(direction__in=own).values("call"))
    if user.is_superuser or submission_policy.user_has_permission(user, SCOPE_ALL):
        return calls
    area = StaffScope.objects.filter(user_id=user.pk).first()
    if area is None or not submission_policy.user_has_permission(user, SCOPE_REGIONS):
        return calls.none()
    routed = Q(house__in=House.objects.in_scope(area))
    near = Q(region__in=area.regions.all()) | Q(region=None)
    mine = Q(pk__in=VolunteerSignup.objects.visible_to(user).order_by().values("call"))
    return calls.filter(routed | Q(house=None) & (near | mine))


def signups_of(user: Any, call: Call) -> Any:
    """Return the signups for `call` that `user` may see, in the order they came in."""
    return VolunteerSignup.objects.visible_to(user).filter(call=call).order_by("pk")
