"""Elements that hold more, or less, than their tag or class says."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.spaces import is_han

if TYPE_CHECKING:
    from lxml import etree

    from reader.extract.outline import Piece

_LONGEST = 600  # characters of a heading or caption
_ELEMENTS = 300  # in it; headings in headings would be gone through n² times
_PARAGRAPHS = 3
_DROP_CAP = re.compile(r"drop-?cap|first-?(?:letter|char|word)|initial|lettrine")
_INITIAL_LENGTH = 2
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


def join_initial(pieces: list[Piece]) -> None:
    """Take the white space away between a large first letter and its word.

    A, I and O are words; “T hey” is not two.
    """
    first = pieces[0][0].strip()
    if len(first) > _INITIAL_LENGTH or not first or first[-1] not in _NO_WORDS:
        return
    second = next((n for n, piece in enumerate(pieces) if n and piece[0].strip()), 0)
    text = pieces[second][0].lstrip()
    if second and text[0].islower() and _INITIAL.fullmatch(first):
        pieces[0] = (first, pieces[0][1])
        pieces[1 : second + 1] = [(text, pieces[second][1])]
