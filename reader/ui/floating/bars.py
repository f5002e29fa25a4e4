"""The bars beside a selection and beside a mark: colours, then a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.domain.annotation import Paint
from reader.ui.floating.card import Floating
from reader.ui.floating.swatches import Swatches, tool_button
from reader.ui.look.icons import set_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QToolButton

    from reader.domain.annotation import Annotation
    from reader.ui.look.theme import Palette

_ICON = 16  # pixels


class ColourRow(QWidget):
    """The five colours and some buttons; says which was pressed, by its icon's name.

    `names` gives the buttons' texts in the interface's language, by their icons'
    names. The buttons stand in that order.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget, names: Callable[[], Mapping[str, str]]) -> None:
        super().__init__(parent)
        self._names = names
        self.swatches = Swatches(self)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.swatches)
        for name in names():
            button = self.buttons[name] = tool_button(self)
            button.setProperty("name", name)
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        self.retranslate()

    def set_theme(self, palette: Palette) -> None:
        self.swatches.set_theme(palette)
        for name, button in self.buttons.items():
            set_icon(button, name, palette.soft, _ICON)

    def retranslate(self) -> None:
        for name, text in self._names().items():
            self.buttons[name].setToolTip(text)
            self.buttons[name].setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_clicked(self) -> None:
        self.pressed.emit(self.sender().property("name"))


class SelectionBar(Floating):
    """The buttons for a selection: colours, note, bookmark, term, copy."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = ColourRow(self, self._names)
        _column(self).addWidget(self.row)

    def set_theme(self, palette: Palette) -> None:
        self.row.set_theme(palette)

    def _names(self) -> Mapping[str, str]:
        return {
            "notes": self.tr("Write a note"),
            "bookmark": self.tr("Bookmark the paragraph"),
            "glossary": self.tr("Always translate it as…"),
            "copy": self.tr("Copy"),
        }


class MarkBar(Floating):
    """The buttons for a mark: colours, note, copy, delete; then its tags."""

    tag_pressed = Signal(str)
    left = Signal()  # it was hidden, for whatever reason

    def __init__(self, parent: QWidget) -> None:
        from reader.ui.look.screen import Flow  # with the first mark

        super().__init__(parent)
        self._has_note = False
        self.row = ColourRow(self, self._names)
        self.tags = QWidget(self)
        self._flow = Flow(self.tags)
        column = _column(self)
        column.addWidget(self.row)
        column.addWidget(self.tags)

    def set_theme(self, palette: Palette) -> None:
        self.row.set_theme(palette)

    def show_mark(self, annotation: Annotation) -> None:
        """Show the colour and the tags of a mark, and whether it has a note."""
        from reader.ui.look.chips import ChipButton

        self._has_note = bool(annotation.body)
        self.row.swatches.set_current(annotation.colour)
        self.row.swatches.setVisible(annotation.kind.paint is Paint.WASH)
        self.row.retranslate()
        self._flow.clear()
        for tag in annotation.tags:
            chip = ChipButton(f"#{tag}", self.tags)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(self._on_tag_clicked)
            self._flow.addWidget(chip)
        self.tags.setVisible(bool(annotation.tags))
        self.tags.setMaximumWidth(self.row.sizeHint().width())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _names(self) -> Mapping[str, str]:
        change, write = self.tr("Change the note and its tags"), self.tr("Write a note")
        return {
            "notes": change if self._has_note else write,
            "copy": self.tr("Copy both languages"),
            "delete": self.tr("Remove the mark"),
        }

    def _on_tag_clicked(self) -> None:
        self.tag_pressed.emit(self.sender().property("word").removeprefix("#"))


def _column(bar: Floating) -> QVBoxLayout:
    column = QVBoxLayout(bar)
    column.setContentsMargins(6, 5, 6, 5)
    column.setSpacing(4)
    return column
