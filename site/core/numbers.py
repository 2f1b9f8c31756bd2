"""Numbers as each language writes them: "1 158,5" in Kazakh and Russian, "1,158.5" in English."""

from decimal import Decimal

from django.utils import translation
from django.utils.formats import number_format


def number(value: int | float | Decimal, decimals: int | None = None, language: str | None = None) -> str:
    """`value` with the thousands apart (by a no-break space in kk and ru) and the language's decimal mark.

    `decimals` fixes the digits after the mark; None keeps those the value has. `language` None means the active one.
    """
    with translation.override(language or translation.get_language()):
        return number_format(value, decimal_pos=decimals, use_l10n=True, force_grouping=True)
