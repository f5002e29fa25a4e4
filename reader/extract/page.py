"""A saved page's text as a tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from reader.extract.flat import flattened
from reader.extract.frames import FRAMES, with_frames, with_shadow_trees
from reader.extract.saved import no_frame
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

_CONTROL = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_EMPTY = "<html><body></body></html>"
# libxml2 compares every attribute of a tag with all before it.
_LONG_TAG = re.compile(rb"<([a-zA-Z][\w:-]{0,40})[^<>]{10000,}>?")
_MOST_ATTRIBUTES = 500
_HEAD = {"title", "meta", "link", "base", "style", "script", "noscript", "template"}
_CROWDED = 40  # spaces for a tag: far above what pages have
# Elements without an end tag that libxml2 takes for the parents of what follows them.
# https://html.spec.whatwg.org/#void-elements
_VOID = ("source", "track", "embed", "wbr", "keygen", "bgsound")
# Markup as the text of an XML element: notes that Evernote exported. HTML knows no such
# section and reads its first tag as a comment.
_SECTION = re.compile(rb"<!\[CDATA\[\s*(?:<\?xml[^>]*>\s*)?(<.*?)\]\]>", re.S)
_VARIABLE = pattern(r"(--sf-img-\d+)\s*:\s*url\(\s*[\"']?(data:[^\"')\s]+)")
_USE = pattern(r"background-image\s*:\s*var\((--sf-img-\d+)\)")


def parse(text: str, frame: Callable[[str], str] = no_frame) -> etree._Element:
    """The tree of the page; broken markup is mended as far as libxml2 can.

    The documents in its frames and shadow trees are parts of the tree; `frame` gives
    the markup of a frame by its address.
    """
    root = _tree(text)
    inner = [*root.iter(*FRAMES, "template")]
    frames = [each for each in inner if each.tag != "template"]
    if with_frames(frames, frame, _tree) or len(inner) > len(frames):
        with_shadow_trees(root)
    return root


def _tree(text: str) -> etree._Element:
    data = text.encode("utf-8", "ignore").translate(None, _CONTROL)
    if data.count(b" ") > _CROWDED * data.count(b"<"):
        data = _LONG_TAG.sub(_without_attributes, data)
    if b"<![CDATA[" in data:
        data = _SECTION.sub(rb"\1", data)
    root, is_whole = _parsed(data)
    if not is_whole:
        root, _ = _parsed(flattened(data))
    root = _with_body(root)
    _empty_void_elements(root)
    if b"--sf-img-" in data:
        _name_pictures(root)
    return root


def _parsed(data: bytes) -> tuple[etree._Element, bool]:
    """The tree, and whether all of the page is in it: libxml2 stops 2,048 deep."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.ParserError:
        root = None
    last = parser.error_log.last_error
    is_whole = last is None or "depth" not in (last.message or "")
    return etree.fromstring(_EMPTY, parser) if root is None else root, is_whole


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


def _empty_void_elements(root: etree._Element) -> None:
    """Put behind a void element what libxml2 put into it."""
    for void in list(root.iter(*_VOID, "image")):
        if void.tag == "image" and next(void.iterancestors("svg"), None) is not None:
            continue  # of a drawing; elsewhere a browser reads <image> as <img>
        children, text = list(void), void.text
        if not children and not text:
            continue
        tail, void.tail, void.text = void.tail, None, None
        if children:
            children[-1].tail = (children[-1].tail or "") + (tail or "")
        for child in reversed(children):
            void.addnext(child)
        void.tail = (text or "") + ("" if children else tail or "")


def _name_pictures(root: etree._Element) -> None:
    """Write the picture back where SingleFile put a variable of the style sheet.

    A picture that a page shows twice is saved once, as ``--sf-img-1: url(data:…)``.
    """
    pictures: dict[str, str] = {}
    for style in root.iter("style"):
        pictures.update(_VARIABLE.findall(style.text or ""))
    for image in root.iter("img", "image"):
        used = _USE.search(image.get("style") or "")
        if used and used[1] in pictures:
            image.set("src", pictures[used[1]])


def _without_attributes(tag: re.Match[bytes]) -> bytes:
    if len(tag[0].split(None, _MOST_ATTRIBUTES)) <= _MOST_ATTRIBUTES:
        return tag[0]
    return b"<" + tag[1] + b">"
