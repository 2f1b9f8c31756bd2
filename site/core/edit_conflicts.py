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

from django.core.exceptions import FieldDoesNotExist
from django.db import models, transaction
from django.http import HttpResponseBase
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.log_actions import registry as log_registry
from wagtail.snippets.views.snippets import EditView

from core.dates import short_date
from core.fields import LocalizedText

STAMP = "edit_stamp"
OVERWRITE = "edit_overwrite"
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
        differences = [
            Difference(
                record.label(name),
                record.text(stored, name),
                record.text(typed_row, name, typed=True),
                typed[name] != loaded.get(name),
            )
            for name in now
            if now[name] != typed[name]
        ]
        entry = log_registry.get_logs_for_instance(stored).select_related("user").first()
        return Conflict(differences, seen, entry) if differences else None


class CarefulEditView(EditConflictMixin, EditView):
    """The form of a record that belongs to no House (those that do have houses.records.HouseRecordEditView)."""


def _read(posted: str) -> Stamp:
    try:
        stamp = json.loads(posted)
    except ValueError:
        return {}
    return stamp if isinstance(stamp, dict) else {}
