"""Address of the results page, below the language prefix."""

from django.urls import path

from search.views import search

urlpatterns = [path("search/", search, name="search")]
