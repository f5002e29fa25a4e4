"""Our own line icons, drawn in whatever ink the paper asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.paths import resource
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

_SCALES = (1, 2, 3)


def icon(name: str, colour: QColor | str, size: int = 18) -> QIcon:
    """The icon of that name, sharp at one, two and three device pixels a pixel."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    ink = QColor(colour).name()
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", ink).encode()))
    drawn = QIcon()
    for scale in _SCALES:
        drawn.addPixmap(_pixmap(renderer, size, scale))
    return drawn


def set_icon(
    button: QAbstractButton, name: str, colour: QColor | str, size: int = 18
) -> None:
    """Put an icon on a button; `size` is in pixels of the interface at its usual size.

    The icon has the size that the interface has at this moment: whoever dresses the
    button calls this again.
    """
    side = scaled(size)
    button.setIcon(icon(name, colour, side))
    button.setIconSize(QSize(side, side))


def _pixmap(renderer: QSvgRenderer, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
