"""Page rights of those who edit one House: a group per House, kept in step with scope records and pages.

The table of roles gives an editor of a House the way into the admin (core.roles); which House it is stands in the
scope record, and Wagtail grants rights on pages to groups only.
"""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import GroupPagePermission

from core.roles import users_in
from houses.models import House, HousePage

ROLE = "house-editor"
ACTIONS = ("add", "change", "publish")


def group_name(house: House) -> str:
    """Return the name of the group of those who edit `house`."""
    return f"{ROLE}: {house.code}"


@transaction.atomic
def keep_in_step(house: House) -> None:
    """Put the editors of `house` into its group, and give the group its pages in every language. Idempotent."""
    editors = list(users_in(ROLE).filter(scope__houses=house))
    group = Group.objects.filter(name=group_name(house)).first()
    if group is None:
        if not editors:
            return
        group = Group.objects.create(name=group_name(house))
    group.user_set.set(editors)
    pages = set(HousePage.objects.filter(house=house).values_list("pk", flat=True)) if editors else set()
    rights = GroupPagePermission.objects.filter(group=group)
    rights.exclude(page__in=pages).delete()
    codenames = [f"{action}_page" for action in ACTIONS]
    permissions = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames)
    for page in pages - set(rights.values_list("page_id", flat=True)):
        for permission in permissions:
            GroupPagePermission.objects.create(group=group, page_id=page, permission=permission)


def scope_changed(instance: Any, action: str, pk_set: set[int] | None, **_signal: Any) -> None:
    """Receive that Houses were added to a scope record or taken out of it."""
    if action == "pre_clear":
        instance._houses_before = list(instance.houses.all())
    elif action == "post_clear":
        _all_in_step(instance.__dict__.pop("_houses_before", []))
    elif action in {"post_add", "post_remove"}:
        _all_in_step(House.objects.filter(pk__in=pk_set or ()))


def scope_deleted(instance: Any, **_signal: Any) -> None:
    """Receive that a scope record goes: its Houses go first, which takes the rights away."""
    instance.houses.clear()


def groups_changed(instance: Any, action: str, reverse: bool, **_signal: Any) -> None:
    """Receive that a person was given a role or lost one."""
    if action.startswith("post_") and not reverse and (scope := getattr(instance, "scope", None)):
        _all_in_step(scope.houses.all())


def page_saved(instance: HousePage, **_signal: Any) -> None:
    """Receive that a page of a House was made or given to another House."""
    if instance.house_id:
        keep_in_step(instance.house)


def _all_in_step(houses: Any) -> None:
    for house in houses:
        keep_in_step(house)
