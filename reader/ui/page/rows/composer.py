"""Blocks to rows: what stands where on the page, for one layout and one type."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reader.domain.annotation import Side
from reader.domain.article import BlockKind
from reader.domain.language import Language
from reader.domain.reading import TITLE_BLOCK
from reader.text.direction import is_right_to_left
from reader.ui.look.fonts import Role
from reader.ui.page.rows import figures, headline, tables
from reader.ui.page.rows.long import LongTexts, Part, Unset
from reader.ui.page.rows.row import Ornament, OrnamentKind, Row
from reader.ui.page.type.piece import Ink
from reader.ui.page.type.setter import role_of
from reader.ui.page.type.typesetting import parts

if TYPE_CHECKING:
    from collections.abc import Container

    from reader.domain.article import Block
    from reader.ui.page.rows.plan import Plan

_INDENT = 22.0
_CRAMPED = 1.3  # times the room it has: a table that goes across both columns
_TOP = 38.0
_BOTTOM = 120.0
_WIDTHS = {Language.CHINESE: 1.0, Language.ENGLISH: 0.47, Language.UNDETERMINED: 0.5}
_GROWTH = {Language.CHINESE: 0.32, Language.ENGLISH: 3.2, Language.UNDETERMINED: 1.0}


class Composer:
    """Makes the rows of a plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._wanted: Container[Part] = ()

    def compose(
        self, index: int, texts: LongTexts | None = None, wanted: Container[Part] = ()
    ) -> Row:
        """Make the row of a block.

        Of a long text its first part is set, those wanted, and those set before, which
        `texts` holds.
        """
        row = Row(index, texts=texts or LongTexts())
        self._wanted = wanted
        block = self.plan.reading.block(index)
        top = _TOP if index == TITLE_BLOCK else self._space_before(block)
        if index == TITLE_BLOCK:
            row.divides_from = top
            bottom = headline.compose(self.plan, row, top, self.texts)
        elif block.kind is BlockKind.IMAGE:
            bottom = figures.compose(self.plan, row, block, top)
        else:
            bottom = self.texts(row, block, top)
        row.height = math.ceil(bottom + self._space_after(index))
        if index == len(self.plan.reading.article.blocks) - 1:
            row.height += _BOTTOM
        return row

    # Texts

    def texts(self, row: Row, block: Block, top: float) -> float:
        columns = self.plan.columns
        row.spans_columns = self._spans(row.block, block)
        if self.plan.paper and block.kind is BlockKind.TABLE:
            row.is_turned = tables.is_turned(self.plan, row.block)
            row.spans_columns |= row.is_turned
        is_beside = columns.are_two and not row.spans_columns
        bottoms = [top]
        y = top
        for side in self.plan.sides(row.block):
            if is_beside:
                x = columns.left if side is Side.ORIGINAL else columns.right
                bottoms.append(self.side(row, block, side, x, top))
                continue
            bottom = self.side(row, block, side, columns.left, y)
            if bottom > y:
                bottoms.append(bottom)
                y = bottom + (16 if row.spans_columns else 5) * self.plan.zoom
        if is_beside and block.kind is BlockKind.TABLE:
            return tables.align(row, max(bottoms))
        if is_beside:
            align_baselines(row)
        return max(bottoms)

    def _spans(self, index: int, block: Block) -> bool:
        """Whether there is code or a table that a column would tear apart."""
        if not self.plan.columns.are_two:
            return False
        room = self.plan.columns.width
        if block.kind is BlockKind.CODE:
            measure = self.plan.setter.measure(self.plan.reading, index, Side.ORIGINAL)
            widest = max(map(measure, block.text.split("\n")))
            return widest > room - self._inset(block)
        if block.kind is not BlockKind.TABLE:
            return False
        widths = (tables.wanted(self.plan, index, side) for side in Side)
        return any(most > _CRAMPED * room or least > room for most, least in widths)

    def side(self, row: Row, block: Block, side: Side, x: float, y: float) -> float:
        """Set one side of a block; return where it ends."""
        if side is Side.TRANSLATION and self.plan.reading.pair(row.block) is None:
            return self._waiting(row, block, x, y)
        before = len(row.pieces)
        inset = self._inset(block)
        room = self.plan.columns.span if row.spans_columns else self.plan.columns.width
        width = room - inset
        if row.is_turned:
            x, width = 0.0, self.plan.paper
        if block.kind is BlockKind.TABLE:
            bottom = tables.compose(self.plan, row, side, QRectF(x, y, width, 0))
        else:
            text = self.plan.reading.text(row.block, side)
            is_mirrored = is_right_to_left(text) and block.kind is not BlockKind.CODE
            left = x if is_mirrored else x + inset
            bottom = self._words(row, side, QRectF(left, y, width, 0))
            words = QRectF(left, y, width, bottom - y)
            self._furnish(row, block, words, inset, is_mirrored=is_mirrored)
        for piece in row.pieces[before:]:
            piece.ink = self._ink(block, side)
        return bottom

    def _words(self, row: Row, side: Side, room: QRectF) -> float:
        """Set a side's words below the top of some room; return where they end.

        A sentence that is being corrected leaves its place to the field.
        """
        plan, bottom = self.plan, room.top()
        text = plan.reading.text(row.block, side)
        gap = plan.slot_range(row.block, side)
        for part in _around(text, gap) if gap else row.texts.parts(side, text):
            if part == gap:
                height = plan.slot.height if plan.slot else 0.0
                row.slot = QRectF(room.left(), bottom, room.width(), height)
                bottom = row.slot.bottom()
                continue
            at = QRectF(room.left(), bottom, room.width(), 0)
            bottom = self._part(
                row, Part(side, *part), at, is_first=bottom == room.top()
            )
        return bottom

    def _part(self, row: Row, part: Part, at: QRectF, *, is_first: bool) -> float:
        """Set a part of a side, or leave room for it; return where it ends."""
        piece = row.texts.piece(part)
        is_due = is_first or part in self._wanted
        if piece is None and is_due:
            plan, between = self.plan, (part.start, part.end)
            piece = plan.setter.set(
                plan.reading, row.block, part.side, at.width(), between
            )
            row.texts.keep(part, piece)
        if piece is None:
            at.setHeight(row.texts.height(part))
            row.unset.add(Unset(part, at))
            return at.bottom()
        piece.x, piece.y = at.left(), at.top()
        row.pieces.append(piece)
        return piece.bottom

    def _ink(self, block: Block, side: Side) -> Ink:
        if block.kind is BlockKind.CAPTION:
            return Ink.SOFT
        layout = self.plan.layout
        is_below = layout.is_stacked and side is not layout.sides[0]
        return Ink.SECOND if is_below else Ink.FULL

    def _inset(self, block: Block) -> float:
        if block.kind is BlockKind.LIST_ITEM:
            return _INDENT * max(1, block.level) * self.plan.zoom
        if block.kind is BlockKind.QUOTE:
            return 20 * self.plan.zoom
        return 14 * self.plan.zoom if block.kind is BlockKind.CODE else 0.0

    def _furnish(
        self, row: Row, block: Block, text: QRectF, inset: float, *, is_mirrored: bool
    ) -> None:
        """The marker of a list item, the bar of a quote, the ground of code.

        They are where the lines begin: `inset` wide, left or, mirrored, right of them.
        """
        if block.kind is BlockKind.LIST_ITEM and block.marker:
            marker = self.plan.setter.ours(
                block.marker, Role.BODY, Language.ENGLISH, _INDENT * 3
            )
            wide = marker.layout.lineAt(0).naturalTextWidth()
            marker.x = text.right() + 8 if is_mirrored else text.left() - wide - 8
            line = row.pieces[-1].baseline if row.pieces else marker.baseline
            marker.y = text.top() + line - marker.baseline
            marker.ink = Ink.SOFT
            row.pieces.append(marker)
        elif block.kind is BlockKind.QUOTE:
            x = text.right() + inset - 4 if is_mirrored else text.left() - inset + 2
            bar = QRectF(x, text.top() + 3, 2, text.height() - 6)
            row.ornaments.append(Ornament(OrnamentKind.QUOTE, bar))
        elif block.kind is BlockKind.CODE:
            ground = text.adjusted(-inset, -8, 0, 8)
            row.ornaments.append(Ornament(OrnamentKind.PANEL, ground))

    def _waiting(self, row: Row, block: Block, x: float, y: float) -> float:
        """Pale bars of about the length of what is to come."""
        stop = self.plan.stop
        if stop is not None and stop.block == row.block:
            return self._stopped(row, stop.text, x, y)
        if not self.plan.is_waiting or block.kind in (BlockKind.CODE, BlockKind.TABLE):
            return y
        language = self.plan.reading.target
        role = role_of(block)
        leading = self.plan.setter.faces.leading(role, language)
        ems = len(block.text) * _GROWTH[language] * _WIDTHS[language]
        length = ems * self.plan.setter.faces.size(role, language)
        lines = max(1, math.ceil(length / self.plan.columns.width))
        for i in range(min(lines, 3)):
            share = 1.0 if i < min(lines, 3) - 1 else 0.55
            width = self.plan.columns.width * (share - 0.08 * (i == 1))
            bar = QRectF(x, y + leading * i + leading / 2 - 5.5, width, 11)
            row.ornaments.append(Ornament(OrnamentKind.WAITING, bar))
        return y + min(lines, 3) * leading

    def _stopped(self, row: Row, text: str, x: float, y: float) -> float:
        """Say in the place of a translation how to go on with it."""
        said = self.plan.setter.ours(
            text, Role.SMALL, Language.UNDETERMINED, self.plan.columns.width
        )
        said.x, said.y, said.ink = x, y + 3, Ink.SOFT
        row.pieces.append(said)
        return said.bottom

    # Spaces and estimates

    def _space_before(self, block: Block) -> float:
        if block.kind is BlockKind.HEADING:
            return 20 * self.plan.zoom
        return 8 * self.plan.zoom if block.kind is BlockKind.CODE else 0.0

    def _space_after(self, index: int) -> float:
        zoom = self.plan.zoom
        blocks = self.plan.reading.article.blocks
        kind = self.plan.reading.block(index).kind
        following = blocks[index + 1].kind if index + 1 < len(blocks) else None
        if index == TITLE_BLOCK:
            return 26 * zoom
        if kind is BlockKind.IMAGE and following is BlockKind.CAPTION:
            return 8 * zoom
        if kind is BlockKind.CAPTION and following is BlockKind.CAPTION:
            return 3 * zoom  # the picture's credit
        if kind is BlockKind.HEADING:
            return 8 * zoom
        layout = self.plan.layout
        if kind is BlockKind.LIST_ITEM and following is BlockKind.LIST_ITEM:
            return (16 if layout.is_stacked else 6) * zoom
        if kind in (BlockKind.CODE, BlockKind.CAPTION):
            return max(24, layout.gap) * zoom
        return layout.gap * zoom

    def estimates(self) -> list[float]:
        """A guess at every row's height, cheap enough for thousands of blocks."""
        faces, reading = self.plan.setter.faces, self.plan.reading
        sides = [(reading.language, 1.0)]
        if self.plan.layout.is_bilingual:
            sides.append((reading.target, _GROWTH[reading.target]))
        costs = [
            (
                growth * _WIDTHS[language] * faces.size(Role.BODY, language),
                faces.leading(Role.BODY, language),
            )
            for language, growth in sides
        ]
        width, gap = self.plan.columns.width, 18 * self.plan.zoom
        join = max if self.plan.columns.are_two else sum

        @functools.cache
        def guess(length: int) -> float:
            return gap + join(
                math.ceil(max(length, 1) * advance / width) * leading
                for advance, leading in costs
            )

        title = self.compose(TITLE_BLOCK).height
        return [title, *map(guess, reading.lengths)]


