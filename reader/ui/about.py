"""About the program: what it is, which version, and whose work it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.paths import resource
from reader.ui.look.prose import show_prose
from reader.ui.look.screen import fit
from reader.ui.look.seal import drawn

if TYPE_CHECKING:
    from reader.ui.commands.actions import Actions

_SIZE, _LEAST_SIZE = (620, 620), (480, 360)
_SEAL = 72  # pixels
_MARGIN = 16


class AboutDialog(QDialog):
    """Its buttons do what the commands of the Help menu do."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Duizhao"))
        self.notices = QTextBrowser(self, openExternalLinks=True)
        self.notices.setAccessibleName(self.tr("Licences"))
        text = resource("licences", "notices.md").read_text(encoding="utf-8")
        show_prose(self.notices, text, _MARGIN, _SIZE[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(self.notices, 1)
        column.addWidget(self._buttons(actions))
        self.setMinimumSize(*_LEAST_SIZE)
        fit(self, *_SIZE)

    def _head(self) -> QHBoxLayout:
        scale = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(drawn(round(_SEAL * scale)))
        pixmap.setDevicePixelRatio(scale)
        seal = QLabel(self)
        seal.setPixmap(pixmap)
        name = QLabel(f"<b>Duizhao 对照</b> {__version__}", self)
        what = self.tr(
            "Reads saved news in English and Chinese side by side. Translations are"
            " made on this computer; nothing leaves it."
        )
        said = QLabel(what, self, wordWrap=True)
        words = QVBoxLayout()
        words.addWidget(name)
        words.addWidget(said)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(seal, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _buttons(self, actions: Actions) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        for name in ("copy_details", "open_folder"):
            action = actions[name]
            button = QPushButton(action.text(), self, autoDefault=False)
            button.clicked.connect(action.trigger)
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return box
