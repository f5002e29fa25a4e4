"""Prints an article in any layout, with page numbers and its source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout

from reader.domain.annotation import Side
from reader.domain.article import BlockKind
from reader.domain.language import Language
from reader.domain.reading import TITLE_BLOCK
from reader.domain.translation import Origin
from reader.ui.look.fonts import Faces, Role
from reader.ui.look.theme import LIGHT
from reader.ui.page.paper import endnotes
from reader.ui.page.paper.glyphs import Glyphs
from reader.ui.page.paper.print_range import PrintRange
from reader.ui.page.rows import figures
from reader.ui.page.rows.headline import kicker
from reader.ui.page.rows.page import Page
from reader.ui.page.rows.painting import Painting
from reader.ui.page.rows.row import OrnamentKind
from reader.ui.page.type.setter import Setter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont, QPagedPaintDevice

    from reader.ui.page.rows.row import Row

_DPI = 96  # in which the page is composed
_ZOOM = 0.74  # body text of 10 points
_FOOT = 34  # pixels kept for the source and the page number
_WHOLE = 0.2  # of a page: rows no taller than this are not parted
_FEW = 4  # lines, of both sides, that a longer row has at least where it begins
_PAPER = replace(LIGHT, paper="#FFFFFF")


class Press:
    """Prints one article. Lines, pictures and the lines of tables are never cut."""

    def __init__(self, page: Page, device: QPagedPaintDevice) -> None:
        self._sheets = PrintRange(device, _DPI)
        self._marking = page.marking
        inches = device.pageLayout().paintRect(QPageLayout.Unit.Inch)
        width = int(inches.width() * _DPI)
        self._height = int(inches.height() * _DPI) - _FOOT
        type_ = page.setter.faces.typography
        faces = Faces(replace(type_, zoom=type_.zoom * _ZOOM), has_ligatures=False)
        # A word parted by a hyphen would not be found in a PDF.
        self._setter = Setter(faces, _PAPER, page.setter.pinyin, has_hyphens=False)
        self._page = Page(
            page.reading,
            self._setter,
            page.layout,
            (width, self._height),
            is_paper=True,
        )
        self._page.images.update(page.images)
        self._painting = Painting(
            _PAPER, self._page.columns, self._setter.ruby_font(), self._page.images
        )
        blocks = range(TITLE_BLOCK, page.reading.rows - 1)
        self._blocks = [block for block in blocks if self._has(block)]
        self._is_by_machine = self._has_machine_text()
        self._y = 0.0
        self.glyphs = Glyphs()

    @property
    def pages(self) -> int:
        """How many there are so far, those left out, too."""
        return self._sheets.number

    def steps(self) -> Iterator[int]:
        """Print a row at each step, or less; tell how far in the article it is."""
        try:
            self._next_page()
            for place, block in enumerate(self._blocks):
                done = block + 1 - TITLE_BLOCK
                for near in self._blocks[place : place + 2]:  # where pages end
                    while self._page.set_more(near):
                        yield done
                for _ in self._block(place):
                    yield done
                self._page.rows.pop(block)
                yield done
            for row in endnotes.rows(self._setter, self._page.columns, self._marking):
                for _ in self._row(row):
                    yield len(self._blocks)
        finally:  # given up, too
            self._sheets.end()

    def _block(self, place: int) -> Iterator[None]:
        """Print a block's row, on the next page where it asks for that."""
        row = self._page.row(self._blocks[place])
        if row.is_turned:
            self._turned(row)
            return
        if self._y > 0 and self._wanted(place) > self._height - self._y:
            self._next_page()
        yield from self._row(row)

    def _has_machine_text(self) -> bool:
        """True if a machine translated any text that is printed."""
        if Side.TRANSLATION not in self._page.columns.layout.sides:
            return False
        pairs = (self._page.reading.pair(block) for block in self._blocks)
        return any(
            made.origin is Origin.MACHINE
            for pair in pairs
            if pair
            for made in pair.translations
        )

    # Where pages end

    def _has(self, block: int) -> bool:
        """Whether there is anything to print: a picture may not have been saved."""
        image = self._page.reading.block(block).image
        return image is None or not figures.is_missing(self._page.images, image)

    def _wanted(self, place: int) -> float:
        """The room without which a row begins on the next page.

        A heading and a picture stand with what follows them.
        """
        row = self._page.row(self._blocks[place])
        if row.is_turned:
            return 0.0  # it has pages of its own
        ends = self._ends(row)
        if self._leads_on(place):
            together = row.height + self._wanted(place + 1)
            return together if together <= self._height else ends[-1]
        if not ends or ends[-1] <= _WHOLE * self._height:
            return ends[-1] if ends else 0.0
        return ends[min(_FEW, len(ends)) - 1]

    def _leads_on(self, place: int) -> bool:
        if place + 1 >= len(self._blocks):
            return False
        block, after = self._blocks[place : place + 2]
        kind = self._page.reading.block(block).kind
        following = self._page.reading.block(after).kind
        return kind is BlockKind.HEADING or (
            kind is BlockKind.IMAGE and following is BlockKind.CAPTION
        )

    def _ends(self, row: Row) -> list[float]:
        """The heights at which a row may be parted, downwards; the last is its end."""
        rules = {
            each.rect.bottom()
            for each in row.ornaments
            if each.kind is OrnamentKind.RULE
        }
        if rules:  # the first is the upper edge of a table
            return sorted(rules)[1:]
        ends = {top + p.leading for p in row.pieces for top in p.line_tops()}
        if row.spans_columns:
            ends |= {each.rect.bottom() for each in row.ornaments}
        return sorted(ends)

    def _row(self, row: Row) -> Iterator[None]:
        """Print a row in as many slices as the pages ask for, each in a step."""
        ends = self._ends(row)
        printed, top = 0.0, 0.0
        while rest := [end for end in ends if end > printed]:
            fitting = [end for end in rest if end <= top + self._height - self._y]
            if not fitting and self._y > 0:
                self._next_page()
                continue
            if len(rest) - len(fitting) == 1 and len(fitting) > 2:
                fitting.pop()  # no single line goes over
            cut = fitting[-1] if fitting else rest[0]  # taller than a page
            self._slice(row, top, printed, cut)
            if cut < ends[-1]:
                self._next_page()
                top = _first_top(row, cut)
            printed = cut
            yield
        is_last = row.block == self._blocks[-1]  # room is left under it on the screen
        self._y += (ends[-1] if is_last and ends else row.height) - top

    def _turned(self, row: Row) -> None:
        """Print a table along the longer edge, on as many pages as it asks for."""
        ends, printed, room = self._ends(row), 0.0, float(self._page.width)
        while rest := [end for end in ends if end > printed]:
            if self._y > 0:
                self._next_page()
            cut = max((end for end in rest if end <= printed + room), default=rest[0])
            painter = self._sheets.painter
            painter.save()
            painter.translate(self._page.width, 0)
            painter.rotate(90)
            washes = self._marking.washes(row.block, _PAPER)
            self._painting.slice(painter, row, -printed, (printed, cut), washes)
            self._note(row, (printed, cut))
            painter.restore()
            self._y, printed = float(self._height), cut  # the page is full

    def _slice(self, row: Row, top: float, printed: float, cut: float) -> None:
        y = self._y - top
        if self._page.columns.are_two and not row.spans_columns:
            begin = max(printed, row.divides_from)
            is_last = row.block == self._blocks[-1]
            end = min(cut if is_last else row.height, top + self._height - self._y)
            self._painting.hairline(
                self._sheets.painter, y + begin, max(0.0, end - begin)
            )
        washes = self._marking.washes(row.block, _PAPER)
        self._painting.slice(self._sheets.painter, row, y, (printed, cut), washes)
        self._note(row, (printed, cut))
        if printed == 0.0:
            bars = replace(self._marking.margin(row), dots=())
            self._painting.margin(self._sheets.painter, bars, y)
            self._numbers(row, y)

    def _note(self, row: Row, part: tuple[float, float]) -> None:
        """Note down the glyphs of the words that a slice holds, as it was drawn."""
        for piece in row.pieces:
            lines = piece.lines_ending(*part)
            self.glyphs.piece(piece, lines)
            for index, sound in piece.rubies:
                if piece.whereabouts(index)[0] in lines:
                    self.glyphs.words(sound, self._setter.ruby_font())

    # What stands around the text

    def _numbers(self, row: Row, y: float) -> None:
        """Beside a row, the numbers of its notes."""
        self._sheets.painter.setFont(self._small())
        self._sheets.painter.setPen(QColor(_PAPER.accent))
        x = self._page.columns.end + 6
        for top, number in self._marking.numbers(row):
            self._sheets.painter.drawText(QPointF(x, y + top + 14), str(number))
            self.glyphs.words(str(number), self._small())

    def _next_page(self) -> None:
        """Turn over: at the foot the article's name and address, and a number."""
        self._sheets.turn()
        self._y = 0.0
        painter, article = self._sheets.painter, self._page.reading.shown
        painter.setFont(self._small())
        painter.setPen(QColor(_PAPER.soft))
        foot = QRectF(self._page.columns.left, self._height, 0, _FOOT)
        foot.setRight(self._page.columns.end)
        below = Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | below, str(self.pages))
        self.glyphs.words(str(self.pages), self._small())
        foot.setRight(foot.right() - 40)
        said, room = painter.fontMetrics().elidedText, int(foot.width())
        title = said(article.title, Qt.TextElideMode.ElideRight, room // 2)
        source = unquote(article.url) or kicker(article)
        machine = ""
        if self._is_by_machine:
            machine = QCoreApplication.translate("Paper", "translated by machine")
        around = painter.fontMetrics().horizontalAdvance(f"{title} ·  · {machine}")
        source = said(source, Qt.TextElideMode.ElideMiddle, room - around)
        text = " · ".join(filter(None, (title, source, machine)))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | below, text)
        self.glyphs.words(text, self._small())

    def _small(self) -> QFont:
        faces = self._setter.faces
        return faces.font(Role.SMALL, Language.ENGLISH, faces.typography.script)


def _first_top(row: Row, cut: float) -> float:
    """Where the first line that ends below a height begins."""
    return min(
        top
        for piece in row.pieces
        for top in piece.line_tops()
        if top + piece.leading > cut
    )
