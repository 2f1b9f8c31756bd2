"""The body of a page: the blocks an editor may put into it, and the field that holds them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from core.blocks.figures import FiguresBlock
from core.blocks.links import DocumentBlock
from core.blocks.media import GalleryBlock, PictureBlock, VideoBlock
from core.blocks.people import PeopleBlock
from core.blocks.text import HeadingBlock, NoteBlock, ParagraphsBlock, QuoteBlock
from core.streams import StreamField


class BodyBlock(StreamBlock):
    """Every block of a page body."""

    text = ParagraphsBlock(group=_("Text"))
    heading = HeadingBlock(group=_("Text"))
    quote = QuoteBlock(group=_("Text"))
    note = NoteBlock(group=_("Text"))
    picture = PictureBlock(group=_("Pictures"))
    gallery = GalleryBlock(group=_("Pictures"))
    video = VideoBlock(group=_("Pictures"))
    figures = FiguresBlock(group=_("Facts"))
    people = PeopleBlock(group=_("Facts"))
    document = DocumentBlock(group=_("Facts"))

    class Meta:
        template = "blocks/body.html"


class BodyField(StreamField):
    """A StreamField of BodyBlock."""

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:
        super().__init__(block_types or BodyBlock(), **kwargs)
