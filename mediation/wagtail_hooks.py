"""Registers the records of mediation with the admin."""

from wagtail.snippets.models import register_snippet

from mediation.viewsets import TopicViewSet

register_snippet(TopicViewSet)
