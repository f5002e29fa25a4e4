"""A piece of the front page that can be pressed: words, perhaps a picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from reader.ui.lists.row_list import paint_focus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from reader.ui.look.theme import Palette
    from reader.ui.look.typeset import Lines

_RING = 6.0  # pixels around the words in which the focus shows


@dataclass(frozen=True, slots=True)
class TileText:
    """Lines of text from a left top corner on, in an ink of the palette."""

    lines: Lines
    x: float
    y: float
    ink: str  # the palette's name of the colour


@dataclass(frozen=True, slots=True)
class TileLayout:
    """Where everything of a tile stands, from its left top corner."""

    height: float
    words: tuple[TileText, ...] = ()
    washes: tuple[tuple[QRectF, str], ...] = ()  # rectangles and their colours
    picture: QRectF = field(default_factory=QRectF)


class Tile(QAbstractButton):
    """Set by `compose` for a width. A picture may come later; its place is kept."""

    def __init__(
        self,
        compose: Callable[[float], TileLayout],
        name: str,
        palette: Palette,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._compose = compose
        self._palette = palette
        self._picture = QImage()
        self._layout = TileLayout(0.0)
        self._has_ring = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_picture(self, picture: QImage) -> None:
        """Show a picture in its place."""
        self._picture = picture
        self.update()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def place(self, x: float, y: float, width: float) -> float:
        """Move to a point, with a width; return where the words end."""
        self._layout = self._compose(width)
        ring = _RING
        self.setGeometry(
            round(x - ring),
            round(y - ring),
            round(width + 2 * ring),
            round(self._layout.height + 2 * ring),
        )
        self.update()
        return y + self._layout.height

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a focus ring, except on the first tile at first."""
        self._has_ring = event.reason() is not Qt.FocusReason.OtherFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses it, as Space does; the front page has the other keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(self._palette.panel))
        if self.hasFocus() and self._has_ring:
            paint_focus(painter, QRectF(self.rect()), self._palette)
        painter.translate(_RING, _RING)
        for rect, colour in self._layout.washes:
            painter.fillRect(rect, QColor(_colour(self._palette, colour)))
        self._paint_picture(painter)
        for words in self._layout.words:
            ink = QColor(_colour(self._palette, words.ink))
            words.lines.draw(painter, words.x, words.y, ink)
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        """Fill the place of the picture; what does not fit is cut off evenly."""
        where = self._layout.picture
        if where.isEmpty():
            return
        if self._picture.isNull():
            painter.fillRect(where, QColor(self._palette.waiting))
            return
        painter.drawImage(where, self._picture, cut(self._picture.size(), where))
        painter.setPen(QPen(QColor(self._palette.rule), 1))
        painter.drawRect(where.adjusted(0.5, 0.5, -0.5, -0.5))


def cut(size: QSize, where: QRectF) -> QRectF:
    """The middle of a picture of this size that has the shape of the rectangle.

    Of a tall picture the upper part is taken: faces are there.
    """
    scale = max(where.width() / size.width(), where.height() / size.height())
    width, height = where.width() / scale, where.height() / scale
    return QRectF(
        (size.width() - width) / 2, (size.height() - height) / 4, width, height
    )


def name_of_lines(parts: Sequence[str]) -> str:
    """What a screen reader says of a tile."""
    return ", ".join(filter(None, parts))


def _colour(palette: Palette, name: str) -> str:
    """A colour of the palette by its name, or one of the highlights'."""
    highlights = {str(colour): value for colour, value in palette.highlights.items()}
    return highlights.get(name) or str(getattr(palette, name))
