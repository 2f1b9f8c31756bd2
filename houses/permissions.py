"""Whose records of Houses a member of staff works on: one policy, asked by every list, form, chooser and address.

Two questions, both must be answered yes. *May this person do that?* is a permission the table of roles gives out
(`core.roles`). *With this row?* follows from the House of the row: it is one of the Houses of the person's scope
record, or the person keeps the records of every House (`houses.keep_every_house`). A row without a House belongs to
those only.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import policy_registry

from houses.models import House, StaffScope
from houses.querysets import HouseQuerySet

KEEP_EVERY_HOUSE = "houses.keep_every_house"


def keeps_every_house(user: Any) -> bool:
    """Return whether `user` works on the records of all Houses, and on those of none."""
    return bool(user.has_perm(KEEP_EVERY_HOUSE))


def houses_of(user: Any) -> HouseQuerySet:
    """Return the Houses whose records `user` works on; what may be done with them is another question."""
    if keeps_every_house(user):
        return House.objects.all()
    if not user.is_active:
        return House.objects.none()
    return House.objects.in_scope(StaffScope.objects.filter(user_id=user.pk).first())


def limited(rows: QuerySet[Any], user: Any) -> QuerySet[Any]:
    """Leave of `rows` what `user` may choose from: own Houses, records of own Houses, all rows of other models."""
    if keeps_every_house(user):
        return rows
    if rows.model is House:
        return rows.filter(pk__in=houses_of(user).values("pk"))
    policy = policy_registry.get_by_type(rows.model, fallback=False)
    return policy.rows(user, rows) if isinstance(policy, HouseRecordsPolicy) else rows


class HouseRecordsPolicy(ModelPermissionPolicy):
    """The policy of a model whose rows belong to Houses.

    `house_lookup` leads from a row to its House or Houses: a foreign key ("house"), a field with many Houses
    ("houses": one of them is enough), or a way over other models ("association__house").
    """

    def __init__(self, model: type[Model] | str, house_lookup: str = "house") -> None:
        super().__init__(model)
        self.house_lookup = house_lookup

    def rows(self, user: Any, rows: QuerySet[Any] | None = None) -> QuerySet[Any]:
        """Leave of `rows` (of all, unless given) those of the Houses of `user`, each once."""
        every: QuerySet[Any] = self.model._default_manager.all()
        rows = every if rows is None else rows
        if keeps_every_house(user):
            return rows
        own = every.filter(**{f"{self.house_lookup}__in": houses_of(user).values("pk")})
        return rows.filter(pk__in=own.order_by().values("pk"))

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether `user` may do `action` at all, on whichever rows."""
        return bool(user.is_active and super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Return whether `user` may do one of `actions` at all."""
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Return whether `user` may do `action` with this very row, as the row is in the database."""
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        """Return whether `user` may do one of `actions` with this very row."""
        if not self.user_has_any_permission(user, actions):
            return False
        return keeps_every_house(user) or self.rows(user).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet[Any]:
        """Return the rows on which `user` may do one of `actions`."""
        if self.user_has_any_permission(user, actions):
            return self.rows(user)
        none: QuerySet[Any] = self.model._default_manager.none()
        return none

    def users_with_any_permission_for_instance(self, actions: Any, instance: Any) -> QuerySet[Any]:
        """Return the active people who may do one of `actions` with this very row."""
        people = self.users_with_any_permission(actions)
        allowed = [
            person.pk for person in people if self.user_has_any_permission_for_instance(person, actions, instance)
        ]
        return get_user_model().objects.filter(pk__in=allowed)
