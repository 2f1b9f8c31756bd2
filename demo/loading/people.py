"""Fictional staff, one log-in per role."""

from django.contrib.auth.hashers import make_password

from core.models import Region, User
from demo.builders.staff import make_staff
from demo.content.staff import PASSWORD, STAFF
from houses.models import House


def load_staff(regions: dict[str, Region], houses: dict[str, House]) -> dict[str, User]:
    """Create the staff of the demo and return them by user name.

    The password is the same for all, so it is hashed once: each hash is slow on purpose.
    """
    people = {
        person.username: make_staff(
            person.role,
            username=person.username,
            name=person.name,
            email=f"{person.username}@shanyraq.example",
            language=person.language,
            regions=[regions[code] for code in person.regions],
            houses=[houses[code] for code in person.houses],
            profession=person.profession,
            superuser=person.superuser,
        )
        for person in STAFF
    }
    User.objects.filter(username__in=people).update(password=make_password(PASSWORD))
    return people
