from django.apps import AppConfig


class MediationConfig(AppConfig):
    name = "mediation"
    label = "mediation"

    def ready(self) -> None:
        """Add the consultation request to the inbox, and keep a snapshot of each form that is published."""
        from django.db.models.signals import post_migrate
        from wagtail.signals import page_published

        from core import page_cache
        from houses import sections
        from inbox import registry
        from mediation import seeds, signals
        from mediation.courses.wiring import connect as connect_courses
        from mediation.figures import datasets
        from mediation.house_section import ask_on_house_page
        from mediation.importing.wiring import connect as connect_importing
        from mediation.kind import ConsultationKind
        from mediation.models import ConsultationPage, HistoricalFigure, Topic
        from mediation.reception.wiring import connect as connect_reception
        from mediation.register import wiring

        registry.register(ConsultationKind())
        connect_reception()
        connect_courses()
        wiring.connect()
        connect_importing()
        sections.register("consultation", "pages/mediation_of_house.html", ask_on_house_page, place="action", order=10)
        page_published.connect(signals.keep_snapshot, sender=ConsultationPage)
        page_cache.watch(HistoricalFigure, Topic)
        datasets.register()
        post_migrate.connect(seeds.seed, sender=self)
