"""What lists of calls and the calendar are read from: one narrow row per listed page (and direction).

A list over Wagtail's page table joins and sorts over every page. Here a list reads twelve ids from an index that is in
the right order. The rows are derived: `volunteering.calls.listing` and `volunteering.events.listing` keep them.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from volunteering.querysets import CallEntryQuerySet, EventEntryQuerySet


class Listed(models.Model):
    """What both lists are narrowed by first."""

    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+", db_index=False)
    region = models.ForeignKey("core.Region", null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    house = models.ForeignKey("houses.House", null=True, on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        abstract = True


class CallEntry(Listed):
    """A call as listed: its page is live, public, no alias, and the call is not cancelled.

    A page has one row without a direction, which the whole list reads, and one for each direction of its call.
    """

    page = models.ForeignKey("volunteering.CallPage", on_delete=models.CASCADE, related_name="entries")
    call = models.ForeignKey("volunteering.Call", on_delete=models.CASCADE, related_name="entries")
    direction = models.ForeignKey(
        "volunteering.Direction", null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    closes_on = models.DateField()
    first_day = models.DateField()
    last_day = models.DateField()
    least_age = models.PositiveSmallIntegerField()
    is_online = models.BooleanField()

    objects = CallEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("listed call")
        verbose_name_plural = _("listed calls")
        indexes = [
            models.Index(fields=["locale", "direction", "closes_on", "page"], name="call_entry_closing"),
            models.Index(fields=["locale", "direction", "region", "closes_on", "page"], name="call_entry_region"),
            models.Index(fields=["locale", "direction", "house", "closes_on", "page"], name="call_entry_house"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.closes_on}"


class EventEntry(Listed):
    """An event as listed: its page is live, public and no alias. Cancelled ones stay, marked on their page."""

    page = models.OneToOneField(
        "volunteering.EventPage", on_delete=models.CASCADE, primary_key=True, related_name="entry"
    )
    event = models.ForeignKey("volunteering.Event", on_delete=models.CASCADE, related_name="entries")
    kind = models.ForeignKey("volunteering.EventKind", on_delete=models.CASCADE, related_name="+", db_index=False)
    first_day = models.DateField()
    last_day = models.DateField()
    starts_at = models.DateTimeField()

    objects = EventEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("listed event")
        verbose_name_plural = _("listed events")
        indexes = [
            models.Index(fields=["locale", "first_day", "page"], name="event_entry_day"),
            models.Index(fields=["locale", "region", "first_day", "page"], name="event_entry_region"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.first_day}"
