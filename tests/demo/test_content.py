"""What the demo says: complete in the languages it claims, readable, right in what the law says."""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from core.roles import ROLES
from demo.builders.core import FOLDER
from demo.content import (
    associations,
    cases_closed,
    cases_open,
    collectives,
    consultation,
    home,
    identity,
    memorandums,
    publications,
    structures,
)
from demo.content.covers import COVERS
from demo.content.files import FILES
from demo.content.house_details import DETAILS
from demo.content.houses import HOUSES
from demo.content.houses_regional import REGIONAL_HOUSES
from demo.content.news import NEWS
from demo.content.page_mediation import PAGE as MEDIATION
from demo.content.pages import TEXT_PAGES
from demo.content.rubrics import RUBRICS, TAGS
from demo.content.staff import STAFF
from demo.content.words import File, Gallery, NewsItem, Words, rich_text, unwrap

LONGEST_SENTENCE = 34  # words
MIXED = re.compile(r"[A-Za-z][\u0400-\u04FF]|[\u0400-\u04FF][A-Za-z]")


def words_in(value: Any) -> Iterator[Words]:
    """Yield every text inside a piece of content."""
    if isinstance(value, Words):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from words_in(getattr(value, field.name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from words_in(item)
    elif isinstance(value, dict):
        yield from words_in(list(value.values()))


DIRECTORY = (associations, collectives, memorandums, publications)
EVERYTHING = list(words_in([NEWS, TEXT_PAGES, RUBRICS, TAGS, COVERS, FILES, HOUSES, REGIONAL_HOUSES, DETAILS])) + list(
    words_in([vars(module) for module in (home, identity, consultation, structures, *DIRECTORY)])
)


@pytest.mark.parametrize("item", [*NEWS, *TEXT_PAGES], ids=lambda item: getattr(item, "slug", "") or item.key)
def test_a_piece_is_whole_in_each_language_it_has(item: Any) -> None:
    languages = set(item.title.languages())
    assert {"kk", "ru"} <= languages
    for words in words_in(item):
        assert languages <= set(words.languages()), words


def test_two_thirds_of_the_news_are_in_english_and_not_all() -> None:
    translated = [item for item in NEWS if "en" in item.title.languages()]
    assert len(NEWS) >= 16
    assert 0.6 <= len(translated) / len(NEWS) <= 0.7


def test_no_drawing_stands_on_a_list_twice() -> None:
    used = Counter(item.cover for item in NEWS if item.cover)
    assert set(used) == set(COVERS) - {"hero", "hero-night", "person"}
    assert set(used.values()) == {1}


def test_each_drawing_has_its_own_description() -> None:
    for code in ("kk", "ru", "en"):
        alts = [cover.alt.get(code) for cover in COVERS.values()]
        assert all(alts)
        assert len(set(alts)) == len(alts)


@pytest.mark.parametrize("words", EVERYTHING, ids=lambda words: words.kk[:30])
def test_sentences_are_short_and_letters_are_not_mixed(words: Words) -> None:
    for code in words.languages():
        text = words.get(code)
        assert not MIXED.search(text), text
        assert "  " not in text
        for sentence in re.split(r"[.!?…]\s|\n|;", text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_english_has_no_cyrillic() -> None:
    assert [words.en for words in EVERYTHING if re.search(r"[\u0400-\u04FF]", words.en)] == []


def test_the_law_is_told_right() -> None:
    story = next(item for item in NEWS if item.slug == "astana-memorandums")
    assert story.correction is not None
    for words in (story.correction, next(block.words for block in MEDIATION.body if "401-IV" in str(block))):  # type: ignore[union-attr]
        for code in ("kk", "ru", "en"):
            text = words.get(code).replace("\u00a0", " ")
            assert re.search(r"28 (қаңтар|января|January)", text)
            assert re.search(r"5 (тамыз|августа|August)", text)
            assert re.search(r"30 (маусым|июня|June)", text)
            assert "2011" in text
            assert "2016" in text


def test_what_is_named_exists() -> None:
    files = [block.key for block in _blocks(File)]
    assert set(files) <= set(FILES)
    assert {cover for block in _blocks(Gallery) for cover in block.covers} <= set(COVERS)
    assert {item.rubric for item in NEWS} == set(RUBRICS)
    assert {tag for item in NEWS for tag in item.tags} <= set(TAGS)
    assert {item.house for item in NEWS} <= {"", *(house.code for house in HOUSES)}
    for key, texts in FILES.items():
        for code in texts.title.languages():
            assert (FOLDER / "documents" / f"{key}-{code}.pdf").is_file()
    for cover in COVERS.values():
        assert (FOLDER / "images" / cover.file).is_file()


def _blocks(kind: type[Any]) -> list[Any]:
    pieces: list[Any] = [*NEWS, *TEXT_PAGES]
    return [block for piece in pieces for block in piece.body if isinstance(block, kind)]


def test_slugs_are_unique_and_ascii() -> None:
    slugs = [item.slug for item in NEWS]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z0-9-]+", slug) for slug in slugs)


def test_every_role_has_a_person() -> None:
    roles = {person.role for person in STAFF}
    later = {"coordinator"}  # answers volunteers, of whom there are none yet
    assert {role.code for role in ROLES} - later <= roles


def test_requests_are_invented() -> None:
    for case in (*cases_open.CASES, *cases_closed.CASES):
        assert case.phone.startswith("+7 700 000 00 ") or case.email.endswith("@shanyraq.example")


def test_text_becomes_html_and_nothing_else() -> None:
    text = unwrap(
        "One\n  line <b>.\n\n- **first**\n  goes on\n- [two](https://example.kz)\n\n[x](javascript:alert(1))"
    )
    assert rich_text(text) == (
        "<p>One line &lt;b&gt;.</p><ul><li><b>first</b> goes on</li>"
        '<li><a href="https://example.kz">two</a></li></ul><p>[x](javascript:alert(1))</p>'
    )
    assert rich_text(unwrap("+ one\n+ two")) == "<ol><li>one</li><li>two</li></ol>"


def test_an_item_keeps_its_date_as_written() -> None:
    dates = {item.slug: f"{item.date:%Y-%m-%d %H:%M}" for item in NEWS}
    assert dates["voluntary-movement-four-directions"] == "2020-01-17 13:08"
    assert dates["astana-memorandums"].startswith("2018-10-24")
    assert isinstance(NEWS[0], NewsItem)