def _around(text: str, gap: tuple[int, int]) -> list[tuple[int, int]]:
    """The parts of a text, one of which is the gap; spaces beside the gap are left."""
    (start, end), last = gap, len(text)
    before = len(text[:start].rstrip())
    after = last - len(text[end:].lstrip())
    found = parts(text[:before]) if before else []
    found.append(gap)
    if after < last:
        found += [(a + after, b + after) for a, b in parts(text[after:])]
    return found


def align_baselines(row: Row) -> None:
    """Let the first lines of both columns share their baseline."""
    firsts = [row.of_side(side)[:1] for side in (Side.ORIGINAL, Side.TRANSLATION)]
    if not all(firsts):
        return
    lines = [(piece.y + piece.baseline, piece) for (piece,) in firsts]
    low = max(line for line, _ in lines)
    for line, first in lines:
        if 0 < low - line < 14:
            _move(row, first.side, low - line)


def _move(row: Row, side: Side | None, by: float) -> None:
    """Move the text of a side, and the markers, each of which follows its text."""
    owner = None
    for piece in row.pieces:
        owner = piece.side or owner
        if owner is side:
            piece.y += by
    for each in row.unset.of_side(side) if side else ():
        each.rect.translate(0, by)
    if row.slot is not None and side is Side.TRANSLATION:
        row.slot.translate(0, by)
