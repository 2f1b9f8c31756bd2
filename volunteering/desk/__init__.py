"""The desk of coordinators: rosters, attendance, messages to those who are accepted."""
