"""Builders of StreamField content with ids of their own: the same block has the same id in every translation."""

import uuid
from typing import Any

NAMESPACE = uuid.UUID("4f1c2f5e-6f6e-4d0a-9b54-6d5b0c3f7a10")


def block_id(*path: object) -> str:
    """Return the id of the block called by `path` (page, place, …): always the same for the same path."""
    return str(uuid.uuid5(NAMESPACE, "/".join(str(part) for part in path)))


def items(path: str, values: list[Any]) -> list[dict[str, Any]]:
    """Return the raw value of a ListBlock, each item with its id."""
    return [{"type": "item", "value": value, "id": block_id(path, "item", n)} for n, value in enumerate(values)]


def stream(path: str, raw: list[tuple[str, Any]]) -> Any:
    """Return the raw value of a StreamField from (block name, raw value) pairs; ids follow from path and place."""
    return [{"type": name, "value": value, "id": block_id(path, place)} for place, (name, value) in enumerate(raw)]
