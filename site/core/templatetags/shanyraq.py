"""Template tags every page uses: head tags, icons, pictures, dates and numbers."""

from datetime import date
from typing import Any

from django import template
from django.template.context import RequestContext
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core import dates, numbers
from core.images import picture_of
from core.models import SiteImage

register = template.Library()


@register.inclusion_tag("components/head_tags.html", takes_context=True)
def head_tags(context: RequestContext) -> dict[str, Any]:
    """Draw the head tags of the page in the context (`page_head`); nothing for views that set none."""
    return {"head": context.get("page_head")}


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw the icon `name` of the sprite, hidden from screen readers: the words beside it speak."""
    return format_html(
        '<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("icons/sprite.svg"),
        name,
    )


@register.inclusion_tag("components/picture.html", takes_context=True)
def picture(context: RequestContext, image: SiteImage | None, use: str, **options: Any) -> dict[str, Any]:
    """Draw `image` for a use of core.images.SIZES ("cover", "card", "thumb", "body").

    Options: `alt` (default: the image's own in the page's language), `sizes` (attribute of the sources),
    `eager` (true above the fold), `css` (class of the img). Draws nothing without an image.
    """
    if image is None:
        return {"picture": None}
    low_vision = context.get("low_vision")
    alt = options.get("alt")
    return {
        "picture": picture_of(image, use),
        "alt": str(image.alt) if alt is None else alt,
        "sizes": options.get("sizes", "100vw"),
        "eager": options.get("eager", False),
        "css": options.get("css", ""),
        "as_text": bool(low_vision and low_vision.on and not low_vision.images),
    }


@register.filter
def long_date(value: date | None) -> str:
    """Write a date in words in the active language: «2026 жылғы 15 қаңтар»; "" for None."""
    return dates.long_date(value, get_language()) if value else ""


@register.filter
def short_date(value: date | None) -> str:
    """Write a date in figures in the active language: «15.01.2026»; "" for None."""
    return dates.short_date(value, get_language()) if value else ""


@register.filter
def number(value: float | None) -> str:
    """Group the thousands of a number as the active language does; "" for None."""
    return numbers.number(value) if value is not None else ""
