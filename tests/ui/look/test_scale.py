"""The interface grows with the system's text and with the settings."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from reader.domain.reading import Layout
from reader.ui.look.scale import scaled, text_scale
from reader.ui.look.screen import fit_to
from reader.ui.look.style import stylesheet
from reader.ui.look.theme import LIGHT
from reader.ui.look.typeset import sized
from reader.ui.reading.contents_dialog import ContentsDialog
from reader.ui.shelf.arrange import ArrangeButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window


_AROUND = 6  # pixels around an icon in a `QLineEdit`


@pytest.fixture
def large(qapp):
    """A desktop whose text was made half as large again."""
    usual = qapp.font()
    font = QFont(usual)
    font.setPixelSize(19)
    qapp.setFont(font)
    yield
    qapp.setFont(usual)


def sizes(sheet: str) -> set[int]:
    return {int(size) for size in re.findall(r"font-size: (\d+)px", sheet)}


def test_a_usual_desktop_has_the_sizes_of_our_look(qapp: object) -> None:
    assert text_scale() == 1
    assert sizes(stylesheet(LIGHT, QFont())) == {11, 13, 15, 25}


@pytest.mark.usefixtures("large")
def test_large_text_makes_the_interface_large() -> None:
    assert text_scale() == pytest.approx(19 / 13)
    assert min(sizes(stylesheet(LIGHT, QFont()))) == 16
    assert sized(QFont(), 13).pixelSize() == 19


@pytest.mark.usefixtures("large")
def test_what_holds_text_grows_with_it(make_window) -> None:
    body = make_window().body
    assert body.header.height() == scaled(46) > 46
    assert body.status.height() == scaled(28) > 28
    for bar in (body.header, body.status):
        assert bar.sizeHint().height() <= bar.height()


def test_the_reader_makes_the_interface_larger_at_once(window: Window) -> None:
    body, preferences = window.body, window.preferences
    heights = body.header.height(), body.status.height()
    zoom = preferences.settings.reading.zoom
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=1.5)
    )
    try:
        assert body.header.height() == round(46 * 1.5) > heights[0]
        assert body.status.height() == round(28 * 1.5) > heights[1]
        assert "font-size: 20px" in window.styleSheet()
        assert preferences.settings.reading.zoom == zoom  # the page is left alone
    finally:
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=1.0)
        )
    assert body.header.height() == heights[0]


def test_icons_and_panels_grow_with_the_text_and_shrink_again(window: Window) -> None:
    window.resize(2200, 700)
    window.show()
    body, preferences = window.body, window.preferences
    preferences.change_reading(
        replace(
            preferences.settings.reading, layout=Layout.INTERLEAVED, interface_size=1.0
        )
    )
    buttons = [
        *body.header.findChildren(QToolButton),
        *body.shelf.findChildren(ArrangeButton),
        *body.selection_bar.findChildren(QToolButton),
    ]
    iconed = [
        each
        for each in buttons
        if not each.icon().isNull() and not isinstance(each.parent(), QLineEdit)
    ]
    before = [each.iconSize().width() for each in iconed]
    panels = body.shelf.width(), body.notes.width()
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=1.5)
    )
    try:
        large = [each.iconSize().width() for each in iconed]
        assert len(iconed) > 8
        assert large == [scaled(size) for size in before]
        for each in iconed:
            drawn = each.icon().actualSize(each.iconSize())
            assert drawn == each.iconSize()
        assert body.shelf.width() == pytest.approx(1.5 * panels[0], abs=3)
        assert body.notes.width() == pytest.approx(1.5 * panels[1], abs=3)
    finally:
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=1.0)
        )
    assert [each.iconSize().width() for each in iconed] == before
    assert (body.shelf.width(), body.notes.width()) == panels


def test_icons_in_lines_to_type_in_grow_with_the_text_and_shrink_again(
    window: Window,
) -> None:
    window.resize(1400, 700)
    window.show()
    window.body.panels.show_notes()
    wishes = window.preferences
    search, wanted = window.body.header.search, window.body.notes.filter
    for field in (search, wanted):
        field.setText("harbour")
    buttons = [each for it in (search, wanted) for each in it.findChildren(QToolButton)]
    shown = [each for each in buttons if each.isVisible()]
    assert len(shown) == 4  # two that clear, one that keeps, one that limits

    def sides() -> list[int]:
        QApplication.processEvents()
        return [each.width() - _AROUND for each in shown]

    assert set(sides()) == {16}
    for size in (1.5, 2.0):
        wishes.change_reading(replace(wishes.settings.reading, interface_size=size))
        assert set(sides()) == {scaled(16)} == {round(16 * size)}
        for each in shown:
            assert each.geometry().right() <= each.parentWidget().width()
            assert each.icon().actualSize(QSize(99, 99)).width() >= scaled(16)
    wishes.change_reading(replace(wishes.settings.reading, interface_size=1.0))
    assert set(sides()) == {16}


def test_two_columns_of_text_keep_their_room_beside_large_panels(
    window: Window,
) -> None:
    window.resize(1280, 700)
    window.show()
    body, preferences = window.body, window.preferences
    body.panels.set_layout(Layout.SIDE_BY_SIDE)
    panels = body.shelf.width(), body.notes.width()
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=1.5)
    )
    try:
        assert body.shelf.isVisible()
        assert body.notes.isVisible()
        assert body.shelf.width() == pytest.approx(panels[0], abs=8)
        assert body.notes.width() == pytest.approx(panels[1], abs=8)
    finally:
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=1.0)
        )


@pytest.mark.parametrize("interface", ["en", "zh-Hans"])
def test_no_word_of_the_switch_over_the_notes_is_cut(
    window: Window, qtbot: QtBot, interface: str
) -> None:
    window.resize(1280, 700)
    window.show()
    preferences, notes = window.preferences, window.body.notes
    preferences.change(replace(preferences.settings, interface=interface))
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=2.0)
    )
    try:
        notes.scope.set_article_open(True)
        shown = [each for each in notes.scope.buttons if not each.isHidden()]
        qtbot.waitUntil(
            lambda: all(each.width() >= each.sizeHint().width() for each in shown)
        )
    finally:
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=1.0)
        )


def test_the_button_that_sorts_stands_in_the_line_of_the_heading(
    window: Window,
) -> None:
    window.resize(1280, 700)
    window.show()
    shelf, preferences = window.body.shelf, window.preferences
    for size in (1.0, 1.5, 2.0):
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=size)
        )
        middle = shelf.sorting.geometry().center().y()
        assert scaled(36) / 2 < middle < scaled(36)
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=1.0)
    )


@pytest.mark.parametrize("size", [1.0, 1.2])
def test_dialogs_grow_with_the_interface_once(
    translated: Window, qtbot: QtBot, size: float
) -> None:
    preferences = translated.preferences
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=size)
    )
    try:
        contents = ContentsDialog(translated)
        qtbot.addWidget(contents)
        assert contents.width() == scaled(520)
        measured = QWidget()  # whose content's size is in this interface's pixels
        qtbot.addWidget(measured)
        fit_to(measured, QSize(300, 200))
        assert measured.size() == QSize(300, 200)
    finally:
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=1.0)
        )
