"""Our own line icons, drawn in a colour of the palette."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from reader.paths import resource
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QStyleOption, QWidget

_SCALES = (1, 2, 3)
_IN_FIELD = 16  # pixels of the interface at its usual size


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


class _FieldStyle(QProxyStyle):
    """Tells a `QLineEdit` how large the icons in it are.

    Qt takes that from the style alone: neither the button's icon size nor a stylesheet
    changes it (`QLineEditPrivate::sideWidgetParameters`). It serves single lines rather
    than the application: a style in Python would slow every painting down.
    """

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric is QStyle.PixelMetric.PM_LineEditIconSize:
            return scaled(_IN_FIELD)
        return super().pixelMetric(metric, option, widget)


def scale_icons(field: QLineEdit) -> None:
    """Have the clear button and the actions in a line grow with the interface."""
    field.setStyle(_style())


@cache
def _style() -> _FieldStyle:
    style = _FieldStyle()
    style.setParent(QApplication.instance())
    return style


def _pixmap(renderer: QSvgRenderer, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
