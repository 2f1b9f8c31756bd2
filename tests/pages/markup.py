"""Reading a page as its reader and a browser do: visible text with its language, links, ids."""

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import html5lib

UNSEEN = {"script", "style", "template", "noscript"}
# Attributes that are read out or shown.
SPOKEN = ("alt", "title", "aria-label", "placeholder")


def parse(html: str | bytes) -> ElementTree.Element:
    """Return the root element, without namespaces in the names."""
    text = html.decode() if isinstance(html, bytes) else html
    root: ElementTree.Element = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
    return root


def errors(html: bytes) -> list[str]:
    """Return what a strict parser finds wrong."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(html.decode())
    return [f"line {position[0]}: {code} {data}" for position, code, data in parser.errors]


def texts(element: ElementTree.Element, language: str = "") -> Iterator[tuple[str, str]]:
    """Yield every visible or spoken text with the language it is marked as."""
    if not isinstance(element.tag, str) or element.tag.split("}")[-1] in UNSEEN:
        return
    own = element.get("lang") or language
    for name in SPOKEN:
        if value := element.get(name):
            yield own, value
    if element.text and element.text.strip():
        yield own, " ".join(element.text.split())
    for child in element:
        yield from texts(child, own)
        if child.tail and child.tail.strip():
            yield own, " ".join(child.tail.split())


def links(element: ElementTree.Element) -> list[str]:
    """Return the addresses of all links."""
    return [href for a in element.iter("a") if (href := a.get("href"))]


def ids(element: ElementTree.Element) -> list[str]:
    """Return all ids in order, with repeats."""
    return [value for node in element.iter() if isinstance(node.tag, str) and (value := node.get("id"))]


def metas(element: ElementTree.Element, key: str = "property") -> dict[str, str]:
    """Return the meta tags by their property or name."""
    return {str(m.get(key)): str(m.get("content")) for m in element.iter("meta") if m.get(key)}


def link_tags(element: ElementTree.Element, rel: str) -> list[dict[str, Any]]:
    """Return the attributes of the link tags with this relation."""
    return [dict(node.attrib) for node in element.iter("link") if rel in (node.get("rel") or "").split()]
