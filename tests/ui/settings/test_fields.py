"""How the fields of the settings look on each paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QStyle, QStyleOptionButton

from reader.settings import Theme
from reader.ui.look.style import paper
from reader.ui.settings.dialog import SettingsDialog
from reader.ui.settings.reading_form import ReadingForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window


@pytest.fixture
def form(window: Window, qtbot: QtBot) -> ReadingForm:
    dialog = SettingsDialog(window.preferences.settings, window)
    qtbot.addWidget(dialog)
    dialog.grab()  # lays it out
    return dialog.findChild(ReadingForm)


def text_begins(field: QWidget) -> int:
    """The first column, past the border, that is not of one colour."""
    image = field.grab().toImage()
    inner = range(8, image.height() - 8)
    for x in range(3, image.width()):
        if len({image.pixel(x, y) for y in inner}) > 1:
            return x
    raise AssertionError("there is nothing in it")


def test_numbers_begin_where_words_do(form: ReadingForm) -> None:
    words = text_begins(form.findChild(QComboBox))
    numbers = [text_begins(each) for each in form.findChildren(QSpinBox)]
    assert len(numbers) >= 3
    assert all(abs(begin - words) <= 3 for begin in numbers), (words, numbers)


@pytest.mark.parametrize("theme", list(Theme))
def test_a_box_to_check_is_of_the_paper(
    window: Window, form: ReadingForm, theme: Theme
) -> None:
    settings = window.preferences.settings
    reading = replace(settings.reading, theme=theme)
    window.preferences.change(replace(settings, reading=reading))
    box = form.findChild(QCheckBox)
    option = QStyleOptionButton()
    box.initStyleOption(option)
    where = box.style().subElementRect(
        QStyle.SubElement.SE_CheckBoxIndicator, option, box
    )
    colour = box.grab(where).toImage().pixelColor(where.width() // 2, 4)
    assert colour == QColor(paper(theme).paper)
