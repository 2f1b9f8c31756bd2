"""What a browser would send of a form of the admin."""

from html.parser import HTMLParser
from typing import Any


class _Fields(HTMLParser):
    """Collects the fields of every form on a page as they would be sent unchanged."""

    def __init__(self) -> None:
        super().__init__()
        self.data: dict[str, str] = {}
        self.select = self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        name = given.get("name", "")
        if tag == "select":
            self.select = name
        elif tag == "textarea":
            self.area = name
            self.data[name] = ""
        elif tag == "option" and self.select and "selected" in given:
            self.data[self.select] = given.get("value", "")
        elif tag == "input" and name and self._is_sent(given):
            self.data[name] = given.get("value", "")

    @staticmethod
    def _is_sent(given: dict[str, str]) -> bool:
        kind = given.get("type", "text")
        return kind not in {"submit", "button", "file"} and (kind not in {"checkbox", "radio"} or "checked" in given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self.select = ""
        elif tag == "textarea":
            self.area = ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.data[self.area] += data.removeprefix("\n")


def data_of(html: str) -> dict[str, Any]:
    """Return the fields of the forms in `html`; what scripts would add (stream fields) is not among them."""
    fields = _Fields()
    fields.feed(html)
    return dict(fields.data)
