"""The direction in which a text is written, by its characters."""

from __future__ import annotations

import unicodedata

_FIRST = "\u0590"  # no character before this one is written from right to left
_ISOLATES = "\u2066\u2067\u2068"
_END_OF_ISOLATE = "\u2069"
_RIGHT_TO_LEFT = ("R", "AL")


def is_right_to_left(text: str) -> bool:
    """True if the first strong character of a text is written from right to left.

    Rules P2 and P3 of https://www.unicode.org/reports/tr9/: isolates are passed over.
    """
    if not has_right_to_left(text):
        return False
    depth = 0
    for char in text:
        if char in _ISOLATES:
            depth += 1
        elif char == _END_OF_ISOLATE:
            depth = max(0, depth - 1)
        elif not depth and (way := unicodedata.bidirectional(char)) in (
            "L",
            *_RIGHT_TO_LEFT,
        ):
            return way in _RIGHT_TO_LEFT
    return False


def has_right_to_left(text: str) -> bool:
    """True if any character of a text is written from right to left."""
    if max(text, default="") < _FIRST:
        return False
    return any(
        char >= _FIRST and unicodedata.bidirectional(char) in _RIGHT_TO_LEFT
        for char in set(text)
    )
