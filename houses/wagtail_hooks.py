"""Registers the records of Houses with the admin."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from houses.records import DeleteOwnRecords
from houses.viewsets import HousesViewSetGroup

register_snippet(HousesViewSetGroup)
# After Wagtail's own: of two actions of one name the later one counts.
hooks.register("register_bulk_action", DeleteOwnRecords, order=100)
