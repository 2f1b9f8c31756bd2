"""Spellings that mean the same name meet in one skeleton."""

import pytest

from core.skeleton import skeleton

SAME = {
    "oskemen": ["Өскемен", "Оскемен", "OSKEMEN", "Öskemen", "О\u0441\u00adкемен"],
    "kala": ["қала", "кала", "qala", "Kala"],
    "semei": ["Семей", "Семеи\u0306", "Semey", "Semei"],
    "jambil": ["Жамбыл", "Zhambyl", "Jambyl", "Джамбыл", "Dzhambyl"],
    "karagandi": ["Қарағанды", "Караганды", "Qaraghandy", "Karagandy"],
    "iulia": ["Юлия", "Yuliya", "Iulia"],
    "erlan": ["Ерлан", "Yerlan", "Erlan"],
    "ust kamenogorsk": ["Усть-Каменогорск", "Ust' Kamenogorsk", " усть—каменогорск "],
    "dostik": ["Достық", "достык", "dostyq", "Dostyk"],
    "ana": ["Анна", "Anna", "ана"],
    "kostanai 2": ["Қостанай №2", "Kostanay 2"],
}


@pytest.mark.parametrize("expected", SAME)
def test_spellings_of_one_name_meet(expected: str) -> None:
    assert {skeleton(spelling) for spelling in SAME[expected]} == {expected}


@pytest.mark.parametrize("text", ["", " ", "— … «»", "\x00", "漢字", "ьъ"])
def test_nothing_to_say_is_empty(text: str) -> None:
    assert skeleton(text) == ""


def test_a_skeleton_is_its_own_skeleton_for_names_of_regions() -> None:
    from core.regions import region_rows

    names = [name for row in region_rows() for name in row["name"].values()]
    assert all(skeleton(skeleton(name)) == skeleton(name) for name in names)
