"""What the dashboard of the admin says of the inbox."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component

from inbox.desk.presentation import rows_for
from inbox.desk.views import today_strip, visible_rows
from inbox.permissions import VIEW, submission_policy
from inbox.querysets import waiting_for

SHOWN = 5


class TodayPanel(Component):
    """What waits for the person today, the oldest first."""

    name = "desk_today"
    template_name = "wagtailadmin/desk/today_panel.html"
    order = 50

    class Media:
        css = {"all": ["css/desk.css"]}

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the strip and the first few requests, without names and stories."""
        rows = visible_rows(self.user)
        oldest = list(rows.filter(waiting_for(self.user)).order_by("created_at", "pk")[:SHOWN])
        return {
            "today": today_strip(self.user, rows),
            "rows": rows_for(oldest, self.user),
            "can_open": submission_policy.user_has_permission(self.user, VIEW),
            "list_url": f"{reverse('desk:list')}?tab=waiting",
        }
