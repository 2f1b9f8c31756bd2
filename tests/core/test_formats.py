"""How dates and numbers read in each language."""

import datetime

import pytest
from django import forms
from django.utils import formats, timezone, translation

from core.dates import (
    clock_time,
    day_month,
    half_year,
    long_date,
    long_datetime,
    month_year,
    short_date,
    short_datetime,
    weekday,
)
from core.numbers import number

DAY = datetime.date(2026, 1, 15)
MOMENT = datetime.datetime(2026, 1, 15, 14, 30)  # noqa: DTZ001 - as a form reads it
KAZAKH_MONTHS = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
]
RUSSIAN_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
KAZAKH_DAYS = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"]


@pytest.mark.parametrize(("month", "name"), list(enumerate(KAZAKH_MONTHS, start=1)))
def test_kazakh_months_are_small_in_a_date(month, name):
    assert long_date(datetime.date(2026, month, 1), "kk") == f"2026 жылғы 1 {name}"
    assert month_year(datetime.date(2026, month, 1), "kk") == f"2026 жылғы {name}"


@pytest.mark.parametrize(("month", "name"), list(enumerate(RUSSIAN_MONTHS, start=1)))
def test_russian_months_are_in_the_genitive(month, name):
    assert long_date(datetime.date(2026, month, 1), "ru") == f"1 {name} 2026 г."


@pytest.mark.parametrize(("day", "name"), list(enumerate(KAZAKH_DAYS)))
def test_kazakh_weekdays(day, name):
    assert weekday(datetime.date(2026, 11, 23 + day), "kk") == name


@pytest.mark.parametrize(
    ("write", "kk", "ru", "en"),
    [
        (long_date, "2026 жылғы 15 қаңтар", "15 января 2026 г.", "15 January 2026"),
        (short_date, "15.01.2026", "15.01.2026", "15 Jan 2026"),
        (day_month, "15\u00a0қаңтар", "15\u00a0января", "15\u00a0January"),
        (month_year, "2026 жылғы қаңтар", "январь 2026 г.", "January 2026"),
        (weekday, "бейсенбі", "четверг", "Thursday"),
    ],
)
def test_a_date_in_each_language(write, kk, ru, en):
    assert (write(DAY, "kk"), write(DAY, "ru"), write(DAY, "en")) == (kk, ru, en)
    with translation.override("ru"):
        assert write(DAY) == ru


@pytest.mark.parametrize(
    ("write", "kk", "ru", "en"),
    [
        (long_datetime, "2026 жылғы 15 қаңтар, 14:30", "15 января 2026 г., 14:30", "15 January 2026, 14:30"),
        (short_datetime, "15.01.2026, 14:30", "15.01.2026, 14:30", "15 Jan 2026, 14:30"),
        (clock_time, "14:30", "14:30", "14:30"),
    ],
)
def test_a_moment_in_each_language(write, kk, ru, en):
    assert (write(MOMENT, "kk"), write(MOMENT, "ru"), write(MOMENT, "en")) == (kk, ru, en)


def test_an_aware_moment_is_shown_in_the_time_of_the_site(settings):
    settings.TIME_ZONE = "Asia/Almaty"
    moment = datetime.datetime(2026, 1, 14, 22, 0, tzinfo=datetime.UTC)
    assert timezone.localtime(moment).day == 15
    assert long_date(moment, "kk") == "2026 жылғы 15 қаңтар"
    assert long_datetime(moment, "en") == "15 January 2026, 03:00"


def test_halves_of_a_year():
    assert half_year(2022, 1, "kk") == "2022 жылғы бірінші жартыжылдық"
    assert half_year(2022, 2, "kk") == "2022 жылғы екінші жартыжылдық"
    assert half_year(2022, 1, "ru") == "первое полугодие 2022 года"
    assert half_year(2022, 1, "en") == "first half of 2022"
    with pytest.raises(ValueError, match="not 3"):
        half_year(2022, 3)


def test_numbers_in_each_language():
    assert number(1158, language="kk") == "1\u00a0158"
    assert number(1234567.5, 1, "ru") == "1\u00a0234\u00a0567,5"
    assert number(1234567.5, 1, "en") == "1,234,567.5"
    assert number(20, language="kk") == "20"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_week_starts_on_monday(language):
    with translation.override(language):
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("text", ["15.01.2026", "2026-01-15"])
def test_dates_can_be_typed_with_dots_or_as_iso(language, text):
    with translation.override(language):
        assert forms.DateField().clean(text) == DAY
        assert forms.DateTimeField().clean(f"{text} 14:30").replace(tzinfo=None) == MOMENT


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_impossible_dates_are_refused(language):
    with translation.override(language), pytest.raises(forms.ValidationError):
        forms.DateField().clean("31.02.2026")
