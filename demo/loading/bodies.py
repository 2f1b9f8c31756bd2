"""Turns the blocks of `demo.content` into the raw blocks of a page's body, in one language."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from demo.builders.body import items, stream
from demo.content.files import FILES
from demo.content.words import Block, File, Gallery, Heading, Notice, Number, Quote, Text, Video, rich_text

Raw = tuple[str, Any]


@dataclass(frozen=True)
class Media:
    """Primary keys of the demo's pictures by key and of its documents by (key, language)."""

    images: dict[str, int]
    documents: dict[tuple[str, str], int]


def body_of(blocks: tuple[Block, ...], path: str, language: str, media: Media) -> Any:
    """Return the raw body of the page called `path` in `language`."""
    raw: list[Raw] = []
    for source, run in groupby(blocks, key=_source):
        group = list(run)
        if source is not None:
            raw.append(_figures(group, f"{path}/{len(raw)}", language))  # type: ignore[arg-type]
        else:
            raw += [_raw(block, f"{path}/{len(raw) + place}", language, media) for place, block in enumerate(group)]
    return stream(path, raw)


def _source(block: Block) -> tuple[str, str] | None:
    """Figures of one source and one date stand in one block."""
    return (block.source.kk, block.date) if isinstance(block, Number) else None


def _figures(numbers: list[Number], path: str, language: str) -> Raw:
    rows = [{"value": number.value, "label": number.label.get(language)} for number in numbers]
    first = numbers[0]
    return "figures", {
        "title": "",
        "items": items(path, rows),
        "source": first.source.get(language),
        "source_url": "",
        "date": first.date,
    }


def _raw(block: Block, path: str, language: str, media: Media) -> Raw:
    match block:
        case Text(words):
            return "text", rich_text(words.get(language))
        case Heading(words):
            return "heading", {"text": words.get(language), "level": "h2"}
        case Quote(words, person, role):
            return "quote", {
                "text": words.get(language),
                "person": person.get(language),
                "role": role.get(language),
                "source_url": "",
            }
        case Notice(kind, title, words):
            return "note", {"kind": kind, "title": title.get(language), "text": words.get(language)}
        case Gallery(covers, caption):
            pictures = [{"image": media.images[cover], "caption": ""} for cover in covers]
            return "gallery", {"images": items(path, pictures), "caption": caption.get(language)}
        case Video(url, title):
            return "video", {"url": url, "title": title.get(language), "image": None}
        case File(key):
            return _document(key, path, language, media)
    raise TypeError(f"No block is known for {type(block).__name__}.")


def _document(key: str, path: str, language: str, media: Media) -> Raw:
    texts = FILES[key]
    rows = [{"label": label.get(language), "value": value.get(language)} for label, value in texts.rows]
    return "document", {
        "document": media.documents[key, language],
        "title": texts.title.get(language),
        "rows": items(path, rows),
    }
