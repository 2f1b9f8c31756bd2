"""Model fields whose values lie encrypted in the database."""

import json
from typing import Any

from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from inbox import encryption


class EncryptedTextField(models.TextField):
    """Text encrypted at rest. "" and NULL stay as they are, so that "nothing there" can be asked of the database.

    No look-up but `isnull` and `exact=""` makes sense; others raise FieldError. Find people by the keyed hashes.
    """

    def to_plain(self, stored: str) -> Any:
        """Return the value of the decrypted text `stored`."""
        return stored

    def to_stored(self, value: Any) -> str:
        """Return the text to encrypt for `value`; "" is stored as it is."""
        return str(value)

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Any:
        if not value:
            return self.to_plain(value) if value is not None else None
        return self.to_plain(encryption.decrypt(value))

    def get_prep_value(self, value: Any) -> str | None:
        if value is None:
            return None
        text = self.to_stored(value)
        return encryption.encrypt(text) if text else ""

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name not in {"isnull", "exact"}:
            raise FieldError(f"{self.name} is encrypted: it cannot be searched by {lookup_name}.")
        return super().get_lookup(lookup_name)


class EncryptedJSONField(EncryptedTextField):
    """A JSON value encrypted at rest; an empty object is stored as ""."""

    # What django-stubs reads: the value is any JSON, not a text.
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        super().__init__(*args, **kwargs)

    def to_plain(self, stored: str) -> Any:
        return json.loads(stored) if stored else {}

    def to_stored(self, value: Any) -> str:
        return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False) if value else ""

    def to_python(self, value: Any) -> Any:
        return value

    def value_to_string(self, obj: models.Model) -> str:
        return self.to_stored(self.value_from_object(obj))


def encrypted_fields(model: type[models.Model]) -> list[EncryptedTextField]:
    """Return the encrypted fields of `model`'s own table."""
    return [field for field in model._meta.local_fields if isinstance(field, EncryptedTextField)]
