"""Safari's web archives: a property list with a page, its frames and its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.extract.encoding import decode
from reader.extract.saved import Saved, address_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 2000  # bytes
_DEEPEST = 6  # archives of frames within archives


def is_webarchive(data: bytes) -> bool:
    """Is it a property list, binary or as XML, that names a page?

    In XML the page may come after megabytes of pictures.
    """
    if data.startswith(b"bplist00") or b"WebMainResource" in data[:_HEAD]:
        return True
    return b"<plist" in data[:_HEAD] and b"<key>WebMainResource</key>" in data


def page_of(data: bytes) -> Saved:
    """The archive's page; an empty one if it is damaged."""
    archive = _archive(data)
    main = archive.get("WebMainResource")
    if not isinstance(main, dict):
        return Saved("")
    url = str(main.get("WebResourceURL") or "")
    frames = list(_frames(archive, 0))

    def frame(address: str) -> str:
        try:
            wanted = address_key(urljoin(url, address))
        except ValueError:
            return ""
        return next((_text(each) for each in frames if _is_at(each, wanted)), "")

    return Saved(_text(main), url, frame=frame)


def member(data: bytes, url: str) -> bytes:
    """The bytes of a picture by its address; none if it is not there."""
    wanted = address_key(url)
    for each in _resources(_archive(data), 0):
        if _is_at(each, wanted):
            found = each.get("WebResourceData")
            return found if isinstance(found, bytes) else b""
    return b""


def _frames(archive: dict[str, object], depth: int) -> Iterator[dict[str, object]]:
    """The pages in the archive's frames, and in theirs."""
    for each in _dicts(archive.get("WebSubframeArchives")):
        main = each.get("WebMainResource")
        if isinstance(main, dict):
            yield main
        if depth < _DEEPEST:
            yield from _frames(each, depth + 1)


def _resources(archive: dict[str, object], depth: int) -> Iterator[dict[str, object]]:
    """What the archive's page shows, and what its frames show."""
    yield from _dicts(archive.get("WebSubresources"))
    if depth < _DEEPEST:
        for each in _dicts(archive.get("WebSubframeArchives")):
            yield from _resources(each, depth + 1)


def _dicts(value: object) -> list[dict[str, object]]:
    listed = value if isinstance(value, list) else []
    return [each for each in listed if isinstance(each, dict)]


def _is_at(resource: dict[str, object], wanted: str) -> bool:
    return address_key(str(resource.get("WebResourceURL") or "")) == wanted


def _text(resource: dict[str, object]) -> str:
    page = resource.get("WebResourceData")
    label = str(resource.get("WebResourceTextEncodingName") or "")
    return decode(page, label) if isinstance(page, bytes) else ""


def _archive(data: bytes) -> dict[str, object]:
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        archive = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError):
        return {}
    except (IndexError, KeyError, TypeError, RecursionError, AttributeError):
        return {}  # what plistlib raises on damaged lists
    return archive if isinstance(archive, dict) else {}
