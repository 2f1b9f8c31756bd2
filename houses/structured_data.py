"""A House in schema.org's words, for search engines and maps."""

from typing import Any

from houses.hours import schema_hours
from houses.models.house import House


def of_house(house: House, url: str | None) -> dict[str, Any]:
    """Return `house` as a GovernmentOffice in the active language; what is not known is left out."""
    data: dict[str, Any] = {
        "@type": "GovernmentOffice",
        "name": str(house.name),
        "legalName": str(house.legal_name),
        "url": url,
        "telephone": house.phone_list,
        "email": house.email,
        "foundingDate": str(house.founded) if house.founded else "",
        "openingHours": [schema_hours(h.first_day, h.last_day, h.opens, h.closes) for h in house.hours.all()],
        "sameAs": house.social_list,
        "address": _address(house),
        "amenityFeature": [
            {"@type": "LocationFeatureSpecification", "name": label, "value": has}
            for label, has in house.accessibility
        ],
        "employee": _head(house),
    }
    if house.latitude is not None and house.longitude is not None:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": house.latitude, "longitude": house.longitude}
    if house.parent is not None:
        data["parentOrganization"] = {"@type": "GovernmentOffice", "name": str(house.parent.name)}
    return {key: value for key, value in data.items() if value}


def _head(house: House) -> dict[str, str]:
    """Return who heads the House; empty when nobody is named."""
    if not house.head_name:
        return {}
    return {"@type": "Person", "name": str(house.head_name), "jobTitle": str(house.head_post)}


def _address(house: House) -> dict[str, str]:
    return {
        "@type": "PostalAddress",
        "streetAddress": str(house.address),
        "addressRegion": str(house.region.name),
        "addressCountry": "KZ",
    }
