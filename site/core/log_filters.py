"""What may not reach a log or an error report: anything a visitor typed."""

import logging
import traceback
from collections.abc import ItemsView
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter


class NoPersonalDataFilter(logging.Filter):
    """Drop the request object and query strings from log records, so that no handler can print what was typed."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean `record` in place and keep it."""
        request = record.__dict__.pop("request", None)
        if isinstance(request, HttpRequest):
            record.msg = f"{request.method} {request.path_info}: {record.levelname.lower()}"
            record.args = ()
        elif isinstance(record.args, tuple):
            record.args = tuple(_without_query(value) for value in record.args)
        return True


class PlacesFormatter(logging.Formatter):
    """Prints a fault as its kind and the places it came through; its text may quote what a visitor typed."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name the standard library calls
        """Return one line per frame, innermost last, and the kind of the fault."""
        kind, _error, trace = ei
        places = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
        return "\n".join([*places, f"  {kind.__name__}"]) if kind else ""


class NoPersonalDataReporterFilter(SafeExceptionReporterFilter):
    """Error reports without posted values and without local variables, whatever DEBUG says."""

    def is_active(self, request: HttpRequest | None) -> bool:
        """Hide also while DEBUG is on: a developer's screen is shared oftener than one thinks."""
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:  # type: ignore[override]
        """Return the names of the posted fields, each value hidden."""
        if request is None:
            return {}
        return dict.fromkeys(request.POST, self.cleansed_substitute)

    def get_traceback_frame_variables(self, request: HttpRequest | None, tb_frame: Any) -> ItemsView[str, Any]:
        """Return the names of the frame's variables, each value hidden."""
        return dict.fromkeys(tb_frame.f_locals, self.cleansed_substitute).items()


def _without_query(value: object) -> object:
    if isinstance(value, str) and value.startswith("/") and "?" in value:
        return value.partition("?")[0]
    return value
