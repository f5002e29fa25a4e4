"""Lines of a page to the blocks of an article, with their spans."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.domain.article import Block, BlockKind, Span, SpanKind
from reader.extract.outline import BREAK
from reader.extract.saved import LONGEST_ADDRESS
from reader.extract.spaces import UNSEEN, is_wrap, unwrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.extract.outline import Inline, Line

_LITERAL = (BlockKind.CODE, BlockKind.TABLE)


def blocks_of(
    lines: Iterable[Line], base: str, address: Callable[[str], str]
) -> tuple[Block, ...]:
    """The blocks of an article; lines without text give none.

    `base` is where the page came from, `address` makes its pictures' addresses whole.
    """
    blocks = (_block(line, base, address) for line in lines)
    return tuple(block for block in blocks if block.text or block.image)


def _block(line: Line, base: str, address: Callable[[str], str]) -> Block:
    place = line.place
    if line.image:
        image = replace(line.image, url=address(line.image.url))
        return Block(place.kind, "", image=image)
    if place.kind in _LITERAL:
        return Block(place.kind, line.text)
    text, spans = _inline_text(line, base)
    return Block(place.kind, text, place.level, place.marker, spans)


def _inline_text(line: Line, base: str) -> tuple[str, tuple[Span, ...]]:
    """The text with single spaces, and where its markup lies in it."""
    pieces = line.pieces
    if line.text.isascii() and not any(any(inline) for _, inline in pieces):
        return line.text, ()
    text = _Text()
    runs: list[tuple[int, int, Inline]] = []
    for raw, inline in pieces:
        start = text.length
        text.add(" " if raw is BREAK else raw)
        if text.length > start:
            runs.append((start, text.length, inline))
    joined = str(text)
    return joined, tuple(_spans(joined, runs, base))


class _Text:
    """A text put together of pieces, with single spaces between its words."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._space = ""  # after the last word
        self._last = ""  # character
        self.length = 0

    def add(self, piece: str) -> None:
        if not piece.isascii():
            piece = UNSEEN.sub("", piece)
            piece = unwrapped(piece)
        words = piece.split()
        if not words:
            self._space += piece
            return
        space = self._space + piece[: piece.index(words[0])]
        if self._last and space and not is_wrap(self._last, space, words[0][0]):
            self._append(" ")
        self._append(" ".join(words))
        self._last = words[-1][-1]
        self._space = piece[len(piece.rstrip()) :]

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def __str__(self) -> str:
        return "".join(self._parts)


def _spans(text: str, runs: list[tuple[int, int, Inline]], base: str) -> Iterable[Span]:
    for kind, field in (
        (SpanKind.LINK, "href"),
        (SpanKind.EMPHASIS, "emphasis"),
        (SpanKind.STRONG, "strong"),
        (SpanKind.CODE, "code"),
        (SpanKind.RAISED, "raised"),
        (SpanKind.LOWERED, "lowered"),
    ):
        start, end, value = 0, 0, None
        for first, last, inline in [*runs, (len(text) + 1, len(text) + 1, None)]:
            current = getattr(inline, field) if inline else None
            if value and (current != value or first != end):
                yield from _span(text, start, end, kind, str(value), base)
                value = None
            if current and value is None:
                start, value = first, current
            end = last


def _span(
    text: str, start: int, end: int, kind: SpanKind, value: str, base: str
) -> Iterable[Span]:
    """The span without the white space at its ends; none if nothing is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if start >= end or (start == 0 and end == len(text) and kind is SpanKind.STRONG):
        return
    if kind is not SpanKind.LINK:
        yield Span(start, end, kind)
        return
    target = _absolute(base, value)
    if target:
        yield Span(start, end, kind, target)


def _absolute(base: str, href: str) -> str:
    """The address a link leads to; nothing for scripts and places in the page."""
    href = href.strip()
    if not href or href.startswith("#") or href[:11].lower() == "javascript:":
        return ""
    if len(href) > LONGEST_ADDRESS:  # which `urljoin` would remember
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return ""
