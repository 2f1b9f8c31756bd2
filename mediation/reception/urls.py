"""Addresses of the reception that are no page."""

from django.urls import path

from mediation.reception import views

app_name = "reception"
urlpatterns = [path("status/reception.ics", views.my_talk, name="my_talk")]
