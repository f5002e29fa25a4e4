from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from reader.ui.look.scale import scaled, text_scale
from reader.ui.look.style import stylesheet
from reader.ui.look.theme import LIGHT
from reader.ui.look.typeset import sized

if TYPE_CHECKING:
    from reader.ui.window import Window


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
    body, wishes = window.body, window.preferences
    heights = body.header.height(), body.status.height()
    zoom = wishes.settings.reading.zoom
    wishes.change_reading(replace(wishes.settings.reading, interface_size=1.5))
    try:
        assert body.header.height() == round(46 * 1.5) > heights[0]
        assert body.status.height() == round(28 * 1.5) > heights[1]
        assert "font-size: 20px" in window.styleSheet()
        assert wishes.settings.reading.zoom == zoom  # the page is left alone
    finally:
        wishes.change_reading(replace(wishes.settings.reading, interface_size=1.0))
    assert body.header.height() == heights[0]
