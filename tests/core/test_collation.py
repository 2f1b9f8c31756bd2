"""Alphabetical order and letter case, in Python and in the database."""

import random

import pytest
from django.contrib.auth.models import Group
from django.db.models.functions import Lower, Upper
from django.utils import translation

from core.collation import InAlphabet, alphabetical, matches, sort_key

WORDS = ["Абай", "Ақмола", "Ақтөбе", "Алматы", "Атырау", "Жамбыл", "Жетісу", "Қарағанды", "Қостанай", "Ұлытау", "Һ"]
ALPHABET = list("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ")


def in_order(words: list[str], language: str) -> list[str]:
    shuffled = random.sample(words, len(words))
    return sorted(shuffled, key=lambda word: sort_key(word, language))


def test_kazakh_letters_stand_where_the_kazakh_alphabet_has_them():
    assert in_order(ALPHABET, "kk") == ALPHABET
    assert in_order([letter.lower() for letter in ALPHABET], "kk") == [letter.lower() for letter in ALPHABET]


def test_words_sort_by_the_next_letter_when_the_first_are_equal():
    words = ["Абай", "Ақмола", "Ақтөбе", "Алматы", "Атырау", "Жамбыл", "Жетісу", "Қарағанды", "Қостанай", "Ұлытау"]
    assert in_order(words, "kk") == words


def test_russian_yo_counts_as_ye():
    assert in_order(["ежи", "ёж", "ель", "жизнь"], "ru") == ["ёж", "ежи", "ель", "жизнь"]
    assert in_order(["ёжи", "ежи"], "ru") == in_order(["ежи", "ёжи"], "ru")


def test_small_letters_come_first_among_equals():
    assert in_order(["алма", "Алма", "Алматы"], "kk") == ["алма", "Алма", "Алматы"]


def test_the_script_of_the_language_comes_first():
    words = ["1993", "Қазақстан", "Zhastary"]
    assert in_order(words, "kk") == ["1993", "Қазақстан", "Zhastary"]
    assert in_order(words, "en") == ["1993", "Zhastary", "Қазақстан"]


def test_accents_do_not_move_a_latin_word():
    assert in_order(["zebra", "été", "eta"], "en") == ["eta", "été", "zebra"]


def test_decomposed_letters_stand_with_composed_ones():
    decomposed = "\u0438\u0306од"
    assert sort_key(decomposed, "kk")[0] == sort_key("йод", "kk")[0]


@pytest.mark.django_db
def test_the_database_sorts_as_the_alphabet_does():
    for position, word in enumerate(random.sample(WORDS, len(WORDS))):
        Group.objects.create(pk=position + 1000, name=word)
    names = Group.objects.filter(pk__gte=1000).order_by(InAlphabet("name", "kk")).values_list("name", flat=True)
    assert list(names) == WORDS


@pytest.mark.django_db
def test_the_order_follows_the_active_language():
    Group.objects.bulk_create([Group(name="Zhastary"), Group(name="Қазақстан")])
    groups = Group.objects.filter(name__in=["Zhastary", "Қазақстан"])
    with translation.override("kk"):
        assert groups.order_by(InAlphabet("name")).first().name == "Қазақстан"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("lookup", "term"),
    [
        ("icontains", "ӨСКЕМЕН"),
        ("icontains", "өскемен"),
        ("icontains", "100%"),
        ("istartswith", "ДОСТЫҚ ҮЙІ Ө"),
        ("iendswith", "100%_Б"),
        ("iexact", "достық үйі өскемен 100%_б"),
    ],
)
def test_look_ups_without_case_know_every_letter(lookup, term):
    Group.objects.create(name="Достық үйі Өскемен 100%_б")
    Group.objects.create(name="Достық үйі Семей 100 аб")
    assert Group.objects.filter(**{f"name__{lookup}": term}).count() == 1


@pytest.mark.django_db
def test_exact_look_ups_still_mind_the_case():
    Group.objects.create(name="Достық үйі")
    assert not Group.objects.filter(name="достық үйі").exists()


@pytest.mark.django_db
def test_the_database_changes_the_case_of_every_letter():
    group = Group.objects.create(name="Қарағанды")
    found = Group.objects.annotate(small=Lower("name"), big=Upper("name")).get(pk=group.pk)
    assert (found.small, found.big) == ("қарағанды", "ҚАРАҒАНДЫ")


@pytest.mark.parametrize(
    ("pattern", "value", "expected"),
    [
        ("%ӘЛЕМ%", "бүкіл әлем", True),
        ("ә_ем", "Әлем", True),
        (r"%50\%%", "50 үй", False),
        (r"%50\%%", "50% үй", True),
        ("a.c", "abc", False),
        ("%", "", True),
        ("%\n%", "екі\nжол", True),
        (None, "x", None),
        ("x", None, None),
    ],
)
def test_patterns_mean_what_like_means(pattern, value, expected):
    assert matches(pattern, value) is expected


def test_choices_stand_in_the_order_of_their_labels():
    choices = [("u", "Ұлытау"), ("a", "Абай"), ("q", "Қарағанды"), ("t", "Түркістан")]
    with translation.override("kk"):
        assert [value for value, _label in alphabetical(choices)] == ["a", "q", "t", "u"]
    assert [value for value, _label in alphabetical([("1", "ёж"), ("2", "ежи")], "ru")] == ["1", "2"]
