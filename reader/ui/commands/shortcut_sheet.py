"""All the keys on one sheet, from the table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.commands.table import EDIT, FILE, GO, HELP, MARK, TRANSLATION, VIEW
from reader.ui.labels import set_tone
from reader.ui.look.screen import fit_to, room

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.ui.commands.actions import Actions
    from reader.ui.commands.command import Menu

_COLUMNS: tuple[tuple[tuple[Menu, ...], ...], ...] = (
    ((FILE, EDIT), (VIEW, GO, HELP), (MARK, TRANSLATION)),
    ((FILE, EDIT, HELP, TRANSLATION), (VIEW, GO, MARK)),
    ((FILE, EDIT, VIEW, GO, MARK, TRANSLATION, HELP),),
)
"""The menus in as many columns as the screen has room for."""
_CLOSING = (Qt.Key.Key_Question, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShortcutSheet(QDialog):
    """Closes with any of Esc, Enter or `?`."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        area = QScrollArea(self, widgetResizable=True)  # for a screen that is lower
        bar = area.verticalScrollBar().sizeHint().width()
        most = room(self).width() - bar
        sheet = self._fitting(most, actions)
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        fit_to(self, sheet.sizeHint() + QSize(bar, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLOSING:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _fitting(self, most: int, actions: Actions) -> QWidget:
        """The sheet in as many columns as are no wider than so many pixels."""
        for columns in _COLUMNS[:-1]:
            sheet = self._sheet(columns, actions)
            if sheet.sizeHint().width() <= most:
                return sheet
            sheet.deleteLater()
        return self._sheet(_COLUMNS[-1], actions)

    def _sheet(
        self, columns: tuple[tuple[Menu, ...], ...], actions: Actions
    ) -> QWidget:
        sheet = QWidget(self)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(28, 24, 28, 28)
        row.setSpacing(36)
        for menus in columns:
            row.addLayout(self._column(menus, actions))
        return sheet

    def _column(self, menus: tuple[Menu, ...], actions: Actions) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(16)
        line = 0
        for menu in menus:
            heading = set_tone(QLabel(menu.label.upper(), self), "heading")
            heading.setContentsMargins(0, 12 if line else 0, 0, 2)
            grid.addWidget(heading, line, 0, 1, 2)
            for command in menu.commands:
                keys = actions.keys(command.name)
                if keys:
                    line += 1
                    key = set_tone(QLabel(keys, self), "key")
                    name = QLabel(command.label, self)
                    name.setBuddy(key)
                    grid.addWidget(name, line, 0)
                    grid.addWidget(key, line, 1, Qt.AlignmentFlag.AlignRight)
            line += 1
        grid.setRowStretch(line, 1)
        return grid
