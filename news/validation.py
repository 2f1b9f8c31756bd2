"""What a story must keep, said at the field in the editor's language."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from core.blocks.media import require_alt

if TYPE_CHECKING:
    from news.models import NewsPage


def validate_story(page: "NewsPage") -> None:
    """Fill the region from the House where it is empty, then check the story.

    Raises:
        ValidationError: with one message per field that does not fit.
    """
    if page.house_id and not page.region_id and page.house is not None:
        page.region = page.house.region_on(timezone.localdate(page.date))
    errors = {**_source_errors(page), **_correction_errors(page), **_cover_errors(page)}
    if errors:
        raise ValidationError(errors)


def _source_errors(page: "NewsPage") -> dict[str, str]:
    if page.source_url and not page.source_name:
        return {"source_name": _("Name the source whose address is given.")}
    if page.source_url and not page.source_url.startswith(("https://", "http://")):
        return {"source_url": _("The address begins with https:// or http://.")}
    return {}


def _correction_errors(page: "NewsPage") -> dict[str, str]:
    if page.correction_text and not page.correction_date:
        return {"correction_date": _("Give the date of the correction.")}
    if page.correction_date and not page.correction_text:
        return {"correction_text": _("Say what was corrected.")}
    if page.correction_date and page.correction_date > timezone.localdate():
        return {"correction_date": _("The date lies in the future.")}
    return {}


def _cover_errors(page: "NewsPage") -> dict[str, list[str]]:
    if page.cover_caption and page.cover is None:
        return {"cover_caption": [_("There is no cover to write a caption for.")]}
    try:
        require_alt(page.cover)
    except ValidationError as error:
        return {"cover": error.messages}
    return {}
