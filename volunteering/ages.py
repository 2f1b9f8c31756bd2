"""The ages of volunteers: people are asked for an age band, never for a date of birth.

Source: the law on volunteer activity (No. 42-VI), article 12: from 18 on freely; younger people only where nothing
harms health, morals or study; under 14 with the written consent of a parent or accompanied by one.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AgeBand(models.TextChoices):
    """How old a volunteer is."""

    UNDER_14 = "under14", _("under 14")
    FROM_14 = "14-15", _("14–15")
    FROM_16 = "16-17", _("16–17")
    FROM_18 = "18-35", _("18–35")
    FROM_36 = "36-59", _("36–59")
    FROM_60 = "60", _("60 and over")

    @property
    def youngest(self) -> int:
        """The age at which the band begins."""
        return _BEGINS[self]

    @property
    def needs_parent(self) -> bool:
        """Whether a parent's written consent is needed."""
        return self is AgeBand.UNDER_14

    @property
    def is_adult(self) -> bool:
        """Whether everybody in the band is 18 or older."""
        return self.youngest >= ADULT


_BEGINS = {
    AgeBand.UNDER_14: 0,
    AgeBand.FROM_14: 14,
    AgeBand.FROM_16: 16,
    AgeBand.FROM_18: 18,
    AgeBand.FROM_36: 36,
    AgeBand.FROM_60: 60,
}
ADULT = 18


class MinimumAge(models.IntegerChoices):
    """From which age a call takes volunteers: where one band ends and the next begins."""

    NONE = 0, _("no age limit")
    FROM_14 = 14, _("14 and over")
    FROM_16 = 16, _("16 and over")
    FROM_18 = 18, _("18 and over")
    FROM_36 = 36, _("36 and over")
    FROM_60 = 60, _("60 and over")


def bands_from(minimum_age: int, *, adults_only: bool = False) -> list[AgeBand]:
    """Return the bands that may answer a call, youngest first; `adults_only` is the bar the law sets."""
    least = max(minimum_age, ADULT if adults_only else 0)
    return [band for band in AgeBand if band.youngest >= least]
