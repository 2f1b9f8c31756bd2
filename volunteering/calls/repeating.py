"""When something repeats: the dates of a weekly rule."""

import datetime as dt
from collections.abc import Collection

MOST_DATES = 200
"""More dates than this are refused: a rule over years is a mistake of typing."""


def weekly(first: dt.date, last: dt.date, weekdays: Collection[int]) -> list[dt.date]:
    """Return the days from `first` to `last` that fall on `weekdays` (Monday = 0), at most MOST_DATES of them."""
    found: list[dt.date] = []
    day = first
    while weekdays and day <= last and len(found) < MOST_DATES:
        if day.weekday() in weekdays:
            found.append(day)
        if day == dt.date.max:
            break
        day += dt.timedelta(days=1)
    return found
