"""The bytes of an article's pictures, if they lie on this machine."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 32 * 1024 * 1024  # bytes


def image_bytes(path: Path, url: str) -> bytes:
    """The picture's bytes; none if it is remote, missing or elsewhere on the disk."""
    if url[:5].lower() == "data:":
        return _from_data(url)
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return b""
    return _from_folder(path, unquote(parts.path))


def _from_data(url: str) -> bytes:
    head, _, body = url[5:].partition(",")
    if not head.lower().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(unquote(body) + "==")
    except (binascii.Error, ValueError):
        return b""


def _from_folder(page: Path, relative: str) -> bytes:
    folder = page.parent.resolve()
    try:
        file = (folder / relative).resolve()
        if folder not in file.parents or not file.is_file():
            return b""
        return file.read_bytes() if file.stat().st_size <= _LARGEST else b""
    except (OSError, ValueError):
        return b""
