"""What a block element says of itself in its attributes.

The same few attributes stand in most elements of a page, so the answers are kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.extract import rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MOST = 400  # characters of names that are read
# Where frameworks and their tests write a component's name.
_PART_NAMES = (
    "data-testid",
    "data-component",
    "data-gu-name",
    "data-qa",
    "data-type",
    "data-test",
)
_PARTS = frozenset(_PART_NAMES)


class Told(NamedTuple):
    """What the names and the role of an element say."""

    words: str = ""  # class, id, role and itemprop, lower case
    fence: str = ""  # what it is, if not the article
    is_caption: bool = False
    is_gutter: bool = False  # may hold the line numbers of a program


def told_of(tag: str, attributes: Mapping[str, str]) -> Told:
    """What a block element says of itself."""
    get = attributes.get
    return _told(tag, get("class"), get("id"), get("role"), get("itemprop"))


def part_of(attributes: Mapping[str, str]) -> str:
    """What a data attribute calls a block; an empty string for most."""
    if _PARTS.isdisjoint(attributes):
        return ""
    part = next((part for name in _PART_NAMES if (part := attributes.get(name))), "")
    return _normal_words(part)


@lru_cache(maxsize=2048)
def _told(
    tag: str, words: str | None, name: str | None, role: str | None, prop: str | None
) -> Told:
    words = words or ""
    # Headings and sections are often named after what they say.
    if name and tag != "section" and tag not in rules.HEADING_LEVELS:
        words = f"{words} {name}"
    if role or prop:
        words = f"{words} {role or ''} {prop or ''}"
    words = _normal_words(words)
    named = [
        found for word in words.split() if (found := _named(word)) is not _NAMELESS
    ]
    if tag in rules.FENCED_TAGS:
        fence = tag
    else:
        fence = rules.FENCED_ROLES.get(role, "") if role else ""
    if not named:
        return Told(words, fence)
    return Told(
        words,
        fence or _named_fence(tag, named),
        tag not in rules.NEVER_CAPTION_TAGS and any(each.is_caption for each in named),
        any(each.is_gutter for each in named),
    )


def _normal_words(words: str) -> str:
    words = words[:_MOST]
    return words if words.islower() else _CAMEL.sub("-", words).lower()


class _Named(NamedTuple):
    """What one word of a class or id names."""

    is_comments: bool = False
    is_consent: bool = False
    is_body: bool = False
    is_caption: bool = False
    is_gutter: bool = False
    fence: str = ""


_NAMELESS = _Named()  # as most words


@lru_cache(maxsize=4096)
def _named(word: str) -> _Named:
    if not rules.KNOWN_WORDS.search(word) and not rules.GUTTER_WORDS.search(word):
        return _NAMELESS
    fence = rules.FENCE_WORDS.search(word)
    return _Named(
        rules.COMMENT_WORDS.search(word) is not None,
        rules.CONSENT_WORDS.search(word) is not None,
        rules.BODY_WORDS.search(word) is not None,
        rules.CAPTION_WORDS.search(word) is not None,
        rules.GUTTER_WORDS.search(word) is not None,
        fence[0] if fence else "",
    )


def _named_fence(tag: str, named: Sequence[_Named]) -> str:
    """What its names call an element, if that is not the article."""
    if any(each.is_comments for each in named):
        return "comments"
    if tag in rules.NEVER_FENCED_TAGS:
        return ""
    if any(each.is_consent for each in named):
        return "dialog"
    if any(each.is_body or each.is_caption for each in named):
        return ""
    return next((each.fence for each in named if each.fence), "")
