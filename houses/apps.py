from django.apps import AppConfig


class HousesConfig(AppConfig):
    name = "houses"
    label = "houses"

    def ready(self) -> None:
        """Make kept pages stale when a House changes."""
        from core import page_cache
        from houses.models import House

        page_cache.watch(House)
