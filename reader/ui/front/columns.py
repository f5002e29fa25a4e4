"""Lays out the tiles of the front page in columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reader.ui.labels import set_tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent

    from reader.ui.front.tile import Tile
    from reader.ui.look.theme import Palette

_WIDEST = 1120.0  # pixels of all columns together
_TWO, _THREE = 560.0, 860.0  # pixels from which there are two and three columns
_MARGIN, _GUTTER, _BETWEEN = 34.0, 44.0, 26.0
_LEAD_SHARE = 0.6  # of the width
_OVERHANG = 60  # pixels that the column beside the lead may be longer


@dataclass(frozen=True, slots=True)
class TileSection:
    """Tiles under a heading."""

    heading: QLabel
    tiles: tuple[Tile, ...]


class TileColumns(QWidget):
    """The tiles in columns, with the rules between them.

    Where there is room for two columns the lead stands in the left one, and other
    stories and the marks in the right one; else one stands below the other.
    """

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._day = set_tone(QLabel(self), "soft")
        self.open_button = QPushButton(self, flat=True, autoDefault=True)
        self._lead: TileSection | None = None
        self._marks: TileSection | None = None
        self._sections: list[TileSection] = []
        self._rules: list[QRectF] = []

    @property
    def first(self) -> QWidget:
        """The tile that has the focus first."""
        return next(self.tiles(), self.open_button)

    def heading(self, text: str) -> QLabel:
        return set_tone(QLabel(text.upper(), self), "heading")

    def set_lead(self, section: TileSection) -> None:
        self._lead = section

    def set_marks(self, section: TileSection) -> None:
        self._marks = section

    def add(self, section: TileSection) -> None:
        self._sections.append(section)

    def clear(self) -> None:
        for section in self._all():
            for each in (section.heading, *section.tiles):
                each.hide()
                each.deleteLater()
        self._lead = self._marks = None
        self._sections.clear()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        for tile in self.tiles():
            tile.set_theme(palette)
        self.update()

    def retranslate(self) -> None:
        locale, today = QLocale(), QDate.currentDate()
        is_chinese = locale.language() is QLocale.Language.Chinese
        form = "yyyy年M月d日 dddd" if is_chinese else "dddd, d MMMM yyyy"
        self._day.setText(locale.toString(today, form))
        self.open_button.setText(self.tr("Open an article…"))

    def step(self, by: int) -> Tile | None:
        """The tile so many after the one that has the focus, if there is one."""
        tiles = [tile for tile in self.tiles() if not tile.isHidden()]
        at = next((n for n, tile in enumerate(tiles) if tile.hasFocus()), -1)
        target = at + by
        return tiles[target] if 0 <= target < len(tiles) else None

    def place(self, width: int) -> None:
        """Lay everything out for this width, and set the height."""
        self._rules.clear()
        margin = max(_MARGIN, (width - _WIDEST) / 2)
        if width < _TWO:
            margin = _MARGIN * 0.65
        room = width - 2 * margin
        y = self._place_masthead(margin, 20.0, room)
        sections = list(self._sections)
        marks_stand = False
        if self._lead is not None:
            y = self._place_heading(self._lead.heading, margin, y)
            if room >= _TWO and (len(self._lead.tiles) > 1 or self._marks):
                y, marks_stand = self._place_beside(self._lead, margin, y, room)
            else:
                y = self._place_stack(self._lead.tiles, margin, y, room)
        if self._marks is not None and not marks_stand:
            sections.insert(0, self._marks)
        for section in sections:
            y = self._place_section(section, margin, y, room)
        self.resize(width, round(y + 20))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for rule in self._rules:
            painter.fillRect(rule, QColor(self._palette.rule))
        painter.end()

    def _all(self) -> Iterator[TileSection]:
        for section in (self._lead, self._marks, *self._sections):
            if section is not None:
                yield section

    def tiles(self) -> Iterator[Tile]:
        for section in self._all():
            yield from section.tiles

    def _place_masthead(self, x: float, y: float, width: float) -> float:
        self._day.adjustSize()
        self.open_button.adjustSize()
        self._day.move(round(x), round(y + 4))
        right = x + width - self.open_button.width() + 5
        self.open_button.move(round(right), round(y))
        bottom = y + self.open_button.height() + 8
        self._rules.append(QRectF(x, bottom, width, 1))
        return bottom + 16

    def _place_heading(self, heading: QLabel, x: float, y: float) -> float:
        heading.adjustSize()
        heading.move(round(x), round(y))
        heading.show()
        return y + heading.height() + 12

    def _place_beside(
        self, section: TileSection, x: float, y: float, room: float
    ) -> tuple[float, bool]:
        """The lead at the left; beside it others and marks, as many as fit.

        Return where they end, and whether any mark found room.
        """
        lead, *beside = section.tiles
        width = (room - _GUTTER) * _LEAD_SHARE
        bottom = _show(lead, x, y, width) + _BETWEEN
        right, narrow = x + width + _GUTTER, room - width - _GUTTER
        rules = len(self._rules)
        ends = self._place_stack(beside, right, y, narrow)
        while ends > bottom + _OVERHANG and len(beside) > 1:
            beside.pop().hide()
            del self._rules[rules:]
            ends = self._place_stack(beside, right, y, narrow)
        fits = self._place_marks(QRectF(right, ends, narrow, bottom - ends))
        bottom = max(bottom, ends)
        rule = QRectF(x + width + _GUTTER / 2, y, 1, bottom - y - _BETWEEN)
        self._rules.append(rule)
        return bottom, fits

    def _place_marks(self, where: QRectF) -> bool:
        """Show as many marks as have room there; say whether any has."""
        if self._marks is None:
            return False
        y = self._place_heading(self._marks.heading, where.x(), where.y())
        is_first, has_room = True, True
        for tile in self._marks.tiles:
            ends = _show(tile, where.x(), y, where.width()) + _BETWEEN
            has_room = has_room and ends <= where.bottom()
            tile.setVisible(has_room)
            if has_room and not is_first:
                rule = QRectF(where.x(), y - _BETWEEN / 2, where.width(), 1)
                self._rules.append(rule)
            if has_room:
                y, is_first = ends, False
        return not is_first

    def _place_stack(
        self, tiles: Sequence[Tile], x: float, y: float, width: float
    ) -> float:
        for number, tile in enumerate(tiles):
            if number:
                self._rules.append(QRectF(x, y - _BETWEEN / 2, width, 1))
            y = _show(tile, x, y, width) + _BETWEEN
        return y

    def _place_section(
        self, section: TileSection, x: float, y: float, room: float
    ) -> float:
        """Whole rows of as many tiles as there are columns, under a rule."""
        self._rules.append(QRectF(x, y, room, 1))
        y = self._place_heading(section.heading, x, y + 16)
        columns = 3 if room >= _THREE else 2 if room >= _TWO else 1
        if columns == 1:
            return self._place_stack(section.tiles, x, y, room)
        count = len(section.tiles)
        count -= count % columns if count > columns else 0
        for tile in section.tiles[count:]:
            tile.hide()
        for start in range(0, count, columns):
            if start:
                self._rules.append(QRectF(x, y - _BETWEEN / 2, room, 1))
            row = section.tiles[start : min(start + columns, count)]
            y = self._place_row(row, QRectF(x, y, room, 0), columns) + _BETWEEN
        return y

    def _place_row(self, row: Sequence[Tile], where: QRectF, columns: int) -> float:
        width = (where.width() - _GUTTER * (columns - 1)) / columns
        lefts = [where.x() + n * (width + _GUTTER) for n in range(len(row))]
        bottom = max(
            _show(tile, left, where.y(), width)
            for tile, left in zip(row, lefts, strict=True)
        )
        height = bottom - where.y()
        self._rules += [
            QRectF(left - _GUTTER / 2, where.y(), 1, height) for left in lefts[1:]
        ]
        return bottom


def _show(tile: Tile, x: float, y: float, width: float) -> float:
    """Show a tile there; return where its words end."""
    tile.show()
    return tile.place(x, y, width)
