"""Blocks of page bodies, in families: text, media, figures, people, links."""

from core.blocks.body import BodyBlock, BodyField

__all__ = ["BodyBlock", "BodyField"]
