"""The notes at the end of a printed article, by their numbers in its margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.language import Language
from reader.ui.look.fonts import Role
from reader.ui.page.rows.row import Row
from reader.ui.page.type.piece import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.annotation import Mark
    from reader.ui.page.rows.columns import PageColumns
    from reader.ui.page.rows.marking import Marking
    from reader.ui.page.type.setter import Setter

_INDENT = 26.0
_NO_BLOCK = -2
_GAP = 12.0  # pixels between notes, and twice that above the first


def rows(setter: Setter, columns: PageColumns, marking: Marking) -> Iterator[Row]:
    """A row for each note: its number, the words it is about, and what it says."""
    for number, mark in enumerate(marking.notes, 1):
        yield _row(setter, columns, number, mark)


def _row(setter: Setter, columns: PageColumns, number: int, mark: Mark) -> Row:
    row = Row(_NO_BLOCK, spans_columns=True)
    about = " … ".join(each.quote.exact for each in mark.annotation.anchors)
    y = 2 * _GAP if number == 1 else 0.0
    x = columns.left
    for words, indent, ink in (
        (str(number), 0.0, Ink.SOFT),
        (about, _INDENT, Ink.SOFT),
        (mark.annotation.body, _INDENT, Ink.FULL),
    ):
        if not words:
            continue
        piece = setter.ours(
            words, Role.CAPTION, Language.UNDETERMINED, columns.span - indent
        )
        piece.x, piece.y, piece.ink = x + indent, y, ink
        row.pieces.append(piece)
        if indent:
            y = piece.bottom
    row.height = y + _GAP
    return row
