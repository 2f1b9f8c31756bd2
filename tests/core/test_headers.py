"""The headers of every answer, and the guard against what is too large or malformed."""

import logging
from typing import Any

import pytest
from csp.decorators import csp_update
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.debug import get_exception_reporter_filter
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core import log_filters, middleware
from demo.builders.home import make_homes, make_standard_page
from demo.builders.staff import make_staff
from tests.servers import LiveProcesses

pytestmark = pytest.mark.django_db


def headers_of(view: Any, path: str = "/kk/") -> Any:
    request = RequestFactory().get(path)
    return middleware.HeadersMiddleware(view)(request)


def policy_of(response: HttpResponse) -> dict[str, list[str]]:
    parts = (part.split() for part in response["Content-Security-Policy"].split("; "))
    return {name: sources for name, *sources in parts}


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


def test_a_public_page_allows_no_inline_code_and_no_third_party() -> None:
    policy = policy_of(headers_of(plain))
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == ["'self'"]
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == ["'none'"]
    assert policy["form-action"] == ["'self'"]
    assert "unsafe" not in headers_of(plain)["Content-Security-Policy"]


def test_the_admin_may_frame_its_previews_and_a_public_page_may_not_be_framed() -> None:
    assert headers_of(plain)["X-Frame-Options"] == "DENY"
    admin = headers_of(plain, "/admin/pages/3/edit/preview/")
    assert admin["X-Frame-Options"] == "SAMEORIGIN"
    assert policy_of(admin)["frame-ancestors"] == ["'self'"]
    assert "'unsafe-eval'" not in admin["Content-Security-Policy"]


def test_the_editor_shows_its_preview_in_a_frame(client: Client) -> None:
    client.force_login(make_staff(superuser=True, language="kk"))
    page = make_standard_page(make_homes()["kk"], "Медиация туралы")
    address = reverse("wagtailadmin_pages:preview_on_edit", args=(page.pk,))
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}
    form = {"title": page.title, "slug": page.slug, "body": streamfield([]), "comments": comments}
    form["side_notes"] = streamfield([])
    assert client.post(address, nested_form_data(form)).json()["is_valid"]
    for shown in (f"{address}?in_preview_panel=true", reverse("wagtailadmin_pages:view_draft", args=(page.pk,))):
        response = client.get(shown)
        assert "Медиация туралы" in response.content.decode()
        assert policy_of(response)["frame-ancestors"] == ["'self'"]
        assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert policy_of(client.get(page.url))["frame-ancestors"] == ["'none'"]


def test_a_view_widens_its_own_policy_and_no_other() -> None:
    widened = csp_update({"script-src": ["https://captcha.example"]})(plain)
    assert policy_of(headers_of(widened))["script-src"] == ["'self'", "https://captcha.example"]
    assert policy_of(headers_of(plain))["script-src"] == ["'self'"]


def test_every_answer_carries_the_headers(client: Client) -> None:
    response = client.get("/healthz")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]
    assert "Content-Security-Policy" in response
    assert not response.cookies


@pytest.mark.parametrize(
    ("path", "language"), [("/kk/status/", "kk"), ("/ru/status/", "ru"), ("/en/status/", "en"), ("/x/", "kk")]
)
def test_a_body_above_the_limit_gets_the_page_in_the_language_of_the_address(
    client: Client, path: str, language: str, settings: Any
) -> None:
    body = b"x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
    response = client.post(path, body, content_type="application/x-www-form-urlencoded")
    text = response.content.decode()
    assert response.status_code == 413
    assert f'lang="{language}"' in text
    assert "102" in text
    assert "111" in text
    assert response["Cache-Control"] == "no-store"


def test_too_many_fields_are_a_bad_request(client: Client, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 10
    response = client.post("/kk/status/", {f"field{number}": "x" for number in range(11)})
    assert response.status_code == 400


def test_a_broken_multipart_body_is_a_bad_request(client: Client) -> None:
    response = client.post("/kk/status/", b"--x\r\nnonsense", content_type="multipart/form-data; boundary=")
    assert response.status_code == 400


def test_a_body_django_itself_finds_too_big_gets_the_same_page(rf: RequestFactory) -> None:
    assert middleware.bad_request(rf.get("/ru/"), RequestDataTooBig()).status_code == 413
    assert middleware.bad_request(rf.get("/ru/"), SuspiciousOperation()).status_code == 400
    assert middleware.bad_request(rf.get("/admin/"), SuspiciousOperation()).status_code == 400


def test_a_nul_in_the_query_is_dropped_before_any_view_sees_it(rf: RequestFactory) -> None:
    seen: list[str] = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(request.GET["q"])
        return HttpResponse()

    middleware.RequestGuardMiddleware(view)(rf.get("/kk/search/?q=a%00b"))
    assert seen == ["ab"]


def test_a_nul_in_the_path_is_a_bad_request(client: Client) -> None:
    assert client.get("/kk/a%00b/").status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/media/documents/plan.pdf",
        "/media/images/x.svg",
        "/media/images/x.html",
        "/media/images/../../x.png",
    ],
)
def test_only_pictures_are_served_from_the_media_folder(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_picture_is_served_with_its_kind_and_nothing_in_it_may_run(client: Client, settings: Any) -> None:
    folder = settings.MEDIA_ROOT / "images"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dot.png").write_bytes(b"\x89PNG<script>")
    response = client.get("/media/images/dot.png")
    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    again = client.get("/media/images/dot.png", headers={"if-modified-since": response["Last-Modified"]})
    assert again.status_code == 304


def test_the_log_says_where_and_not_what() -> None:
    try:
        raise ValueError("Айгүл, +7 701 000 00 00")
    except ValueError as error:
        line = log_filters.PlacesFormatter().formatException((type(error), error, error.__traceback__))
    assert "ValueError" in line
    assert "test_headers.py" in line
    assert "701" not in line
    record = logging.LogRecord("django.request", logging.ERROR, "", 0, "%s: %s", ("Not Found", "/kk/?phone=701"), None)
    log_filters.NoPersonalDataFilter().filter(record)
    assert record.getMessage() == "Not Found: /kk/"


def test_error_reports_show_names_and_no_values(rf: RequestFactory) -> None:
    request = rf.post("/kk/", {"phone": "+7 701 000 00 00"})
    reporter = get_exception_reporter_filter(request)
    assert isinstance(reporter, log_filters.NoPersonalDataReporterFilter)
    assert dict(reporter.get_post_parameters(request)) == {"phone": reporter.cleansed_substitute}


@pytest.mark.servers
def test_twenty_megabytes_through_a_real_server_end_in_the_page(live_processes: LiveProcesses) -> None:
    import http.client
    from urllib.parse import urlsplit

    connection = http.client.HTTPConnection(urlsplit(live_processes.addresses[0]).netloc, timeout=60)
    connection.request("POST", "/ru/status/", body=b"x" * (20 * 1024 * 1024))
    response = connection.getresponse()
    text = response.read().decode()
    assert response.status == 413
    assert 'lang="ru"' in text
    assert "102" in text
    connection.request("GET", "/healthz")  # the connection is still in step with the server
    assert connection.getresponse().status == 200
