"""The settings: the page, the engine, the library, the keys, the interface."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.ui.look.screen import fit, scrolling
from reader.ui.settings.folder_list import FolderList
from reader.ui.settings.keys_page import KeysPage
from reader.ui.settings.languages import AVAILABLE
from reader.ui.settings.reading_form import ReadingForm, indented

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from reader.settings import ReadingSettings, Settings


_RELEASED = 30  # milliseconds after which a button is looked at again


class SettingsDialog(QDialog):
    """Works on a copy; every change is reported as new settings at once."""

    changed = Signal(object)  # Settings

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._later = QTimer(self, singleShot=True, interval=_RELEASED)
        self._later.timeout.connect(self._tell)
        self._tabs = QTabWidget(self)
        self._fill()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self._tabs)
        column.addWidget(close)  # made last: Tab goes to widgets as they were made
        fit(self, 560, 620)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._refill()
        super().changeEvent(event)

    def _fill(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        keys = KeysPage(self._settings.shortcuts, self)
        keys.changed.connect(self._on_keys_changed)
        self._tabs.addTab(self._reading_page(), self.tr("Reading"))
        self._tabs.addTab(self._translation_page(), self.tr("Translation"))
        self._tabs.addTab(self._library_page(), self.tr("Library"))
        self._tabs.addTab(keys, self.tr("Shortcuts"))
        self._tabs.addTab(self._interface_page(), self.tr("Interface"))

    def _refill(self) -> None:
        """Make the pages again in a new language, which was chosen on the last tab."""
        at = self._tabs.currentIndex()
        while page := self._tabs.widget(0):
            self._tabs.removeTab(0)
            page.deleteLater()  # later, for one of them is telling of the change now
        self._fill()
        self._tabs.setCurrentIndex(at)
        self._interface.setFocus()

    def _reading_page(self) -> QWidget:
        form = ReadingForm(self)
        form.show_settings(self._settings.reading)
        form.changed.connect(self._on_reading_changed)
        return scrolling(form)

    def _translation_page(self) -> QWidget:
        now = self._settings.translation
        self._automatic = QCheckBox(self.tr("Translate as soon as an article is open"))
        self._automatic.setChecked(now.automatic)
        self._beam = indented(QSpinBox(minimum=1, maximum=8, value=now.beam))
        self._threads = indented(QSpinBox(minimum=0, maximum=64, value=now.threads))
        self._threads.setSpecialValueText(self.tr("As this computer does best"))
        self._mirror = QLineEdit(now.mirror)
        self._mirror.setPlaceholderText(self.tr("The Argos index"))
        page, form = _page()
        form.addRow(self._automatic)
        form.addRow(self.tr("Thoroughness (1 fast, 8 slow)"), self._beam)
        form.addRow(self.tr("Threads"), self._threads)
        form.addRow(self.tr("Download packs from"), self._mirror)
        self._automatic.clicked.connect(self._on_translation_changed)
        self._beam.valueChanged.connect(self._on_translation_changed)
        self._threads.valueChanged.connect(self._on_translation_changed)
        self._mirror.editingFinished.connect(self._on_translation_changed)
        return scrolling(page)

    def _library_page(self) -> QWidget:
        self._backups = indented(
            QSpinBox(minimum=0, maximum=365, value=self._settings.library.backups)
        )
        page, form = _page()
        form.addRow(self.tr("Dated backups to keep"), self._backups)
        self._watched = FolderList(self._settings.library.watched)
        form.addRow(self.tr("Watched folders"), self._watched)
        self._backups.valueChanged.connect(self._on_library_changed)
        self._watched.changed.connect(self._on_library_changed)
        return scrolling(page)

    def _interface_page(self) -> QWidget:
        self._interface = QComboBox()
        self._interface.addItem(self.tr("As the system"), "")
        for code, name in AVAILABLE.items():
            self._interface.addItem(name, code)
        at = self._interface.findData(self._settings.interface)
        self._interface.setCurrentIndex(max(at, 0))
        page, form = _page()
        form.addRow(self.tr("Language"), self._interface)
        self._interface.activated.connect(self._on_interface_changed)
        return scrolling(page)

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._tell()

    def _tell(self) -> None:
        """Report the settings, but not between the press of a button and its release.

        A press takes the focus from the field that was typed in. If the change were
        reported now, the dialog might be laid out again, and the release would miss the
        button.
        """
        is_pressed = QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton
        stepping = isinstance(QApplication.focusWidget(), QAbstractSpinBox)
        if is_pressed and not stepping and self.isVisible():
            self._later.start()
        else:
            self._later.stop()
            self.changed.emit(self._settings)

    def done(self, result: int) -> None:
        """Close the dialog, and report a change that was delayed."""
        self._tell_rest()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tell_rest()
        super().closeEvent(event)

    def _tell_rest(self) -> None:
        if self._later.isActive():
            self._later.stop()
            self.changed.emit(self._settings)

    def _on_reading_changed(self, reading: ReadingSettings) -> None:
        self._change(replace(self._settings, reading=reading))

    def _on_translation_changed(self) -> None:
        translation = replace(
            self._settings.translation,
            automatic=self._automatic.isChecked(),
            beam=self._beam.value(),
            threads=self._threads.value(),
            mirror=self._mirror.text().strip(),
        )
        self._change(replace(self._settings, translation=translation))

    def _on_library_changed(self) -> None:
        library = replace(
            self._settings.library,
            backups=self._backups.value(),
            watched=self._watched.folders,
        )
        self._change(replace(self._settings, library=library))

    def _on_keys_changed(self, shortcuts: dict[str, str]) -> None:
        self._change(replace(self._settings, shortcuts=shortcuts))

    def _on_interface_changed(self) -> None:
        self._change(replace(self._settings, interface=self._interface.currentData()))


def _page() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setVerticalSpacing(8)
    return page, form
