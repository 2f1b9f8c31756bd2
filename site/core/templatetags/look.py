"""Template tags of the parts that are drawn or computed: pager, bars, map, menus, low-vision panel."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from django import forms, template
from django.core.exceptions import ValidationError
from django.template.context import Context
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from core import country_map, dates
from core.languages import page_left
from core.lowvision import CHOICES, STANDARD, LowVision

register = template.Library()

STACK_WIDTH = 600
STACK_GAP = 5
PLACE_SEGMENTS = 10
PAGES_AROUND = 2
# Sentences that could stand at any field; those of its type (see _named) are such, too.
GENERAL_ERRORS = {"max_length", "min_length", "unreadable", "answered_twice", "null_characters_not_allowed"}
# A strip of large numbers holds four; more are drawn as bars.
MOST_NUMBERS = 4

# Label of a setting, then what its values are called; sizes and schemes show a letter, named for screen readers.
SETTINGS: dict[str, Any] = {
    "size": gettext_lazy("Font size"),
    "scheme": gettext_lazy("Colour scheme"),
    "tracking": gettext_lazy("Letter spacing"),
    "leading": gettext_lazy("Line spacing"),
    "images": gettext_lazy("Images"),
}
VALUES: dict[str, dict[str, Any]] = {
    "scheme": {
        "white": gettext_lazy("Black on white"),
        "black": gettext_lazy("White on black"),
        "blue": gettext_lazy("Dark blue on light blue"),
        "cream": gettext_lazy("Brown on cream"),
        "brown": gettext_lazy("Green on dark brown"),
    },
    "tracking": {"normal": pgettext_lazy("spacing", "normal"), "wide": pgettext_lazy("spacing", "wide")},
    "leading": {"normal": pgettext_lazy("spacing", "normal"), "wide": pgettext_lazy("spacing", "wide")},
    "images": {"on": pgettext_lazy("images", "on"), "off": pgettext_lazy("images", "off")},
}


def _as_mapping(row: Any) -> Mapping[str, Any]:
    """Read a row given as a mapping or as an object with the same names."""
    return row if isinstance(row, Mapping) else vars(row)


def _path(context: Context) -> str:
    request = context.get("request")
    return request.path if request else ""


@register.simple_tag(takes_context=True)
def header_sections(context: Context) -> list[dict[str, Any]]:
    """Return the header's links as dicts of `label`, `url` and `is_current` (this section is open)."""
    menus = context.get("menus")
    path = _path(context)
    items = menus.header if menus else []
    return [{"label": i.label, "url": i.url, "is_current": bool(path) and i.is_current_at(path)} for i in items]


@register.simple_tag(takes_context=True)
def current_section(context: Context) -> str:
    """Return the address of the section that is open, "" outside of all sections of the header."""
    return next((section["url"] for section in header_sections(context) if section["is_current"]), "")


