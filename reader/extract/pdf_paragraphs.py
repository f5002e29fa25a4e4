"""Rows of a PDF to paragraphs, headings, items and tables."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.article import BlockKind
from reader.extract.pdf_rows import HYPHEN
from reader.extract.spaces import is_wrap, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.extract.pdf_rows import PdfRow

_SENTENCE_END = re.compile(r"[.!?。！？…][\"”’'）)」』\]\d⁰-⁹]*$")
_BULLET = re.compile(r"[•●▪■◦‣∙·➢◆]\s*(?=\S)")
_ALIGNED = 0.4  # heights that cells of a column may stand apart
_LEADING = 1.35  # times the usual distance of rows, from which a paragraph ends
_OTHER_SIZE = 1.12  # times another row's size
_INDENT = 0.5  # heights of a row
_SHORT = 0.12  # of a column's width by which a paragraph's last row may fall short
_HEADING = 1.12  # times the size of the text
_LONGEST_HEADING = 160  # characters
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Paragraph(NamedTuple):
    """Rows that belong together."""

    kind: BlockKind
    text: str
    size: float
    page: int
    level: int = 0


class _Placed(NamedTuple):
    row: PdfRow
    page: int


def body_size(pages: Iterable[Iterable[PdfRow]]) -> float:
    """The size that most of the text has."""
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            sizes[round(row.size, 1)] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def paragraphs_of(pages: Sequence[Sequence[PdfRow]], size: float) -> list[Paragraph]:
    """The paragraphs in reading order; `size` is that of the running text."""
    placed = [
        _Placed(row, page)
        for page, rows in enumerate(pages)
        for row in _without_loose_rows(rows)
    ]
    leading = _leading(placed)
    groups: list[list[_Placed]] = []
    for each in placed:
        if groups and not _is_new(groups[-1], each, leading):
            groups[-1].append(each)
        else:
            groups.append([each])
    words = Counter(
        word.casefold() for each in placed for word in _WORD.findall(each.row.text)
    )
    return list(_merged_tables(_paragraph(group, size, words) for group in groups))


def _without_loose_rows(rows: Sequence[PdfRow]) -> list[PdfRow]:
    """The rows, without the tabs where spaces are only wide to justify the row.

    Cells of a table stand below each other.
    """
    found = []
    for i, row in enumerate(rows):
        beside = (*rows[max(0, i - 1) : i], *rows[i + 1 : i + 2])
        is_cells = any(_is_aligned(row, each) for each in beside)
        text = row.text if is_cells else row.text.replace("\t", " ")
        found.append(row._replace(text=text))
    return found


def _is_aligned(row: PdfRow, other: PdfRow) -> bool:
    """Does a cell but the first begin or end where one of the other row does?"""
    near = _ALIGNED * row.size
    return any(
        abs(a0 - b0) < near or abs(a1 - b1) < near
        for a0, a1 in row.cells[1:]
        for b0, b1 in other.cells[1:]
    )


def _leading(placed: Sequence[_Placed]) -> float:
    """The usual distance of rows, in heights of a row."""
    steps = [
        (a.row.y0 - b.row.y0) / max(a.row.size, 0.1)
        for a, b in pairwise(placed)
        if a.page == b.page
    ]
    steps = [step for step in steps if 0.5 < step < 3]
    return statistics.median(steps) if steps else 1.2


def _is_new(group: list[_Placed], following: _Placed, leading: float) -> bool:
    """Does a paragraph begin with this row?"""
    a, b = group[-1].row, following.row
    if ("\t" in a.text) != ("\t" in b.text) or "\t" in b.text:
        return True
    if (
        max(a.size, b.size) > _OTHER_SIZE * min(a.size, b.size)
        or a.is_bold != b.is_bold
    ):
        return True
    if _BULLET.match(b.text):
        return True
    is_indented = b.x0 - b.left > _INDENT * b.size
    step = a.y0 - b.y0
    if step <= 0 or group[-1].page != following.page or step > 4 * a.size:
        # The next column or page: the paragraph goes on if its sentence does.
        return is_indented or bool(_SENTENCE_END.search(a.text)) or b.is_bold
    if step > _LEADING * leading * a.size:
        return True
    was_indented = a.x0 - a.left > _INDENT * a.size
    if is_indented and (not was_indented or len(group) > 1):
        return not _hangs(group, following)
    is_short = a.right - a.x1 > _SHORT * (a.right - a.left)
    return is_short and bool(_SENTENCE_END.search(a.text))


def _hangs(group: list[_Placed], following: _Placed) -> bool:
    """Is it a further row of an item, or of a quotation that stands in as a whole?"""
    row = following.row
    if _BULLET.match(group[0].row.text):
        return True
    return len(group) > 1 and abs(group[-1].row.x0 - row.x0) < 0.3 * row.size


def _paragraph(group: Sequence[_Placed], size: float, words: Counter[str]) -> Paragraph:
    rows, page = [each.row for each in group], group[0].page
    text = _joined([row.text for row in rows], words)
    height = rows[0].size
    if "\t" in rows[0].text:
        return Paragraph(BlockKind.TABLE, rows[0].text, height, page)
    bullet = _BULLET.match(text)
    if bullet:
        return Paragraph(BlockKind.LIST_ITEM, text[bullet.end() :], height, page, 1)
    level = _heading_level(rows[0], text, size)
    kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
    return Paragraph(kind, text, height, page, level)


def _heading_level(row: PdfRow, text: str, size: float) -> int:
    """The level of a heading, by its size and weight; 0 for running text."""
    if len(text) > _LONGEST_HEADING or text.endswith((".", "。", "”", ",", "，", ";")):
        return 0
    if row.size > _HEADING * size:
        return 2 if row.size > 1.4 * size else 3
    is_bold = row.is_bold and row.size > 0.95 * size
    return 3 if is_bold and not _SENTENCE_END.search(text) else 0


def _joined(texts: Sequence[str], words: Counter[str]) -> str:
    """The rows as one text: without the hyphens that only their ends asked for."""
    joined = texts[0]
    for text in texts[1:]:
        if joined.endswith(HYPHEN) or (
            joined.endswith(("-", "‐")) and text[:1].islower()
        ):
            joined = joined[:-1] + _with_hyphen(joined[:-1], text, words)
        elif joined and text and is_wrap(joined[-1], "\n", text[0]):
            joined += text
        else:
            joined += f" {text}"
    return tidy(joined)


def _with_hyphen(before: str, after: str, words: Counter[str]) -> str:
    """The second half of a word, with a hyphen before it if the file writes it so."""
    first = _WORD.findall(before[-40:])
    rest = _WORD.match(after)
    if not first or not rest or not before[-1:].isalpha():
        return after
    hyphened = words[f"{first[-1]}-{rest[0]}".casefold()]
    return (
        f"-{after}" if hyphened > words[f"{first[-1]}{rest[0]}".casefold()] else after
    )


def _merged_tables(paragraphs: Iterable[Paragraph]) -> Iterable[Paragraph]:
    """Rows of cells below each other are one table; a single one is a line of text."""
    for kind, run in groupby(paragraphs, key=lambda each: each.kind):
        found = list(run)
        if kind is not BlockKind.TABLE:
            yield from found
        elif len(found) > 1:
            yield found[0]._replace(text="\n".join(each.text for each in found))
        else:
            text = tidy(found[0].text)
            yield found[0]._replace(kind=BlockKind.PARAGRAPH, text=text)
