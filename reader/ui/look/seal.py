"""The program's icon: a seal, drawn from one file at every size that is asked for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.paths import resource

SIZES = (16, 20, 24, 32, 40, 48, 64)
"""Pixels that title bars, taskbars and window lists ask for, at scales from 1 to 2."""

_TWO_CHARACTERS = 40
"""Pixels from which 对照 can be read; a smaller seal holds the first character only."""


def seal() -> QIcon:
    """The icon of the window; what is in launchers comes from files of the package."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(QPixmap.fromImage(drawn(size)))
    return icon


def drawn(size: int) -> QImage:
    """The seal as a square of so many pixels. It needs no application."""
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(str(resource("icons", "duizhao.svg")))
    painter = QPainter(image)
    if size < _TWO_CHARACTERS:
        renderer.render(painter, "small", QRectF(0, 0, size, size))
    else:
        renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image
