"""Whom a visitor may ask for by name."""

from mediation.models import Mediator


def takes_requests(code: str) -> Mediator | None:
    """Return the mediator of `code` who is public and active now; None for anybody else, and for nobody."""
    return Mediator.objects.listed().filter(code=code).first() if code else None
