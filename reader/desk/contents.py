"""Tables of contents: keeps those of books, and makes the lines to show."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from reader import extract
from reader.domain.article import BlockKind
from reader.domain.contents import ContentsEntry, ContentsLine, useful
from reader.domain.reading import TITLE_BLOCK
from reader.errors import LibraryError, PageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.desk.reading import Reading
    from reader.library import Library, StoredArticle

_SHORTEST_TITLE = 2  # characters of a title that may stand behind a number
_COMPARED = 300  # characters of a text that are compared


def keep_contents(library: Library, file: extract.File) -> None:
    """Keep the table of contents of a book whose chapters are in the library.

    Raises `LibraryError`.
    """
    entries = extract.contents_of(file)
    digest = file.source().digest
    parts = {each.target for each in entries if each.target}
    ids = {part: library.articles.find(digest, part) for part in parts}
    found = useful(
        tuple(replace(each, target=ids.get(each.target, "")) for each in entries)
    )
    first = next((each.target for each in found if each.target), "")
    if first and library.books.contents(first) != found:
        library.books.set_contents(first, found)


def add_contents(library: Library, stored: StoredArticle) -> None:
    """Keep the contents of a book that came in before contents were kept.

    Nothing is done for any other article, or if the book's file is gone.
    """
    if library.books.lacks_contents(stored.id):
        with contextlib.suppress(PageError, LibraryError):
            keep_contents(library, extract.File(stored.source.path))


def lines_of(library: Library, reading: Reading) -> tuple[ContentsLine, ...]:
    """The contents of the open article's book, or of the article if it has none.

    Within the open article lines lead to its headings. A chapter that the contents
    name once has its own headings below that line; one that they do not name has a
    line behind the chapter before it. A book without contents has a line for each
    chapter.
    """
    chapters = library.books.chapters(reading.id) if reading.chapter else ()
    entries = library.books.contents(reading.id) or _chapters(library, chapters)
    if not entries:
        return _headings(reading)
    entries = _with_here(entries, reading, chapters)
    if sum(each.target == reading.id for each in entries) > 1:
        return tuple(_with_places(entries, reading))
    return tuple(_with_headings(entries, reading))


def _chapters(library: Library, chapters: Sequence[str]) -> tuple[ContentsEntry, ...]:
    stored = filter(None, map(library.articles.get, chapters))
    return tuple(ContentsEntry(it.article.title, 0, it.id) for it in stored)


def _with_here(
    entries: tuple[ContentsEntry, ...], reading: Reading, chapters: Sequence[str]
) -> tuple[ContentsEntry, ...]:
    """The same lines, with one for the open chapter where they do not name it."""
    if any(each.target == reading.id for each in entries):
        return entries
    before = {*chapters[: chapters.index(reading.id)]}
    known = [at for at, each in enumerate(entries) if each.target in before]
    at = known[-1] + 1 if known else 0
    level = entries[at - 1].level if known else 0
    here = ContentsEntry(reading.name, level, reading.id)
    return (*entries[:at], here, *entries[at:])


def _headings(reading: Reading) -> tuple[ContentsLine, ...]:
    """The headings of the open article; a level is never skipped on the way down."""
    lines: list[ContentsLine] = []
    above: list[int] = []  # the levels, as the page tells them, of those around
    for index, block in enumerate(reading.shown.blocks):
        if block.kind is BlockKind.HEADING and block.text.strip():
            while above and above[-1] >= block.level:
                above.pop()
            text = " ".join(block.text.split())
            lines.append(ContentsLine(text, len(above), reading.id, index))
            above.append(block.level)
    return tuple(lines)


def _with_headings(
    entries: Iterable[ContentsEntry], reading: Reading
) -> Iterator[ContentsLine]:
    for entry in entries:
        is_here = entry.target == reading.id
        block = TITLE_BLOCK if is_here else None
        yield ContentsLine(entry.title, entry.level, entry.target, block)
        if is_here:
            for each in _headings(reading):
                yield replace(each, level=entry.level + 1 + each.level)


def _with_places(
    entries: Iterable[ContentsEntry], reading: Reading
) -> Iterator[ContentsLine]:
    """The first line into the open article leads to its headline, others to theirs."""
    keys = [_key(block.text) for block in reading.article.blocks]
    heads = [block.kind is BlockKind.HEADING for block in reading.article.blocks]
    at: int | None = None
    for entry in entries:
        block = None
        if entry.target == reading.id and at is None:
            block = at = TITLE_BLOCK
        elif entry.target == reading.id and at is not None:
            block = at = _place_of(_key(entry.title), keys, heads, at)
        yield ContentsLine(entry.title, entry.level, entry.target, block)


def _place_of(key: str, keys: Sequence[str], heads: Sequence[bool], at: int) -> int:
    """The block below `at` that says the title; `at` itself if none does.

    A heading may have a number before the title, or the title one before its words.
    """
    rest = range(at + 1, len(keys))
    headings = (i for i in rest if heads[i] and _is_alike(key, keys[i]))
    others = (i for i in rest if key and keys[i] == key)
    return next(headings, next(others, at))


def _is_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _SHORTEST_TITLE and long.endswith(short))


def _key(text: str) -> str:
    """A text to compare: letters and digits alone, in small letters."""
    return "".join(filter(str.isalnum, text[:_COMPARED].casefold()))
