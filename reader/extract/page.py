"""A saved page's text as a tree."""

from __future__ import annotations

import re

from lxml import etree

_CONTROL = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_EMPTY = "<html><body></body></html>"
# libxml2 compares every attribute of a tag with all before it.
_LONG_TAG = re.compile(rb"<([a-zA-Z][\w:-]{0,40})[^<>]{10000,}>?")
_MOST_ATTRIBUTES = 500
_HEAD = {"title", "meta", "link", "base", "style", "script", "noscript", "template"}
_CROWDED = 40  # spaces for a tag: far above what pages have


def parse(text: str) -> etree._Element:
    """The tree of the page; broken markup is mended as far as libxml2 can."""
    data = text.encode("utf-8", "ignore").translate(None, _CONTROL)
    if data.count(b" ") > _CROWDED * data.count(b"<"):
        data = _LONG_TAG.sub(_without_attributes, data)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.ParserError:
        root = None
    return etree.fromstring(_EMPTY, parser) if root is None else _with_body(root)


def _with_body(root: etree._Element) -> etree._Element:
    """Bring into the body what libxml2 leaves in the head, not knowing HTML 5.

    A page need not write <body>; one that begins with <main> has none then.
    """
    strays = [each for each in root.iterfind("head/*") if each.tag not in _HEAD]
    if strays:
        body = root.find("body")
        body = etree.SubElement(root, "body") if body is None else body
        body[:0] = strays
    return root


def _without_attributes(tag: re.Match[bytes]) -> bytes:
    if len(tag[0].split(None, _MOST_ATTRIBUTES)) <= _MOST_ATTRIBUTES:
        return tag[0]
    return b"<" + tag[1] + b">"
