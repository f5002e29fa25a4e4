"""The dialog of an article's texts: a list of them, and the one that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.ui.labels import moment_name, set_tone
from reader.ui.look.screen import bring_up, fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.desk import Version
    from reader.domain.article import Article

_SIZE = (820, 560)
_LIST = 270  # pixels of the list's width
_GAP = 4  # pixels around a row


class TextsDialog(QDialog):
    """`chosen`: the number of the version that the reader wants to see."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self, *_SIZE)
        self._shown: Article | None = None
        self._versions: tuple[Version, ...] = ()
        self._explanation = set_tone(QLabel(self, wordWrap=True), "soft")
        self.list = QListWidget(self)
        self.text = QPlainTextEdit(self, readOnly=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.choose_button = QPushButton(self)
        roles = QDialogButtonBox.ButtonRole
        self.buttons.addButton(self.choose_button, roles.ActionRole)
        self._arrange()
        self.buttons.rejected.connect(self.reject)
        self.choose_button.clicked.connect(self._on_choose_pressed)
        self.list.itemActivated.connect(self._on_choose_pressed)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self._retranslate()

    def show_texts(self, shown: Article, versions: Sequence[Version]) -> None:
        """List the text that is shown, and the others that were kept."""
        self._shown, self._versions = shown, tuple(versions)
        self._fill()
        self.list.setCurrentRow(1)
        self.list.setFocus()

    def bring_up(self) -> None:
        """Show it, in front of the window."""
        bring_up(self)

    @property
    def rows(self) -> tuple[str, ...]:
        """What the list says."""
        return tuple(self.list.item(row).text() for row in range(self.list.count()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.text)
        parts.setStretchFactor(1, 1)
        parts.setSizes([_LIST, _SIZE[0] - _LIST])
        self.list.setWordWrap(True)
        self.list.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._explanation)
        column.addWidget(parts, 1)
        column.addWidget(self.buttons)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Texts of this article"))
        self._explanation.setText(
            self.tr(
                "The page was saved with different texts. Your marks stay with the"
                " article, whichever text is shown."
            )
        )
        self.choose_button.setText(self.tr("Show this text"))
        self._fill()

    def _fill(self) -> None:
        if self._shown is None:
            return
        row = self.list.currentRow()
        self.list.clear()
        self._add(self.tr("The text that is shown"), self._shown)
        for version in self._versions:
            kept = moment_name(version.kept, QLocale())
            self._add(self.tr("Kept: {time}").format(time=kept), version.article)
        self.list.setCurrentRow(row)

    def _add(self, name: str, article: Article) -> None:
        about = self.tr("{n} paragraphs, {m} characters").format(
            n=len(article.blocks), m=QLocale().toString(len(article.text))
        )
        lines = [name, about]
        if article is not self._shown and self._shown is not None:
            here = {block.text for block in self._shown.blocks}
            more = sum(block.text not in here for block in article.blocks)
            unique = self.tr("{n} of them are not in the text that is shown")
            lines += [unique.format(n=more)] if more else []
        self.list.addItem(QListWidgetItem("\n".join(lines)))

    def _on_row_changed(self, row: int) -> None:
        self.choose_button.setEnabled(row > 0)
        article = self._shown if row < 1 else self._versions[row - 1].article
        if article is not None:
            texts = (article.title, *(block.text for block in article.blocks))
            self.text.setPlainText("\n\n".join(texts))

    def _on_choose_pressed(self) -> None:
        row = self.list.currentRow()
        if row > 0:
            self.close()
            self.chosen.emit(self._versions[row - 1].number)
