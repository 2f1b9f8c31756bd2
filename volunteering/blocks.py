"""Blocks of call pages: what volunteers will do, and how it goes."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, StructBlock


class DoingBlock(StreamBlock):
    """What volunteers will do, one line each."""

    point = CharBlock(max_length=200, label=_("What"), icon="tick")

    class Meta:
        max_num = 12


class StepBlock(StructBlock):
    """One step on the way from signing up to the letter of thanks."""

    title = CharBlock(max_length=80, label=_("What happens"))
    meta = CharBlock(max_length=160, required=False, label=_("When, where or how"))

    class Meta:
        icon = "list-ol"
        label = _("Step")


class StepsBlock(StreamBlock):
    """How it goes."""

    step = StepBlock()

    class Meta:
        max_num = 8
