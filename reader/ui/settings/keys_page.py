"""The page of shortcuts: one key for one command."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.commands.table import all_commands
from reader.ui.labels import in_one_line
from reader.ui.look.icons import scale_icons

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

_ESCAPE = "Esc"


class _KeyField(QKeySequenceEdit):
    """A key field in which Escape closes the dialog, unless it is the command's key.

    Otherwise a reader who wants to leave would give Escape to another command.
    """

    takes_escape = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.takes_escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class KeysPage(QWidget):
    """Gives a key to one command, takes it from another that had it, and says so.

    Qt runs neither of two commands that share a key.
    """

    changed = Signal(dict)  # the keys that differ from the table of commands

    def __init__(
        self, shortcuts: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys: dict[str, QKeySequenceEdit] = {}
        self._said = QLabel(self, wordWrap=True)
        self._said.setContentsMargins(8, 8, 8, 4)
        self._said.hide()
        area = QScrollArea(self, widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._form(shortcuts))
        self._last = self._chosen()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(area)

    @property
    def said(self) -> str:
        """The sentence on the command that lost its key at the last change, if any."""
        return self._said.text()

    def _form(self, shortcuts: Mapping[str, str]) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for command in all_commands():
            keys = shortcuts.get(command.name, command.keys)
            edit = _KeyField(QKeySequence(keys))
            edit.takes_escape = command.keys == _ESCAPE
            edit.setMaximumSequenceLength(1)
            edit.setClearButtonEnabled(True)
            line = edit.findChild(QLineEdit)
            assert line is not None
            scale_icons(line)
            edit.setAccessibleName(command.label)
            edit.keySequenceChanged.connect(partial(self._on_edited, command.name))
            self._keys[command.name] = edit
            form.addRow(command.label, edit)
        return page

    def _on_edited(self, name: str, _keys: QKeySequence) -> None:
        """Report a change once; Qt emits it again when the field is left."""
        if self._chosen() != self._last:
            self._take_from_others(name)
            self._last = self._chosen()
            self.changed.emit(self._last)

    def _take_from_others(self, name: str) -> None:
        keys = self._keys[name].keySequence()
        others = [
            command
            for command in all_commands()
            if command.name != name
            and not keys.isEmpty()
            and self._keys[command.name].keySequence() == keys
        ]
        text = self.tr("{keys} was the key of “{command}”, which now has none.")
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        for other in others:
            with QSignalBlocker(self._keys[other.name]):
                self._keys[other.name].clear()
        self._said.setText(
            in_one_line(text.format(keys=shown, command=each.label) for each in others)
        )
        self._said.setVisible(bool(others))

    def _chosen(self) -> dict[str, str]:
        return {
            command.name: keys
            for command in all_commands()
            if (keys := self._keys[command.name].keySequence().toString())
            != QKeySequence(command.keys).toString()
        }
