"""Registering for an event."""
