"""Figures the public is owed, counted from the submissions themselves.

`recount()` (a job of the worker) adds everything up by month and region; pages and files read the sums. A series is a
kind of submission, or what an app registers beside (`Series`). See docs/figures.md for what counts and what is hidden.
"""

from inbox.figures.breakdown import breakdown_dataset
from inbox.figures.dataset import dataset, topics_dataset
from inbox.figures.periods import Period
from inbox.figures.reading import Figures, counted_at, first_month, periods_with_figures, read
from inbox.figures.series import Count, Indicator, Series, all_series, register, series_of, unregister
from inbox.figures.tally import recount
from inbox.figures.topics import BySubject, by_subject, publishable

__all__ = [
    "BySubject",
    "Count",
    "Figures",
    "Indicator",
    "Period",
    "Series",
    "all_series",
    "breakdown_dataset",
    "by_subject",
    "counted_at",
    "dataset",
    "first_month",
    "periods_with_figures",
    "publishable",
    "read",
    "recount",
    "register",
    "series_of",
    "topics_dataset",
    "unregister",
]
