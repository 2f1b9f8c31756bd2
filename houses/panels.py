"""Panels of the record of a House that not everybody who edits it gets."""

from typing import Any

from wagtail.admin.panels import InlinePanel, Panel

from houses.permissions import keeps_every_house
from houses.records import HouseRecordForm


class NetworkInlinePanel(InlinePanel):
    """Rows that only those change who keep every House; others neither see them nor send them.

    Wagtail's own `permission` of a panel hides fields, but the form would still wait for the rows: HouseForm drops
    them.
    """

    class BoundPanel(InlinePanel.BoundPanel):
        """The rows as they are shown."""

        def __init__(self, **kwargs: Any) -> None:
            form = kwargs.get("form")
            self.shown = form is None or kwargs["panel"].relation_name in form.formsets
            if self.shown:
                super().__init__(**kwargs)
            else:
                Panel.BoundPanel.__init__(self, **kwargs)

        def is_shown(self) -> bool:
            """Whether the panel is drawn."""
            return self.shown


class HouseForm(HouseRecordForm):
    """The form of the record of a House."""

    network_relations = ("region_periods",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not keeps_every_house(self.for_user):
            for name in self.network_relations:
                self.formsets.pop(name, None)
