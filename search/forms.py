"""The field of the results page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from search.query import LONGEST_QUERY


class SearchForm(forms.Form):
    """One field; what is typed is cleaned by `search.query`, so nothing is ever refused."""

    q = forms.CharField(
        label=_("What are you looking for?"),
        required=False,
        max_length=LONGEST_QUERY,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
