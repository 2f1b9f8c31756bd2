"""Registers the records and the desk of volunteering with the admin."""

from wagtail.snippets.models import register_snippet

from volunteering.desk import hooks as desk_hooks
from volunteering.viewsets import VolunteeringViewSetGroup

__all__ = ["desk_hooks"]

register_snippet(VolunteeringViewSetGroup)