@register.simple_tag
def address_of(name: str, *args: Any) -> str:
    """Return the address of a named view, "" while no such view is installed."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


@register.simple_tag(takes_context=True)
def view_settings_url(context: Context, **changes: str) -> str:
    """Return the address that changes how pages are shown and comes back to this one."""
    request = context.get("request")
    back = request.get_full_path() if request and request.method in {"GET", "HEAD"} else _path(context)
    base = address_of("core:view_settings")
    if back.startswith(base):
        back = parse_qs(urlsplit(back).query).get("next", [""])[0]
    return f"{base}?{urlencode({**changes, **({'next': back} if back else {})})}"


@register.inclusion_tag("components/lowvision_panel.html", takes_context=True)
def low_vision_panel(context: Context, title: bool = True) -> dict[str, Any]:
    """Draw the settings of the version for the visually impaired as links; `title` false: without name and way out."""
    chosen = context.get("low_vision") or STANDARD
    groups = [
        {
            "name": name,
            "label": SETTINGS[name],
            "options": [_option(context, chosen, name, value) for value in values],
        }
        for name, values in CHOICES.items()
    ]
    return {
        "groups": groups,
        "title": title,
        "low_vision": chosen,
        "standard_url": view_settings_url(context, version="standard"),
    }


def _option(context: Context, chosen: LowVision, name: str, value: str) -> dict[str, Any]:
    label = VALUES.get(name, {}).get(value) or f"{value}\N{NO-BREAK SPACE}%"
    return {
        "value": value,
        "label": label,
        "url": view_settings_url(context, **{name: value}),
        "is_chosen": bool(chosen.on) and chosen.chosen(name) == value,
    }


@register.inclusion_tag("components/pager.html", takes_context=True)
def pager(context: Context, page_obj: Any, param: str = "page") -> dict[str, Any]:
    """Draw links to the pages of a list; other GET parameters are kept.

    `page_obj` has `number` and `paginator.num_pages`. Draws nothing when there is one page.
    """
    last = int(page_obj.paginator.num_pages)
    number = int(page_obj.number)
    request = context.get("request")
    kept = request.GET.copy() if request else None
    if kept is not None:
        kept.pop(param, None)

    def url(target: int) -> str:
        rest = kept.urlencode() if kept else ""
        own = f"{param}={target}" if target > 1 else ""
        return f"{_path(context)}{'?' if rest or own else ''}{'&'.join(p for p in (rest, own) if p)}"

    return {
        "number": number,
        "last": last,
        "pages": [{"number": n, "url": url(n) if n else "", "is_current": n == number} for n in _shown(number, last)],
        "previous_url": url(number - 1) if number > 1 else "",
        "next_url": url(number + 1) if number < last else "",
    }


def _shown(number: int, last: int) -> list[int]:
    """Return page numbers to show: the ends and those around `number`; 0 stands for a gap."""
    near = {1, last, *range(max(1, number - PAGES_AROUND), min(last, number + PAGES_AROUND) + 1)}
    shown: list[int] = []
    for page in sorted(near):
        if shown and page - shown[-1] == 2:
            shown.append(page - 1)
        elif shown and page - shown[-1] > 2:
            shown.append(0)
        shown.append(page)
    return shown


@register.simple_tag
def places_bar(places_left: int | None, capacity: int | None, most: int = PLACE_SEGMENTS) -> list[dict[str, Any]]:
    """Return segments (`x`, `taken`) of the bar that shows how many places are taken; none without a capacity."""
    if not capacity or places_left is None:
        return []
    segments = min(most, capacity)
    share = (capacity - max(0, min(places_left, capacity))) / capacity * segments
    # Neither full while a place is left nor empty once one is taken.
    taken = min(max(round(share), 1 if share else 0), segments - (1 if places_left else 0))
    return [{"x": n * 10, "taken": n < taken} for n in range(segments)]


@register.simple_tag
def stacked(rows: Iterable[Any], total: float) -> dict[str, Any]:
    """Return `parts` (`x`, `width`, `tone`, `label`, `value`) of a stacked bar and the `rest` up to `total`."""
    parts = []
    x = 0.0
    values = [_as_mapping(row) for row in rows]
    for tone, row in enumerate(values, 1):
        width = float(row["value"]) / total * STACK_WIDTH if total else 0.0
        parts.append(
            {
                "x": round(x, 1),
                "width": round(max(width - STACK_GAP, 1), 1),
                "tone": f"s{tone}",
                "label": row["label"],
                "value": row["value"],
            }
        )
        x += width
    rest = total - sum(row["value"] for row in values)
    return {
        "parts": parts,
        "rest": rest if rest > 0 else 0,
        "rest_x": round(x, 1),
        "rest_width": round(max(STACK_WIDTH - x, 0), 1),
        "hatches": range(-70, max(STACK_WIDTH - int(x), 0), 14),
    }


@register.simple_tag
def bar_rows(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Return rows (`label`, `value`, `width` of 100) for horizontal bars; the largest value is the whole width."""
    values = [_as_mapping(row) for row in rows]
    largest = max((float(row["value"]) for row in values), default=0)
    return [
        {
            "label": row["label"],
            "value": row["value"],
            "width": round(max(float(row["value"]) / largest * 100, 0.6), 1) if largest else 0,
        }
        for row in values
    ]


