"""MHTML: a page and its pictures in one MIME message, as Chrome and Word save it."""

from __future__ import annotations

import email
import email.policy
import re
from typing import TYPE_CHECKING

from reader.extract.encoding import decode
from reader.extract.saved import Saved

if TYPE_CHECKING:
    from email.message import EmailMessage, Message

_HEADER = re.compile(
    rb"(?:^|\n)(?:MIME-Version|Content-Type:\s*multipart/related)", re.I
)
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def is_mhtml(data: bytes) -> bool:
    head = data[:2000]
    return b"<html" not in head[:200].lower() and bool(_HEADER.search(head))


def page_of(data: bytes) -> Saved:
    """The message's page; an empty one if there is none."""
    for part in _message(data).walk():
        if part.get_content_type() in _PAGES:
            url = str(part.get("Content-Location", "")).strip()
            text = decode(_body(part), part.get_content_charset() or "")
            return Saved(text, url if url.startswith("http") else "")
    return Saved("")


def member(data: bytes, url: str) -> bytes:
    """The bytes of the part at an address or ``cid:``; none if it is not there."""
    wanted = url.removeprefix("cid:").strip("<>")
    for part in _message(data).walk():
        names = (part.get("Content-ID", ""), part.get("Content-Location", ""))
        if wanted and wanted in (str(name).strip().strip("<>") for name in names):
            return _body(part)
    return b""


def _message(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data.lstrip(), policy=email.policy.default)


def _body(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
