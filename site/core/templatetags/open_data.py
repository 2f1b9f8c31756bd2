"""How the page of open data writes codes."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

LATIN_WORD = re.compile(r"([a-z]{3,}(?:-[a-z]+)*)")


@register.filter
def with_codes(text: object) -> SafeString:
    """Mark the codes in a Kazakh or Russian description as English: screen readers switch their voice for them."""
    parts = [str(text)] if get_language() == "en" else LATIN_WORD.split(str(text))
    return format_html_join(
        "",
        "{}",
        ((format_html('<code lang="en">{}</code>', part) if place % 2 else part,) for place, part in enumerate(parts)),
    )
