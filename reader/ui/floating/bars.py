"""The bars beside a selection and beside a mark: colours, then a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.floating.card import Floating
from reader.ui.floating.swatches import Swatches, tool_button
from reader.ui.look.chips import ChipButton, Flow
from reader.ui.look.icons import icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QToolButton

    from reader.domain.annotation import Annotation
    from reader.ui.look.theme import Palette

_ICON = 16  # pixels


class ColourBar(Floating):
    """Says which button was pressed, by its icon's name.

    A kind of bar names its buttons in `names`; they stand in that order.
    """

    pressed = Signal(str)
    left = Signal()  # it was hidden, for whatever reason

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.swatches = Swatches(self)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.swatches)
        for name in self.names():
            button = self.buttons[name] = tool_button(self)
            button.setProperty("name", name)
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 5, 6, 5)
        self.column.setSpacing(4)
        self.column.addLayout(row)
        self.retranslate()

    def names(self) -> Mapping[str, str]:
        """The buttons' texts in the interface's language, by their icons' names."""
        raise NotImplementedError

    def set_theme(self, palette: Palette) -> None:
        self.swatches.set_theme(palette)
        for name, button in self.buttons.items():
            button.setIcon(icon(name, palette.soft, _ICON))

    def retranslate(self) -> None:
        for name, text in self.names().items():
            self.buttons[name].setToolTip(text)
            self.buttons[name].setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _on_clicked(self) -> None:
        self.pressed.emit(self.sender().property("name"))


class SelectionBar(ColourBar):
    """The colours, note, bookmark, term, copy."""

    def names(self) -> Mapping[str, str]:
        return {
            "notes": self.tr("Write a note"),
            "bookmark": self.tr("Bookmark"),
            "glossary": self.tr("Always translate it as…"),
            "copy": self.tr("Copy"),
        }


class MarkBar(ColourBar):
    """The colours, note, copy, delete; below them the mark's tags."""

    tag_pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        self._has_note = False
        super().__init__(parent)
        self.tags = QWidget(self)
        self._flow = Flow(self.tags)
        self.column.addWidget(self.tags)

    def show_mark(self, annotation: Annotation) -> None:
        """Be about this mark: show its colour, and whether it has a note."""
        self._has_note = bool(annotation.body)
        self.swatches.set_current(annotation.colour)
        self._flow.clear()
        for tag in annotation.tags:
            chip = ChipButton(f"#{tag}", self.tags)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(self._on_tag_clicked)
            self._flow.addWidget(chip)
        self.tags.setVisible(bool(annotation.tags))
        self.retranslate()

    def _on_tag_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, ChipButton)
        self.tag_pressed.emit(chip.word.removeprefix("#"))

    def names(self) -> Mapping[str, str]:
        change, write = self.tr("Change the note and its tags"), self.tr("Write a note")
        return {
            "notes": change if self._has_note else write,
            "copy": self.tr("Copy both languages"),
            "delete": self.tr("Remove the mark"),
        }
