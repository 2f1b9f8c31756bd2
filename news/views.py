"""The counter's picture."""

import base64

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from news.counting import note_view

# The smallest transparent GIF there is.
PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
MOST_DIGITS_ID = 999_999_999_999


@require_safe
def pixel(request: HttpRequest, page_id: int) -> HttpResponse:
    """Return a picture of one pixel and note a view of the story `page_id`.

    Whether there is such a story is asked when views are added up: here no database is touched.
    """
    if request.method == "GET" and 0 < page_id <= MOST_DIGITS_ID:
        note_view(request, page_id)
    response = HttpResponse(PIXEL, content_type="image/gif")
    response["Cache-Control"] = "no-store, max-age=0"
    response["X-Robots-Tag"] = "noindex"
    return response
