"""Safari's web archives: a property list with a page and its pictures."""

from __future__ import annotations

import plistlib
from xml.parsers.expat import ExpatError

from reader.extract.encoding import decode
from reader.extract.saved import Saved


def is_webarchive(data: bytes) -> bool:
    return data.startswith(b"bplist00") or b"WebMainResource" in data[:2000]


def page_of(data: bytes) -> Saved:
    """The archive's page; an empty one if it is damaged."""
    main = _archive(data).get("WebMainResource")
    if not isinstance(main, dict):
        return Saved("")
    page = main.get("WebResourceData")
    label = main.get("WebResourceTextEncodingName")
    text = decode(page, str(label or "")) if isinstance(page, bytes) else ""
    return Saved(text, str(main.get("WebResourceURL") or ""))


def member(data: bytes, url: str) -> bytes:
    """The bytes of a picture by its address; none if it is not there."""
    resources = _archive(data).get("WebSubresources")
    for each in resources if isinstance(resources, list) else []:
        if isinstance(each, dict) and each.get("WebResourceURL") == url:
            found = each.get("WebResourceData")
            return found if isinstance(found, bytes) else b""
    return b""


def _archive(data: bytes) -> dict[str, object]:
    try:
        archive = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError):
        return {}
    except (IndexError, KeyError, TypeError, RecursionError, AttributeError):
        return {}  # what plistlib raises on damaged lists
    return archive if isinstance(archive, dict) else {}
