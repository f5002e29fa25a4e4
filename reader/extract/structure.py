"""Elements that hold more, or less, than their tag or class says."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.spaces import is_han

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_LONGEST = 600  # characters of a heading or caption
_ELEMENTS = 300  # in it; headings in headings would be gone through n² times
_PARAGRAPHS = 3
_DROP_CAP = re.compile(
    r"drop[-_]?cap|first-?(?:letter|char|word)|initial|lettrine|(?<![a-z])cap(?![a-z])",
    re.I,
)
_LARGE_STYLE = re.compile(
    r"float\s*:\s*left|font-size\s*:\s*(?:[2-9](?:\.\d+)?r?em|[3-9]\dp[xt]|[2-9]\d\d%)",
    re.I,
)
_INITIAL_ROOM = 80  # characters of it with the white space around it
_NO_WORDS = frozenset("BCDEFGHJKLMNPQRSTUVWXYZ")
_MOST_IN_LINK = 4  # paragraphs of a card that is a link from end to end
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


def is_left_open(link: etree._Element) -> bool:
    """Is an article in a link that nobody closed? A card has a few paragraphs."""
    if not len(link):
        return False
    paragraphs = sum(1 for _ in islice(link.iter("p"), _MOST_IN_LINK + 1))
    return paragraphs > _MOST_IN_LINK and is_overfull(link)


def is_initial(line: str, words: str, following: str) -> bool:
    """Is a line the large first letter of the next, in an element of its own?

    `words` are the element's classes, which must say so of a Chinese character.
    """
    if len(line) > 2:
        return False
    if len(line) == 1 and is_han(line):
        return bool(_DROP_CAP.search(words))
    if not _INITIAL.fullmatch(line):
        return False
    return following[:1].islower() or following[:1] in "’'"


def trim_initial(element: etree._Element, attributes: Mapping[str, str]) -> None:
    """Take away the white space after a large first letter: “T hey” is one word.

    A, I and O are words. That it is large its class or style must say: C is a language.
    """
    text = element.text
    if not text or len(text) >= _INITIAL_ROOM:
        return
    letter = text.strip()
    if letter[-1:] not in _NO_WORDS or not _INITIAL.fullmatch(letter) or len(element):
        return
    style = attributes.get("style", "")
    if _DROP_CAP.search(attributes.get("class", "")) or _LARGE_STYLE.search(style):
        element.text = letter
        element.tail = (element.tail or "").lstrip()
