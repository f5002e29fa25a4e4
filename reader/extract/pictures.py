"""Which picture an element means, behind lazy loading and placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import Image
from reader.extract.hinted import Hinted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

# Where pages keep the real address while `src` holds a placeholder.
_LAZY = (
    "data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-lazy",
    "data-lazyload", "data-original-src", "data-url", "data-src-medium",
    "data-image-src", "data-hi-res-src", "data-full-src", "data-large-file",
    "data-orig-file", "data-img-src", "data-cfsrc", "data-croporisrc", "data-backsrc",
    "nitro-lazy-src", "ng-src", "data-image", "zoomfile", "file", "_src", "data-echo",
)  # fmt: skip
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-original-set")
_PLACEHOLDER = Hinted(
    r"^data:(?:,|image/(?:gif|svg))|^about:blank|blank\.|spacer|placeholder|loading\."
    r"|lazy(?:load)?\.|gr[ae]y\.|transparent|1x1|(?<![\w-])pixel\.|trans\.gif"
    r"|(?<![\w-])none\.gif|/s\.gif",
    ("data:", "about:blank", "blank.", "spacer", "placeholder", "loading.", "lazy",
     "gray.", "grey.", "transparent", "1x1", "pixel.", "trans.gif", "none.gif",
     "/s.gif"),
)  # fmt: skip
_PICTURE = re.compile(
    r"^(?:https?:/)?/?[^\s{}\"<>]{3,2000}\.(?:jpe?g|png|webp|gif|avif)(?:[?@!#]\S*)?$",
    re.I,
)
_SIZE = re.compile(r"^\s*(\d{1,5})(?:px)?\s*$")
_BLURRED = 2000  # characters of a picture that may hold the place of another
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


def unscripted_image_of(noscript: etree._Element) -> Image | None:
    """The picture for readers without scripts, if the others are shown none."""
    for near in (noscript.getprevious(), noscript.getnext()):
        if near is not None and any(image_of(each) for each in near.iter("img")):
            return None
    return next(filter(None, map(image_of, noscript.iter("img"))), None)


def height_of(element: etree._Element) -> int:
    """What the page gives a picture, in CSS pixels; 0 if it does not tell."""
    return _size(element.get("height")) or _size(element.get("width"))


def _address(element: etree._Element) -> str:
    get = element.get
    url = (get("src") or get("href") or get("xlink:href") or "").strip()
    is_blurred = url[:5].lower() == "data:" and len(url) < _BLURRED
    if url and not is_blurred and not _PLACEHOLDER.search(url[:200]):
        return url
    for lazy in _lazy_addresses(element):
        if lazy and not (lazy[:5] == "data:" and _PLACEHOLDER.search(lazy[:40])):
            return lazy
    if is_blurred and not _PLACEHOLDER.search(url[:200]):
        return url
    if url and _PICTURE.match(url[:2000]) and url[:5].lower() != "data:":
        return "" if _PLACEHOLDER.search(url.rpartition("/")[2]) else url
    return ""


def _lazy_addresses(element: etree._Element) -> Iterator[str]:
    """Where else the picture could be, the likeliest first."""
    get = element.get
    for name in _LAZY:
        yield (get(name) or "").strip()
    for name in _SETS:
        yield _from_set(get(name) or "")
    parent = element.getparent()
    if parent is not None and parent.tag == "picture":
        for source in parent.iter("source"):
            for name in _SETS:
                yield _from_set(source.get(name) or "")
    for name, value in element.items():
        if name.startswith("data-") and _PICTURE.match(value[:2000].strip()):
            yield value.strip()


def _from_set(srcset: str) -> str:
    """The last, usually largest, address of a ``srcset``."""
    if srcset.lstrip()[:5] == "data:":  # as SingleFile saves the one that was shown
        return srcset.split(None, 1)[0].rstrip(",")
    addresses = re.findall(
        r"([^\s,]\S*[^\s,])(?:\s+[\d.]+[wx])?\s*(?:,|$)", srcset[:8000]
    )
    return addresses[-1] if addresses else ""


def _size(value: str | None) -> int:
    found = _SIZE.match(value) if value else None
    return int(found[1]) if found else 0
