"""The rows of one article in one window: composed when looked at, dropped after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from reader.domain.annotation import Paint, Side
from reader.domain.language import Language
from reader.domain.reading import TITLE_BLOCK, Layout, Place
from reader.ui.look.fonts import Role
from reader.ui.page.rows.columns import PageColumns, columns_for
from reader.ui.page.rows.composer import Composer
from reader.ui.page.rows.marking import Marking
from reader.ui.page.rows.plan import Plan
from reader.ui.page.rows.row import OrnamentKind, Row
from reader.ui.page.rows.spot import Spot
from reader.ui.page.rows.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QImage

    from reader.desk.reading import Reading
    from reader.domain.annotation import Mark, Passage
    from reader.ui.page.rows.long import Part
    from reader.ui.page.rows.plan import Slot, Stop
    from reader.ui.page.type.piece import Piece
    from reader.ui.page.type.setter import Setter

_KEPT = 12  # composed rows kept on either side of the window
_SIGN = 26.0  # pixels: how high the place of a bar or a dot in the margin is
_ROOM = 48.0  # pixels below the first line of a passage that is gone to
_FIELD = 360.0  # pixels: the least width of the field in a table
_AIR = 16  # pixels between the field and the window's edges
_AT_ONCE = 8  # parts of a long text that are set in one step, on paper
_MARGIN = 200  # pixels beyond the window in which long texts are broken into lines
_GRIP = 7  # pixels around the bar of a wide table at which it can be held
_TOUCH = 0.5  # pixels by which a line may seem to begin too late
_NEAR = 120  # code points around a place that are lines where it is gone to
_ALPHABET = "the quick brown fox jumps over a lazy dog and runs "


class Page:
    """An article laid out for a window of a size. Blocks are counted from -1."""

    def __init__(
        self,
        reading: Reading,
        setter: Setter,
        layout: Layout,
        size: tuple[int, int],
        *,
        is_paper: bool = False,
        is_waiting: bool = False,
    ) -> None:
        self.reading = reading
        self.setter = setter
        self.layout = layout
        self.width, self.height = size
        self._is_paper = is_paper
        self.images: dict[str, QImage] = {}
        self.marking = Marking(reading.marks)
        self.plan = Plan(
            reading,
            self._columns(is_waiting),
            setter,
            is_waiting,
            images=self.images,
            paper=float(self.height) if is_paper else 0.0,
        )
        self._composer = Composer(self.plan)
        self.rows: dict[int, Row] = {}
        self.strip = Strip(self._composer.estimates())

    @property
    def columns(self) -> PageColumns:
        return self.plan.columns

    def sides(self, block: int) -> tuple[Side, ...]:
        """The sides that are shown of a block, in order."""
        return self.plan.sides(block)

    @property
    def has_other_columns(self) -> bool:
        """Whether the columns are not those of the rows any more."""
        return self._columns(self.plan.expects_translation) != self.columns

    def _columns(self, is_expected: bool) -> PageColumns:
        """The columns of the layout, or of the original while it stands alone.

        `is_expected`: a translation will come, or was stopped and can go on.
        """
        is_bilingual = is_expected or self.reading.is_translated
        layout = self.layout if is_bilingual else Layout.ORIGINAL
        return columns_for(
            self.width, layout, measure(self.setter), is_paper=self._is_paper
        )

    def take_marks(self, drawn: Mark | None = None) -> None:
        """Take the changed marks of the open article."""
        marks = self.reading.marks
        if drawn is not None:
            same = drawn.annotation.id
            marks = tuple(drawn if m.annotation.id == same else m for m in marks)
        self.marking = Marking(marks)

    # Rows

    def row(self, block: int) -> Row:
        """The row of a block, composed if it is not."""
        found = self.rows.get(block)
        if found is None:
            found = self.rows[block] = self._composer.compose(block)
            self.strip.heights[block + 1] = found.height
        return found

    def _height(self, number: int) -> float:
        return self.row(number - 1).height

    def visible(self) -> Iterator[tuple[float, Row]]:
        """The rows in the window and the y of their tops."""
        y = -self.strip.offset
        for number in range(self.strip.row, len(self.strip)):
            if y >= self.height:
                return
            row = self._set_in_view(number - 1)
            y = self.strip.top_of(number) if number == self.strip.row else y
            yield y, row
            y += row.height

    # Long texts

    def _set_in_view(self, block: int) -> Row:
        """The row of a block, all of it that the window shows broken into lines."""
        row = self.row(block)
        while row.unset:
            top = self.top_of(block)
            above, below = -top - _MARGIN, self.height - top + _MARGIN
            wanted = [each.part for each in row.unset.within(above, below)]
            if not wanted:
                break
            row = self._set(row, wanted)
        return row

    def set_around(self, block: int, side: Side, offset: int) -> Row:
        """The row of a block, with the lines around a code point of it."""
        row = self.row(block)
        near = row.unset.holding(side, offset - _NEAR, offset + _NEAR + 1)
        wanted = [each.part for each in near]
        return self._set(row, wanted) if wanted else row

    def set_more(self, block: int) -> bool:
        """Set some more parts of a long text; return whether any were to be set."""
        row = self.row(block)
        wanted = [each.part for each in row.unset.first(_AT_ONCE)]
        if wanted:
            self._set(row, wanted)
        return bool(wanted)

    def _set(self, row: Row, wanted: Sequence[Part]) -> Row:
        """Break parts of a row into lines. The lines in the window stay there."""
        is_top = row.block == self.strip.row - 1
        held, was = self._held_piece(row), row.height
        before = held.y if held else was
        if not self._is_paper:  # which needs them all
            row.texts.drop_far(self.strip.offset if is_top else 0.0)
        made = self._composer.compose(row.block, row.texts, wanted)
        self.rows[row.block] = made
        self.strip.heights[row.block + 1] = made.height
        if is_top:
            after = held.y if held else made.height
            self.strip.offset = max(0.0, self.strip.offset + after - before)
        return made

    def _held_piece(self, row: Row) -> Piece | None:
        """The first lines of the top row that are in the window, if they are set."""
        in_view = (p for p in row.pieces if p.side and p.bottom > self.strip.offset)
        return next(in_view, None)

    def _point(self) -> tuple[Spot, float] | None:
        """The line of a long text that the window's top is on, None in a short one."""
        row = self.rows.get(self.strip.row - 1)
        piece = self._held_piece(row) if row and row.is_long else None
        if row is None or piece is None or piece.side is None:
            return None
        below = max(0.0, self.strip.offset - piece.y) + _TOUCH
        line = min(int(below // piece.leading), piece.lines - 1)
        unit = piece.layout.lineAt(line).textStart()
        spot = Spot(row.block, piece.side, piece.base + piece.shown.index(unit))
        return spot, self.strip.offset - piece.y - line * piece.leading

    def _return(self, spot: Spot, inside: float) -> None:
        """Have the window's top so far below the beginning of a line again."""
        row = self.set_around(spot.block, spot.side, spot.offset)
        rects = row.rects(spot.side, spot.offset, spot.offset + 1)
        if rects:
            self.strip.place(spot.block + 1, rects[0].top() + inside)

    def visible_blocks(self) -> range:
        blocks = [row.block for _, row in self.visible()]
        return range(blocks[0], blocks[-1] + 1) if blocks else range(0)

    def first_whole_block(self) -> int:
        """The first block in the window that begins there, if any does."""
        blocks = self.visible_blocks()
        whole = (block for block in blocks if self.top_of(block) >= 0)
        return next(whole, blocks.start)

    def top_of(self, block: int) -> float:
        return self.strip.top_of(block + 1)

    def recompose(self, blocks: Iterable[int]) -> None:
        """Lay rows out again; a change above the window's top does not move it."""
        point = self._point()
        for block in blocks:
            if self.rows.pop(block, None) is not None:
                self.row(block)
        if point:
            self._return(*point)

    def settle(self) -> range:
        """Keep within the strip, drop far rows; return the visible blocks."""
        blocks = self.visible_blocks()
        if blocks and blocks.stop == self.reading.rows - 1:
            bottom = self.top_of(blocks.stop - 1) + self.row(blocks.stop - 1).height
            if bottom < self.height and self.strip.value > 0:
                self.scroll(bottom - self.height)
                blocks = self.visible_blocks()
        for block in list(self.rows):
            if not blocks.start - _KEPT <= block < blocks.stop + _KEPT:
                del self.rows[block]
        return blocks

    def wanted_images(self) -> list[str]:
        """The pictures in the window that are not here."""
        return [
            each.target
            for _, row in self.visible()
            for each in row.ornaments
            if each.kind is OrnamentKind.PICTURE and each.target not in self.images
        ]

    # Where the window stands

    def scroll(self, pixels: float) -> None:
        self.strip.move(pixels, self._height)

    def place(self) -> Place:
        """Where the window's top is: of a long text, by how much of it is above."""
        point = self._point()
        if point is None:
            return Place(self.strip.row - 1, round(self.strip.fraction, 4))
        spot, _inside = point
        length = len(self.reading.text(spot.block, spot.side))
        return Place(spot.block, round(spot.offset / length, 7))

    def go_to(self, place: Place) -> None:
        block = max(TITLE_BLOCK, min(place.block, self.reading.rows - 2))
        row = self.row(block)
        side = next((piece.side for piece in row.pieces if piece.side), None)
        if row.is_long and side and place.fraction:
            length = len(self.reading.text(block, side))
            self._return(Spot(block, side, round(place.fraction * length)), 0.0)
        else:
            self.strip.place(block + 1, place.fraction * row.height)

    def bring(self, block: int, inside: float, y: float) -> None:
        """Scroll so that a point of a block's row is at `y` in the window."""
        self.strip.place(block + 1, inside)
        self.scroll(-y)

    def reach(self, passage: Passage) -> bool:
        """Scroll to where a passage begins, unless it is in the window.

        Return whether the page had to move.
        """
        row = self.set_around(passage.block, passage.side, passage.start)
        rects = row.rects(
            passage.side, passage.start, max(passage.end, passage.start + 1)
        )
        is_moved = bool(rects) and self._show_sideways(passage.block, rects[0])
        inside = rects[0].top() if rects else 0.0
        top = self.top_of(passage.block) + inside
        if 0 <= top <= self.height - _ROOM:
            return is_moved
        self.bring(passage.block, inside, self.height / 3)
        return True

    def move_sideways(self, block: int, pixels: float) -> bool:
        """Move a table that is wider than its room; return whether it moved."""
        row = self.rows.get(block)
        if row is None or row.wide is None or not row.move_sideways(pixels):
            return False
        self.plan.pans[block] = row.wide.pan
        return True

    def wide_at(self, point: QPointF) -> Row | None:
        """The row of the wide table whose bar is at a point of the window."""
        for top, row in self.visible():
            wide = row.wide
            if wide is None or not wide.left <= point.x() <= wide.left + wide.room:
                continue
            tracks = wide.tracks(top, self.height)
            if any(abs(point.y() - each - 2) <= _GRIP for each in tracks):
                return row
        return None

    def _show_sideways(self, block: int, rect: QRectF) -> bool:
        """Move a wide table just so far that a place of it is seen."""
        wide = self.row(block).wide
        if wide is None:
            return False
        beyond = rect.right() + _AIR - (wide.left + wide.room)
        before = rect.left() - _AIR - wide.left
        return self.move_sideways(block, before if before < 0 else max(0.0, beyond))

    def rect_of(self, passage: Passage) -> QRect:
        """The first line of a passage in the window; empty if it is not there."""
        if passage.block not in self.visible_blocks():
            return QRect()
        row = self.row(passage.block)
        rects = row.rects(passage.side, passage.start, passage.end)
        if not rects:
            return QRect()
        return rects[0].translated(0, self.top_of(passage.block)).toRect()

    # The field in which a sentence is corrected

    def keep_slot(self, slot: Slot | None) -> None:
        """Set the slot for the field; None closes it."""
        before, self.plan.slot = self.plan.slot, slot
        changed = {each.block for each in (before, slot) if each}
        if before != slot:
            self.recompose(changed)

    def slot_rect(self) -> QRect:
        """Where the field is to stand, also beyond the window's edges; empty: nowhere.

        In a table, whose cells are too small for it, it stands on the sentence.
        """
        slot = self.plan.slot
        if slot is None or not self.reading.has(slot.block):
            return QRect()
        row, top = self.row(slot.block), self.top_of(slot.block)
        if row.slot is not None:
            return row.slot.translated(0, top).toRect()
        ranges = self.reading.ranges(slot.block, Side.TRANSLATION)
        here = ranges[slot.sentence : slot.sentence + 1]
        rects = row.rects(Side.TRANSLATION, *here[0]) if here else []
        columns = QRectF(self.columns.left, 0, self.columns.width, 0)
        rect = (rects[0] if rects else columns).translated(0, top)
        width = max(rect.width(), min(_FIELD, self.columns.width))
        left = min(rect.left(), self.columns.end - width)
        return QRectF(left, rect.top(), width, slot.height).toRect()

    def reach_slot(self) -> None:
        """Scroll just so far that the field is in the window."""
        rect = self.slot_rect()
        below = rect.bottom() + _AIR - self.height
        if rect.top() < _AIR or rect.height() > self.height:
            self.scroll(rect.top() - _AIR)
        elif below > 0:
            self.scroll(below)

    # Laying out anew

    def wait(self, *, is_waiting: bool) -> bool:
        """Whether translations are still to come. Return whether this is new."""
        is_new = self.plan.is_waiting != is_waiting
        self.plan.is_waiting = is_waiting
        return is_new

    def say_stopped(self, stop: Stop | None) -> None:
        """Keep the column of a translation that was stopped, and say so in it."""
        self.plan.stop = stop

    def flip(self, block: int) -> None:
        """Show the other side of a block, where the layout has one."""
        self.plan.flipped ^= {block}
        self.recompose([block])

    def relayout(
        self,
        *,
        size: tuple[int, int] | None = None,
        layout: Layout | None = None,
        held: int | None = None,
    ) -> None:
        """Start over for another size, layout or type.

        The block `held` keeps its place in the window if it begins there; otherwise
        the fraction of the top row that is above the window stays.
        """
        held_top, point = self._held_top(held), self._point()
        block, fraction = self.strip.row - 1, self.strip.fraction
        if size is not None:
            self.width, self.height = size
        if layout is not None:
            self.layout = layout
        self.plan.columns = self._columns(self.plan.expects_translation)
        self.rows.clear()
        self.strip = Strip(self._composer.estimates())
        if held is not None and held_top is not None:
            self.bring(held, 0.0, held_top)
        elif point is not None:
            self._return(*point)
        else:
            self.go_to(Place(block, fraction))

    def _held_top(self, block: int | None) -> float | None:
        if block is None or block not in self.rows:
            return None
        top = self.top_of(block)
        return top if 0 <= top < self.height else None

    # Pointing

    def row_at(self, y: float) -> tuple[float, Row] | None:
        for top, row in self.visible():
            if y < top + row.height:
                return top, row
        return None

    def spot(self, point: QPointF, side: Side | None = None) -> Spot | None:
        """The nearest place to a point of the window, on either side or on one."""
        under = self.row_at(point.y())
        if under is None:
            blocks = self.visible_blocks()
            if not blocks:
                return None
            under = self.top_of(blocks.stop - 1), self.row(blocks.stop - 1)
        top, row = under
        piece = row.piece_near(point.x(), point.y() - top, side)
        if piece is None or piece.side is None:
            return None
        return Spot(row.block, piece.side, piece.hit(point.x(), point.y() - top))

    def mark_beside(self, point: QPointF) -> str:
        """The id of the mark whose bar or dot in the margin is at a point; or empty."""
        under = self.row_at(point.y())
        is_beside = not self.columns.left <= point.x() <= self.columns.end
        if under is None or not is_beside:
            return ""
        top, row = under
        is_left = point.x() < self.columns.left
        for y, mark in self.marking.beside(row):
            is_bar = mark.annotation.kind.paint is Paint.BAR
            if is_bar is is_left and 0 <= point.y() - top - y <= _SIGN:
                return mark.annotation.id
        return ""

    def character(self, point: QPointF) -> Spot | None:
        """The character under a point of the window, if there is one."""
        under = self.row_at(point.y())
        if under is None:
            return None
        top, row = under
        piece = row.piece_near(point.x(), point.y() - top)
        if piece is None or piece.side is None:
            return None
        offset = piece.character_at(point.x(), point.y() - top)
        return Spot(row.block, piece.side, offset) if 0 <= offset < piece.end else None


def measure(setter: Setter) -> float:
    """The widest a column gets, in pixels."""
    faces = setter.faces
    font = faces.font(Role.BODY, Language.ENGLISH, faces.typography.script)
    average = QFontMetricsF(font).horizontalAdvance(_ALPHABET) / len(_ALPHABET)
    return faces.typography.measure * average
