"""Addresses of the desk of coordinators, under the admin's own."""

from django.urls import path

from volunteering.desk.export import RosterFileView
from volunteering.desk.views import AttendanceView, MessageView, RosterListView, RosterView

app_name = "volunteering_desk"
urlpatterns = [
    path("", RosterListView.as_view(), name="rosters"),
    path("<slug:code>/", RosterView.as_view(), name="roster"),
    path("<slug:code>/attendance/", AttendanceView.as_view(), name="attendance"),
    path("<slug:code>/message/", MessageView.as_view(), name="message"),
    path("<slug:code>/file/", RosterFileView.as_view(), name="file"),
]
