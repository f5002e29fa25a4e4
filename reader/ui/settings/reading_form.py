"""The choices about the page: paper, type, measure, script. Used in two places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from reader.domain.language import Script
from reader.settings import ReadingSettings, Reveal, Theme
from reader.ui.labels import reveal_name, theme_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from enum import StrEnum

BoxT = TypeVar("BoxT", bound=QAbstractSpinBox)


class ReadingForm(QWidget):
    """Shows reading settings; hands back changed ones as they are changed."""

    changed = Signal(object)  # ReadingSettings

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = ReadingSettings()
        self._theme = _choices(self, Theme)
        self._zoom = indented(QSpinBox(self, minimum=50, maximum=300, singleStep=10))
        self._zoom.setSuffix(" %")
        self._interface = indented(
            QSpinBox(self, minimum=80, maximum=200, singleStep=10)
        )
        self._interface.setSuffix(" %")
        self._interface.setKeyboardTracking(False)  # "150" is not 80 on the way
        self._height = indented(
            QDoubleSpinBox(self, minimum=0.8, maximum=1.6, singleStep=0.05)
        )
        self._measure = indented(QSpinBox(self, minimum=36, maximum=120))
        self._latin, self._han = _faces(self), _faces(self)
        self._script = _choices(self, Script)
        self._reveal = _choices(self, Reveal)
        self._pace = indented(QSpinBox(self, minimum=50, maximum=200, singleStep=10))
        self._pace.setSuffix(" %")
        self._pinyin, self._words, self._hover, self._saved = (
            QCheckBox(self) for _ in range(4)
        )
        self._labels = [QLabel(self) for _ in range(10)]
        form = QFormLayout(self)
        form.setVerticalSpacing(8)
        for label, field in zip(self._labels, self._fields(), strict=True):
            label.setBuddy(field)  # by which a screen reader knows the field
            form.addRow(label, field)
        for check in self._checks():
            form.addRow("", check)
        self._connect()
        self._retranslate()

    def show_settings(self, settings: ReadingSettings) -> None:
        """Show without reporting it as a change."""
        self._settings = settings
        with QSignalBlocker(self):
            self._theme.setCurrentIndex(self._theme.findData(settings.theme))
            self._zoom.setValue(round(settings.zoom * 100))
            self._interface.setValue(round(settings.interface_size * 100))
            self._height.setValue(settings.line_height)
            self._measure.setValue(settings.measure)
            _show_face(self._latin, settings.latin_face)
            _show_face(self._han, settings.han_face)
            self._script.setCurrentIndex(self._script.findData(settings.script))
            self._reveal.setCurrentIndex(self._reveal.findData(settings.reveal))
            self._pinyin.setChecked(settings.pinyin)
            self._words.setChecked(settings.whole_words)
            self._hover.setChecked(settings.look_up_on_hover)
            self._saved.setChecked(settings.saved_words)
            self._pace.setValue(round(settings.pace * 100))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fields(self) -> Sequence[QWidget]:
        return (
            self._theme,
            self._zoom,
            self._interface,
            self._height,
            self._measure,
            self._latin,
            self._han,
            self._script,
            self._reveal,
            self._pace,
        )

    def _checks(self) -> Sequence[QCheckBox]:
        return self._pinyin, self._words, self._hover, self._saved

    def _connect(self) -> None:
        for box in (self._theme, self._script, self._reveal, self._latin, self._han):
            box.activated.connect(self._on_changed)
        numbers = (self._zoom, self._interface, self._height, self._measure, self._pace)
        for spin in numbers:
            spin.valueChanged.connect(self._on_changed)
        for check in self._checks():
            check.clicked.connect(self._on_changed)

    def _on_changed(self) -> None:
        changed = replace(
            self._settings,
            theme=Theme(self._theme.currentData()),
            zoom=self._zoom.value() / 100,
            interface_size=self._interface.value() / 100,
            line_height=round(self._height.value(), 2),
            measure=self._measure.value(),
            latin_face=_face(self._latin),
            han_face=_face(self._han),
            script=Script(self._script.currentData()),
            reveal=Reveal(self._reveal.currentData()),
            pinyin=self._pinyin.isChecked(),
            whole_words=self._words.isChecked(),
            look_up_on_hover=self._hover.isChecked(),
            saved_words=self._saved.isChecked(),
            pace=self._pace.value() / 100,
        )
        if changed != self._settings and not self.signalsBlocked():
            self._settings = changed
            self.changed.emit(changed)

    def _retranslate(self) -> None:
        names = (
            self.tr("Paper"),
            self.tr("Size"),
            self.tr("Interface size"),
            self.tr("Line height"),
            self.tr("Characters a line"),
            self.tr("Latin face"),
            self.tr("Chinese face"),
            self.tr("Chinese script"),
            self.tr("Translation"),
            self.tr("Speaking pace"),
        )
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        _name(self._theme, map(theme_name, Theme))
        _name(self._script, ("简体", "繁體"))
        _name(self._reveal, map(reveal_name, Reveal))
        for box in (self._latin, self._han):
            box.setItemText(0, self.tr("Default"))
        self._pinyin.setText(self.tr("Pinyin above the characters"))
        self._words.setText(self.tr("Select whole words with the pointer"))
        self._words.setToolTip(self.tr("Hold Alt to select single characters"))
        self._hover.setText(self.tr("Look up the word where the pointer rests"))
        self._saved.setText(self.tr("Dots under words that you saved"))
        for label, field in zip(self._labels, self._fields(), strict=True):
            field.setAccessibleName(label.text())


def _choices(parent: QWidget, values: Iterable[StrEnum]) -> QComboBox:
    box = QComboBox(parent)
    for value in values:
        box.addItem("", value)
    return box


def _name(box: QComboBox, names: Iterable[str]) -> None:
    for number, name in enumerate(names):
        box.setItemText(number, name)


def _faces(parent: QWidget) -> QComboBox:
    """Every face installed, after the one that is ours."""
    box = QComboBox(parent)
    box.addItem("", "")
    for family in QFontDatabase.families():
        box.addItem(family, family)
    box.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    box.setMinimumContentsLength(18)
    return box


def _show_face(box: QComboBox, family: str) -> None:
    box.setCurrentIndex(max(box.findData(family), 0))


def _face(box: QComboBox) -> str:
    return str(box.currentData() or "")


def indented(box: BoxT) -> BoxT:
    """Indent a number as the texts of other fields; no stylesheet can do that."""
    box.lineEdit().setTextMargins(7, 0, 0, 0)
    return box
