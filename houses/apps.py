from django.apps import AppConfig


class HousesConfig(AppConfig):
    name = "houses"
    label = "houses"

    def ready(self) -> None:
        """Make kept pages stale when a House changes, and keep its editors' rights in step with scope records."""
        from django.db.models.signals import m2m_changed, post_migrate, post_save, pre_delete

        from core import open_data, page_cache
        from core.models import User
        from houses import editors, parts
        from houses.directory import parts as directory_parts
        from houses.directory import seeds
        from houses.models import House, HousePage, PartnerCity, StaffScope, Structure
        from houses.open_data import HOUSES

        parts.register()
        directory_parts.register()
        post_migrate.connect(seeds.seed, sender=self)
        open_data.register(HOUSES)
        page_cache.watch(House, Structure, PartnerCity)
        m2m_changed.connect(editors.scope_changed, sender=StaffScope.houses.through, dispatch_uid="editors-scope")
        pre_delete.connect(editors.scope_deleted, sender=StaffScope, dispatch_uid="editors-scope-deleted")
        m2m_changed.connect(editors.groups_changed, sender=User.groups.through, dispatch_uid="editors-groups")
        post_save.connect(editors.page_saved, sender=HousePage, dispatch_uid="editors-page")
