"""The address map: the admin, addresses without a language, then the apps and Wagtail's pages under a language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from core import health, media, sitemaps
from houses.views import SiteHistoryView
from news.urls import counter_urlpatterns

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemaps.sitemap_part, name="sitemap_part"),
    # Before the admin's own of the same address and name.
    path("admin/reports/site-history/", require_admin_access(SiteHistoryView.as_view())),
    path("admin/reports/site-history/results/", require_admin_access(SiteHistoryView.as_view(results_only=True))),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path(settings.MEDIA_URL.lstrip("/") + "<path:path>", media.picture, name="media"),
    path("open-data/", include("core.open_data.urls")),
    path("", include((counter_urlpatterns, "news_views"))),
    *i18n_patterns(
        path("", include("core.urls")),
        path("", include("news.urls")),
        path("", include("volunteering.urls")),
        path("", include("search.urls")),
        path("", include("inbox.urls")),
        path("", include("mediation.register.urls")),
        path("", include("mediation.reception.urls")),
        path("", include(wagtail_urls)),
    ),
]

handler400 = "core.middleware.bad_request"
handler404 = "core.views.page_not_found"
handler500 = "core.views.server_error"
