"""Panels of the page editor that are shared by every page type."""

from typing import Any

from wagtail.admin.panels import TitleFieldPanel


class TitlePanel(TitleFieldPanel):
    """The title, as Wagtail shows it, but no script copies it into the slug.

    The script knows no Kazakh letter; the server transliterates the title once (`core.slugs`).
    """

    class BoundPanel(TitleFieldPanel.BoundPanel):
        """The field as it is shown."""

        def get_attrs(self) -> dict[str, Any]:
            """Return the attributes of the input: the placeholder only."""
            return {name: value for name, value in super().get_attrs().items() if name == "placeholder"}
