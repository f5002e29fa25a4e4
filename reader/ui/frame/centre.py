"""The middle of the window: the page, front page or welcome, and notices."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QMoveEvent
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QFrame,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.ui.announcer import kept
from reader.ui.frame.notice import Notice

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.ui.floating.find_bar import FindBar
    from reader.ui.frame.welcome import Welcome
    from reader.ui.look.theme import Palette
    from reader.ui.page.view.view import ReadingView

_MARGIN = 12


class _Stack(QStackedWidget):
    """A plain group: Orca says "layered pane" of others, each time one comes back."""

    def accessible(self) -> QAccessibleWidget:
        return kept(QAccessibleWidget(self, QAccessible.Role.Grouping))


class Centre(QFrame):
    """Shows the page, the front page or the welcome; keeps the find bar in place."""

    def __init__(self, welcome: Welcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("centre")
        self.setMinimumWidth(320)
        self.page: ReadingView | None = None
        self.welcome = welcome
        self.notice = Notice(self)
        self.offer = Notice(self)  # stays while the article does
        self._stack = _Stack(self)
        self._stack.addWidget(welcome)
        self._front = QWidget(self, focusPolicy=Qt.FocusPolicy.TabFocus)  # till it came
        self._stack.addWidget(self._front)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offer)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        self._is_another = False
        self._stack.installEventFilter(self)
        self._palette: Palette | None = None

    def set_theme(self, palette: Palette) -> None:
        self.notice.set_theme(palette)
        self.offer.set_theme(palette)
        self._palette = palette
        if self._has_find_bar:
            self.find_bar.set_theme(palette)

    @cached_property
    def find_bar(self) -> FindBar:
        """Made when it is first asked for, hidden."""
        from reader.ui.floating.find_bar import FindBar

        bar = FindBar(self)
        bar.installEventFilter(self)
        if self._palette is not None:
            bar.set_theme(self._palette)
        return bar

    @property
    def _has_find_bar(self) -> bool:
        return "find_bar" in vars(self)

    def close_find_bar(self) -> bool:
        """Close the find bar; return whether it was shown."""
        is_shown = self._has_find_bar and self.find_bar.isVisible()
        if is_shown:
            self.find_bar.close_bar()
        return is_shown

    def _hide_find_bar(self) -> None:
        if self._has_find_bar:
            self.find_bar.hide()

    def set_page(self, page: ReadingView) -> None:
        """Set the page that is shown for an article."""
        self.page = page
        self._stack.addWidget(page)

    @property
    def shows_page(self) -> bool:
        return self.page is not None and self._stack.currentWidget() is self.page

    def show_page(self) -> None:
        """Show the page at its own place, whatever was above it before."""
        assert self.page is not None
        self._is_another = True
        self.notice.hide()
        self.offer.hide()
        self._column.activate()
        self._is_another = False
        self._stack.setCurrentWidget(self.page)
        self.page.setFocus()

    def show_welcome(self) -> None:
        self.notice.hide()
        self.offer.hide()
        self._hide_find_bar()
        self._stack.setCurrentWidget(self.welcome)
        self.welcome.setFocus()

    @property
    def shows_welcome(self) -> bool:
        return self._stack.currentWidget() is self.welcome

    @property
    def shows_front(self) -> bool:
        return self._stack.currentWidget() is self._front

    def take_front(self, page: QWidget) -> None:
        """Keep the front page, shown if its place is."""
        is_shown, had_focus = self.shows_front, self._front.hasFocus()
        self._stack.removeWidget(self._front)
        self._front.deleteLater()
        self._front = page
        self._stack.addWidget(page)
        if is_shown:
            self._stack.setCurrentWidget(page)
        if had_focus:
            page.setFocus()

    def show_front(self) -> None:
        """Show the front page, or its place while it is still to come."""
        self._hide_find_bar()
        self._stack.setCurrentWidget(self._front)
        self._front.setFocus()

    @property
    def stop(self) -> QWidget:
        """The widget that takes the focus."""
        return self._stack.currentWidget() or self.welcome

    def focus(self) -> None:
        self.stop.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stack and isinstance(event, QMoveEvent):
            self._keep_still(event.pos().y() - event.oldPos().y())
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_find_bar()
        return False

    def _keep_still(self, by: int) -> None:
        """Keep the lines in place while a notice appears or closes above the page.

        At the beginning of the page the lines move, so that the headline stays in view.
        """
        page = self.page
        if page is None or not self.shows_page or self._is_another:
            return
        if page.verticalScrollBar().value() > 0:
            page.scroller.by(by)

    def _place_find_bar(self) -> None:
        """In the corner of the page, below a notice; it moves when either does."""
        if not self._has_find_bar:
            return
        bar = self.find_bar
        top = self._stack.y() + _MARGIN
        bar.move(self.width() - bar.width() - _MARGIN - 10, top)
        bar.raise_()
