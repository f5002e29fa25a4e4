"""Figures of importing: exports of other programs, read and taken into a library.

    python packaging/bench/imports.py [--megabytes 20] [--pages 1000]

Each file is made up: pages with ten marks each, in the form that a program writes. CPU
time is this process's own, so that a busy machine does not blur it.
"""

from __future__ import annotations

import argparse
import io
import json
import platform
import sqlite3
import sys
import tempfile
import time
import zipfile
from itertools import count, islice, product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.desk import Desk
from reader.export import read_marks
from reader.paths import Paths
from reader.settings import Settings
from reader.work import Token, ignore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MARKS = 10  # of a page
_SYLLABLES = ("ha", "fer", "ly", "con", "bar", "ket", "on", "led", "win", "ro", "ti")
_SIGNS = "港口渡船政府冬天大麦水壶洋葱账本江河路灯"
_WORDS = (  # as many as a reader's books hold: few words would stand in every mark
    *("".join(parts) for parts in product(_SYLLABLES, repeat=3)),
    *("".join(signs) for signs in product(_SIGNS, repeat=2)),
)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--megabytes", type=float, default=20)
    options.add_argument("--pages", type=int, default=1000)
    wanted = options.parse_args()
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    print(f"read a file of {wanted.megabytes:g} MB, CPU seconds:")
    size = int(wanted.megabytes * 1_000_000)
    for name, form in FORMS.items():
        print_reading(name, form(pages(size)))
    print(f"import {wanted.pages} pages with {_MARKS} marks each, CPU seconds:")
    print_importing(clippings(islice(pages(10**12), wanted.pages)))


Page = tuple[int, list[str]]


def pages(size: int) -> Iterator[Page]:
    """Pages with the words of their marks, of about so many bytes in all."""
    random = Random(1)
    for number in count():
        marks = [" ".join(random.choices(_WORDS, k=25)) for _ in range(_MARKS)]
        size -= sum(len(mark.encode()) + 100 for mark in marks)
        if size < 0:
            return
        yield number, marks


def clippings(made: Iterator[Page]) -> tuple[str, bytes]:
    entries = (
        f"Page {number} (A. Writer)\n- Your Highlight on page {at} | Location {at}0-9 |"
        f" Added on Monday, May 6, 2024 8:00:00 AM\n\n{mark}\n==========\n"
        for number, marks in made
        for at, mark in enumerate(marks, 1)
    )
    return "My Clippings.txt", "".join(entries).encode()


def sheet(made: Iterator[Page]) -> tuple[str, bytes]:
    rows = (
        f'"{mark}",Page {number},A. Writer,https://example.org/{number},why?,"a,b"\n'
        for number, marks in made
        for mark in marks
    )
    head = "Highlight,Book Title,Book Author,URL,Note,Tags\n"
    return "readwise.csv", (head + "".join(rows)).encode()


def listed(made: Iterator[Page]) -> tuple[str, bytes]:
    held = [
        {
            "title": f"Page {number}",
            "url": f"https://example.org/{number}",
            "labels": ["a"],
            "highlights": [{"quote": mark, "annotation": "why?"} for mark in marks],
        }
        for number, marks in made
    ]
    return "omnivore.json", json.dumps(held, ensure_ascii=False).encode()


def quotations(made: Iterator[Page]) -> tuple[str, bytes]:
    texts = (
        f"# Page {number}\n- Author: [[A. Writer]]\n- URL: https://example.org/{number}\n"
        "## Highlights\n" + "".join(f"- {mark}\n    - Note: why?\n" for mark in marks)
        for number, marks in made
    )
    return "readwise.md", "\n".join(texts).encode()


def bookmarks(made: Iterator[Page]) -> tuple[str, bytes]:
    links = (
        f'<DT><A HREF="https://example.org/{number}/{at}" ADD_DATE="1700000000"'
        f' TAGS="a,b">{mark}</A>\n<DD>why?\n'
        for number, marks in made
        for at, mark in enumerate(marks)
    )
    head = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n"
    return "bookmarks.html", (head + "".join(links) + "</DL>").encode()


def bundle(made: Iterator[Page]) -> tuple[str, bytes]:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (sheet(made),):
            archive.writestr(name, content)
    return "export.zip", held.getvalue()


FORMS: dict[str, Callable[[Iterator[Page]], tuple[str, bytes]]] = {
    "Kindle's clippings": clippings,
    "a spreadsheet": sheet,
    "JSON": listed,
    "quotations in Markdown": quotations,
    "bookmarks": bookmarks,
    "a spreadsheet in an archive": bundle,
}


def print_reading(name: str, file: tuple[str, bytes]) -> None:
    path, held = Path(file[0]), file[1]
    start = time.process_time()
    folios = read_marks(held, path)
    spent = time.process_time() - start
    marks = sum(len(folio.marks) for folio in folios)
    print(f"    {name}: {spent:.1f} s ({len(folios):,} pages, {marks:,} marks)")


def print_importing(file: tuple[str, bytes]) -> None:
    """Preview and take in, into an empty library, then all of it once more."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / file[0]).write_bytes(file[1])
        with Desk(Paths(*(place / name for name in _PLACES)), Settings()) as desk:
            for what, work in (
                ("preview", desk.exchange.previewing),
                ("take in", desk.exchange.importing),
                ("take in again", desk.exchange.importing),
            ):
                start = time.process_time()
                work(place / file[0])(Token(), ignore)
                print(f"    {what}: {time.process_time() - start:.1f} s")


_PLACES = ("data", "config", "cache")

if __name__ == "__main__":
    main()
