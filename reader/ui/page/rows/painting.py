"""Draws rows: grounds first, then washes, then words, then what stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QLinearGradient, QPainter, QPen

from reader.domain.annotation import Side
from reader.settings import Reveal
from reader.ui.page.rows.row import Ornament, OrnamentKind, Row, Wide
from reader.ui.page.type.piece import BLEED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFont

    from reader.domain.annotation import Passage
    from reader.ui.look.theme import Palette
    from reader.ui.page.rows.columns import PageColumns
    from reader.ui.page.type.piece import Piece

_DIM = 0.22
_OVERHANG = 16  # room for what hangs out of a column, when it is blurred
_ALL = 1e5  # pixels: wider than any sheet
_BAR = 5.0  # pixels: how thick the bar under a wide table is
_FADE = 28.0  # pixels at the edge of a table that goes on beyond it
_STROKE, _STROKE_GAP = 1.5, 10.0  # pixels: how wide, and how far from the words
_DOT, _DOTS_BELOW = 1.4, 3.0  # pixels: how thick, and how far below the baseline
_BLUR = 7  # the blurred words are drawn this many times smaller


@dataclass(frozen=True, slots=True)
class Wash:
    """A colour behind a range of words."""

    side: Side
    start: int
    end: int
    colour: str


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands beside a row: bookmark bars and note dots, by their height."""

    bars: tuple[float, ...] = ()
    dots: tuple[float, ...] = ()


