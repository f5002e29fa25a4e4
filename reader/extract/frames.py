"""The documents inside a page: its frames, and the shadow trees of its elements.

A browser shows them as parts of the page; here they become parts of its tree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.extract import rules
from reader.extract.data_url import data_of
from reader.extract.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

FRAMES = ("iframe", "frame", "object")
_MOST = 60  # frames of a page; a frame can name itself
_LARGEST = 8 * 1024 * 1024  # characters of all frames
_SHADOWS = ("shadowrootmode", "shadowroot", "shadowmode")
_TINY = re.compile(r"^\s*[01](?:px)?\s*$")  # counters' frames
# The elements that may hold a shadow tree, beside those with a hyphen in their name.
# https://dom.spec.whatwg.org/#valid-shadow-host-name
_HOSTS = rules.names(
    "article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section "
    "span"
)


def with_frames(
    frames: list[etree._Element],
    frame: Callable[[str], str],
    tree_of: Callable[[str], etree._Element],
) -> bool:
    """Put the documents of the page's frames in their places, and those in these.

    `frame` gives the markup of a frame by its address if the file holds it. Answers
    whether there was one.
    """
    waiting, count, left = [frames], 0, _LARGEST
    while waiting:
        for element in waiting.pop():
            text = _markup(element, frame)
            if not text:
                continue
            count, left = count + 1, left - len(text)
            if count > _MOST or left < 0:
                return True
            _fill(element, tree_of(text))
            waiting.append([*element.iter(*FRAMES)])
    return count > 0


def _markup(element: etree._Element, frame: Callable[[str], str]) -> str:
    get = element.get
    if _TINY.match(get("width") or "") or _TINY.match(get("height") or ""):
        return ""
    srcdoc = get("srcdoc")
    if srcdoc:
        return srcdoc
    address = (get("src") or get("data") or "").strip()
    if address[:14].lower() == "data:text/html":
        return decode(data_of(address))
    return frame(address) if address else ""


def _fill(element: etree._Element, document: etree._Element) -> None:
    """Make of the frame an element that holds what its document shows."""
    element.tag = "div"
    element.attrib.pop("srcdoc", None)
    for child in list(element):
        element.remove(child)
    element.text = None
    for part in list(document):
        if part.tag != "head":
            part.tag = "div"
            element.append(part)


def with_shadow_trees(root: etree._Element) -> None:
    """Put what shadow trees show in place of what their hosts hold.

    SingleFile saves them as ``<template shadowrootmode>``, as the standard has it for
    declarative shadow roots; older ones write ``shadowroot``, Chrome's MHTML
    ``shadowmode``.
    """
    for template in list(root.iter("template")):
        is_shadow = any(template.get(name) for name in _SHADOWS)
        host = template.getparent()
        if not is_shadow or host is None or not isinstance(host.tag, str):
            continue
        if "-" in host.tag or host.tag in _HOSTS:
            _slot(host, template)
        template.tag = "div"


def _slot(host: etree._Element, template: etree._Element) -> None:
    """Move what the host holds into the slots; what no slot asks for is not shown.

    Text beside the host's elements, before them or after one, is for the slot without
    a name. https://dom.spec.whatwg.org/#find-slotables
    """
    held = _held_by(host, template)
    for slot in _own_slots(template):
        found = held.pop(slot.get("name") or "", [])
        if not found:
            continue  # the slot shows what it holds itself
        for child in list(slot):
            slot.remove(child)
        slot.text = None
        for each in found:
            _append(slot, each)


def _held_by(
    host: etree._Element, template: etree._Element
) -> dict[str, list[etree._Element | str]]:
    """The elements and texts that a host holds, taken out of it, by their slots."""
    held: dict[str, list[etree._Element | str]] = defaultdict(list)
    if host.text and not host.text.isspace():
        held[""].append(host.text)
    host.text = None
    for child in list(host):
        if child is not template:
            held[child.get("slot") or ""].append(child)
            host.remove(child)
        if child.tail and (held[""] or not child.tail.isspace()):
            held[""].append(child.tail)
        child.tail = None
    return held


def _append(parent: etree._Element, part: etree._Element | str) -> None:
    if not isinstance(part, str):
        parent.append(part)
        return
    last = next(parent.iterchildren(reversed=True), None)  # len() counts all of them
    if last is not None:
        last.tail = (last.tail or "") + part
    else:
        parent.text = (parent.text or "") + part


def _own_slots(template: etree._Element) -> list[etree._Element]:
    """The slots of this shadow tree, not of those inside it."""
    return [
        slot
        for slot in template.iter("slot")
        if next(slot.iterancestors("template"), None) is template
    ]
