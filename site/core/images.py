"""Responsive pictures: which sizes exist, how they are made, what a template gets.

No reader's GET writes renditions: the worker makes them after an upload (`prepare_some`), and a page
shows what is there. Until then the original stands in.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from wagtail.images.models import Filter

from core.models import SiteImage
from core.page_cache import raise_generation

if TYPE_CHECKING:
    from core.models import SiteRendition

# name of the use → (width, height) of each copy, smallest first. Height 0: kept in proportion.
SIZES: dict[str, list[tuple[int, int]]] = {
    "cover": [(640, 427), (1200, 800)],
    "card": [(320, 213), (640, 427)],
    "thumb": [(144, 108), (288, 216)],
    "body": [(640, 0), (1200, 0)],
}
# Best first; the last is the fallback of the img element.
FORMATS = [("avif", "image/avif"), ("webp", "image/webp"), ("jpeg", "image/jpeg")]
# What has to exist before a picture counts as prepared; changes when the table above does.
RECIPE = hashlib.sha256(repr((SIZES, FORMATS)).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Source:
    """One <source>: a type and its srcset."""

    type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """What `components/picture.html` needs: sources by format, and the fallback image."""

    sources: list[Source]
    url: str
    width: int
    height: int


def spec(size: tuple[int, int], file_format: str) -> str:
    """Return Wagtail's filter spec for a size and a format."""
    width, height = size
    shape = f"fill-{width}x{height}" if height else f"width-{width}"
    return f"{shape}|format-{file_format}"


def specs_of(use: str) -> list[str]:
    """Return the filter specs of a use named in SIZES. Raises KeyError for an unknown use."""
    return [spec(size, name) for size in SIZES[use] for name, _type in FORMATS]


def all_specs() -> list[str]:
    """Return every filter spec a picture is prepared for, without repeats."""
    return list(dict.fromkeys(name for use in SIZES for name in specs_of(use)))


@cache
def _filter(filter_spec: str) -> Filter:
    """Return the filter of a spec, parsed once."""
    return Filter(spec=filter_spec)


def _existing(image: SiteImage, use: str) -> dict[str, "SiteRendition"]:
    """Copies that exist for the picture's present focal point, by filter spec."""
    keys = {name: _filter(name).get_cache_key(image) for name in specs_of(use)}
    return {r.filter_spec: r for r in image.renditions.all() if keys.get(r.filter_spec) == r.focal_point_key}


def picture_of(image: SiteImage, use: str) -> Picture:
    """Return the picture for a use named in SIZES; one query unless `renditions` are prefetched.

    Raises KeyError for an unknown use.
    """
    existing = _existing(image, use)
    sources = []
    fallback: SiteRendition | None = None
    for name, mime in FORMATS:
        copies = [r for size in SIZES[use] if (r := existing.get(spec(size, name)))]
        if not copies:
            continue
        fallback = copies[-1]
        sources.append(Source(mime, ", ".join(f"{r.url} {r.width}w" for r in copies)))
    if fallback is None:
        return Picture([], image.file.url, image.width, image.height)
    return Picture(sources, fallback.url, fallback.width, fallback.height)


def prepare(image: SiteImage) -> None:
    """Make every copy of `image` that is missing. Slow: seconds a picture; the worker's business."""
    for filter_spec in all_specs():
        image.get_rendition(_filter(filter_spec))
    SiteImage.objects.filter(pk=image.pk).update(prepared=RECIPE)


def prepare_some(most: int = 4) -> int:
    """Prepare up to `most` pictures that changed or are new; returns how many. A job of the worker."""
    images = list(SiteImage.objects.exclude(prepared=RECIPE).order_by("pk")[:most])
    for image in images:
        prepare(image)
    if images:
        raise_generation()
    return len(images)
