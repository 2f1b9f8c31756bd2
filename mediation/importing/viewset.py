"""Where imports stand in the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, re_path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from mediation.importing import views


class ImportMenuItem(MenuItem):
    """Shown to those who may see imports."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask for the right."""
        return bool(request.user.has_perm(views.VIEW))


class RegisterImportViewSet(ViewSet):
    """The addresses of imports, and their entry in the menu of mediation."""

    name = "register_import"
    url_prefix = "register-import"
    icon = "upload"
    menu_label = _("Imports of the register")
    menu_name = "register-import"
    menu_item_class = ImportMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses below /admin/register-import/."""
        views_by_route: list[Any] = [
            ("", views.ImportListView, "index"),
            ("new/", views.UploadView, "upload"),
            ("<int:pk>/", views.RunView, "run"),
            ("<int:pk>/start/", views.StartView, "start"),
            ("<int:pk>/undo/", views.UndoView, "undo"),
        ]
        patterns = [path(route, view.as_view(), name=name) for route, view, name in views_by_route]
        template = re_path(r"^template\.(?P<ending>csv|xlsx)$", views.TemplateFileView.as_view(), name="template")
        return [*patterns, template]
