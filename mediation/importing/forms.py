"""The form that takes a file of mediators."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from houses.models import House
from houses.permissions import houses_of, keeps_every_house
from mediation.importing.faults import FileRefused
from mediation.importing.reading import Table, read
from mediation.models import RegisterImport


class UploadForm(forms.Form):
    """The file, what happens to entries that exist already, and whose entries these are.

    `table` holds what was read once the form is valid.
    """

    file = forms.FileField(
        label=_("File"),
        help_text=_("Excel workbook (.xlsx) or CSV, up to 10 MB and 20,000 rows."),
        error_messages={
            "required": _("Choose a file."),
            "missing": _("Choose a file."),
            "invalid": _("Choose a file."),
            "empty": _("The file is empty."),
        },
    )
    duplicates = forms.ChoiceField(
        label=_("Entries that are in the register already (same name and region)"),
        choices=RegisterImport.Duplicates.choices,
        initial=RegisterImport.Duplicates.ERROR,
        widget=forms.RadioSelect,
    )
    house: forms.ModelChoiceField[House] = forms.ModelChoiceField(
        label=_("House of rows that name none"), queryset=None, required=False, empty_label=_("none")
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table: Table | None = None
        self.fields["file"].widget.attrs["accept"] = ".xlsx,.csv"
        field: Any = self.fields["house"]
        field.queryset = houses_of(user)
        field.required = not keeps_every_house(user)

    def clean_file(self) -> Any:
        """Read the file; raises ValidationError with the sentence that says what is wrong with it."""
        file = self.cleaned_data["file"]
        try:
            self.table = read(file.name, file, file.size)
        except FileRefused as refusal:
            raise ValidationError(str(refusal), code=refusal.code) from None
        return file
