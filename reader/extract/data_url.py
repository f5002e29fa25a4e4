"""What an address of the scheme ``data:`` holds (RFC 2397)."""

from __future__ import annotations

import base64
import binascii
from urllib.parse import unquote, unquote_to_bytes


def data_of(url: str) -> bytes:
    """The bytes that are the address itself; none if they are damaged."""
    head, _, body = url[5:].partition(",")
    if not head.lower().rstrip().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(unquote(body) + "==")
    except (binascii.Error, ValueError):
        return b""
