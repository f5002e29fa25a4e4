"""The field in which a sentence's translation is written anew, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
)

from reader.ui.labels import set_tone
from reader.ui.look.style import quoted
from reader.ui.page.type.scripts import western_runs

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader.ui.page.type.scripts import Style

_HANG = 12  # pixels by which it is wider than its column, on either side
_GAP = 6  # pixels between keys and buttons
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SentenceEditor(QFrame):
    """An editor among the lines of the page, in the page's typeface.

    `height_changed` tells how high it has to be for what is written in it.
    """

    saved = Signal(str)
    reverted = Signal()
    left = Signal(bool)  # it is hidden; True if the focus was still in it
    height_changed = Signal(float)  # pixels

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sentence")
        self._original = _quiet_label(self)
        self.field = SentenceField(self)
        self._machine = _quiet_label(self)
        self._keys = set_tone(QLabel(self), "soft")
        self._revert = QPushButton(self, flat=True)
        self._save = QPushButton(self)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self._keys)
        row.addStretch(1)
        row.addWidget(self._revert)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(_HANG - 2, 4, _HANG, 6)
        column.setSpacing(4)
        for widget in (self._original, self.field, self._machine):
            column.addWidget(widget)
        column.addLayout(row)
        self.field.save_requested.connect(self.save)
        self.field.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._save.clicked.connect(self.save)
        self._revert.clicked.connect(self.reverted)
        self._retranslate()
        self.hide()

    def open(
        self,
        text: str,
        style: Style,
        *,
        original: str,
        machine: str,
        is_corrected: bool,
    ) -> None:
        """Begin with a text. `original` is empty if the page shows it already.

        `machine` is what the machine said of a sentence that was corrected.
        """
        self._original.setText(original)
        self._original.setVisible(bool(original))
        said = self.tr("The machine: {words}").format(words=machine)
        self._machine.setText(said)
        self._machine.setVisible(bool(machine))
        self._revert.setVisible(is_corrected)
        self.show()
        self.raise_()
        # The focus comes first: Orca says nothing of a change of text just before it.
        self.field.setFocus()
        self.field.begin(text, style)
        self._fit()

    def place(self, slot: QRect) -> None:
        """Move to a slot of the page, in the parent's coordinates."""
        if not slot.isEmpty():
            self.setGeometry(slot.adjusted(-_HANG, 0, _HANG, 0))

    @property
    def words(self) -> str:
        """The text in one line; tabs separate the cells of a table."""
        cells = self.field.toPlainText().split("\t")
        return "\t".join(" ".join(cell.split()) for cell in cells).strip()

    def save(self) -> None:
        self.saved.emit(self.words)

    def hideEvent(self, event: QHideEvent) -> None:
        if event.spontaneous():  # the window is minimised
            return
        at = QApplication.focusWidget()
        # Qt would give the focus to whatever comes next.
        self.left.emit(at is not None and self.isAncestorOf(at))
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None or self.isHidden():
            return
        self.field.fit()
        self._fit_keys()
        layout.invalidate()
        height = layout.totalHeightForWidth(self.width())  # -1 without wrapped labels
        self.height_changed.emit(float(max(height, layout.totalSizeHint().height())))

    def _fit_keys(self) -> None:
        """Show the hint about keys if the buttons leave room for it."""
        row = (self._keys, self._revert, self._save)
        shown = [each for each in row if each is self._keys or not each.isHidden()]
        needs = sum(each.sizeHint().width() + _GAP for each in shown) - _GAP
        self._keys.setVisible(needs <= self.contentsRect().width() - 2 * _HANG)

    def _retranslate(self) -> None:
        self._save.setText(self.tr("Keep"))
        self._revert.setText(self.tr("Back to the machine's"))
        self._keys.setText(self.tr("Ctrl+Enter keeps it, Esc leaves"))
        self.field.setAccessibleName(self.tr("Corrected translation"))


class SentenceField(QTextEdit):
    """A field for one sentence, as high as its lines; Enter adds no line."""

    save_requested = Signal()  # by a key

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, acceptRichText=False, tabChangesFocus=True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._faces = _WesternFaces(self.document())

    def begin(self, text: str, style: Style) -> None:
        """Show a text as the page sets it, all of it selected."""
        font = style.font
        self.setStyleSheet(
            f"font-family: {quoted(font)}; font-size: {font.pixelSize()}px; "
            f"font-weight: {font.weight().value};"
        )
        self._faces.style = style
        self.setPlainText(text)
        document, lines = self.document(), QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(style.leading - style.ruby, height.value)
        document.setUndoRedoEnabled(False)  # how it is set is nothing to undo
        whole = QTextCursor(document)
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(lines)
        document.setUndoRedoEnabled(True)
        self.selectAll()

    def fit(self) -> None:
        """Resize to the height of the lines."""
        self.setFixedHeight(round(self.document().size().height()) + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:  # an input method keeps its own Enter to itself
            self.save_requested.emit()
        else:
            super().keyPressEvent(event)


class _WesternFaces(QSyntaxHighlighter):
    """Latin words within Chinese have their own face, as on the page."""

    style: Style | None = None

    def highlightBlock(self, text: str) -> None:
        if self.style is None:
            return
        for start, length, form in western_runs(text, self.style):
            self.setFormat(start, length, form)


def _quiet_label(parent: QWidget) -> QLabel:
    label = set_tone(QLabel(parent, wordWrap=True), "soft")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
