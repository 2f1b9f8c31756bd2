"""The base of every admin list of records that belong to Houses: associations, memorandums, mediators, rooms.

An editor of a House finds, chooses, changes and gets the history of the records of the own House only; whoever may
keep every House works on all of them. What limits is `HouseRecordsPolicy`; here it reaches every view, form and
chooser of a model, so that a subclass writes its panels and columns and nothing about rights.
"""

from typing import Any, ClassVar

from django import forms
from django.contrib.admin.utils import unquote
from django.db.models import Model, QuerySet
from django.forms import ModelChoiceField, ModelMultipleChoiceField
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import cached_property, classproperty
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views.generic.chooser import CreateView
from wagtail.permissions import policy_registry, register_permission_policy
from wagtail.search.backends import get_search_backend
from wagtail.search.index import class_is_indexed
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from core.bulk_actions import DeleteListed, listed
from core.edit_conflicts import EditConflictMixin
from houses.models import House
from houses.permissions import HouseRecordsPolicy, houses_of, keeps_every_house, limited

ACTIONS = ("add", "change", "delete", "view")


def found_in(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    """Leave of `rows` those the index finds for `words`.

    The index is asked about all rows: it takes no condition that leads over other tables, as that of the Houses does.
    """
    found = get_search_backend().autocomplete(words, rows.model._default_manager.all(), order_by_relevance=False)
    return rows.filter(pk__in=[row.pk for row in found])


class OwnRow:
    """Any view of one record: a record of a House that is not the person's own does not exist."""

    model: type[Model]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Raise Http404 for a row outside the person's Houses, whatever the view is going to do with it."""
        if "pk" in kwargs:
            rows = policy_registry.get_by_type(self.model).instances_user_has_any_permission_for(request.user, ACTIONS)
            try:
                known = rows.filter(pk=unquote(str(kwargs["pk"]))).exists()
            except ValueError:
                known = False
            if not known:
                raise Http404
        super().setup(request, *args, **kwargs)  # type: ignore[misc]  # what follows is a view


class HouseRecordIndexView(IndexView):
    """The list: rows, search, filters and their choices are those of the person's Houses."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return the rows of the person's Houses, as the viewset's `get_queryset` wants them."""
        return limited(super().get_base_queryset(), self.request.user)

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Leave the rows with the words of the search."""
        if self.is_searching and class_is_indexed(self.model):
            return found_in(queryset, self.search_query)
        return super().search_queryset(queryset)

    @cached_property
    def filters(self) -> Any:
        """The filters, offering no House and no record the person does not work on."""
        filters = super().filters
        if filters:
            _limit_choices(filters.form.fields, self.request.user)
        return filters


class HouseRecordEditView(EditConflictMixin, EditView):
    """The form of an existing record; who saves second sees what the first one saved."""


class _OwnChoices:
    """A chooser's list, and what can be taken from it by address."""

    model_class: type[Model]
    request: HttpRequest

    def get_object_list(self) -> QuerySet[Any]:
        """Return the rows to choose from."""
        return limited(self.model_class._default_manager.all(), self.request.user)

    def filter_object_list(self, objects: QuerySet[Any]) -> QuerySet[Any]:
        """Leave what is searched for; the search is asked about all rows (see `found_in`)."""
        everything = self.model_class._default_manager.all()
        if self.filter_form.is_valid() and (words := self.filter_form.cleaned_data.get("q")):  # type: ignore[attr-defined]
            self.filter_form.filter(everything)  # type: ignore[attr-defined]  # so that the page says what it searched
            return found_in(objects, words)
        return objects

    def get_object(self, pk: str) -> Any:
        """Return the row of that key; raises the model's DoesNotExist outside the person's Houses."""
        try:
            return self.get_object_list().get(pk=pk)
        except ValueError as error:
            raise Http404 from error

    def get_objects(self, pks: list[str]) -> QuerySet[Any]:
        """Return the rows of those keys the person may choose."""
        return self.get_object_list().filter(pk__in=[pk for pk in pks if pk.isdecimal()])


class HouseRecordChooseView(_OwnChoices, ChooseView):
    """The chooser's window."""


class HouseRecordChooseResultsView(_OwnChoices, ChooseResultsView):
    """The list in it."""


class HouseRecordChosenView(_OwnChoices, SnippetChosenView):
    """One row was taken."""


class HouseRecordChosenMultipleView(_OwnChoices, SnippetChosenMultipleView):
    """Several rows were taken."""


class NoCreation(CreateView):
    """The address at which other choosers create records: here they are made by their own forms only."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raise Http404."""
        raise Http404


class HouseRecordChooserViewSet(SnippetChooserViewSet):
    """A chooser that offers and hands out records of the person's Houses only."""

    create_view_class = NoCreation
    choose_view_class = HouseRecordChooseView
    choose_results_view_class = HouseRecordChooseResultsView
    chosen_view_class = HouseRecordChosenView
    chosen_multiple_view_class = HouseRecordChosenMultipleView


class HouseRecordForm(WagtailAdminModelForm):
    """The form of a record: its fields offer the person's Houses and their records.

    What others chose before stays: a memorandum of two Houses keeps the second one when the editor of the first saves
    it. Who does not keep every House has to name an own one; with a single House it is filled in.
    """

    house_field: ClassVar[str] = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._beyond = _limit_choices(self.fields, self.for_user, self.instance)
        field = self.fields.get(self.house_field)
        if isinstance(field, ModelChoiceField) and field.queryset is not None and field.queryset.model is House:
            self._set_up_house(field)

    def _set_up_house(self, field: ModelChoiceField[Any]) -> None:
        several = isinstance(field, ModelMultipleChoiceField)
        if not several:
            field.widget = forms.Select(attrs=field.widget.attrs)
            field.widget.choices = field.choices
        if keeps_every_house(self.for_user):
            return
        field.required = True
        own = list(houses_of(self.for_user)[:2])
        if len(own) == 1 and self.instance._state.adding and not self.initial.get(self.house_field):
            self.initial[self.house_field] = own if several else own[0].pk

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data with what the person could not see, and therefore not take out."""
        cleaned: dict[str, Any] = super().clean()
        for name, keys in self._beyond.items():
            if name in cleaned:
                chosen = [row.pk for row in cleaned[name]]
                cleaned[name] = cleaned[name].model._default_manager.filter(pk__in=[*chosen, *keys])
        return cleaned


def _limit_choices(fields: dict[str, Any], user: Any, instance: Any = None) -> dict[str, list[Any]]:
    """Let `fields` offer what `user` works on, and what `instance` has already in a single-choice field.

    Returns, for fields with several values, the keys `instance` has and the person does not see.
    """
    beyond: dict[str, list[Any]] = {}
    for name, field in fields.items():
        if not isinstance(field, ModelChoiceField) or field.queryset is None:
            continue
        everything: QuerySet[Any] = field.queryset
        own = limited(everything, user)
        if own is everything:
            continue
        has: list[Any] = []
        if instance is not None and instance.pk and hasattr(instance, name):
            value = getattr(instance, name)
            has = [row.pk for row in value.all()] if hasattr(value, "all") else [value.pk] if value else []
        if isinstance(field, ModelMultipleChoiceField):
            seen = set(own.filter(pk__in=has).values_list("pk", flat=True))
            beyond[name] = [key for key in has if key not in seen]
            field.queryset = own
        else:
            field.queryset = everything.filter(pk__in=[*own.values_list("pk", flat=True), *has])
    return beyond


class HouseRecordViewSet(SnippetViewSet):
    """The admin of a model whose rows belong to Houses; `house_lookup` as in HouseRecordsPolicy.

    A form class of the model (`base_form_class`) or of its edit handler has to extend HouseRecordForm.
    """

    house_lookup = "house"
    copy_view_enabled = False
    list_per_page = 50
    index_view_class = HouseRecordIndexView
    edit_view_class = HouseRecordEditView
    chooser_viewset_class = HouseRecordChooserViewSet

    def on_register(self) -> None:
        """Hand the row policy to Wagtail, unless the app has registered one, and register the views."""
        if policy_registry.get_by_type(self.model, fallback=False) is None:
            register_permission_policy(self.model, HouseRecordsPolicy(self.model, self.house_lookup), exact_class=True)
        super().on_register()

    def construct_view(self, view_class: Any, **kwargs: Any) -> Any:
        """Return the view, closed to rows of other Houses."""
        return super().construct_view(type(view_class.__name__, (OwnRow, view_class), {}), **kwargs)

    def get_edit_handler(self) -> Any:
        """Return the panels with the limited form."""
        handler = super().get_edit_handler()
        base = handler.base_form_class or getattr(self.model, "base_form_class", HouseRecordForm)
        name = f"{self.model.__name__}RecordForm"
        handler.base_form_class = type(base)(name, (base,), {"house_field": self.house_lookup.split("__")[0]})
        return handler


class DeleteOwnRecords(DeleteListed):
    """Deletes several records; those of other Houses are neither deleted nor named."""

    @classproperty
    def models(cls) -> list[type[Model]]:  # noqa: N805  # Django's own way of a property of the class
        """The models that have a HouseRecordViewSet."""
        return [
            model
            for model in get_snippet_models()
            if isinstance(getattr(model, "snippet_viewset", None), HouseRecordViewSet)
        ]

    @cached_property
    def _actionable_objects(self) -> tuple[list[Any], dict[str, list[Any]]]:
        """The rows to delete; nothing is said about rows beyond the person's Houses."""
        keys = self.request.GET.getlist("id")
        own = self._own()
        if "all" in keys:
            own = own.filter(pk__in=listed(self.model, self.request).values("pk"))
        else:
            own = own.filter(pk__in=[key for key in keys if key.isdecimal()])
        rows = list(own)
        if not rows:
            raise Http404
        return rows, {"items_with_no_access": []}

    def _own(self) -> QuerySet[Any]:
        rows: QuerySet[Any] = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["delete"]
        )
        return rows
