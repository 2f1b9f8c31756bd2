"""Uploaded pictures, served by the web workers themselves: raster images and nothing that a browser could run."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.utils._os import safe_join
from django.utils.http import http_date
from django.views.decorators.http import require_safe
from django.views.static import was_modified_since

# Documents are left out: they go through Wagtail's own view, which checks who may read them.
SERVED = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
FOLDERS = ("images/", "original_images/")
MONTH = 30 * 24 * 60 * 60


@require_safe
def picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve an uploaded picture or one of its renditions from MEDIA_ROOT.

    Raises:
        Http404: for any other kind of file or folder, and for a path that leads out of the folder.
    """
    kind = SERVED.get(Path(path).suffix.lower())
    if kind is None or not path.startswith(FOLDERS):
        raise Http404
    try:
        file = Path(safe_join(settings.MEDIA_ROOT, path))
    except (SuspiciousFileOperation, ValueError):
        raise Http404 from None
    if not file.is_file():
        raise Http404
    modified = file.stat().st_mtime
    if not was_modified_since(request.headers.get("If-Modified-Since"), modified):
        return HttpResponseNotModified()
    response = FileResponse(file.open("rb"), content_type=kind)
    # A changed picture gets a new name, so the old one may be kept long.
    response["Cache-Control"] = f"public, max-age={MONTH}"
    response["Last-Modified"] = http_date(modified)
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
