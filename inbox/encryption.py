"""Encryption of personal data at rest, and keyed hashes to find what is encrypted.

Fields are encrypted with Fernet (AES-128-CBC with HMAC-SHA256). The first of `settings.FIELD_KEYS` encrypts, all of
them decrypt; `manage.py rotate_field_keys` brings stored values to the first key. Hashes are HMAC-SHA256 with
`settings.LOOKUP_KEY`; former lookup keys stay valid for finding (`LOOKUP_KEY_FALLBACKS`).
"""

import hashlib
import hmac
import unicodedata
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class DecryptionError(Exception):
    """A stored value cannot be read with any of the configured keys. Carries nothing of the value."""


@lru_cache(maxsize=8)
def _cipher_of(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def cipher() -> MultiFernet:
    """Return the cipher over the keys of the settings, the newest first."""
    return _cipher_of(tuple(settings.FIELD_KEYS))


def encrypt(text: str) -> str:
    """Return `text` encrypted with the newest key, as ASCII."""
    return cipher().encrypt(text.encode()).decode("ascii")


def decrypt(token: str, max_age: int | None = None) -> str:
    """Return the text of `token`.

    Raises DecryptionError when no key fits, when the token was tampered with, or when it is older than `max_age`
    seconds.
    """
    try:
        return cipher().decrypt(token.encode("ascii"), ttl=max_age).decode()
    except (InvalidToken, UnicodeError) as error:
        raise DecryptionError("The value cannot be read with the configured keys.") from error


def rotate(token: str) -> str:
    """Return `token` encrypted anew with the newest key; raises DecryptionError when no key fits."""
    try:
        return cipher().rotate(token.encode("ascii")).decode("ascii")
    except (InvalidToken, UnicodeError) as error:
        raise DecryptionError("The value cannot be read with the configured keys.") from error


def lookup_keys() -> list[str]:
    """Return the keys of look-up hashes: the present one first, then the former ones."""
    return [settings.LOOKUP_KEY, *settings.LOOKUP_KEY_FALLBACKS]


def keyed_digest(purpose: str, value: str, key: str | None = None) -> bytes:
    """Return HMAC-SHA256 of `value`; `purpose` keeps hashes of different uses apart."""
    secret = lookup_keys()[0] if key is None else key
    return hmac.new(secret.encode(), f"{purpose}\0{value}".encode(), hashlib.sha256).digest()


def keyed_hash(purpose: str, value: str, key: str | None = None) -> str:
    """Return `keyed_digest` in hexadecimal: what the database stores."""
    return keyed_digest(purpose, value, key).hex()


def keyed_hashes(purpose: str, value: str) -> list[str]:
    """Return the hash of `value` under every valid key, for look-ups that outlive a rotation."""
    return [keyed_hash(purpose, value, key) for key in lookup_keys()]


def phone_hashes(phone: str) -> list[str]:
    """Return look-up hashes of a phone number in E.164, the present key first; [] for ""."""
    return keyed_hashes("phone", phone) if phone else []


def email_hashes(email: str) -> list[str]:
    """Return look-up hashes of an e-mail address, whatever its case; [] for ""."""
    folded = unicodedata.normalize("NFC", email).strip().casefold()
    return keyed_hashes("email", folded) if folded else []
