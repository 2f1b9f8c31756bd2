"""The files of open data at their addresses, for everybody and for programs on any site."""

from collections.abc import Iterator
from itertools import chain

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.views.decorators.http import require_safe

from core.open_data import files
from core.open_data.registry import Dataset, UnknownDataset, get
from core.page_cache import keep

MOST_KEPT = 2 * 1024 * 1024
"""Characters of a file the page cache keeps; a larger one is streamed as it is read."""


class BadSelection(ValueError):  # noqa: N818 - named after what happened
    """A filter with a value it does not take. `valid` are those it does."""

    def __init__(self, name: str, valid: list[str]) -> None:
        super().__init__(f"This value of the parameter {name} is not known.")
        self.name, self.valid = name, valid


@require_safe
@keep
def csv_file(request: HttpRequest, code: str) -> HttpResponseBase:
    """Return the file as CSV; 404 for an unknown file, 400 with what is valid for an unknown value of a filter."""
    dataset = _dataset(code)
    try:
        selection = selection_of(request, dataset)
    except BadSelection as error:
        text = f"{error}\nKnown values: {', '.join(error.valid)}\n"
        return HttpResponse(text, status=400, content_type="text/plain; charset=utf-8")
    response = _answer(files.as_csv(dataset, selection), "text/csv; charset=utf-8; header=present", dataset)
    response["Content-Disposition"] = f'attachment; filename="{dataset.code}.csv"'
    return response


@require_safe
@keep
def json_file(request: HttpRequest, code: str) -> HttpResponseBase:
    """Return the file as JSON; 404 for an unknown file, 400 with what is valid for an unknown value of a filter."""
    dataset = _dataset(code)
    try:
        selection = selection_of(request, dataset)
    except BadSelection as error:
        return JsonResponse({"error": str(error), "parameter": error.name, "valid": error.valid}, status=400)
    url = request.build_absolute_uri(dataset.json_url)
    return _answer(files.as_json(dataset, selection, url), "application/json", dataset)


def _dataset(code: str) -> Dataset:
    try:
        return get(code)
    except UnknownDataset as error:
        raise Http404 from error


def selection_of(request: HttpRequest, dataset: Dataset) -> dict[str, str]:
    """Return the filters that were given; parameters that are none are ignored. Raises BadSelection."""
    chosen = {}
    for filter_ in dataset.filters:
        given = [value for value in request.GET.getlist(filter_.code) if value]
        if not given:
            continue
        valid = filter_.values()
        if len(given) > 1 or given[0] not in valid:
            raise BadSelection(filter_.code, sorted(valid))
        chosen[filter_.code] = given[0]
    return chosen


def _answer(pieces: Iterator[str], content_type: str, dataset: Dataset) -> HttpResponseBase:
    """Return a small file whole, so that the page cache can keep it, and a large one as a stream."""
    begun, size = [], 0
    response: HttpResponseBase
    for piece in pieces:
        begun.append(piece)
        size += len(piece)
        if size > MOST_KEPT:
            response = StreamingHttpResponse(chain(begun, pieces), content_type=content_type)
            break
    else:
        response = HttpResponse("".join(begun), content_type=content_type)
    response["Access-Control-Allow-Origin"] = "*"
    response["Link"] = f'<{dataset.licence.url}>; rel="license"'
    return response
