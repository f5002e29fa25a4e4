"""HTML as a row of tags with the text after each: enough for lists and notebooks.

What programs export so is seldom well formed. The time is linear in the text.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"<(/?[a-zA-Z][\w:-]*)([^<>]*)>")
_ATTRIBUTE = re.compile(
    r"""(?<![\w:-])([\w:-]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in small letters, ``/a`` for an end, and the text up to the next one."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""


def read_tags(markup: str) -> Iterator[Tag]:
    """The tags of a page in their order."""
    places = list(_TAG.finditer(markup))
    ends = [*(tag.start() for tag in places[1:]), len(markup)]
    for tag, end in zip(places, ends, strict=False):
        found = _ATTRIBUTE.findall(tag[2])
        attributes = {
            name.lower(): html.unescape(one or two or three)
            for name, one, two, three in found
        }
        text = html.unescape(markup[tag.end() : end])
        yield Tag(tag[1].lower(), attributes, text)


def plain(text: str) -> str:
    """A text with single blanks, as a browser shows it."""
    return _BLANK.sub(" ", text).strip()
