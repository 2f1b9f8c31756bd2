"""Receipt codes: the key to the status page, derived, never stored.

A code is twelve characters in groups of four, of an alphabet whose letters look the same in Latin and in Cyrillic and
like no digit. Eleven come from HMAC(lookup key, idempotency key), the last is a check digit (Luhn mod N), so a
slip of the pen is told from a wrong code. The database holds the keyed hash only. Because the code follows from the
idempotency key, every one of several parallel posts of one form is shown the same code.
"""

from inbox.encryption import keyed_digest, keyed_hash, keyed_hashes, lookup_keys
from inbox.models import Submission

ALPHABET = "ACEHKMPTXY23456789"
LENGTH = 12
GROUP = 4
# What a Cyrillic keyboard gives for the same shapes, and shapes people mistake for a character of the alphabet.
SAME_SHAPE = str.maketrans("АСЕНҢҺКҚМРТХУҮҰЗЧБВB", "ACEHHHKKMPTXYYY34688")
SEPARATORS = " \t\r\n-–—.·_ "


class MalformedCode(ValueError):  # noqa: N818 - named after what happened
    """What was typed cannot be a code: wrong length, wrong letters, or the check digit does not fit."""


def code_for(idempotency_key: str, key: str | None = None) -> str:
    """Return the code of a submission, without spaces. `key` is a lookup key, by default the present one."""
    number = int.from_bytes(keyed_digest("receipt-code", idempotency_key, key), "big")
    letters = []
    for _place in range(LENGTH - 1):
        number, index = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[index])
    body = "".join(letters)
    return body + check_digit(body)


def hash_of(code: str) -> str:
    """Return what the database keeps of a code."""
    return keyed_hash("receipt", code)


def code_of(submission: Submission) -> str:
    """Return the code shown for `submission`, whichever lookup key it was made with; "" if that key is gone."""
    for key in lookup_keys():
        code = code_for(submission.idempotency_key, key)
        if keyed_hash("receipt", code, key) == submission.receipt_hash:
            return code
    return ""


def find(code: str) -> Submission | None:
    """Return the submission of a normalised code. One indexed look-up by keyed hash, whether it is found or not."""
    return Submission.objects.filter(receipt_hash__in=keyed_hashes("receipt", code)).first()


def normalise(typed: str) -> str:
    """Return the code in `typed`, whatever keyboard, case and separators were used; raises MalformedCode."""
    code = typed[:100].translate(dict.fromkeys(map(ord, SEPARATORS))).upper().translate(SAME_SHAPE)
    if len(code) != LENGTH or set(code) - set(ALPHABET) or check_digit(code[:-1]) != code[-1]:
        raise MalformedCode
    return code


def grouped(code: str) -> str:
    """Return a code in groups of four: "HK7T 4XMA P9CE"."""
    return " ".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def check_digit(body: str) -> str:
    """Return the check character of `body` by Luhn mod N: any one wrong character is noticed."""
    size, total, factor = len(ALPHABET), 0, 2
    for letter in reversed(body):
        addend = factor * ALPHABET.index(letter)
        total += addend // size + addend % size
        factor = 3 - factor
    return ALPHABET[-total % size]
