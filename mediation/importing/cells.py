"""One cell each: text of a person becomes a value, or a fault by its code."""

import datetime as dt
import re
import unicodedata
from functools import lru_cache
from typing import Any

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from core.fields import LocalizedText
from core.slugs import slug_for
from mediation.importing.columns import folded
from mediation.importing.faults import quoted
from mediation.models import Mediator

HOME_REGION = "KZ"
EARLIEST = dt.date(1990, 1, 1)
YES = frozenset({"yes", "y", "true", "1", "да", "иә", "ия", "+", "x", "х", "✓", "бар", "есть"})
NO = frozenset({"no", "n", "false", "0", "нет", "жоқ", "жок", "-", "–"})
SEPARATORS = re.compile(r"[;,|\n]")

# What lists call a kind besides its code. The older word of a source becomes a label: the law has two kinds.
KINDS = {
    "professional": (Mediator.Kind.PROFESSIONAL, False),
    "профессиональный": (Mediator.Kind.PROFESSIONAL, False),
    "профессиональный медиатор": (Mediator.Kind.PROFESSIONAL, False),
    "professional mediator": (Mediator.Kind.PROFESSIONAL, False),
    "кәсіби": (Mediator.Kind.PROFESSIONAL, False),
    "кәсіби медиатор": (Mediator.Kind.PROFESSIONAL, False),
    "public": (Mediator.Kind.PUBLIC, False),
    "community": (Mediator.Kind.PUBLIC, False),
    "community mediator": (Mediator.Kind.PUBLIC, False),
    "public mediator": (Mediator.Kind.PUBLIC, False),
    "общественный": (Mediator.Kind.PUBLIC, False),
    "общественный медиатор": (Mediator.Kind.PUBLIC, False),
    "қоғамдық": (Mediator.Kind.PUBLIC, False),
    "қоғамдық медиатор": (Mediator.Kind.PUBLIC, False),
    "непрофессиональный": (Mediator.Kind.PUBLIC, True),
    "непрофессиональный медиатор": (Mediator.Kind.PUBLIC, True),
    "кәсіби емес": (Mediator.Kind.PUBLIC, True),
    "кәсіби емес медиатор": (Mediator.Kind.PUBLIC, True),
    "non professional": (Mediator.Kind.PUBLIC, True),
    "non professional mediator": (Mediator.Kind.PUBLIC, True),
}
OLD_LABEL = LocalizedText(kk="кәсіби емес медиатор", ru="непрофессиональный медиатор", en="non-professional mediator")
STATUSES = {
    "active": Mediator.Status.ACTIVE,
    "действует": Mediator.Status.ACTIVE,
    "действующий": Mediator.Status.ACTIVE,
    "жұмыс істейді": Mediator.Status.ACTIVE,
    "белсенді": Mediator.Status.ACTIVE,
    "suspended": Mediator.Status.SUSPENDED,
    "приостановлен": Mediator.Status.SUSPENDED,
    "тоқтатылған": Mediator.Status.SUSPENDED,
    "тоқтатыла тұрған": Mediator.Status.SUSPENDED,
    "left": Mediator.Status.LEFT,
    "left the register": Mediator.Status.LEFT,
    "исключен": Mediator.Status.LEFT,
    "исключен из реестра": Mediator.Status.LEFT,
    "выбыл": Mediator.Status.LEFT,
    "тізілімнен шығарылды": Mediator.Status.LEFT,
    "шығарылды": Mediator.Status.LEFT,
}
FEES: dict[str, str] = {
    "free": Mediator.Fee.FREE,
    "free of charge": Mediator.Fee.FREE,
    "бесплатно": Mediator.Fee.FREE,
    "тегін": Mediator.Fee.FREE,
    "paid": Mediator.Fee.PAID,
    "for a fee": Mediator.Fee.PAID,
    "платно": Mediator.Fee.PAID,
    "ақылы": Mediator.Fee.PAID,
}
WORDS: dict[str, dict[str, Any]] = {"kind": KINDS, "status": STATUSES, "fee": FEES}
LABELS = {"kind": Mediator.Kind, "status": Mediator.Status, "fee": Mediator.Fee}


class Wrong(Exception):  # noqa: N818 - named after what happened
    """The cell is wrong: the code of the fault and what its sentence needs."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code, self.details = code, details


def text(cell: str, longest: int, *, letters: bool = False) -> str:
    """Return a line of text, composed (NFC), with single spaces; raises Wrong."""
    value = unicodedata.normalize("NFC", cell)
    if any(unicodedata.category(sign) in {"Cc", "Cs", "Co"} and sign not in "\n\t\r" for sign in value):
        raise Wrong("unreadable")
    value = " ".join(value.split())
    if len(value) > longest:
        raise Wrong("too-long", limit=longest)
    if letters and not any(sign.isalpha() for sign in value):
        raise Wrong("no-letters", value=quoted(value))
    return value


def word(cell: str, column: str) -> Any:
    """Return what a word of a closed list (kind, status, fee) means; raises Wrong."""
    found = WORDS[column].get(folded(cell))
    if found is None:
        choices = ", ".join(str(label) for label in LABELS[column].labels)
        raise Wrong("not-in-list", value=quoted(cell), choices=choices)
    return found


def day(cell: str, *, past: bool = True) -> dt.date:
    """Return a date typed as 25.10.2026 or 2026-10-25 (a time behind it is passed over); raises Wrong."""
    value = _date(cell)
    if value is None:
        raise Wrong("date", value=quoted(cell))
    if value < EARLIEST:
        raise Wrong("too-early", value=quoted(cell))
    if past and value > timezone.localdate():
        raise Wrong("future", value=quoted(cell))
    return value


@lru_cache(maxsize=4096)
def _date(cell: str) -> dt.date | None:
    for pattern in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"):
        try:
            return dt.datetime.strptime(cell.split("T")[0].split(" ")[0], pattern).date()  # noqa: DTZ007 - a day
        except ValueError:
            continue
    return None


def yes(cell: str) -> bool:
    """Return whether a cell says yes; raises Wrong where it says neither."""
    value = cell.casefold()
    if value in YES:
        return True
    if value in NO:
        return False
    raise Wrong("yes-no", value=quoted(cell))


def phone(cell: str) -> str:
    """Return a number as +7 7232 12 34 56, for people to read; raises Wrong without quoting it."""
    digits = re.sub(r"\D", "", cell)
    typed = f"+{digits}" if len(digits) == 11 and digits.startswith("7") else cell
    try:
        number = phonenumbers.parse(typed, HOME_REGION)
    except phonenumbers.NumberParseException:
        raise Wrong("phone") from None
    if not phonenumbers.is_valid_number(number):
        raise Wrong("phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL).replace("-", " ")


def email(cell: str) -> str:
    """Return an address; raises Wrong without quoting it."""
    try:
        validate_email(cell)
    except ValidationError:
        raise Wrong("email") from None
    if len(cell) > 254:
        raise Wrong("email")
    return cell


def code(cell: str) -> str:
    """Return a code as it stands in the address of a page; raises Wrong."""
    if slug_for(cell, 80) != cell:
        raise Wrong("code", value=quoted(cell))
    return cell


def parts(cell: str) -> list[str]:
    """Return the entries of a list in a cell."""
    return [part for part in (piece.strip() for piece in SEPARATORS.split(cell)) if part]
