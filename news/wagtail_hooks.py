"""Registers what the news add to the admin."""

from wagtail.snippets.models import register_snippet

from news.viewsets import RubricViewSet

register_snippet(RubricViewSet)
