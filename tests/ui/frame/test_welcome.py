"""What is seen before there is anything to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

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
