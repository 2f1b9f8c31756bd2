"""Charts drawn by the server: columns over time."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template

register = template.Library()

HEIGHT = 100
LEAST = 1.0


@register.simple_tag
def column_rows(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows (`label`, `name`, `value`) with the `y` and `height` of their column; the largest is 100 high."""
    values = list(rows)
    largest = max((float(row["value"] or 0) for row in values), default=0)
    drawn = []
    for row in values:
        height = max(float(row["value"]) / largest * HEIGHT, LEAST) if largest and row["value"] else 0
        drawn.append({**row, "height": f"{height:.1f}", "y": f"{HEIGHT - height:.1f}"})
    return drawn
