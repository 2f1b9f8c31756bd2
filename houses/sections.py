"""Parts of a House page that other apps bring.

A House page shows news, mediators and calls of the House, but `houses` knows none of these apps: each registers its
part here when it is ready (`AppConfig.ready`), and the page draws what has something to show.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from django.http import HttpRequest

if TYPE_CHECKING:
    from houses.models import HousePage

Place = Literal["action", "main", "aside"]
# Returns the context of the part's template, or None when the House has nothing of the kind.
Getter = Callable[["HousePage", HttpRequest], "dict[str, Any] | None"]


@dataclass(frozen=True)
class Section:
    """A registered part: buttons under the title ("action"), the main column or the aside."""

    name: str
    template: str
    getter: Getter
    place: Place
    order: int
    half: bool = False


@dataclass(frozen=True)
class FilledSection:
    """A part with what it shows on one page; the template finds it as `section.data`."""

    name: str
    template: str
    data: dict[str, Any]
    half: bool = False

    @property
    def title(self) -> str:
        """Title of the part, as the page's own contents show it; "" for a part without one."""
        return str(self.data.get("title") or "")

    @property
    def anchor(self) -> str:
        """The id of the part's heading, which the contents lead to."""
        return f"house-{self.name}"


_registered: dict[str, Section] = {}


def register(
    name: str, template: str, getter: Getter, *, place: Place = "main", order: int = 100, half: bool = False
) -> None:
    """Add a part to every House page, or replace the part of the same name.

    `getter(page, request)` gives the data of `template` (as `section.data`) or None to leave the part out;
    `order` sorts the parts of one place, small numbers first. A `title` among the data of a part in the main column
    puts it into the page's contents; its heading then has the id "house-<name>".
    Two parts in a row that are each `half` a column wide stand side by side.
    """
    _registered[name] = Section(name, template, getter, place, order, half)


def unregister(name: str) -> None:
    """Take the part called `name` away; nothing happens when there is none."""
    _registered.pop(name, None)


def filled(page: "HousePage", request: HttpRequest) -> dict[Place, list[FilledSection]]:
    """Return the parts that have something to show on `page`, by place."""
    shown: dict[Place, list[FilledSection]] = {"action": [], "main": [], "aside": []}
    for section in sorted(_registered.values(), key=lambda section: (section.order, section.name)):
        data = section.getter(page, request)
        if data is not None:
            shown[section.place].append(FilledSection(section.name, section.template, data, section.half))
    return shown


def in_rows(parts: list[FilledSection]) -> list[list[FilledSection]]:
    """Return the parts of a column as rows of one, or of two neighbours that are half as wide."""
    rows: list[list[FilledSection]] = []
    for part in parts:
        if part.half and rows and len(rows[-1]) == 1 and rows[-1][0].half:
            rows[-1].append(part)
        else:
            rows.append([part])
    return rows
