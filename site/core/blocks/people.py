"""People: who they are and how the office reaches them."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, EmailBlock, ListBlock, StructBlock

from core.blocks.media import PictureChooserBlock


class PersonBlock(StructBlock):
    """A person in office; contacts are those of the office, never private ones."""

    name = CharBlock(max_length=120, label=_("Name"))
    role = CharBlock(max_length=200, required=False, label=_("Post or role"))
    photo = PictureChooserBlock(required=False, label=_("Photograph"))
    phone = CharBlock(max_length=40, required=False, label=_("Phone of the office"))
    email = EmailBlock(required=False, label=_("E-mail of the office"))

    class Meta:
        icon = "user"


class PeopleBlock(StructBlock):
    """A list of people."""

    title = CharBlock(max_length=160, required=False, label=_("Title"))
    people = ListBlock(PersonBlock(), min_num=1, max_num=40, label=_("People"))

    class Meta:
        icon = "group"
        label = _("People")
        template = "blocks/people.html"
