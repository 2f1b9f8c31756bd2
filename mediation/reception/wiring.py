"""Makes the reception known to the inbox, the worker, the page cache and the pages of Houses."""

from typing import Any

from django.apps import apps
from django.db.models.signals import post_migrate
from wagtail.signals import page_published

from core import jobs, page_cache
from houses import sections
from inbox import questions, registry
from mediation.models import Profession, ReceptionPage, ReceptionSession
from mediation.reception import reminders, seeds
from mediation.reception.house_section import next_session
from mediation.reception.kind import ReceptionKind


def connect() -> None:
    """Register everything; called once when the apps are ready."""
    registry.register(ReceptionKind())
    jobs.register("remind of talks", reminders.EVERY_SECONDS, reminders.queue_due)
    template = "pages/mediation_reception_of_house.html"
    sections.register("next-reception", template, next_session, place="aside", order=60)
    page_cache.watch(ReceptionSession, Profession)
    page_published.connect(keep_snapshot, sender=ReceptionPage)
    post_migrate.connect(seeds.seed, sender=apps.get_app_config("mediation"))


def keep_snapshot(instance: ReceptionPage, **_signal: Any) -> None:
    """Keep what the form asks from now on, in the languages it is live in. Idempotent."""
    questions.take_snapshot(instance, registry.get("reception"))
