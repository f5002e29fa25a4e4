"""MHTML: a page, its frames and its pictures in one MIME message.

Chrome, Edge, Internet Explorer and Word save pages so (RFC 2557). A mailbox that a mail
program exported (mbox, RFC 4155) is several such messages, one after the other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.extract.encoding import decode
from reader.extract.saved import LONGEST_ADDRESS, Saved, address_key
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from email.message import Message

_HEADER = re.compile(
    rb"(?:^|\n)(?:MIME-Version|Content-Type:\s*multipart/related)", re.I
)
# Mails that need no MIME have these; three of them make a mail.
_MAIL = re.compile(
    rb"(?:^|\n)(From|To|Subject|Date|Received|Return-Path|Message-ID|Newsgroups"
    rb"|Reply-To|Delivered-To|Content-Type)[ \t]*:",
    re.I,
)
_FIELDS_OF_MAIL = 3
_ENVELOPE = re.compile(rb"From [^\r\n]{1,200}\r?\n")
# Between two messages; a line of the text that begins so has a sign before it.
_NEXT = re.compile(rb"\n\r?\n?From [^\r\n]{1,200}\r?\n(?=[\w-]{1,60}:[ \t\r\n])")
_MOST = 2000  # messages
_BOM = b"\xef\xbb\xbf"
_TITLED = re.compile(r"<title[^>]{0,200}>[^<]*\w", re.I)
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
    head = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    fields = {field.lower() for field in _MAIL.findall(head)}
    return bool(_HEADER.search(head)) or len(fields) >= _FIELDS_OF_MAIL


def pages_of(data: bytes) -> Iterator[Saved]:
    """The page of each message; an empty one for a message that has none."""
    messages = list(_messages(data))
    for number, message in enumerate(messages, 1):
        part = f"message-{number}" if len(messages) > 1 else ""
        yield replace(_page_of(_parsed(message)), part=part)


def _page_of(message: Message) -> Saved:
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

    text = _text(root) if html else _as_markup(_text(root))
    if url.startswith("http"):
        return Saved(text, url, frame=frame)
    return Saved(_head_of(message, text) + text, frame=frame, is_note=True)


def _as_markup(text: str) -> str:
    """A message without markup: its lines, and its paragraphs where one is empty."""
    lines = (escape(line, quote=False) or "<p>" for line in text.splitlines())
    return f"<article><p>{'<br>'.join(lines)}</article>"


def _head_of(message: Message, text: str) -> str:
    """What a mail's header tells, as the head of a page tells it."""
    from email.utils import parseaddr, parsedate_to_datetime

    try:
        date = parsedate_to_datetime(_field(message, "Date")).isoformat()
    except ValueError:
        date = ""
    sender, _ = parseaddr(_field(message, "From"))
    subject = "" if _TITLED.search(text) else _field(message, "Subject")
    return (
        (f"<title>{escape(subject, quote=False)}</title>" if subject else "")
        + (f'<meta name="date" content="{date}">' if date else "")
        + f'<meta property="og:site_name" content="{escape(sender)}">'
    )


def _field(message: Message, name: str) -> str:
    """A field of the header in plain characters."""
    from email.header import decode_header

    value = str(message.get(name, ""))[:_LONGEST_TYPE]
    try:
        parts = decode_header(value)
    except ValueError:
        return ""
    told = "".join(
        part if isinstance(part, str) else decode(part, label or "")
        for part, label in parts
    )
    return " ".join(told.split())


def member(data: bytes, url: str) -> bytes:
    """The bytes of the part at an address or ``cid:``; none if it is not there."""
    for message in _messages(data):
        found = _part(list(_parsed(message).walk()), url)
        if found is not None:
            return _body(found)
    return b""


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


def _messages(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox without the lines before their headers; or the one."""
    data = data.removeprefix(_BOM).lstrip()
    envelope = _ENVELOPE.match(data)
    first = envelope.end() if envelope else 0
    for found in islice(_NEXT.finditer(data, first), _MOST - 1) if envelope else ():
        yield data[first : found.start()]
        first = found.end()
    yield data[first:]


def _parsed(data: bytes) -> Message:
    from email import message_from_bytes, policy  # 17 ms, which other pages save

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
    data = data.removeprefix(_BOM).lstrip()
    line = _ENVELOPE.match(data)
    return data[line.end() :] if line else data


def _body(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
