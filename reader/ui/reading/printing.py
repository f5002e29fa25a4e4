"""Puts an article on paper, or in a PDF: any layout, pages numbered, source named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.domain.language import Language
from reader.domain.reading import TITLE_BLOCK, Layout
from reader.ui.look.fonts import Faces, Role
from reader.ui.look.theme import LIGHT
from reader.ui.reading.headline import kicker
from reader.ui.reading.page import Page
from reader.ui.reading.painting import Painting
from reader.ui.reading.setter import Setter

if TYPE_CHECKING:
    from reader.ui.reading.marking import Marking
    from reader.ui.reading.row import Row

_DPI = 96  # in which the page is composed
_ZOOM = 0.74  # body text of 10 points
_FOOT = 34  # pixels kept for the source and the page number
_PAPER = replace(LIGHT, paper="#FFFFFF")


class Press:
    """Prints one article. Lines are never cut; a row may go over to the next page."""

    def __init__(self, page: Page, marking: Marking, printer: QPrinter) -> None:
        self._printer = printer
        self._marking = marking
        inches = printer.pageRect(QPrinter.Unit.Inch)
        self._width = int(inches.width() * _DPI)
        self._height = int(inches.height() * _DPI) - _FOOT
        type_ = page.setter.faces.typography
        self._setter = Setter(
            Faces(replace(type_, zoom=type_.zoom * _ZOOM)), _PAPER, page.setter.pinyin
        )
        self._page = Page(
            page.spread,
            self._setter,
            page.layout,
            (self._width, self._height),
            is_paper=True,
        )
        self._page.images.update(page.images)
        self._painting = Painting(
            _PAPER, self._page.columns, self._setter.ruby_font(), self._page.images
        )
        self._number = 0
        self._y = 0.0

    def run(self) -> int:
        """Print; return how many pages it took."""
        self._painter = QPainter(self._printer)
        scale = self._printer.resolution() / _DPI
        self._painter.scale(scale, scale)
        self._begin_page()
        for block in range(TITLE_BLOCK, self._page.spread.rows - 1):
            self._row(self._page.composer.compose(block))
        self._painter.end()
        return self._number

    def _row(self, row: Row) -> None:
        """Print a row in as many slices as the pages ask for."""
        printed, top = 0.0, 0.0
        while True:
            room = top + self._height - self._y
            rest = _bottoms(row, printed)
            cut = max((bottom for bottom in rest if bottom <= room), default=0.0)
            if rest and cut <= printed and self._y > 0:
                self._next_page()
                continue
            if not rest or cut <= printed:
                cut = rest[-1] if rest else printed  # taller than a page
            self._slice(row, top, printed, cut)
            if not rest or cut >= rest[-1]:
                break
            self._next_page()
            top = min(
                y
                for piece in row.pieces
                for y in piece.line_tops()
                if y + piece.leading > cut
            )
            printed = cut
        self._y += row.height - top

    def _slice(self, row: Row, top: float, printed: float, cut: float) -> None:
        y = self._y - top
        if self._page.layout is Layout.SIDE_BY_SIDE and not row.spans_columns:
            begin = max(printed, row.divides_from)
            end = min(row.height, top + self._height - self._y)
            self._painting.hairline(self._painter, y + begin, max(0.0, end - begin))
        washes = self._marking.washes(row.block, _PAPER)
        self._painting.slice(self._painter, row, y, (printed, cut), washes)
        if printed == 0.0:
            self._painting.margin(self._painter, self._marking.margin(row), y)

    def _next_page(self) -> None:
        self._printer.newPage()
        self._begin_page()

    def _begin_page(self) -> None:
        self._number += 1
        self._y = 0.0
        faces = self._setter.faces
        painter, article = self._painter, self._page.spread.article
        painter.setFont(
            faces.font(Role.SMALL, Language.ENGLISH, faces.typography.script)
        )
        painter.setPen(QColor(_PAPER.soft))
        foot = QRectF(self._page.columns.left, self._height, 0, _FOOT)
        foot.setRight(self._page.columns.end)
        below = Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | below, str(self._number))
        foot.setRight(foot.right() - 40)
        source = article.url or kicker(article)
        said = painter.fontMetrics().elidedText(
            source, Qt.TextElideMode.ElideMiddle, int(foot.width())
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | below, said)


def _bottoms(row: Row, printed: float) -> list[float]:
    """Where lines and pictures of a row end that are not printed yet, sorted."""
    ends = {
        top + piece.leading for piece in row.pieces for top in piece.line_tops()
    } | {each.rect.bottom() for each in row.ornaments if row.spans_columns}
    return sorted(end for end in ends if end > printed)
