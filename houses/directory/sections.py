"""Parts of the page of a record that other apps bring: mediators of an association, news about a memorandum.

As on the page of a House (`houses.sections`): the app that knows more registers its part when it is ready, and the
page draws what has something to show.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from django.http import HttpRequest

from houses.sections import FilledSection

if TYPE_CHECKING:
    from houses.models.directory_pages import DirectoryPage

Of = Literal["association", "collective", "memorandum"]
# Returns the context of the part's template, or None when the record has nothing of the kind.
Getter = Callable[[Any, "DirectoryPage", HttpRequest], "dict[str, Any] | None"]

_registered: dict[tuple[Of, str], tuple[int, str, Getter]] = {}


def register(of: Of, name: str, template: str, getter: Getter, *, order: int = 100) -> None:
    """Add a part to the page of every record of a kind, or replace the part of the same name.

    `getter(record, page, request)` gives the data of `template` (as `section.data`) or None to leave the part out;
    `order` sorts the parts, small numbers first.
    """
    _registered[of, name] = (order, template, getter)


def unregister(of: Of, name: str) -> None:
    """Take the part called `name` away; nothing happens when there is none."""
    _registered.pop((of, name), None)


def filled(of: Of, record: Any, page: "DirectoryPage", request: HttpRequest) -> list[FilledSection]:
    """Return the parts that have something to show about `record`, in order."""
    shown = []
    known = [
        (order, name, template, getter)
        for (kind, name), (order, template, getter) in _registered.items()
        if kind == of
    ]
    for _order, name, template, getter in sorted(known, key=lambda part: part[:2]):
        data = getter(record, page, request)
        if data is not None:
            shown.append(FilledSection(name, template, data))
    return shown
