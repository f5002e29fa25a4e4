"""Blocks that hold a text and its translation both, cut in two."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.article import Block, BlockKind
from reader.domain.language import Language
from reader.lazy import pattern
from reader.text.detect import HAN, count_han, language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LATIN = re.compile(r"[A-Za-z]")
_LETTER = pattern(f"{HAN.pattern}|{_LATIN.pattern}")
_OPENING = re.compile(r"[“‘「『《（(\[\"']+$")
_HAN_WEIGHT = 3.4  # English letters that stand for one Chinese character

_WHOLE = frozenset({BlockKind.IMAGE, BlockKind.CODE, BlockKind.TABLE})  # never cut
_PURE = 0.7  # of a part in one script; Chinese texts hold Latin names
_LEAST = 8.0  # letters of a part
_LEAST_SHARE = 0.5  # of the page in blocks that can be cut, or none is
_LEAST_ROWS = 0.7  # of a table in both languages


def parted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, tables of two columns and paragraphs in both languages cut apart."""
    rows = [row for block in blocks for row in _rows(block)]
    cuts = [_cut(block.text) if block.kind not in _WHOLE else 0 for block in rows]
    cut_text = sum(len(row.text) for row, cut in zip(rows, cuts, strict=True) if cut)
    if cut_text < _LEAST_SHARE * sum(len(row.text) for row in rows):
        return tuple(rows)
    return tuple(
        part
        for row, cut in zip(rows, cuts, strict=True)
        for part in (_halves(row, cut) if cut else (row,))
    )


def parted_title(title: str) -> tuple[str, ...]:
    """The title, or its two halves where it is in both languages."""
    cut = _cut(title)
    if not cut:
        return (title,) if title.strip() else ()
    return title[:cut].strip(" \t\n|/-–—·:："), title[cut:].strip()


def _rows(block: Block) -> Iterator[Block]:
    """A table whose cells translate each other as paragraphs; other blocks as such."""
    if block.kind is BlockKind.TABLE:
        rows = [row.split("\t") for row in block.text.split("\n")]
        both = sum(_is_pair(row) for row in rows)
        if both > 1 and both >= _LEAST_ROWS * len(rows):
            cells = (cell for row in rows for cell in row if cell.strip())
            yield from (Block(BlockKind.PARAGRAPH, cell.strip()) for cell in cells)
            return
    yield block


def _is_pair(cells: Sequence[str]) -> bool:
    languages = [language_of(cell) for cell in cells if cell.strip()]
    return sorted(languages) == [Language.ENGLISH, Language.CHINESE]


def _cut(text: str) -> int:
    """Where a text changes its language for good; 0 if it does not."""
    if not count_han(text) or not _LATIN.search(text):
        return 0
    letters = [
        (match.start(), bool(HAN.match(match[0]))) for match in _LETTER.finditer(text)
    ]
    whole = [_weighed(letters, True), _weighed(letters, False)]
    if min(whole) < _LEAST:
        return 0
    best, place = 0.0, 0
    left = [0.0, 0.0]  # how much of the two scripts is before
    for (end, is_han), (start, other) in itertools.pairwise(letters):
        left[not is_han] += _HAN_WEIGHT if is_han else 1.0
        if is_han is other:
            continue
        purity = _purity(left, whole, is_han)
        if purity > best:
            best, place = purity, _edge(text, end + 1, start)
    return place


def _purity(left: list[float], whole: list[float], is_han: bool) -> float:
    """How purely the two parts are in two scripts; 0 if not enough."""
    ours, theirs = (0, 1) if is_han else (1, 0)
    right = [whole[0] - left[0], whole[1] - left[1]]
    if min(left[ours], right[theirs]) < _LEAST:
        return 0.0
    purities = left[ours] / sum(left), right[theirs] / sum(right)
    return sum(purities) if min(purities) >= _PURE else 0.0


def _edge(text: str, end: int, start: int) -> int:
    """Where to cut between the last letter before and the first after."""
    gap = text[end:start]
    for mark in ("\n", " ", "\t", "\u3000"):
        if mark in gap:
            return end + gap.rindex(mark) + 1
    opening = _OPENING.search(gap)
    return end + opening.start() if opening else start


def _weighed(letters: list[tuple[int, bool]], is_han: bool) -> float:
    return sum(_HAN_WEIGHT if is_han else 1.0 for _, each in letters if each is is_han)


def _halves(block: Block, cut: int) -> Iterator[Block]:
    """Both parts of a block, each with the markup that lies in it."""
    yield _part(block, 0, cut)
    yield _part(block, cut, len(block.text))


def _part(block: Block, start: int, end: int) -> Block:
    text = block.text[start:end].strip()
    first = block.text.index(text, start)
    last = first + len(text)
    spans = tuple(
        replace(
            span,
            start=max(span.start, first) - first,
            end=min(span.end, last) - first,
        )
        for span in block.spans
        if span.start < last and span.end > first
    )
    return replace(block, text=text, spans=spans)
