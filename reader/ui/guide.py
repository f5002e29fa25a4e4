"""The user guide: a text with pictures, and with the keys that are set now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.paths import resource
from reader.ui.look.prose import show_prose
from reader.ui.look.scale import scaled
from reader.ui.look.screen import fit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock

_SIZE, _LEAST_SIZE = (980, 720), (560, 360)
_CONTENTS = 210  # pixels
_MARGIN = 28
_KEY = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Guide:
    """The text in the interface's language, as Markdown."""

    text: str

    @property
    def headings(self) -> tuple[str, ...]:
        """Of its parts, in order."""
        return tuple(re.findall(r"^## (.+)$", self.text, re.MULTILINE))


def guide(keys: Callable[[str], str]) -> Guide:
    """The guide with the keys that are set now; `keys` names those of a command."""
    # The name of the file in this language: en.md or zh.md.
    name = QCoreApplication.translate("Guide", "en.md")
    text = resource("guide", name).read_text(encoding="utf-8")

    def key(match: re.Match[str]) -> str:
        return f"**{keys(match[1]) or '–'}**"

    return Guide(_KEY.sub(key, text))


class GuideDialog(QDialog):
    """Shows the guide, its parts in a list beside it."""

    def __init__(self, shown: Guide, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("User guide"))
        self.contents = QListWidget(self)
        self.contents.setObjectName("contents")
        self.contents.setFixedWidth(scaled(_CONTENTS))
        self.contents.setAccessibleName(self.tr("Parts of the guide"))
        self.contents.addItems(shown.headings)
        self.page = QTextBrowser(self, openExternalLinks=True)
        self.page.setAccessibleName(self.windowTitle())
        self.setMinimumSize(*_LEAST_SIZE)
        fit(self, *_SIZE)
        room = self.width() - self.contents.width() - 5 * _MARGIN
        show_prose(self.page, shown.text, _MARGIN, room)
        row = QHBoxLayout()
        row.addWidget(self.contents)
        row.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        self.contents.currentTextChanged.connect(self.show_part)
        self.page.setFocus()

    def show_part(self, heading: str) -> None:
        """Bring the part with this heading to the top."""
        block = self.page.document().begin()
        while block.isValid() and not _is_heading(block, heading):
            block = block.next()
        if block.isValid():
            layout = self.page.document().documentLayout()
            layout.documentSize()  # has the whole text laid out
            self.page.setTextCursor(QTextCursor(block))
            top = layout.blockBoundingRect(block).top()
            self.page.verticalScrollBar().setValue(int(top) - _MARGIN // 2)


def _is_heading(block: QTextBlock, text: str) -> bool:
    return block.blockFormat().headingLevel() > 0 and block.text() == text
