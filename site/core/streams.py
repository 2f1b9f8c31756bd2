"""A StreamField whose migrations hold no block definitions."""

from typing import Any

from wagtail import fields


class StreamField(fields.StreamField):
    """Wagtail's StreamField; a changed block is no migration, and migrations stay small and importable for ever.

    The column is the same JSON whatever the blocks are, so a migration has no use for their definitions.
    """

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:
        super().__init__(block_types or [], **kwargs)

    def deconstruct(self) -> Any:
        """Return what a migration needs to make the column: everything but the blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs
