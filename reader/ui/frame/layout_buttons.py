"""Which layout is on: a strip of buttons or, in a narrow window, one with a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.domain.annotation import Side
from reader.domain.reading import Layout
from reader.ui.labels import layout_name
from reader.ui.look.icons import set_icon

if TYPE_CHECKING:
    from reader.ui.look.theme import Palette


def _order(layout: Layout) -> tuple[bool, bool]:
    """From the original alone by both texts to the translation alone."""
    return Side.ORIGINAL not in layout.sides, layout.is_bilingual


_LAYOUTS = tuple(sorted(Layout, key=_order))
_PLACES = {_LAYOUTS[0]: "first", _LAYOUTS[-1]: "last"}


class LayoutButtons(QFrame):
    """Offers the layouts. Strip and menu are two views of the same actions."""

    chosen = Signal(Layout)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._is_compact = False
        self._group = QActionGroup(self)
        self._actions = {layout: QAction(checkable=True) for layout in _LAYOUTS}
        self._strip = {layout: QToolButton(self) for layout in _LAYOUTS}
        self._menu_button = QToolButton(self)
        self._arrange()
        self._group.triggered.connect(self._on_triggered)
        self._retranslate()
        self._show_parts()

    def choose(self, layout: Layout) -> None:
        self._actions[layout].setChecked(True)
        self._menu_button.setText(self._actions[layout].text())

    def set_offered(self, layout: Layout, *, is_offered: bool) -> None:
        self._actions[layout].setVisible(is_offered)
        self._show_parts()

    def set_compact(self, is_compact: bool) -> None:
        """Take little room: only the layout that is on is named."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._show_parts()

    def set_theme(self, palette: Palette) -> None:
        set_icon(self._menu_button, "chevron-down", palette.soft, 10)

    @property
    def strip_width(self) -> int:
        """How wide the strip is or would be."""
        offered = (each for each in _LAYOUTS if self._actions[each].isVisible())
        return sum(self._strip[layout].sizeHint().width() for layout in offered) + 2

    def minimumSizeHint(self) -> QSize:
        """As wide as the menu's button, which replaces the strip in little room."""
        return self._menu_button.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        menu = QMenu(self)
        for layout, action in self._actions.items():
            action.setData(layout)
            self._group.addAction(action)
            menu.addAction(action)
            button = self._strip[layout]
            button.setDefaultAction(action)
            button.setProperty("place", _PLACES.get(layout, ""))
            row.addWidget(button)
        self._menu_button.setProperty("place", "only")
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._menu_button.setToolButtonStyle(style)
        # The arrow goes after the name.
        self._menu_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        row.addWidget(self._menu_button)

    def _show_parts(self) -> None:
        for layout, button in self._strip.items():
            is_offered = self._actions[layout].isVisible()
            button.setVisible(is_offered and not self._is_compact)
        self._menu_button.setVisible(self._is_compact)

    def _on_triggered(self, action: QAction) -> None:
        self._menu_button.setText(action.text())
        self.chosen.emit(Layout(action.data()))

    def _retranslate(self) -> None:
        for layout, action in self._actions.items():
            action.setText(layout_name(layout))
            action.setToolTip(layout_name(layout))
        if (on := self._group.checkedAction()) is not None:
            self._menu_button.setText(on.text())
        self.setAccessibleName(self.tr("Layout"))
        self._menu_button.setAccessibleName(self.tr("Layout"))
