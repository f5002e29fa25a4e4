"""The notes of a book as 微信读书 (WeRead) copies them, old and new.

A thought is dated; what it is about stands behind ``原文：`` or, in older copies, after
it behind ``>>``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.folio import Folio

_FIRST = re.compile(r"\A\s*《([^\n]+)》[ \t]*$", re.MULTILINE)
_TITLE = re.compile(r"^《(.+)》$")
_COUNT = re.compile(r"^\d+\s*个笔记$")
_MARK = re.compile(r"^\s*(?:◆|>>)\s*")
_THOUGHT = re.compile(r"^(?:◆\s*)?(\d{4}/\d{1,2}/\d{1,2})\s*(?:发表想法|认为好看)?$")
_ORIGIN = re.compile(r"^原文[：:]\s*(.+)$")
_END = "-- 来自微信读书"


def is_one(text: str) -> bool:
    """Whether it begins with a title in its brackets and has the signs of marks."""
    plain = text.lstrip("\ufeff \n\r")
    has_marks = re.search(r"^[ \t]*(?:◆|>>)", plain, re.MULTILINE)
    return bool(_FIRST.match(plain) and has_marks)


def folios(text: str) -> tuple[Folio, ...]:
    """The books with their marks; one of several follows the other."""
    arrivals = Arrivals()
    title = author = ""
    for lines in _books(text):
        title, author = _about(lines)
        article = article_of(title, "", author)
        for quote, note, made in _marks(lines[1:]):
            mark = ForeignMark((TextQuote(quote),) if quote else (), note, created=made)
            arrivals.add(article, mark, "weread", title, quote, note)
    return arrivals.folios()


def _books(text: str) -> Iterator[list[str]]:
    book: list[str] = []
    for line in map(str.strip, text.replace("\ufeff", "").splitlines()):
        if _TITLE.match(line):
            if book:
                yield book
            book = [line]
        elif book and line and line != _END:
            book.append(line)
    if book:
        yield book


def _about(lines: list[str]) -> tuple[str, str]:
    """The title and, on the line after it, the author."""
    title = lines[0][1:-1]
    after = lines[1] if len(lines) > 1 else ""
    is_author = not (_MARK.match(after) or _COUNT.match(after))
    return title, after.removeprefix("作者：") if is_author else ""


def _marks(lines: list[str]) -> Iterator[tuple[str, str, str]]:
    """The words, the thought and its day, of each mark."""
    is_old = any(line.startswith(">>") for line in lines)
    thought: list[str] = []
    made = ""
    for line in lines:
        if dated := _THOUGHT.match(line):
            if thought:
                yield "", "\n".join(thought), made
            thought, made = [], dated[1]
        elif made and (origin := _ORIGIN.match(line)):
            yield _quote(origin[1]), "\n".join(thought), made
            thought, made = [], ""
        elif _is_quote(line, is_old=is_old):
            if thought and not is_old:
                yield "", "\n".join(thought), made
                thought, made = [], ""
            yield _quote(_MARK.sub("", line)), "\n".join(thought), made
            thought, made = [], ""
        elif made:
            thought.append(line)
    if thought:
        yield "", "\n".join(thought), made


def _is_quote(line: str, *, is_old: bool) -> bool:
    """In old copies ``◆`` stands before a chapter, in new ones before a mark."""
    return line.startswith(">>" if is_old else "◆")


def _quote(text: str) -> str:
    """The words without the sign that the cut left at their start."""
    return text.strip().lstrip("。，、；：”’")
