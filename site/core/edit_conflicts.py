"""Two people edit one record: who saves second sees what the first one saved, and decides.

Wagtail 8 warns of this where a model has revisions (sessions of the editor, "overwrites a newer version"). Records of
this site have none: one row each, saved at once. So their form carries a mark of every field as it was loaded; at
saving it is compared with the row, under a lock. No column is added to any model.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models, transaction
from django.http import HttpResponseBase, QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.log_actions import registry as log_registry
from wagtail.snippets.views.snippets import EditView

from core.dates import short_date
from core.fields import LocalizedText

STAMP = "edit_stamp"
OVERWRITE = "edit_overwrite"
JOIN = "edit_join"
Stamp = dict[str, str]
"""For each field of the form a short mark of its value."""


@dataclass(frozen=True)
class Difference:
    """A field in which the saved row and the form differ; `touched`: the second person changed it at all."""

    label: str
    theirs: str
    yours: str
    touched: bool


@dataclass(frozen=True)
class Conflict:
    """What the second person is shown: who saved when, what differs, and the mark that says "I have seen this"."""

    differences: list[Difference]
    seen: str
    entry: Any = None

    @property
    def can_be_joined(self) -> bool:
        """Whether each of the two changed something the other left alone."""
        return len({difference.touched for difference in self.differences}) == 2


class RecordForm:
    """The fields of a form of the admin, with their values in a row and as typed."""

    def __init__(self, form: Any) -> None:
        self.form = form
        self.model: type[models.Model] = form._meta.model
        self.relations = list(getattr(form, "formsets", {}))

    def names(self) -> Iterator[str]:
        """Yield the fields and child relations that stand for columns of the model."""
        for name in [*self.form.fields, *self.relations]:
            try:
                self.model._meta.get_field(name)
            except FieldDoesNotExist:
                continue
            yield name

    def stamp(self, row: models.Model, *, typed: bool = False) -> Stamp:
        """Return the marks of `row`; `typed`: of the form's own values, which `row` got from it."""
        return {name: _mark(self._value(row, name, typed)) for name in self.names()}

    def _value(self, row: models.Model, name: str, typed: bool) -> Any:
        field = self.model._meta.get_field(name)
        if name in self.relations:
            return [_columns(child) for child in getattr(row, name).all()]
        if field.many_to_many:
            return sorted(other.pk for other in self._others(row, name, typed))
        value = field.value_to_string(row)  # type: ignore[union-attr]  # relations were handled
        return value.replace("\r\n", "\n") if isinstance(value, str) else value

    def _others(self, row: models.Model, name: str, typed: bool) -> list[models.Model]:
        return list(self.form.cleaned_data.get(name, ()) if typed else getattr(row, name).all())

    def text(self, row: models.Model, name: str, *, typed: bool = False) -> str:
        """Return the value of a field in words."""
        field: Any = self.model._meta.get_field(name)
        if name in self.relations:
            return "\n".join(str(child) for child in getattr(row, name).all())
        if field.many_to_many:
            return ", ".join(str(other) for other in self._others(row, name, typed))
        if field.choices:
            return str(getattr(row, f"get_{name}_display")())
        return _in_words(getattr(row, name))

    def label(self, name: str) -> str:
        """Return what the form calls a field."""
        if name in self.relations:
            return str(capfirst(self.model._meta.get_field(name).related_model._meta.verbose_name_plural))  # type: ignore[union-attr]
        return str(capfirst(self.form.fields[name].label or name))


def _columns(child: models.Model) -> dict[str, Any]:
    """Return what a child of a record holds; its key, its parent and its place are not what an editor typed."""
    return {
        field.name: field.value_to_string(child)
        for field in child._meta.concrete_fields
        if not (field.primary_key or field.name == "sort_order" or isinstance(field, ParentalKey))
    }


