"""Fictional staff, one log-in per role."""

from core.models import Region, User
from demo.builders.staff import make_staff
from demo.content.staff import PASSWORD, STAFF
from houses.models import House


def load_staff(regions: dict[str, Region], houses: dict[str, House]) -> dict[str, User]:
    """Create the staff of the demo and return them by user name."""
    return {
        person.username: make_staff(
            person.role,
            username=person.username,
            name=person.name,
            language=person.language,
            regions=[regions[code] for code in person.regions],
            houses=[houses[code] for code in person.houses],
            profession=person.profession,
            password=PASSWORD,
            superuser=person.superuser,
        )
        for person in STAFF
    }
