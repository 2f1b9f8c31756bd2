"""Adding everything up: the one place that reads the records themselves."""

import datetime as dt
from collections import defaultdict
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from inbox.figures.series import Series, all_series
from inbox.models import FigureCell, FigureTally

EVERY_SECONDS = 10 * 60
"""How often the worker counts, and so how far figures may lag behind the inbox."""
HUNDREDTH = Decimal("0.01")

Key = tuple[str, str, int | None, dt.date]  # indicator, subject, region, month


def recount() -> int:
    """Bring the tally to what the records say now and return how many sums changed. Safe to call twice."""
    return sum(_recount(series) for series in all_series())


def _recount(series: Series) -> int:
    now = timezone.now()
    sums = _sums(series)
    with transaction.atomic():
        changed = _write(series.code, sums)
        FigureTally.objects.update_or_create(series=series.code, defaults={"counted_at": now})
    return changed


def _sums(series: Series) -> dict[Key, Decimal]:
    """Return every sum of the series; what has a subject counts for the sum of all, too."""
    sums: dict[Key, Decimal] = defaultdict(Decimal)
    for count in series.counts():
        month = count.day.replace(day=1)
        value = Decimal(str(count.value)) if isinstance(count.value, float) else count.value
        sums[count.indicator, "", count.region, month] += value
        if count.subject:
            sums[count.indicator, count.subject, count.region, month] += value
    return {key: value.quantize(HUNDREDTH) for key, value in sums.items()}


def _write(code: str, sums: dict[Key, Decimal]) -> int:
    """Write only what differs: most of the time that is a handful of rows."""
    present = {
        (cell.indicator, cell.subject, cell.region_id, cell.month): cell
        for cell in FigureCell.objects.filter(series=code)
    }
    gone = [cell.pk for key, cell in present.items() if key not in sums]
    new, moved = [], []
    for key, value in sums.items():
        cell = present.get(key)
        if cell is None:
            indicator, subject, region, month = key
            new.append(
                FigureCell(
                    series=code, indicator=indicator, subject=subject, region_id=region, month=month, value=value
                )
            )
        elif cell.value != value:
            cell.value = value
            moved.append(cell)
    FigureCell.objects.filter(pk__in=gone).delete()
    FigureCell.objects.bulk_create(new, batch_size=500)
    FigureCell.objects.bulk_update(moved, ["value"], batch_size=500)
    return len(gone) + len(new) + len(moved)
