"""MHTML: a page, its frames and its pictures in one MIME message.

Chrome, Edge, Internet Explorer and Word save pages so (RFC 2557).
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.extract.encoding import decode
from reader.extract.saved import LONGEST_ADDRESS, Saved, address_key
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message

_HEADER = re.compile(
    rb"(?:^|\n)(?:MIME-Version|Content-Type:\s*multipart/related)", re.I
)
_ENVELOPE = re.compile(rb"From [^\r\n]{1,200}\r?\n")
_FIELD = re.compile(rb"[\w-]{1,60}:[ \t\r\n]")
_LONGEST_HEADER = 64 * 1024  # bytes; a page's address alone can be 2,000
_LONGEST_TYPE = 2000  # of a header's characters: its parameters take quadratic time
_TYPE = pattern(r"^(\s*[\w.+-]+/[\w.+-]+)[^;]*")  # what else is before them is waste
_HTML = ("text/html", "application/xhtml+xml")
_PAGES = (*_HTML, "text/plain")


def is_mhtml(data: bytes) -> bool:
    """Does it begin with the header of a message, whatever stands in its fields?"""
    head = _without_envelope(data[:_LONGEST_HEADER])
    if not _FIELD.match(head):
        return False
    return bool(_HEADER.search(re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]))


def page_of(data: bytes) -> Saved:
    """The message's page; an empty one if there is none."""
    message = _message(data)
    pages = [each for each in message.walk() if each.get_content_type() in _PAGES]
    if not pages:
        return Saved("")
    start = str(message.get_param("start") or "").strip("<> ")
    named = [each for each in pages if start and _content_id(each) == start]
    html = [each for each in pages if each.get_content_type() in _HTML]
    root = (named or html or pages)[0]
    url = _location(root)
    frames = [each for each in html if each is not root]

    def frame(address: str) -> str:
        found = _part(frames, address, url)
        return "" if found is None else _text(found)

    text = _text(root)
    if not html:
        text = _as_markup(text, str(message.get("Subject", "")))
    return Saved(text, url if url.startswith("http") else "", frame=frame)


def _as_markup(text: str, subject: str) -> str:
    """A message without markup: its lines, and its paragraphs where one is empty."""
    from email.header import decode_header, make_header

    try:
        title = str(make_header(decode_header(subject[:_LONGEST_TYPE])))
    except (LookupError, ValueError):  # an encoding that nobody knows
        title = ""
    lines = (escape(line, quote=False) or "<p>" for line in text.splitlines())
    head = f"<title>{escape(title, quote=False)}</title>"
    return f"{head}<article><p>{'<br>'.join(lines)}</article>"


def member(data: bytes, url: str) -> bytes:
    """The bytes of the part at an address or ``cid:``; none if it is not there."""
    found = _part(list(_message(data).walk()), url)
    return b"" if found is None else _body(found)


def _part(parts: Sequence[Message], address: str, base: str = "") -> Message | None:
    if address[:4].lower() == "cid:":
        cid = address_key(address[4:]).strip("<>")
        found = (part for part in parts if address_key(_content_id(part)) == cid)
        return next(found, None) if cid else None
    if len(address) > LONGEST_ADDRESS:
        return None
    try:
        wanted = {address_key(address), address_key(urljoin(base, address))} - {""}
    except ValueError:
        return None
    return next(
        (part for part in parts if address_key(_location(part)) in wanted), None
    )


def _content_id(part: Message) -> str:
    return str(part.get("Content-ID", "")).strip().strip("<>")


def _location(part: Message) -> str:
    # Long addresses are folded over lines of the header.
    return "".join(str(part.get("Content-Location", "")).split("\n")).strip()


def _text(part: Message) -> str:
    return decode(_body(part), part.get_content_charset() or "")


def _message(data: bytes) -> Message:
    from email import message_from_bytes, policy  # 17 ms, which other pages save

    data = _without_envelope(data)
    # The default policy parses the value of each header: in quadratic time, and by
    # recursion (a row of open brackets ends it). Headers here are taken as they are.
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if "Content-Type" in part:
            kind = str(part["Content-Type"])[:_LONGEST_TYPE]
            part.replace_header("Content-Type", _TYPE.sub(r"\1", kind))
    return message


def _without_envelope(data: bytes) -> bytes:
    """The message without what programs put before its header: a mbox's line."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    line = _ENVELOPE.match(data)
    return data[line.end() :] if line else data


def _body(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
