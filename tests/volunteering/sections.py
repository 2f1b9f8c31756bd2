"""A site of three languages with volunteering and a calendar in each."""

from dataclasses import dataclass, field

from demo.builders.home import make_homes
from demo.builders.volunteering import make_calendar, make_calls_index
from home.models import HomePage
from volunteering.models import CalendarPage, CallsIndexPage


@dataclass
class Sections:
    """Home pages, volunteering sections and calendars by language code."""

    homes: dict[str, HomePage] = field(default_factory=make_homes)
    calls: dict[str, CallsIndexPage] = field(default_factory=dict)
    calendars: dict[str, CalendarPage] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for code, home in self.homes.items():
            key = {"translation_key": self.calls["kk"].translation_key} if self.calls else {}
            self.calls[code] = make_calls_index(home, **key)
            key = {"translation_key": self.calendars["kk"].translation_key} if self.calendars else {}
            self.calendars[code] = make_calendar(home, **key)

    @property
    def kk(self) -> CallsIndexPage:
        """The Kazakh section."""
        return self.calls["kk"]

    @property
    def calendar(self) -> CalendarPage:
        """The Kazakh calendar."""
        return self.calendars["kk"]
