"""Shelf and notes beside the page: shown, hidden, folded away in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.look.scale import text_scale

if TYPE_CHECKING:
    from reader.domain.reading import Layout

SHELF_NEEDS = 820  # pixels of window below which the shelf folds away by itself
NOTES_NEED = 1020
_SCROLL_BAR = 12
_COLUMNS = (226, 806, 246)  # at the usual size: room for two texts between them

_USUAL = (_COLUMNS[0] / sum(_COLUMNS), _COLUMNS[2] / sum(_COLUMNS))
_WIDEST = 400  # pixels of a panel that the reader has not made wider


class Panels(QObject):
    """The three columns. A panel without room is hidden, but stays switched on.

    Where the page shows two columns of text, they go before the panels: the shelf gives
    way first, then the notes. Large text makes the panels wider where there is room.
    """

    changed = Signal()
    shelf_gave_way = Signal()  # to two columns of text

    def __init__(self, shelf: QWidget, centre: QWidget, notes: QWidget) -> None:
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        super().__init__(self.columns)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        for number, widget in enumerate((shelf, centre, notes)):
            self.columns.addWidget(widget)
            self.columns.setStretchFactor(number, int(widget is centre))
        self.columns.setSizes(_COLUMNS)
        self._page_needs = 0
        self._had_room: dict[QWidget, bool] = {}  # when the panels were fitted last
        self._is_on = {shelf: True, notes: True}
        self._shelf, self._notes = shelf, notes
        self._width = 0
        self._shares = dict(zip((shelf, notes), _USUAL, strict=True))
        self.columns.splitterMoved.connect(self._on_moved)

    @property
    def switched_on(self) -> tuple[bool, bool]:
        """Whether the reader wants shelf and notes where there is room."""
        return self._is_on[self._shelf], self._is_on[self._notes]

    @property
    def shown(self) -> tuple[bool, bool]:
        """Whether shelf and notes are on the screen."""
        return not self._shelf.isHidden(), not self._notes.isHidden()

    @property
    def shares(self) -> tuple[float, float]:
        """The shares of the window's width for shelf and notes, for usual text."""
        return self._shares[self._shelf], self._shares[self._notes]

    def restore(
        self, shares: tuple[float, float] | None, switched_on: tuple[bool, bool]
    ) -> None:
        """Restore the state that a session kept.

        Not the splitter's own state: it has pixels of a window that was perhaps
        smaller, and of panels that were folded away there.
        """
        if shares is not None:
            self._shares = dict(zip((self._shelf, self._notes), shares, strict=True))
        self._is_on = dict(zip((self._shelf, self._notes), switched_on, strict=True))
        self._width = 0
        self._had_room.clear()

    def set_shelf(self, is_shown: bool) -> None:
        self._show(self._shelf, is_shown)

    def set_notes(self, is_shown: bool) -> None:
        self._show(self._notes, is_shown)

    def show_shelf(self) -> None:
        self.set_shelf(True)

    def show_notes(self) -> None:
        self.set_notes(True)

    def set_layout(self, layout: Layout) -> None:
        """Make room for the columns of a layout."""
        self._page_needs = _two_texts() if layout.columns > 1 else 0
        self.fit(self._width)

    def fit(self, width: int) -> None:
        """Show or hide the panels for a width of the window."""
        self._width = width
        if not width:
            return
        had_room, was_shown = dict(self._had_room), self.shown[0]
        for panel, is_on in self._is_on.items():
            has_room = self._has_room(panel)
            if had_room.get(panel) != has_room:
                panel.setVisible(has_room and is_on)
            self._had_room[panel] = has_room
        self._share_out()
        self.changed.emit()
        is_for_page = width >= SHELF_NEEDS and had_room
        if is_for_page and was_shown and not self.shown[0]:
            self.shelf_gave_way.emit()

    def refit(self) -> None:
        """Fit the panels again for another size of text."""
        self.fit(self._width)

    def _on_moved(self) -> None:
        """Keep the share of a panel whose edge the reader moved."""
        sizes = self.columns.sizes()
        for panel, size in ((self._shelf, sizes[0]), (self._notes, sizes[2])):
            if size and sum(sizes):
                self._shares[panel] = size / sum(sizes) / text_scale()

    def _share_out(self) -> None:
        """Give each panel its share of the window, the page what it needs."""
        spare = max(0, self._width - self._page_needs)
        usual = [
            self._usual(panel) if is_shown else 0.0
            for panel, is_shown in zip(self._shares, self.shown, strict=True)
        ]
        if text_scale() > 1:  # they grow by what two columns of text would leave
            spare = min(spare, max(round(sum(usual)), self._width - _two_texts()))
        wanted = [width * text_scale() for width in usual]
        part = min(1.0, spare / max(1.0, sum(wanted)))
        shelf, notes = (
            max(round(part * each), panel.minimumWidth()) if each else 0
            for panel, each in zip(self._shares, wanted, strict=True)
        )
        self.columns.setSizes([shelf, max(1, self._width - shelf - notes), notes])

    def _usual(self, panel: QWidget) -> float:
        """A panel's width for usual text; on a wide screen more only if asked for."""
        share = self._shares[panel]
        most = self._width if share > _USUAL[panel is self._notes] + 0.01 else _WIDEST
        return min(share * self._width, most)

    def _has_room(self, panel: QWidget) -> bool:
        shelf, _page, notes = _COLUMNS
        if panel is self._notes:
            return self._width >= max(NOTES_NEED, self._page_needs + notes)
        if self._is_on[self._notes] and self._page_needs:
            shelf += notes
        return self._width >= max(SHELF_NEEDS, self._page_needs + shelf)

    def _show(self, panel: QWidget, is_shown: bool) -> None:
        panel.setVisible(is_shown)
        if self._has_room(panel):
            self._is_on[panel] = is_shown
        self.fit(self._width)


def _two_texts() -> int:
    """The pixels that a page needs to show two texts side by side."""
    from reader.ui.page.rows.columns import FOLD, MARGIN

    return round(FOLD + 2 * MARGIN) + _SCROLL_BAR
