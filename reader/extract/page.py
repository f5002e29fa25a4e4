"""A saved page's text as a tree."""

from __future__ import annotations

from lxml import etree

_CONTROL = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_EMPTY = "<html><body></body></html>"


def parse(text: str) -> etree._Element:
    """The tree of the page; broken markup is mended as far as libxml2 can."""
    data = text.encode("utf-8", "ignore").translate(None, _CONTROL)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.ParserError:
        root = None
    return etree.fromstring(_EMPTY, parser) if root is None else root
