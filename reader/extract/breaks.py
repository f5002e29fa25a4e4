"""Where a page used line breaks as the ends of paragraphs, or of verses."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.extract.outline import BREAK, Inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.outline import Piece

_INDENT = re.compile(r"[\u3000\u2003]{2}|(?:\xa0|\u2002){4}")
_SENTENCE_END = tuple(".!?。！？…”\"’'）)：:；;")
_PAUSE = tuple(",，、—–-")
_PARAGRAPH = 90  # UTF-8 bytes from which a line that ends a sentence is a paragraph
_PLAIN = Inline()
# Characters from which a line may have been wrapped: where it pauses, where the next
# begins with a small letter, with any other, and in Chinese.
_PAUSED, _SMALL, _ANY, _HAN = 40, 25, 60, 16
_WIDE = "\u2e80"
# Columns that an indent of two signs takes, and a sign that may not begin a line.
_SIGNS = 8
_WRAPPED = 0.34  # share of such lines from which a text was wrapped by hand


class _Row(NamedTuple):
    """What stands between two line breaks."""

    breaks: int  # before it
    pieces: list[Piece]
    text: str


def split_at_breaks(
    pieces: list[Piece], *, may_be_lines: bool = True, is_verse: bool = False
) -> Iterator[list[list[Piece]]]:
    """The paragraphs, each as its lines.

    A paragraph ends at two breaks, at a break before an indent, and after a full one.
    It is one line unless every break in it means something, as in verses, addresses
    and speakers' turns, and lines are allowed. The page may say that it is verse.
    """
    for rows in _groups(_rows(pieces)):
        are_lines = may_be_lines and (
            is_verse or _are_lines([row.text for row in rows])
        )
        lines = [list(rows[0].pieces)]
        size = len(rows[0].text.encode("utf-8", "replace"))
        for before, row in pairwise(rows):
            if _ends_paragraph(before.text, size, row.pieces):
                yield lines
                lines, size = [list(row.pieces)], 0
            elif are_lines and not _is_link(row.pieces):
                lines.append(list(row.pieces))
            else:
                lines[-1] += [(BREAK, _PLAIN), *row.pieces]
            size += len(row.text.encode("utf-8", "replace"))
        yield lines


def _is_link(pieces: Sequence[Piece]) -> bool:
    """Is it nothing but a link, which belongs to the line before it?"""
    return all(inline.href for text, inline in pieces if not text.isspace())


def _rows(pieces: list[Piece]) -> Iterator[_Row]:
    breaks = 0
    held: list[Piece] = []
    for piece in [*pieces, (BREAK, _PLAIN)]:
        if piece[0] is not BREAK:
            held.append(piece)
            continue
        text = "".join([each for each, _ in held])
        if text and not text.isspace():
            yield _Row(breaks, held, text)
            breaks = 0
        held = []
        breaks += 1


def _groups(rows: Iterator[_Row]) -> Iterator[list[_Row]]:
    """The rows between which there is one break only."""
    group: list[_Row] = []
    for row in rows:
        if group and row.breaks > 1:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _ends_paragraph(last: str, size: int, following: Sequence[Piece]) -> bool:
    if size > _PARAGRAPH and last.rstrip().endswith(_SENTENCE_END):
        return True
    return bool(_INDENT.match("".join(text for text, _ in following).lstrip(" \t\r\n")))


def _are_lines(texts: Sequence[str]) -> bool:
    """Does every break mean something, rather than a source that wraps its lines?"""
    if len(texts) < 2:
        return False
    lines = [" ".join(text.split()) for text in texts]
    if len(lines) == 2 and not lines[0].endswith((*_SENTENCE_END, *_PAUSE)):
        return False
    width = max(map(_columns, lines))
    wraps = sum(
        _is_wrapped(before, after) and not _had_room(before, after, width)
        for before, after in pairwise(lines)
    )
    return wraps <= _WRAPPED * (len(lines) - 1)


def _had_room(before: str, after: str, width: int) -> bool:
    """Would the next word have stood in a line as wide as the longest?

    A program that wraps lines leaves no such room; a poet does.
    """
    is_han = after[0] >= _WIDE
    word = _SIGNS if is_han else 1 + _columns(after.split(maxsplit=1)[0])
    return _columns(before) + word <= width


def _columns(text: str) -> int:
    """How wide it is in a fixed font: a Han character is two columns."""
    return len(text) + sum(char >= _WIDE for char in text)


def _is_wrapped(before: str, after: str) -> bool:
    if before.endswith(_SENTENCE_END):
        return False
    if before[-1] >= _WIDE:
        return len(before) > _HAN
    if before.endswith(_PAUSE):
        return len(before) > _PAUSED
    return len(before) > (_SMALL if after[0].islower() else _ANY)
