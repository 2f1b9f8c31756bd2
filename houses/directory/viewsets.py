"""Where editors keep the directory: associations, collectives, memorandums, publications, newspapers."""

from typing import Any

from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, DateColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from core.edit_conflicts import CarefulEditView
from houses.models import (
    Association,
    Collective,
    EthnicGroup,
    Memorandum,
    Newspaper,
    NewspaperIssue,
    Publication,
)
from houses.records import HouseRecordViewSet

_WEEKLY = [
    FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
    FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
]
_STATE = MultiFieldPanel([FieldPanel("is_active"), FieldPanel("is_demo")], _("State"))


class EthnicGroupViewSet(SnippetViewSet):
    """The ethnic groups associations speak for."""

    model = EthnicGroup
    edit_view_class = CarefulEditView
    icon = "tag"
    menu_label = _("Ethnic groups")
    list_display = ["__str__", "code"]
    copy_view_enabled = False
    list_per_page = 50
    panels = [FieldPanel("name"), FieldPanel("code")]


class AssociationFilterSet(WagtailFilterSet):
    """House, ethnic group and whether it works today."""

    class Meta:
        model = Association
        fields = ["house", "ethnic_group", "is_active", "is_demo"]


class AssociationViewSet(HouseRecordViewSet):
    """Ethnocultural associations."""

    model = Association
    icon = "group"
    menu_label = _("Associations")
    list_display = ["__str__", "ethnic_group", "house", BooleanColumn("is_active", label=_("works today"))]
    filterset_class = AssociationFilterSet
    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("name", "code", "ethnic_group", "house", "chair", "founded")],
            _("Association"),
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("address", "phones", "email", "website")], _("Office")),
        FieldPanel("description"),
        FieldPanel("photo"),
        InlinePanel(
            "classes",
            label=_("Language class"),
            heading=_("Language classes"),
            panels=[FieldRowPanel([FieldPanel("language"), FieldPanel("level")]), *_WEEKLY, FieldPanel("place")],
        ),
        _STATE,
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the associations with what a row of the list shows."""
        return Association.objects.select_related("ethnic_group", "house")


class CollectiveFilterSet(WagtailFilterSet):
    """House, genre, association and whether it works today."""

    class Meta:
        model = Collective
        fields = ["house", "genre", "association", "is_active", "is_demo"]


class CollectiveViewSet(HouseRecordViewSet):
    """Creative collectives."""

    model = Collective
    icon = "media"
    menu_label = _("Collectives")
    list_display = ["__str__", "genre", "house", "association", BooleanColumn("is_active", label=_("works today"))]
    filterset_class = CollectiveFilterSet
    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("name", "code", "genre", "house", "association", "leader", "founded")],
            _("Collective"),
        ),
        FieldRowPanel([FieldPanel("members"), FieldPanel("members_on")]),
        FieldPanel("description"),
        FieldPanel("photo"),
        InlinePanel(
            "rehearsals", label=_("Rehearsal"), heading=_("Rehearsals"), panels=[*_WEEKLY, FieldPanel("place")]
        ),
        _STATE,
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the collectives with what a row of the list shows."""
        return Collective.objects.select_related("house", "association")


class MemorandumFilterSet(WagtailFilterSet):
    """Houses, region, level and term."""

    class Meta:
        model = Memorandum
        fields = ["houses", "region", "level", "term", "is_demo"]


class MemorandumViewSet(HouseRecordViewSet):
    """Memorandums; a person keeps those one of whose Houses is the own."""

    model = Memorandum
    house_lookup = "houses"
    icon = "doc-full"
    menu_label = _("Memorandums")
    list_display = ["__str__", "level", DateColumn("signed", label=_("signed on")), "region"]
    filterset_class = MemorandumFilterSet
    panels = [
        MultiFieldPanel([FieldPanel("title"), FieldPanel("code"), FieldPanel("level")], _("Memorandum")),
        InlinePanel(
            "parties",
            label=_("Party"),
            heading=_("Parties to the memorandum"),
            min_num=1,
            panels=[FieldPanel("name"), FieldPanel("kind")],
        ),
        MultiFieldPanel([FieldPanel(n) for n in ("signed", "precision", "term", "until")], _("Date and term")),
        MultiFieldPanel([FieldPanel("houses", widget=CheckboxSelectMultiple), FieldPanel("region")], _("Where")),
        FieldPanel("summary"),
        InlinePanel(
            "documents",
            label=_("Text"),
            heading=_("Texts in their languages"),
            max_num=3,
            panels=[FieldPanel("document")],
        ),
        MultiFieldPanel([FieldPanel("source"), FieldPanel("source_url"), FieldPanel("is_demo")], _("Source")),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the memorandums with what a row of the list shows."""
        return Memorandum.objects.select_related("region")


class PublicationFilterSet(WagtailFilterSet):
    """House, kind and year."""

    class Meta:
        model = Publication
        fields = ["house", "kind", "year", "is_demo"]


class PublicationViewSet(HouseRecordViewSet):
    """Books, proceedings, guidelines, brochures."""

    model = Publication
    icon = "openquote"
    menu_label = _("Publications")
    list_display = ["__str__", "kind", "year", "house"]
    filterset_class = PublicationFilterSet
    panels = [
        MultiFieldPanel(
            [FieldPanel(n) for n in ("title", "code", "kind", "author", "year", "page_count", "house")],
            _("Publication"),
        ),
        FieldPanel("annotation"),
        MultiFieldPanel([FieldPanel(n) for n in ("languages", "cover", "document", "is_demo")], _("File")),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the publications with what a row of the list shows."""
        return Publication.objects.select_related("house")


class NewspaperViewSet(HouseRecordViewSet):
    """The newspapers Houses publish."""

    model = Newspaper
    icon = "list-ul"
    menu_label = _("Newspapers")
    list_display = ["__str__", "house"]
    panels = [FieldPanel(name) for name in ("title", "code", "house", "about", "is_demo")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the newspapers with their Houses."""
        return Newspaper.objects.select_related("house")


class NewspaperIssueFilterSet(WagtailFilterSet):
    """Newspaper and date."""

    class Meta:
        model = NewspaperIssue
        fields = {"newspaper": ["exact"], "date": ["year"]}


class NewspaperIssueViewSet(HouseRecordViewSet):
    """Issues of newspapers; they belong to the House of their newspaper."""

    model = NewspaperIssue
    house_lookup = "newspaper__house"
    icon = "date"
    menu_label = _("Newspaper issues")
    list_display = ["__str__", DateColumn("date", label=_("date of issue")), "languages_text"]
    filterset_class = NewspaperIssueFilterSet
    panels = [
        FieldPanel("newspaper"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("date")]),
        MultiFieldPanel([FieldPanel(n) for n in ("languages", "cover", "document", "is_demo")], _("File")),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the issues with their newspapers."""
        return NewspaperIssue.objects.select_related("newspaper")


VIEWSETS = (
    AssociationViewSet,
    CollectiveViewSet,
    EthnicGroupViewSet,
    MemorandumViewSet,
    PublicationViewSet,
    NewspaperViewSet,
    NewspaperIssueViewSet,
)
