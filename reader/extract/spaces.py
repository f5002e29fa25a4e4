"""White space as a reader sees it: single, and none where Chinese lines wrap."""

from __future__ import annotations

import re

from reader.lazy import pattern

# Soft hyphens, zero-width spaces and marks, marks of direction, which neither language
# needs, invisible operators of formulas. A non-joiner stays within a word of Persian or
# of India: it is part of the spelling there.
_JOINING = "[\u0620-\u08ff\u0900-\u0dff]"
UNSEEN = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+"
    f"|\u200c(?:(?!{_JOINING})|(?<!{_JOINING}\u200c))"
)
_HAN = (
    "\u2e80-\u2fff\u3001-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe4f"
    "\uff01-\uff60\U00020000-\U0003ffff"
)
_FIRST_HAN = "\u2e80"
_SIGNS = "\u2014\u2018\u2019\u201c\u201d\u2026\u00b7"  # of both scripts
_CORE = re.compile(r"\w(?:.*\w)?", re.S)
_HAN_CHAR = pattern(f"[{_HAN}]")
_SIGN_CHAR = pattern(f"[{_SIGNS}]")
_WRAP = pattern(
    rf"(?:(?<=[{_HAN}])\s*\n\s*(?=[{_HAN}{_SIGNS}])"
    rf"|(?<=[{_SIGNS}])\s*\n\s*(?=[{_HAN}]))"
)


def tidy(text: str) -> str:
    """The text with single spaces, and without characters that show nothing."""
    if text.isascii():
        return " ".join(text.split())
    single = " ".join(unwrapped(text).split())
    if single.isprintable():
        return single  # as most texts: none of those characters is
    return " ".join(unwrapped(UNSEEN.sub("", text)).split())


def unwrapped(text: str) -> str:
    """The text without the line breaks between Chinese characters."""
    return _WRAP.sub("", text) if "\n" in text and max(text) >= _FIRST_HAN else text


def core_of(text: str) -> str:
    """A line without the signs around it, which say nothing of what it is."""
    found = _CORE.search(text)
    return found[0] if found else ""


def is_han(char: str) -> bool:
    """Is it a character of Chinese or Japanese, or of their punctuation?"""
    return bool(_HAN_CHAR.match(char))


def is_wrap(before: str, space: str, after: str) -> bool:
    """Is a line break between these characters none to a reader?

    Source lines that wrap between Chinese characters are joined without a space.
    """
    if "\n" not in space:
        return False
    if _HAN_CHAR.match(before):
        return bool(_HAN_CHAR.match(after) or _SIGN_CHAR.match(after))
    return bool(_SIGN_CHAR.match(before) and _HAN_CHAR.match(after))
