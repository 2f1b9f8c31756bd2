"""Addresses of core below the language prefix."""

from django.urls import path

from core.lowvision import view_settings

app_name = "core"

urlpatterns = [path("view-settings/", view_settings, name="view_settings")]