@register.simple_tag
def number_rows(items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows for bars when there are more than four figures and each is a plain number; else nothing."""
    rows = [{"label": item["label"], "value": "".join(str(item["value"]).split())} for item in items]
    if len(rows) <= MOST_NUMBERS or not all(row["value"].isascii() and row["value"].isdigit() for row in rows):
        return []
    return [{**row, "value": int(row["value"])} for row in rows]


@register.inclusion_tag("components/country_map.html")
def country_map_of(points: Sequence[Any], title: str, small: bool = False) -> dict[str, Any]:
    """Draw the map of the country with `points` (`label`, `url`, `latitude`, `longitude`, `current`, `side`).

    A point with `x` and `y` is drawn there, with a line to its place; `hit` is the radius that reacts around a link.
    """
    drawn = []
    for point in points:
        row = _as_mapping(point)
        if row.get("latitude") is None or row.get("longitude") is None:
            continue
        place = country_map.project(float(row["latitude"]), float(row["longitude"]))
        moved = row.get("x") is not None and not small
        x, y = (float(row["x"]), float(row["y"])) if moved else place
        where = {"x": x, "y": y, "place": place if moved else None, "hit": row.get("hit") or 14}
        drawn.append({**row, **where, **_label_place(x, y, row.get("side") or "right")})
    drawn.sort(key=lambda point: bool(point.get("current")))
    return {"land": country_map.outline(), "points": drawn, "title": title, "small": small}


def _label_place(x: float, y: float, side: str) -> dict[str, Any]:
    if side == "left":
        return {"text_x": round(x - 10, 1), "text_y": round(y + 5, 1), "anchor": "end"}
    if side in {"top", "bottom"}:
        return {"text_x": x, "text_y": round(y + (-11 if side == "top" else 20), 1), "anchor": "middle"}
    return {"text_x": round(x + 11, 1), "text_y": round(y + 5, 1), "anchor": "start"}


@register.simple_tag
def step_states(number: int, total: int) -> list[str]:
    """Return the class of each step's bar: done, now or to come."""
    return ["is-done" if n < int(number) else "is-now" if n == int(number) else "" for n in range(1, int(total) + 1)]


@register.filter
def tel(phone: str) -> str:
    """Keep the digits and the leading plus of a phone number, for a tel: link."""
    return "".join(c for c in str(phone) if c.isdigit() or c == "+")


@register.filter
def dialled(text: str, calls: Iterable[Mapping[str, str]] | None) -> SafeString:
    """Make links of the emergency numbers (`calls`, each with a `number`) where they stand in a plain text."""
    numbers = "|".join(re.escape(call["number"]) for call in calls or ())
    parts = re.split(rf"(?<!\d)({numbers})(?!\d)", text) if numbers else [text]
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<a class="call-number" href="tel:{0}">{0}</a>', part) if place % 2 else part,)
            for place, part in enumerate(parts)
        ),
    )


@register.filter
def unlocalized(value: float) -> str:
    """Write a coordinate with a point whatever the language."""
    return f"{value:g}"


@register.simple_tag
def error_prefix(form: forms.BaseForm | None) -> str:
    """Return "Error: " for the title of a page whose form was refused, else ""."""
    return gettext("Error: ") if form is not None and form.is_bound and form.errors else ""


@register.simple_tag(takes_context=True)
def left_for_another_language(context: Context) -> dict[str, str]:
    """Return `url`, `title`, `code` of the page a reader left that has no version in this language; {} without one."""
    request = context.get("request")
    page = page_left(request) if request is not None else None
    if page is None:
        return {}
    return {"url": page.get_url(request) or "", "title": page.title, "code": page.locale.language_code}


@register.simple_tag
def form_errors(form: forms.BaseForm) -> list[dict[str, str]]:
    """Return the errors in the order of the fields: `text`, and `id` of the control ("" for the whole form).

    Away from its field a sentence like "Fill in this field." says nothing: the question stands before it.
    """
    if not form.is_bound:
        return []
    errors = [{"text": str(text), "id": ""} for text in form.non_field_errors()]
    of_fields = form.errors.as_data()
    for field in form:
        errors += [
            {"text": _named(field, error), "id": first_control(field)} for error in of_fields.get(field.name, [])
        ]
    return errors


def _named(field: forms.BoundField, error: ValidationError) -> str:
    """Return an error's sentence, after the field's label where it could be said of any field of this type."""
    text, label = " ".join(error.messages), str(field.label)
    classes = type(field.field).__mro__
    general = {str(said) for cls in classes for said in getattr(cls, "default_error_messages", {}).values()}
    if error.code not in GENERAL_ERRORS and str(error.message) not in general:
        return text
    return f"{label}{'' if label.endswith(('?', '.')) else '.'} {text}"


@register.filter
def first_control(field: forms.BoundField) -> str:
    """Return the id of the first control of a field: a group of choices has no control of its own name."""
    return f"{field.auto_id}_0" if field.use_fieldset else str(field.id_for_label)


@register.filter
def weekday(value: date | None) -> str:
    """Name the day of the week in the active language; "" for None."""
    return dates.weekday(value) if value else ""


@register.filter
def month(value: date | None) -> str:
    """Name the month as it stands after a day: «тамыз», «августа», "August"; "" for None."""
    return dates.day_month(value).split(dates.NO_BREAK_SPACE)[-1] if value else ""


@register.filter
def day_month_time(value: date | None) -> str:
    """Write day and month, with the time of a datetime: «10 тамыз, 14:32»; "" for None."""
    if not value:
        return ""
    day = dates.day_month(value)
    return f"{day}, {dates.clock_time(value)}" if isinstance(value, datetime) else day
