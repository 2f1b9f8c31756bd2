"""Ties pages that the demo wrote in three languages to the tool editors translate with.

Without that the tool takes the translations for pages of their own: a question an editor adds in Kazakh could not be
sent to the other languages, and would get another id in each of them.
"""

from collections.abc import Iterable
from typing import Any

from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.models import BasePage


def tie(original: BasePage, translations: Iterable[BasePage]) -> None:
    """Register `translations` as translations of `original`, with the words they already have. Block ids are equal."""
    source, _created = TranslationSource.get_or_create_from_instance(original)
    parts = list(source.stringsegment_set.select_related("string", "context"))
    for page in translations:
        Translation.objects.create(source=source, target_locale=page.locale)
        words = _words_of(page)
        for part in parts:
            if text := words.get((part.context.path, part.order)):
                StringTranslation.objects.get_or_create(
                    translation_of=part.string,
                    locale=page.locale,
                    context=part.context,
                    defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
                )


def _words_of(page: BasePage) -> dict[tuple[str, int], Any]:
    """Return what `page` says, by the place it says it in."""
    return {
        (segment.path, segment.order): segment.string.data
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue)
    }
