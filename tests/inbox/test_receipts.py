"""Receipt codes: readable on any keyboard, a slip of the pen is noticed, nothing but a hash is stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbox import receipts
from inbox.models import Submission
from tests.inbox.tiny import TinyKind, make_tiny

CYRILLIC = str.maketrans("ACEHKMPTXY", "АСЕНКМРТХУ")
KAZAKH = str.maketrans("HKY", "ҢҚҮ")


@given(st.text(min_size=1, max_size=40))
def test_a_code_reads_back_from_any_keyboard(key: str) -> None:
    code = receipts.code_for(key)
    assert len(code) == receipts.LENGTH
    assert receipts.normalise(receipts.grouped(code)) == code
    assert receipts.normalise(code.lower()) == code
    assert receipts.normalise(code.translate(CYRILLIC)) == code
    assert receipts.normalise(code.translate(KAZAKH)) == code
    assert receipts.normalise(code.translate(CYRILLIC).lower().replace("", "-")) == code


@given(st.integers(0, receipts.LENGTH - 1), st.sampled_from(receipts.ALPHABET))
def test_any_one_wrong_letter_is_noticed(place: int, letter: str) -> None:
    code = receipts.code_for("some key")
    wrong = code[:place] + letter + code[place + 1 :]
    if wrong != code:
        with pytest.raises(receipts.MalformedCode):
            receipts.normalise(wrong)


@pytest.mark.parametrize("typed", ["", "HK7T", "HK7T 4XMA P9CE 2", "🙂" * 12, "\x00" * 12, "0" * 12, "A" * 100_000])
def test_what_cannot_be_a_code_is_said_so(typed: str) -> None:
    with pytest.raises(receipts.MalformedCode):
        receipts.normalise(typed)


def test_no_letter_looks_like_a_digit() -> None:
    assert not set(receipts.ALPHABET) & set("O0I1LBSZ")


@pytest.mark.django_db
def test_only_the_hash_is_stored(tiny: TinyKind) -> None:
    row = make_tiny()
    code = receipts.code_of(row)
    values = [str(getattr(Submission.objects.get(), field.attname)) for field in Submission._meta.concrete_fields]
    assert not any(code in value for value in values)
    found = receipts.find(code)
    assert found is not None
    assert found.pk == row.pk
