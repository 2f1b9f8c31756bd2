"""The kinds of submission. An app adds its kind from `AppConfig.ready()`; `inbox` knows none by name."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inbox.kinds import SubmissionKind

_kinds: dict[str, "SubmissionKind"] = {}


class UnknownKind(LookupError):  # noqa: N818 - named after what happened
    """No kind of this code is registered."""


def register(kind: "SubmissionKind") -> None:
    """Add `kind`. Raises ValueError when its code or its prefix is taken by another kind."""
    for other in _kinds.values():
        if type(other) is not type(kind) and (other.code == kind.code or other.prefix == kind.prefix):
            raise ValueError(f"The kind {kind.code} ({kind.prefix}) collides with {other.code} ({other.prefix}).")
    _kinds[kind.code] = kind


def unregister(code: str) -> None:
    """Take a kind out again; unknown codes are ignored."""
    _kinds.pop(code, None)


def get(code: str) -> "SubmissionKind":
    """Return the kind `code`; raises UnknownKind."""
    try:
        return _kinds[code]
    except KeyError:
        raise UnknownKind(code) from None


def kinds() -> list["SubmissionKind"]:
    """Return the registered kinds in the order of their registration."""
    return list(_kinds.values())
