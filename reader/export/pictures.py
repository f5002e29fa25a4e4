"""Detects the media type of a picture by its first bytes."""

from __future__ import annotations

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)


def media_type(held: bytes) -> str:
    """The media type, or empty where the bytes are no picture a book may hold."""
    for beginning, kind in _BEGINNINGS:
        if held.startswith(beginning):
            return kind
    return "image/webp" if held[:4] == b"RIFF" and held[8:12] == b"WEBP" else ""
