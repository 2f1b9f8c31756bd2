"""Blocks of page bodies: what they refuse, and what readers get."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StructBlockValidationError

from core.blocks import BodyBlock, BodyField
from core.blocks.media import PictureChooserBlock, VideoBlock, video_provider, youtube_id
from demo.builders.core import make_image


def render(name: str, value: Any) -> str:
    block = BodyBlock()
    stream = block.to_python([{"type": name, "value": value, "id": "1"}])
    return str(stream[0].render(context={"low_vision": None}))


def test_running_text_has_no_pictures_embeds_or_headings_of_its_own() -> None:
    features = set(BodyBlock().child_blocks["text"].features)
    assert features.isdisjoint({"h1", "h2", "h3", "embed", "image", "code", "hr"})
    assert '<a href="https://example.kz/">c</a>' in render("text", '<p>A <a href="https://example.kz/">c</a></p>')


def test_a_quotation_names_its_person() -> None:
    html = render("quote", {"text": "Келісім <b>", "person": "Ләззат", "role": "меңгеруші", "source_url": ""})
    assert "Келісім &lt;b&gt;" in html
    assert "Ләззат" in html


def test_figures_carry_source_and_date() -> None:
    html = render(
        "figures",
        {
            "title": "",
            "items": [{"type": "item", "value": {"value": "560", "label": "өтініш"}, "id": "2"}],
            "source": "Әкімдік",
            "source_url": "",
            "date": "2022-07-01",
        },
    )
    for part in ("560", "өтініш", "Әкімдік", "2022 жылғы 1 шілде"):
        assert part in html, part


@pytest.mark.django_db
def test_a_picture_without_alternative_text_is_refused() -> None:
    with pytest.raises(ValidationError, match="балама"):
        PictureChooserBlock().clean(make_image("table", alt={"kk": ""}))
    assert PictureChooserBlock(required=False).clean(None) is None


@pytest.mark.django_db
def test_the_pictures_of_a_gallery_take_two_queries(django_assert_num_queries: Any) -> None:
    images = [make_image(key) for key in ("table", "memo", "altai")]
    value = {
        "images": [{"type": "item", "value": {"image": i.pk, "caption": ""}, "id": str(i.pk)} for i in images],
        "caption": "Үшеуі",
    }
    with django_assert_num_queries(2):
        html = render("gallery", value)
    assert html.count("<img") == 3
    assert "Үшеуі" in html


@pytest.mark.parametrize(
    ("url", "provider", "recording"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "YouTube", "dQw4w9WgXcQ"),
        ("https://youtu.be/dQw4w9WgXcQ?t=3", "YouTube", "dQw4w9WgXcQ"),
        ("https://www.youtube.com/embed/dQw4w9WgXcQ", "YouTube", "dQw4w9WgXcQ"),
        ("https://www.youtube.com/@channel", "YouTube", ""),
        ("https://vimeo.com/76979871", "Vimeo", ""),
        ("https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", "", "dQw4w9WgXcQ"),
        ("https://example.kz/film.mp4", "", ""),
    ],
)
def test_video_addresses(url: str, provider: str, recording: str) -> None:
    assert video_provider(url) == provider
    assert youtube_id(url) == recording


def test_a_video_is_a_link_and_only_of_known_sites() -> None:
    html = render("video", {"url": "https://youtu.be/dQw4w9WgXcQ", "title": "Кездесу", "image": None})
    assert 'href="https://youtu.be/dQw4w9WgXcQ"' in html
    assert "<iframe" not in html
    block = VideoBlock()
    for bad in ("https://example.kz/a", "https://www.youtube.com/@channel"):
        with pytest.raises(StructBlockValidationError):
            block.clean(block.to_python({"url": bad, "title": "T", "image": None}))


def test_a_note_and_a_heading() -> None:
    assert "Назар" in render("note", {"kind": "warn", "title": "Назар", "text": "Мәтін"})
    assert "<h3>Бөлік</h3>" in render("heading", {"text": "Бөлік", "level": "h3"})


def test_people_are_shown_with_office_contacts() -> None:
    person = {"name": "А. Б.", "role": "", "photo": None, "phone": "+7 7232 00 00 01", "email": "a@b.kz"}
    html = render("people", {"title": "", "people": [{"type": "item", "value": person, "id": "3"}]})
    assert 'href="tel:+77232000001"' in html
    assert "mailto:a@b.kz" in html


def test_migrations_hold_no_blocks() -> None:
    _name, _path, args, kwargs = BodyField(blank=True).deconstruct()
    assert args == []
    assert kwargs == {"blank": True}
