"""Addresses of the news that are not pages: feeds below a language, the counter's picture without one."""

from django.urls import path

from news import feeds, views

app_name = "news"

urlpatterns = [
    path("news/feed/", feeds.choose, name="feeds"),
    path("news/feed/atom/", feeds.atom, name="atom"),
    path("news/feed/rss/", feeds.rss, name="rss"),
]

# Included under its own name, outside the language prefix.
counter_urlpatterns = [path("views/<int:page_id>.gif", views.pixel, name="pixel")]
