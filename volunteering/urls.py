"""Addresses of volunteering that are not pages: feeds and calendar files, below a language."""

from django.urls import path

from volunteering import feeds, views
from volunteering.letters import views as letters
from volunteering.signups.confirmation import confirm_view

app_name = "volunteering"

urlpatterns = [
    path("volunteering/feed/", feeds.choose, {"name": "calls"}, name="calls_feeds"),
    path("volunteering/feed/atom/", feeds.calls_atom, name="calls_atom"),
    path("volunteering/feed/rss/", feeds.calls_rss, name="calls_rss"),
    path("volunteering/ics/<slug:code>.ics", views.call_ics, name="call_ics"),
    path("events/feed/", feeds.choose, {"name": "events"}, name="events_feeds"),
    path("events/feed/atom/", feeds.events_atom, name="events_atom"),
    path("events/feed/rss/", feeds.events_rss, name="events_rss"),
    path("events/ics/<slug:code>.ics", views.event_ics, name="event_ics"),
    path("events/calendar.ics", views.events_ics, name="events_ics"),
    path("volunteering/confirm/<str:token>/", confirm_view, name="confirm"),
    path("volunteering/letters/", letters.check, name="letters"),
    path("volunteering/letters/mine/", letters.letter, name="letter"),
]
