from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VolunteeringConfig(AppConfig):
    name = "volunteering"
    label = "volunteering"
    verbose_name = _("Volunteering")

    def ready(self) -> None:
        """Keep lists in step with pages and records, let changed records reach readers, write the first data."""
        from django.db.models.signals import post_migrate

        from core import page_cache
        from houses import sections
        from volunteering import listing, seeds
        from volunteering.calls.reading import calls_of_house
        from volunteering.models import Call, Direction, Event, EventKind

        page_cache.watch(Direction, Call, Event, EventKind)
        listing.watch()
        sections.register("calls", "pages/volunteering_of_house.html", calls_of_house, place="aside", order=10)
        post_migrate.connect(seeds.seed, sender=self)
        self._take_submissions()

    def _take_submissions(self) -> None:
        """Add signups and registrations to the inbox; keep snapshots of their forms; move waiting lists up."""
        from django.db.models.signals import post_save
        from wagtail.signals import page_published

        from inbox import registry
        from volunteering import figures
        from volunteering.models import Call, CallPage, CallsIndexPage, Event, EventPage
        from volunteering.registrations.kind import RegistrationKind
        from volunteering.signups import signals
        from volunteering.signups.kind import SignupKind

        figures.register()
        registry.register(SignupKind())
        registry.register(RegistrationKind())
        for page_type in (CallPage, CallsIndexPage, EventPage):
            page_published.connect(signals.keep_snapshot, sender=page_type)
        for holder in (Call, Event):
            post_save.connect(signals.fill_places, sender=holder)
