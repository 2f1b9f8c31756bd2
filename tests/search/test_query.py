"""What a visitor typed becomes words, whatever it was."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import LONGEST_QUERY, MOST_WORDS, Query, clean
from search.snippets import fragments, snippet


@given(st.text(max_size=600))
def test_any_text_becomes_bounded_composed_words(typed: str) -> None:
    query = Query.parse(typed)
    assert len(query.text) <= LONGEST_QUERY
    assert len(query.words) <= MOST_WORDS
    assert unicodedata.is_normalized("NFC", query.text)
    assert query.text == " ".join(query.text.split())
    assert all(letter.isalnum() for word in query.words for letter in word if not unicodedata.combining(letter))
    assert not set(query.terms) & set("\"'*()\\%_:^\x00")


@given(st.text(max_size=400))
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ()),
        (' "" ', ()),
        ("\x00", ()),
        ("и\u0306од", ("йод",)),
        ("до\u00adм\u200b", ("дом",)),
        ('"Дом  дружбы"', ("дом", "дружбы")),
        ("дом ДОМ Дом", ("дом",)),
        ("title:x OR y*", ("title", "x", "or", "y")),
        (" ".join("abcdefghijklmn"), tuple("abcdefghij")),
    ],
)
def test_words(typed: str, words: tuple[str, ...]) -> None:
    assert Query.parse(typed).words == words


@given(st.text(max_size=500), st.text(max_size=100))
def test_a_snippet_is_a_piece_of_the_text(text: str, typed: str) -> None:
    words = Query.parse(typed).words
    shown = "".join(fragment.text for fragment in snippet(text, words))
    composed = unicodedata.normalize("NFC", text)
    assert shown.removeprefix("… ").removesuffix(" …") in composed
    assert len(shown) <= 230


def test_words_are_marked_and_only_whole_ones() -> None:
    assert [tuple(f) for f in fragments("Дом, домик, ДОМ", ("дом",))] == [
        ("Дом", True),
        (", домик, ", False),
        ("ДОМ", True),
    ]


def test_a_snippet_starts_near_the_word() -> None:
    text = "начало " * 60 + "медиация " + "конец " * 60
    shown = snippet(text, ("медиация",))
    assert any(fragment.is_match for fragment in shown)
    assert shown[0].text.startswith("… ")
    assert shown[-1].text.endswith(" …")
