"""Blocks of the list of courses."""

from wagtail.blocks import StreamBlock

from core.blocks.figures import FiguresBlock


class CourseFiguresBlock(StreamBlock):
    """Figures on courses that were held, each with its source and day."""

    figures = FiguresBlock()

    class Meta:
        max_num = 4