def _mark(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def _in_words(value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, LocalizedText):
        return "\n".join(f"{language}: {text}" for language, text in value.items() if text)
    return short_date(value) if hasattr(value, "isoformat") and hasattr(value, "year") else str(value)


class EditConflictMixin:
    """A view that edits a record (wagtail.snippets.views.snippets.EditView) and never overwrites unseen.

    A form without the mark (an old page, a script) is saved as Wagtail does; a broken mark counts as none seen.
    """

    conflict: Conflict | None = None
    object: Any
    model: Any
    request: Any

    def get_template_names(self) -> list[str]:
        """Put the frame that carries the mark before the view's own."""
        names = super().get_template_names()  # type: ignore[misc]
        return ["wagtailadmin/edit_conflict.html"] if not self.hydrate_create_view else names  # type: ignore[attr-defined]

    def get_form_kwargs(self) -> dict[str, Any]:
        """Hand in what was sent; a row that somebody deleted meanwhile is sent as a new one."""
        kwargs: dict[str, Any] = super().get_form_kwargs()  # type: ignore[misc]
        if STAMP in self.request.POST and "data" in kwargs:
            kwargs["data"] = kwargs["data"].copy()
            for name, formset in getattr(self.get_form_class(), "formsets", {}).items():  # type: ignore[attr-defined]
                _lost_rows_as_new(kwargs["data"], name, formset.model)
        return kwargs

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the mark: of the row as it is shown, or as it was first shown to who now sends it."""
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        posted = self.request.POST.get(STAMP, "")
        stamp = posted or json.dumps(RecordForm(context["form"]).stamp(self._stored()))
        return {**context, "edit_stamp": stamp, "conflict": self.conflict}

    def form_valid(self, form: Any) -> HttpResponseBase:
        """Save, unless somebody saved something else since this form was opened."""
        with transaction.atomic():
            stored = self._stored(lock=True)
            self.conflict = self._conflict(form, stored)
            if self.conflict is None:
                response: HttpResponseBase = super().form_valid(form)  # type: ignore[misc]
                return response
        self.produced_error_code = "conflict"
        self.produced_error_message = _(
            "Somebody saved this record while you had it open. Nothing of yours is saved yet."
        )
        answer: HttpResponseBase = self.form_invalid(form)  # type: ignore[attr-defined]
        return answer

    def _stored(self, *, lock: bool = False) -> models.Model:
        rows = self.model._base_manager.all()
        row: models.Model = (rows.select_for_update() if lock else rows).get(pk=self.object.pk)
        return row

    def _conflict(self, form: Any, stored: models.Model) -> Conflict | None:
        if STAMP not in self.request.POST:
            return None
        record, loaded = RecordForm(form), _read(self.request.POST[STAMP])
        now = record.stamp(stored)
        seen = _mark(now)
        if now == loaded or self.request.POST.get(OVERWRITE) == seen:
            return None
        # Children typed into the form only stand on the instance after this; nothing is written.
        typed_row = form.save(commit=False)
        typed = record.stamp(typed_row, typed=True)
        differing = [name for name in now if now[name] != typed[name]]
        if all(now[name] == loaded.get(name) for name in differing):
            return None  # what the other one saved is in this form, too
        untouched = {name for name in differing if typed[name] == loaded.get(name)}
        differences = [
            Difference(
                record.label(name),
                record.text(stored, name),
                record.text(typed_row, name, typed=True),
                name not in untouched,
            )
            for name in differing
        ]
        if self.request.POST.get(JOIN) == seen and _joined(record, stored, untouched):
            return None
        entry = log_registry.get_logs_for_instance(stored).select_related("user").first()
        return Conflict(differences, seen, entry)


class CarefulEditView(EditConflictMixin, EditView):
    """The form of a record that belongs to no House (those that do have houses.records.HouseRecordEditView)."""


def _read(posted: str) -> Stamp:
    try:
        stamp = json.loads(posted)
    except ValueError:
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _joined(record: RecordForm, stored: models.Model, names: set[str]) -> bool:
    """Put what is saved in the fields `names` into the form; return whether both together are a valid record."""
    form = record.form
    for name in names:
        field = record.model._meta.get_field(name)
        if name in record.relations:
            del form.formsets[name]
            form.instance._cluster_related_objects.pop(name, None)
        elif field.many_to_many:
            form.cleaned_data[name] = list(getattr(stored, name).all())
        else:
            setattr(form.instance, name, getattr(stored, name))
    try:
        form.instance.full_clean()
    except ValidationError:
        return False
    return True


def _lost_rows_as_new(data: QueryDict, prefix: str, model: type[models.Model]) -> None:
    """Move rows whose record is gone behind those that exist, without their keys.

    Otherwise the form blames a hidden field, and what was typed could not be saved at all.
    """
    counts = [data.get(f"{prefix}-{count}_FORMS", "") for count in ("INITIAL", "TOTAL")]
    if not all(count.isdecimal() and len(count) < 4 for count in counts):
        return
    initial, total = (int(count) for count in counts)
    keys = [data.get(f"{prefix}-{place}-id", "") for place in range(initial)]
    sent = {key for key in keys if key.isdecimal() and len(key) < 19}
    known = {str(pk) for pk in model._base_manager.filter(pk__in=sent).values_list("pk", flat=True)}
    lost = [place for place, key in enumerate(keys) if key in sent - known]
    if not lost:
        return
    kept = [place for place in range(initial) if place not in lost]
    rows = [
        {name: data.pop(name) for name in list(data) if name.startswith(f"{prefix}-{place}-")}
        for place in (*kept, *lost, *range(initial, total))
    ]
    for place, row in enumerate(rows):
        for name, values in row.items():
            field = name.removeprefix(f"{prefix}-").partition("-")[2]
            gone = field == "id" and len(kept) <= place < initial
            data.setlist(f"{prefix}-{place}-{field}", [""] if gone else values)
    data[f"{prefix}-INITIAL_FORMS"] = str(len(kept))
