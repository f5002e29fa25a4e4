"""Evernote's exports: every note of a notebook in one XML file.

https://evernote.com/blog/how-evernotes-xml-export-format-works
"""

from __future__ import annotations

import re
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.encoding import decode
from reader.extract.saved import LONGEST_ADDRESS, Saved

if TYPE_CHECKING:
    from collections.abc import Iterator

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?"
    rb"(?:<!DOCTYPE en-export[^>]{0,400}>\s*)?<en-export\b"
)
_MOST = 5000  # notes
_NOTE = re.compile(r"<note>(.*?)(?:</note>|\Z)", re.S)
# Pictures and recordings of a note, and what a text recognition saw in them.
_RESOURCE = re.compile(r"<resource>.*?(?:</resource>|\Z)", re.S)
_ADDRESS = re.compile(r"<source-url>\s*(https?://[^<\s]+)\s*</source-url>")


def is_enex(data: bytes) -> bool:
    return _START.match(data) is not None


def pages_of(data: bytes) -> Iterator[Saved]:
    """The notes; the address of each is where it was clipped."""
    notes = [each[1] for each in islice(_NOTE.finditer(decode(data)), _MOST)]
    for number, note in enumerate(notes, 1):
        text = _RESOURCE.sub("", note)
        found = _ADDRESS.search(text)
        url = unescape(found[1]) if found else ""
        yield Saved(
            text,
            url if len(url) <= LONGEST_ADDRESS else "",
            part=f"note-{number}" if len(notes) > 1 else "",
            is_note=True,
        )
