"""Registers the records and the desk of volunteering with the admin."""

from volunteering.desk import hooks as desk_hooks

__all__ = ["desk_hooks"]
