"""Pictures and video links."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, ListBlock, StructBlock, StructBlockValidationError, URLBlock
from wagtail.images.blocks import ImageChooserBlock

YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be", "www.youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}


def require_alt(image: Any) -> None:
    """Raise ValidationError when a picture has no alternative text in any language."""
    if image is not None and not image.alt:
        raise ValidationError(
            _("This picture has no alternative text. Add it to the picture first: open it under Images.")
        )


class PictureChooserBlock(ImageChooserBlock):
    """A picture with an alternative text, read with its prepared copies in two queries for a whole body."""

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        require_alt(value)
        return value

    def bulk_to_python(self, values: Sequence[Any]) -> list[Any]:
        images: list[Any] = super().bulk_to_python(values)
        prefetch_related_objects([image for image in images if image is not None], "renditions")
        return images


class PictureBlock(StructBlock):
    """One picture with its caption; the alternative text and the credit belong to the picture."""

    image = PictureChooserBlock(label=_("Picture"))
    caption = CharBlock(max_length=300, required=False, label=_("Caption"))
    wide = BooleanBlock(required=False, label=_("As wide as the page"))

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "blocks/picture.html"


class GalleryItemBlock(StructBlock):
    """A picture of a gallery."""

    image = PictureChooserBlock(label=_("Picture"))
    caption = CharBlock(max_length=300, required=False, label=_("Caption"))

    class Meta:
        icon = "image"


class GalleryBlock(StructBlock):
    """Several pictures side by side."""

    images = ListBlock(GalleryItemBlock(), min_num=2, max_num=24, label=_("Pictures"))
    caption = CharBlock(max_length=300, required=False, label=_("Caption of the gallery"))

    class Meta:
        icon = "grip"
        label = _("Gallery")
        template = "blocks/gallery.html"


def video_provider(url: str) -> str:
    """Return the name of the video site an address belongs to, "" for an unknown one."""
    host = (urlsplit(url).hostname or "").lower()
    if host in YOUTUBE_HOSTS:
        return "YouTube"
    return "Vimeo" if host in VIMEO_HOSTS else ""


def youtube_id(url: str) -> str:
    """Return the id of a YouTube recording, "" when the address holds none."""
    parts = urlsplit(url)
    last = parts.path.rstrip("/").rpartition("/")[2]
    candidate = (parse_qs(parts.query).get("v") or [last])[0]
    return candidate if YOUTUBE_ID.fullmatch(candidate) else ""


class VideoBlock(StructBlock):
    """A recording on a video site: a link, nothing is asked of that site until the reader clicks."""

    url = URLBlock(label=_("Address of the video"), help_text=_("A video on YouTube or Vimeo."))
    title = CharBlock(max_length=200, label=_("Title of the video"))
    image = PictureChooserBlock(required=False, label=_("Still picture"))

    class Meta:
        icon = "media"
        label = _("Video")
        template = "blocks/video.html"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        url = cleaned["url"]
        provider = video_provider(url)
        if not provider or (provider == "YouTube" and not youtube_id(url)):
            message = _("Enter the address of one video on YouTube or Vimeo.")
            raise StructBlockValidationError(block_errors={"url": ValidationError(message)})
        return cleaned

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["provider"] = video_provider(value["url"])
        return context
