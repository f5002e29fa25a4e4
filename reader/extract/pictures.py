"""Which picture an <img> means, behind lazy loading and placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import Image

if TYPE_CHECKING:
    from lxml import etree

# Where pages keep the real address while `src` holds a placeholder.
_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-url",
    "data-src-medium", "data-image-src", "data-hi-res-src", "_src", "data-echo",
)  # fmt: skip
_PLACEHOLDER = re.compile(
    r"^data:image/(?:gif|svg)|blank\.|spacer|placeholder|loading\.|lazy\.|grey\.|1x1|pixel",
    re.I,
)
_SIZE = re.compile(r"^\s*(\d{1,5})(?:px)?\s*$")
_SMALLEST = 60  # CSS pixels: below, an icon


def image_of(element: etree._Element) -> Image | None:
    """The picture, or nothing for icons, counters and empty tags."""
    get = element.get
    width, height = _size(get("width")), _size(get("height"))
    if 0 < width < _SMALLEST or 0 < height < _SMALLEST // 2:
        return None
    url = _address(element)
    if not url:
        return None
    alt = " ".join((get("alt") or "").split())
    return Image(url, alt, width, height)


def _address(element: etree._Element) -> str:
    url = (element.get("src") or "").strip()
    if url and not _PLACEHOLDER.search(url[:200]):
        return url
    for name in _LAZY:
        lazy = (element.get(name) or "").strip()
        if lazy and not lazy.startswith("data:"):
            return lazy
    return _from_set(element.get("srcset") or element.get("data-srcset") or "")


def _from_set(srcset: str) -> str:
    """The last, usually largest, address of a ``srcset``."""
    addresses = re.findall(
        r"([^\s,]\S*[^\s,])(?:\s+[\d.]+[wx])?\s*(?:,|$)", srcset[:4000]
    )
    return addresses[-1] if addresses else ""


def _size(value: str | None) -> int:
    found = _SIZE.match(value) if value else None
    return int(found[1]) if found else 0
