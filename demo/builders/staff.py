"""Builders of staff: a person, their role and what they answer for."""

from collections.abc import Iterable
from itertools import count

from wagtail.users.models import UserProfile

from core.models import Region, User
from core.roles import group_for
from houses.models import House, StaffScope

_numbers = count(1)


def make_staff(
    role: str = "",
    *,
    username: str = "",
    name: str = "",
    email: str = "",
    regions: Iterable[Region] = (),
    houses: Iterable[House] = (),
    profession: str = "",
    language: str = "kk",
    password: str = "",
    superuser: bool = False,
) -> User:
    """Return a fictional member of staff.

    `role` is a code of core.roles (empty: none), `name` is "First Last". With regions, Houses or a profession the
    person gets a scope record. Without `email` no mail reaches the person; without `password` nobody can log in but by
    force_login. Groups hold their rights only after `apply_roles()`.
    """
    username = username or f"{role or 'staff'}-{next(_numbers)}"
    first, _, last = (name or username).partition(" ")
    user = User(username=username, first_name=first, last_name=last, email=email, is_superuser=superuser, is_demo=True)
    if password:
        user.set_password(password)
    else:
        user.set_unusable_password()
    user.save()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    if role:
        user.groups.add(group_for(role))
    regions, houses = list(regions), list(houses)
    if regions or houses or profession:
        scope = StaffScope.objects.create(user=user, profession=profession)
        scope.regions.set(regions)
        scope.houses.set(houses)
    return user
