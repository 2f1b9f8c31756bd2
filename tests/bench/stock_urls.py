"""An empty view and Wagtail's pages."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from wagtail import urls as wagtail_urls


def empty(request: HttpRequest) -> HttpResponse:
    """Answer with nothing."""
    return HttpResponse("")


urlpatterns = [path("empty/", empty), path("", include(wagtail_urls))]

handler404 = "django.views.defaults.page_not_found"
