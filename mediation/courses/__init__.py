"""Courses in mediation: places and waiting list, registrations, attendance, certificates."""
