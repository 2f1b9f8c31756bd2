"""Connects imports and exports of the register with the worker and the open data."""

from core import jobs, open_data
from mediation.importing.export import MEDIATORS
from mediation.importing.runs import forget_old, work

WORK_SECONDS = 2
FORGET_SECONDS = 6 * 60 * 60


def connect() -> None:
    """Register everything; to be called once, when the apps are ready."""
    jobs.register("import register", WORK_SECONDS, work)
    jobs.register("forget imports", FORGET_SECONDS, forget_old)
    open_data.register(MEDIATORS)
