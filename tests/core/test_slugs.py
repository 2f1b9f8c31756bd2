"""Slugs: ASCII, by our own table, cut between words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.slugs import slug_for, transliterate


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Өскемен қаласындағы Достық үйі", "oskemen-qalasyndagy-dostyq-uii"),
        ("Ғасыр, жұма және һәм", "gasyr-zhuma-zhane-ham"),
        ("Объявление: съезд в Щучинске", "obyavlenie-sezd-v-shchuchinske"),
        ("5 тамыз – Медиация күні!", "5-tamyz-mediatsiya-kuni"),
        ("Mediation rooms: who’s open?", "mediation-rooms-whos-open"),
        ("Йод (и\u0306од)", "iod-iod"),
        ("— … —", ""),
    ],
)
def test_titles_become_ascii(title: str, slug: str) -> None:
    assert slug_for(title) == slug


def test_a_long_title_is_cut_between_words() -> None:
    slug = slug_for("Қоғамдық келісім кеңесі туралы өте ұзақ тақырып осы жерде жалғаса береді", max_length=30)
    assert slug == "qogamdyq-kelisim-kenesi-turaly"


def test_a_single_endless_word_is_cut_all_the_same() -> None:
    assert slug_for("а" * 200, max_length=30) == "a" * 30


def test_every_kazakh_letter_has_its_latin() -> None:
    assert transliterate("әғқңөұүһі") == "agqnouuhi"


@given(st.text(max_size=300))
def test_whatever_comes_in_a_slug_comes_out(title: str) -> None:
    slug = slug_for(title)
    assert len(slug) <= 80
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in slug)
    assert not slug.startswith("-")
    assert not slug.endswith("-")
