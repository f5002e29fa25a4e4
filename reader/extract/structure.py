"""Elements that hold more, or less, than their tag or class says."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_LONGEST = 600  # characters of a heading or caption
_ELEMENTS = 300  # in it; headings in headings would be gone through n² times
_PARAGRAPHS = 3
_INITIAL = re.compile(r"[“‘\"'「『]?[A-Z\u00c0-\u00de]")


def is_overfull(element: etree._Element) -> bool:
    """Does it hold far more than a heading or a caption: an article, say?"""
    if next(islice(element.iter(), _ELEMENTS, None), None) is not None:
        return True
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > _LONGEST:
            return True
    if length < _LONGEST // 4:
        return False
    paragraphs = [each for each in element.iter("p") if len(each) or each.text]
    return len(paragraphs) >= _PARAGRAPHS


def is_initial(line: str, following: str) -> bool:
    """Is a line the large first letter of the next, in an element of its own?"""
    if len(line) > 2 or not _INITIAL.fullmatch(line):
        return False
    return following[:1].islower() or following[:1] in "’'"
