from typing import Any

from django.apps import AppConfig, apps
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        """Connect the page cache to what Wagtail publishes, and register the system checks."""
        from core import checks, collation, jobs, page_cache  # noqa: F401 - importing registers the checks

        page_cache.watch_wagtail()
        page_cache.watch(*(self.get_model(name) for name in ("Identity", "Menu", "Region")))
        jobs.register_own()
        connection_created.connect(collation.prepare_sqlite, dispatch_uid="alphabets")
        # The last app of the list is migrated last: by then every permission of the table of roles exists.
        post_migrate.connect(_apply_roles, sender=list(apps.get_app_configs())[-1], dispatch_uid="roles")


def _apply_roles(**kwargs: Any) -> None:
    from core.roles import apply_roles

    apply_roles()
