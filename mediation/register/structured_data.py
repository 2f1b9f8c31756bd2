"""What machines read of a mediator and a room: published facts only."""

from typing import Any

from core.models import SiteImage
from houses.hours import schema_hours
from mediation.models import Mediator, Room


def of_mediator(mediator: Mediator, url: str, photo_url: str) -> dict[str, Any]:
    """Return schema.org Person data; no contact that is not published."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": str(mediator.name),
        "jobTitle": str(mediator.shown_kind),
        "url": url,
        "knowsLanguage": [language.code for language in mediator.languages.all()],
        "knowsAbout": [str(topic) for topic in mediator.fields.all()],
    }
    if mediator.house is not None:
        data["worksFor"] = {"@type": "Organization", "name": str(mediator.house.name)}
    published = {"telephone": mediator.shown_phone, "email": mediator.shown_email, "image": photo_url}
    return data | {name: value for name, value in published.items() if value}


def of_room(room: Room, url: str) -> dict[str, Any]:
    """Return schema.org Place data."""
    data = {
        "@context": "https://schema.org",
        "@type": "Place",
        "name": str(room.name),
        "url": url,
    }
    hours = [schema_hours(row.first_day, row.last_day, row.opens, row.closes) for row in room.hours.all()]
    published = {"address": str(room.shown_address), "telephone": room.phone}
    return (
        data | {name: value for name, value in published.items() if value} | ({"openingHours": hours} if hours else {})
    )


def picture_url(image: SiteImage | None) -> str:
    """Return the address of a picture, "" without one."""
    return image.file.url if image is not None else ""
