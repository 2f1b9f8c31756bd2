"""The desk: the inbox as moderators work with it, inside the Wagtail admin."""