@dataclass(slots=True)
class Painting:
    """What the painter knows besides the row."""

    palette: Palette
    columns: PageColumns
    ruby_font: QFont
    images: Mapping[str, QImage]

    def row(
        self,
        painter: QPainter,
        row: Row,
        y: float,
        view: tuple[float, float],
        washes: Sequence[Wash] = (),
        concealed: Reveal = Reveal.SHOWN,
    ) -> None:
        """Draw a row whose top is at `y`; lines outside `view` are left out."""
        for ornament in row.ornaments:
            self._ornament(painter, ornament, y)
        if row.wide is not None:
            painter.save()
            painter.setClipRect(
                QRectF(row.wide.left - BLEED, y, row.wide.room + 2 * BLEED, row.height)
            )
        for wash in washes:
            if wash.side is Side.TRANSLATION and concealed is not Reveal.SHOWN:
                continue
            self._wash(painter, row, wash, y, (view[0] - y, view[1] - y))
        for piece in row.pieces:
            is_hidden = piece.side is Side.TRANSLATION
            behind = _behind(piece, washes)
            reveal = concealed if is_hidden else Reveal.SHOWN
            self._piece(painter, piece, y, view, reveal, behind)
        if row.wide is not None:
            self._edges(painter, row.wide, y, view[1])
            painter.restore()

    def _edges(self, painter: QPainter, wide: Wide, y: float, until: float) -> None:
        """Signs that a table goes on: its words fade at the edge, a bar is under it."""
        right = wide.left + wide.room
        bottom = max(wide.bottoms)
        for is_there, edge, inner in (
            (wide.pan > 0, wide.left, wide.left + _FADE),
            (wide.pan < wide.most, right, right - _FADE),
        ):
            if is_there:
                shade = QLinearGradient(edge, 0, inner, 0)
                paper = QColor(self.palette.paper)
                shade.setColorAt(0, paper)
                paper.setAlpha(0)
                shade.setColorAt(1, paper)
                left = min(edge - BLEED, inner)
                rect = QRectF(left, y, _FADE + BLEED, bottom)
                painter.fillRect(rect, shade)
        left, width = wide.thumb()
        for top in wide.tracks(y, until):
            track = QRectF(wide.left, top, wide.room, _BAR)
            _rounded(painter, track, self.palette.waiting, _BAR / 2)
            thumb = QRectF(left, top, width, _BAR)
            _rounded(painter, thumb, self.palette.faint, _BAR / 2)

    def slice(
        self,
        painter: QPainter,
        row: Row,
        y: float,
        part: tuple[float, float],
        washes: Sequence[Wash],
    ) -> None:
        """Draw, on paper, only the lines that end within a part of the row."""
        painter.save()
        painter.setClipRect(QRectF(0, y + part[0] - 1, _ALL, part[1] - part[0] + 2))
        for ornament in row.ornaments:
            self._ornament(painter, ornament, y)
        for wash in washes:
            self._wash(painter, row, wash, y, part)
        painter.restore()
        for piece in row.pieces:
            behind = _behind(piece, washes)
            lines = piece.lines_ending(*part)
            painter.setPen(self._ink(piece.ink.of(self.palette), behind))
            self._words(painter, piece, y, lines, behind)

    def hairline(self, painter: QPainter, y: float, height: float) -> None:
        painter.fillRect(
            QRectF(round(self.columns.hairline), y, 1, height),
            QColor(self.palette.rule),
        )

    def margin(self, painter: QPainter, margin: Margin, y: float) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette.accent))
        for bar in margin.bars:
            painter.drawRect(QRectF(self.columns.left - 22, y + bar + 6, 5, 13))
        for dot in margin.dots:
            painter.drawEllipse(QPointF(self.columns.end + 16, y + dot + 13), 4, 4)
        painter.restore()

    def strokes(self, painter: QPainter, lines: Sequence[QRectF], y: float) -> None:
        """A thin stroke beside the lines that the reader has corrected."""
        for line in lines:
            painter.fillRect(
                QRectF(
                    line.left() - _STROKE_GAP,
                    y + line.top() + 3,
                    _STROKE,
                    line.height() - 6,
                ),
                QColor(self.palette.accent),
            )

    def dots(
        self, painter: QPainter, row: Row, passages: Sequence[Passage], y: float
    ) -> None:
        """A faint dotted line under words that the reader has saved."""
        pen = QPen(QColor(self.palette.soft), _DOT, Qt.PenStyle.CustomDashLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.4])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        for passage in passages:
            for piece in row.of_side(passage.side):
                for rect in piece.rects(passage.start, passage.end):
                    below = round(y + rect.top() + piece.baseline + _DOTS_BELOW) + 0.5
                    left, right = rect.left() + BLEED, rect.right() - BLEED
                    painter.drawLine(QPointF(left, below), QPointF(right, below))
        painter.restore()

    # Words

    def _piece(
        self,
        painter: QPainter,
        piece: Piece,
        y: float,
        view: tuple[float, float],
        reveal: Reveal,
        behind: Sequence[Wash],
    ) -> None:
        if reveal is Reveal.HIDDEN:
            return
        painter.setPen(self._ink(piece.ink.of(self.palette), behind))
        if reveal is Reveal.BLURRED:
            self._blurred(painter, piece, y)
            return
        if reveal is Reveal.DIMMED:
            painter.setOpacity(_DIM)
        lines = piece.lines_between(view[0] - y, view[1] - y)
        self._words(painter, piece, y, lines, behind)
        painter.setOpacity(1.0)

    def _ink(self, ink: str, behind: Sequence[Wash]) -> QColor:
        """The colour of words: quiet ones are darker where a wash is behind them."""
        for wash in behind:
            ink = self.palette.ink_on(wash.colour, ink)
        return QColor(ink)

    def _words(
        self,
        painter: QPainter,
        piece: Piece,
        y: float,
        lines: range,
        behind: Sequence[Wash],
    ) -> None:
        """Some lines, with their pinyin centred above its characters."""
        piece.draw(painter, y, lines)
        if not piece.rubies:
            return
        painter.save()
        painter.setFont(self.ruby_font)
        painter.setPen(self._ink(self.palette.accent, behind))
        metrics = QFontMetricsF(self.ruby_font)
        for index, sound in piece.rubies:
            line, left = piece.whereabouts(index)
            if line not in lines:
                continue
            middle = left + piece.layout.font().pixelSize() / 2
            x = middle - metrics.horizontalAdvance(sound) / 2
            top = y + piece.y + line * piece.leading
            painter.drawText(QPointF(x, top + metrics.ascent()), sound)
        painter.restore()

    def _blurred(self, painter: QPainter, piece: Piece, y: float) -> None:
        ratio = painter.device().devicePixelRatio()
        size = QSize(round(piece.width) + 2 * _OVERHANG, round(piece.height) + 4)
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        inner = QPainter(image)
        inner.setPen(painter.pen())
        inner.translate(_OVERHANG - piece.x, 0)
        piece.draw(inner, -piece.y, range(piece.lines))
        inner.end()
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.IgnoreAspectRatio
        small = image.scaled(image.size() / _BLUR, keep, smooth)
        large = small.scaled(image.size(), keep, smooth)
        large.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(piece.x - _OVERHANG, piece.y + y), large)

    # What is behind and beside the words

    def _wash(
        self,
        painter: QPainter,
        row: Row,
        wash: Wash,
        y: float,
        part: tuple[float, float],
    ) -> None:
        """The ground of words, as far as they are between two heights of the row."""
        colour = QColor(wash.colour)
        for piece in row.of_side(wash.side):
            if piece.y < part[1] and piece.bottom > part[0]:
                for rect in piece.rects(wash.start, wash.end):
                    painter.fillRect(rect.translated(0, y), colour)

    def _ornament(self, painter: QPainter, ornament: Ornament, y: float) -> None:
        rect = ornament.rect.translated(0, y)
        palette = self.palette
        match ornament.kind:
            case OrnamentKind.WAITING:
                _rounded(painter, rect, palette.waiting, 3)
            case OrnamentKind.PANEL:
                _rounded(painter, rect, palette.panel, 4)
            case OrnamentKind.CHIP:
                _rounded(painter, rect, palette.chosen, rect.height() / 2)
            case OrnamentKind.QUOTE:
                painter.fillRect(rect, QColor(palette.faint))
            case OrnamentKind.RULE:
                painter.fillRect(rect, QColor(palette.rule))
            case OrnamentKind.PICTURE:
                self._picture(painter, rect, ornament.target)

    def _picture(self, painter: QPainter, rect: QRectF, url: str) -> None:
        image = self.images.get(url)
        if image is None or image.isNull():
            _rounded(painter, rect, self.palette.waiting, 3)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, image)


def _behind(piece: Piece, washes: Sequence[Wash]) -> list[Wash]:
    """The washes that touch a piece."""
    return [
        wash
        for wash in washes
        if wash.side is piece.side and wash.start < piece.end and piece.base < wash.end
    ]


def _rounded(painter: QPainter, rect: QRectF, colour: str, radius: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()
