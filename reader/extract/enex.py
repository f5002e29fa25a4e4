"""Evernote's exports: every note of a notebook in one XML file.

https://evernote.com/blog/how-evernotes-xml-export-format-works
"""

from __future__ import annotations

import hashlib
import re
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.data_url import data_of
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
_DATA = re.compile(r"<data\b[^>]*>\s*([A-Za-z0-9+/=\s]+?)\s*</data>")
_KIND = re.compile(r"<mime>\s*(image/[\w.+-]{2,20})\s*</mime>")
# Where a picture stands in the note: by the MD5 of its bytes.
_MEDIA = re.compile(r"<en-media\b([^>]*?)/?>", re.I)
_HASH = re.compile(r"\bhash\s*=\s*[\"']([0-9a-f]{32})[\"']", re.I)
_LARGEST = 32 * 1024 * 1024  # characters of the pictures of a note
_TITLE = re.compile(r"<title>([^<]*)")
_CREATED = re.compile(r"<created>\s*(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\s*<")
_CONTENT = re.compile(r"<content>(.*?)(?:</content>|\Z)", re.S)
_TASK = re.compile(r"<task>(.*?)(?:</task>|\Z)", re.S)
_IS_DONE = "<taskStatus>completed<"
_ADDRESS = re.compile(r"<source-url>\s*(https?://[^<\s]+)\s*</source-url>")


def is_enex(data: bytes) -> bool:
    return _START.match(data) is not None


def pages_of(data: bytes) -> Iterator[Saved]:
    """The notes; the address of each is where it was clipped."""
    notes = [each[1] for each in islice(_NOTE.finditer(decode(data)), _MOST)]
    for number, note in enumerate(notes, 1):
        resources = _RESOURCE.findall(note)
        written = _RESOURCE.sub("", note)
        text = _with_pictures(_page(written), resources)
        found = _ADDRESS.search(written)
        url = unescape(found[1]) if found else ""
        yield Saved(
            text,
            url if len(url) <= LONGEST_ADDRESS else "",
            part=f"note-{number}" if len(notes) > 1 else "",
            is_note=True,
        )


def _page(note: str) -> str:
    """A note as a page: its title, when it was written, its text and its tasks.

    A note without <content> is broken off; what there is of it is the page.
    """
    title, content = _TITLE.search(note), _CONTENT.search(note)
    if content is None:
        return note
    created = _CREATED.search(note)
    date = "{}-{}-{}T{}:{}:{}Z".format(*created.groups()) if created else ""
    tasks = "".join(map(_task, _TASK.findall(note)))
    return (
        f"<html><head><title>{title[1] if title else ''}</title>"
        f'<meta name="date" content="{date}"></head><body>{content[1]}'
        f"<ul>{tasks}</ul></body></html>"
    )


def _task(task: str) -> str:
    title = _TITLE.search(task)
    checked = " checked" if _IS_DONE in task else ""
    return f"<li><input type=checkbox{checked}>{title[1]}</li>" if title else ""


def _with_pictures(text: str, resources: list[str]) -> str:
    """A note with its pictures where it names them."""
    if not resources or "<en-media" not in text:
        return text
    pictures = _pictures(resources)

    def picture(media: re.Match[str]) -> str:
        named = _HASH.search(media[1])
        address = pictures.get(named[1].lower()) if named else None
        return f'<img src="{address}">' if address else media[0]

    return _MEDIA.sub(picture, text)


def _pictures(resources: list[str]) -> dict[str, str]:
    """The addresses of pictures, which are their data, by the MD5 of their bytes."""
    found: dict[str, str] = {}
    left = _LARGEST
    for resource in resources:
        kind, data = _KIND.search(resource), _DATA.search(resource)
        left -= len(data[1]) if data else 0
        if kind is None or data is None or left < 0:
            continue
        address = f"data:{kind[1]};base64,{''.join(data[1].split())}"
        digest = hashlib.md5(data_of(address), usedforsecurity=False)
        found[digest.hexdigest()] = address
    return found
