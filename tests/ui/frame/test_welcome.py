"""What is seen before there is anything to read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from reader.ui.window import Window


def begins(image: QImage, top: int, bottom: int) -> int:
    """The first column in which something stands."""
    paper = image.pixel(0, top)
    for x in range(image.width()):
        if any(image.pixel(x, y) != paper for y in range(top, bottom)):
            return x
    raise AssertionError("there is nothing")


def test_all_words_begin_on_one_line(window: Window) -> None:
    welcome = window.body.welcome
    image = welcome.grab().toImage()
    shown = [each for each in welcome.findChildren(QLabel) if each.isVisible()]
    links = [each for each in welcome.findChildren(QPushButton) if each.isFlat()]
    edges = []
    for each in (*shown, *links):
        top = each.mapTo(welcome, each.rect().topLeft()).y()
        edges.append(begins(image, top, top + each.height()))
    assert len(links) == 3
    assert max(edges) - min(edges) <= 3, edges


@pytest.mark.parametrize("size", [1.0, 1.6, 2.0])
def test_what_is_offered_first_is_whole_in_any_size(
    window: Window, size: float
) -> None:
    preferences, welcome = window.preferences, window.body.welcome
    window.resize(1280, 620)
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=size)
    )
    try:
        page = welcome.findChild(QScrollArea).widget()
        page.layout().activate()
        for label in welcome.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label
        for button in welcome.findChildren(QPushButton):
            if button.isVisible() and not button.isFlat():
                assert button.width() >= button.sizeHint().width()
    finally:
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=1.0)
        )


def test_a_sample_without_room_ends_in_an_ellipsis(window: Window) -> None:
    links = [e for e in window.body.welcome.findChildren(QPushButton) if e.isFlat()]
    link = max(links, key=lambda each: each.sizeHint().width())
    whole = link.grab().toImage()
    link.setFixedWidth(link.sizeHint().width() - 60)
    cut = link.grab().toImage()
    last = cut.flipped(Qt.Orientation.Horizontal)
    assert 0 <= begins(cut, 0, 20) <= begins(whole, 0, 20) + 8  # begins where it began
    assert begins(last, 0, 20) >= 2  # and is cut between letters, not by the edge
