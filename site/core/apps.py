from django.apps import AppConfig
from django.db.backends.signals import connection_created


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        """Connect the page cache to what Wagtail publishes, and register the system checks."""
        from core import checks, collation, jobs, page_cache  # noqa: F401 - importing registers the checks

        page_cache.watch_wagtail()
        jobs.register_own()
        connection_created.connect(collation.prepare_sqlite, dispatch_uid="alphabets")
