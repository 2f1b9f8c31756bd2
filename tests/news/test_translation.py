"""A story through wagtail-localize: what is translated, what stays the same in all languages."""

import datetime as dt
from typing import Any

from django.utils import timezone
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from demo.builders.core import make_image
from demo.builders.houses import make_house, make_region
from demo.builders.news import make_news, make_rubric
from news.listing import differences
from news.models import NewsPage
from tests.news.conftest import NewsSite


def test_texts_are_translated_and_the_rest_is_shared(
    news_site: NewsSite, django_capture_on_commit_callbacks: Any
) -> None:
    story = make_news(
        news_site.kk,
        "Хабар",
        rubric=make_rubric("one"),
        date=timezone.now().replace(microsecond=0),
        region=make_region("r"),
        house=make_house("h"),
        cover=make_image("memo", alt={"kk": "Құжат"}),
        cover_caption="Жазу",
        source_name="Дереккөз",
        source_url="https://example.kz/",
        correction_date=dt.date(2020, 1, 1),
        correction_text="Түзету",
        tags=["court"],
        body=[
            ("text", "<p>Бірінші абзац.</p>"),
            ("quote", {"text": "Келісім.", "person": "Ләззат", "role": "", "source_url": ""}),
            (
                "figures",
                {
                    "title": "",
                    "items": [{"value": "8", "label": "медиатор"}],
                    "source": "Әкімдік",
                    "source_url": "",
                    "date": dt.date(2018, 10, 24),
                },
            ),
        ],
    )
    ru = news_site.ru.locale
    translate_object(story, [ru])
    source = TranslationSource.objects.get_for_instance(story)
    for string in source.stringsegment_set.all():
        text = {"Хабар": "Новость", "Бірінші абзац.": "Первый абзац.", "медиатор": "медиаторов"}.get(
            string.string.data, f"RU {string.string.data}"
        )
        StringTranslation.objects.get_or_create(
            locale=ru, translation_of=string.string, context=string.context, defaults={"data": text}
        )
    with django_capture_on_commit_callbacks(execute=True):
        Translation.objects.get(source=source, target_locale=ru).save_target(publish=True)
    copy = NewsPage.objects.get(translation_key=story.translation_key, locale=ru)
    assert (copy.title, copy.slug) == ("Новость", story.slug)
    assert "Первый абзац." in str(copy.body[0].value)
    assert copy.body[2].value["items"][0]["label"] == "медиаторов"
    for name in ("rubric_id", "region_id", "house_id", "cover_id", "date", "source_url", "correction_date"):
        assert getattr(copy, name) == getattr(story, name), name
    assert list(copy.tags.names()) == ["court"]
    assert [block.id for block in copy.body] == [block.id for block in story.body]
    assert copy.live
    assert differences() == []
    assert NewsPage.objects.get(pk=story.pk).tags.count() == 1
