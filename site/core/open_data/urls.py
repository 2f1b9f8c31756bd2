"""Addresses of the files. They are published: never change them, and keep a language out of them."""

from django.urls import path

from core.open_data import views

urlpatterns = [
    path("<slug:code>.csv", views.csv_file, name="open_data_csv"),
    path("<slug:code>.json", views.json_file, name="open_data_json"),
]
