"""Registers core's records and styles with the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.bulk_actions import DeleteListed
from core.viewsets import SiteViewSetGroup

register_snippet(SiteViewSetGroup)
# After Wagtail's own: of two actions of one name the later one counts.
hooks.register("register_bulk_action", DeleteListed, order=50)


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """Give the admin the mark and the colours of the site."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
