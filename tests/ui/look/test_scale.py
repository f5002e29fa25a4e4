from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFont

from reader.ui.look.scale import scaled, text_scale
from reader.ui.look.style import stylesheet
from reader.ui.look.theme import LIGHT
from reader.ui.look.typeset import sized


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
