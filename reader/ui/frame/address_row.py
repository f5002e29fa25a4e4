"""Asks for another address of language packs after a download failed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from reader.desk import MIRRORS


class AddressRow(QWidget):
    """A field with known addresses, which keeps what was typed."""

    given = Signal(str)
    other_way_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = QComboBox(self)
        self._edit = QLineEdit(self)
        self._field.setLineEdit(self._edit)
        self._field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._field.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        self._field.setMinimumContentsLength(12)
        self._field.addItems(MIRRORS)
        self._field.setCurrentIndex(-1)
        self._field.setEditText("")
        self._go = QPushButton(self, autoDefault=True)
        self._other_way = QPushButton(self, flat=True, autoDefault=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field, 1)
        row.addWidget(self._go)
        row.addWidget(self._other_way)
        self._edit.returnPressed.connect(self._give)
        self._go.clicked.connect(self._give)
        self._other_way.clicked.connect(self.other_way_pressed)
        self.setFocusProxy(self._field)
        self._retranslate()

    @property
    def text(self) -> str:
        return self._field.currentText().strip()

    def suggest(self, address: str) -> None:
        """Fill the field with an address unless it has one."""
        if not self.text:
            self._field.setEditText(address)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _give(self) -> None:
        self.given.emit(self.text)

    def _retranslate(self) -> None:
        self._edit.setPlaceholderText(self.tr("Another address that has the packs"))
        self._field.setAccessibleName(self.tr("Another address that has the packs"))
        self._go.setText(self.tr("Download from there"))
        self._other_way.setText(self.tr("On another computer…"))
