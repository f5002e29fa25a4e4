"""Completes a #tag while it is typed, in a note or in a line."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QVBoxLayout

from reader.ui.announcer import Announcer
from reader.ui.commands.matching import Choice, matching, syllables
from reader.ui.floating.card import Floating
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

_MOST, _WIDTH = 8, 180  # rows; pixels
# As in reader.text.hashtags: no address, no C#, no "# Heading".
_WITH_SIGN = re.compile(r"(?:(?<![A-Za-z0-9_/&#＃=?.:])[#＃])([\w/-]*)$")
_BARE = re.compile(r"(?:^|[\s,，、;；])[#＃]?([^\s,，、;；#＃]*)$")

Field = QLineEdit | QPlainTextEdit


class TagCompleter(QObject):
    """A list under the place where a tag is typed; the field keeps the keyboard.

    Up and Down choose, Enter and Tab take, Esc and a space leave what was typed. With
    `is_bare`, any word of the field is a tag, with its sign or without.
    """

    def __init__(
        self,
        field: Field,
        tags: Callable[[], Sequence[str]],
        pinyin: Callable[[str], tuple[str, ...]],
        *,
        is_bare: bool = False,
    ) -> None:
        super().__init__(field)
        self._field = field
        self._tags = tags
        self._typed = _BARE if is_bare else _WITH_SIGN
        self._syllables = cache(lambda text: syllables(text, pinyin(text)))
        self._is_taking = False
        self.card = Floating(field.window())
        self.announcer = Announcer(self.card)  # the keyboard stays in the field
        self.list = QListWidget(self.card)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.itemClicked.connect(self.take)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        field.installEventFilter(self)
        field.textChanged.connect(self.offer)

    def take(self) -> None:
        """Replace the beginning that was typed by the chosen tag."""
        item = self.list.currentItem() or self.list.item(0)
        self.card.hide()
        if item is None:
            return
        self._is_taking = True
        begun = len(self._begun() or "")
        if isinstance(self._field, QLineEdit):
            at = self._field.cursorPosition()
            self._field.setSelection(at - begun, begun)
            self._field.insert(f"{item.text()} ")
        else:
            cursor = self._field.textCursor()
            back = cursor.MoveOperation.Left
            cursor.movePosition(back, cursor.MoveMode.KeepAnchor, begun)
            cursor.insertText(f"{item.text()} ")
        self._is_taking = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        if not self.card.isVisible():
            return False
        if event.type() in (kinds.FocusOut, kinds.Hide):
            self.card.hide()
        elif isinstance(event, QKeyEvent) and event.key() in _KEYS:
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                return False
            if event.type() is kinds.ShortcutOverride:  # Esc is the window's, too
                event.accept()
                return True
            if event.type() is kinds.KeyPress:
                self._press(event.key())
                return True
        return super().eventFilter(watched, event)

    def _press(self, key: int) -> None:
        match key:
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Escape:
                self.card.hide()
            case _:
                self.take()

    def _step(self, by: int) -> None:
        self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())
        self.announcer.say(self.list.currentItem().text())

    def _begun(self) -> str | None:
        """What is typed of a tag before the caret; None if no tag is being typed."""
        if isinstance(self._field, QLineEdit):
            before = self._field.text()[: self._field.cursorPosition()]
        else:
            cursor = self._field.textCursor()
            before = cursor.block().text()[: cursor.positionInBlock()]
        found = self._typed.search(before)
        return found[1] if found else None

    def offer(self) -> None:
        """Show the tags that match, if a tag is being typed."""
        begun = self._begun() if self._field.hasFocus() else None
        if begun is None or self._is_taking or self._is_too_little(begun):
            self.card.hide()
            return
        choices = [Choice(tag, tag) for tag in self._tags() if tag != begun]
        found = matching(choices, begun, self._syllables) if begun else choices
        if not found:
            self.card.hide()
            return
        self.list.clear()
        self.list.addItems([choice.text for choice in found[:_MOST]])
        self.list.setCurrentRow(0 if begun else -1)
        self._show()
        self.announcer.say(found[0].text if begun else "")

    def _is_too_little(self, begun: str) -> bool:
        return self._typed is _BARE and not begun

    def _show(self) -> None:
        rows = sum(map(self.list.sizeHintForRow, range(self.list.count())))
        width = max(scaled(_WIDTH), self.list.sizeHintForColumn(0) + 24)
        room = self.card.room()
        self.list.setFixedSize(min(width, room.width() - 40), rows + 4)
        where: QWidget = self._field
        caret = self._field.rect()
        if isinstance(self._field, QPlainTextEdit):
            where, caret = self._field.viewport(), self._field.cursorRect()
        corner = where.mapTo(self._field.window(), caret.topLeft())
        self.card.show_beside(QRect(QPoint(corner), caret.size()))


_KEYS = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
)
