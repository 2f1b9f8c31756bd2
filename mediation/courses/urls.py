"""Addresses of the desk of courses, under the admin's own."""

from django.urls import path

from mediation.courses.desk import CourseListView, CourseRosterView

app_name = "course_desk"
urlpatterns = [
    path("", CourseListView.as_view(), name="courses"),
    path("<slug:code>/", CourseRosterView.as_view(), name="roster"),
]
