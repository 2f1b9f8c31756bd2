"""Blocks of every form page: the editor's own questions.

A question is known by its block id and an option by its list item id: both are the same in every translation, so an
answer means the same whatever the language it was given in.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks


class QuestionBlock(blocks.StructBlock):
    """What every question has."""

    label = blocks.CharBlock(max_length=200, label=_("Question"))
    help_text = blocks.CharBlock(max_length=255, required=False, label=_("Hint"))
    required = blocks.BooleanBlock(required=False, label=_("Must be answered"))


class ChoiceQuestionBlock(QuestionBlock):
    """A question with options."""

    options = blocks.ListBlock(blocks.CharBlock(max_length=200, label=_("Option")), min_num=2, label=_("Options"))
    counted = blocks.BooleanBlock(
        required=False,
        label=_("Counted"),
        help_text=_("The choice is kept for figures after personal data are erased."),
    )


class QuestionsBlock(blocks.StreamBlock):
    """The editor's own questions, asked after the fixed ones."""

    short_text = QuestionBlock(label=_("Short text"), icon="pilcrow")
    long_text = QuestionBlock(label=_("Long text"), icon="doc-full")
    one_of = ChoiceQuestionBlock(label=_("One of several"), icon="radio-full")
    several_of = ChoiceQuestionBlock(label=_("Several of"), icon="tasks")
    date = QuestionBlock(label=_("Date"), icon="date")
    number = QuestionBlock(label=pgettext_lazy("question", "Number"), icon="order")
    yes_no = QuestionBlock(label=_("Yes or no"), icon="help")

    class Meta:
        max_num = 15
