"""The reading view: an article and its translation, painted and scrolled.

Values come in, signals of its parts go out; the view knows no desk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.domain.annotation import Passage, Side
from reader.domain.reading import TITLE_BLOCK, Layout
from reader.settings import Reveal
from reader.ui.announcer import kept
from reader.ui.look.fonts import Faces, Typography
from reader.ui.look.theme import LIGHT, Palette
from reader.ui.page.accessible.heard import Heard
from reader.ui.page.accessible.narrator import Narrator
from reader.ui.page.accessible.page import AccessiblePage, install
from reader.ui.page.cursor.cursor import Cursor, Moved
from reader.ui.page.cursor.finds import Finds
from reader.ui.page.cursor.overlay import corrected_lines, overlay
from reader.ui.page.cursor.steps import Steps
from reader.ui.page.rows.page import Page
from reader.ui.page.rows.painting import Painting
from reader.ui.page.rows.plan import Stop
from reader.ui.page.type.setter import Setter
from reader.ui.page.view.blink import Blink
from reader.ui.page.view.handles import Handles
from reader.ui.page.view.keys import Keys
from reader.ui.page.view.pictures import Pictures
from reader.ui.page.view.pointer import Pointer
from reader.ui.page.view.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QImage,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from reader.desk.reading import Reading
    from reader.ui.page.rows.plan import Slot
    from reader.ui.page.type.scripts import Style

_CARET = 1.5  # pixels wide


class ReadingView(QAbstractScrollArea):
    """Shows one article and passes events on to its parts.

    `text_cursor` is where the reader is, `steps` and `finds` lead it on; `scroller`
    moves the window, `pointer` and `keys` follow the mouse and the keyboard. Every
    offset in and out is a code point of a block's text.
    """

    texts_changed = Signal()  # others are shown: translations came, or a layout
    selection_changed = Signal(object)  # tuple[Passage, ...]
    caret_moved = Signal()  # by a key
    stepped = Signal(Passage)  # by a key, to a sentence

    def __init__(self, parent: QWidget | None = None) -> None:
        self.text_cursor = Cursor(self._on_moved)
        self.steps = Steps(self.text_cursor)
        self.finds = Finds(self.text_cursor)
        self.heard = Heard(self.text_cursor, self.rect_of)
        self._accessible: AccessiblePage | None = None
        install()  # Qt asks as soon as the view has a name, and keeps what it gets
        super().__init__(parent)
        self._setter = Setter(Faces(Typography()), LIGHT)
        self._layout = Layout.SIDE_BY_SIDE
        self._is_waiting = False
        self.pictures = Pictures(self)
        self.scroller = Scroller(self, self.text_cursor, self.pictures)
        self.handles = Handles(self.text_cursor)
        self.pointer = Pointer(
            self, self.text_cursor, self.scroller, self.handles, self.rect_of
        )
        self.keys = Keys(
            self.text_cursor, self.steps, self.scroller, self.pointer.activate
        )
        self._narrator = Narrator(self, self.heard)
        self._blink = Blink(self._update_caret, self)
        self._met_words: Mapping[int, tuple[Passage, ...]] = {}
        self._caret_area = QRect()  # where the caret was painted last
        self.setAccessibleName(self.tr("Article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setViewport(_viewport())
        self.set_theme(LIGHT)

    @property
    def page(self) -> Page | None:
        """The article laid out; None when nothing is open."""
        return self.text_cursor.page

    @property
    def reading(self) -> Reading | None:
        """The article and its translations; None when nothing is open."""
        return self.text_cursor.reading

    def rect_of(self, passage: Passage) -> QRect:
        """The first line of a passage on the screen, in global pixels."""
        rect = self.page.rect_of(passage) if self.page else QRect()
        if rect.isNull():
            return rect
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def accessible(self) -> AccessiblePage:
        """What screen readers see of the view: another at each call.

        Qt asks again when the view's meta object has changed, as it does whenever
        Python connects to it, and deletes all that it was given.
        """
        self._accessible = kept(AccessiblePage(self, self.heard, self._accessible))
        return self._accessible

    # What is shown

    def show_reading(self, reading: Reading, layout: Layout | None = None) -> None:
        """Show the open article where the reader was in it, in its layout."""
        self._layout = layout or self._layout
        page = Page(
            reading,
            self._setter,
            self._layout,
            self.scroller.size(),
            is_waiting=self._is_waiting,
        )
        page.go_to(reading.place)
        self._open(page, max(TITLE_BLOCK, min(reading.place.block, reading.rows - 2)))
        self.setAccessibleName(reading.shown.title or self.tr("Article"))
        self.scroller.settle()
        self.texts_changed.emit()

    def show_nothing(self) -> None:
        self._open(None)
        self.scroller.settle()

    def _open(self, page: Page | None, block: int = TITLE_BLOCK) -> None:
        """Drop what belonged to the former article; begin at a block of this one."""
        self.scroller.stop()
        self.pictures.forget()
        self.finds.forget()
        self._met_words = {}
        self.pointer.forget()
        self._narrator.forget()
        self.text_cursor.open(page, block)

    def show_texts(self, blocks: Iterable[int]) -> None:
        """Show the changed translations of blocks, without moving the window."""
        if self.page is None:
            return
        has = self.page.reading.has
        self._recompose(self.page, (block for block in blocks if has(block)))
        self.texts_changed.emit()

    def set_waiting(self, is_waiting: bool) -> None:
        """Show pale bars for translations that are still to come, or none."""
        self._is_waiting = is_waiting
        if self.page is None:
            return
        is_new = self.page.wait(is_waiting=is_waiting)
        if is_waiting and self.page.plan.stop is not None:
            self.page.say_stopped(None)
            is_new = True
        if is_new:
            self._recompose(self.page, list(self.page.rows))

    def say_stopped(self, text: str) -> None:
        """Say beside the first paragraph in sight without translation how to go on.

        It stands, and so does its column, until `set_waiting`. Call it while waiting.
        """
        page = self.page
        if page is None:
            return
        reading = page.reading
        lacking = [
            block
            for block in page.visible_blocks()
            if reading.pair(block) is None and reading.block(block).text
        ]
        if lacking:
            page.say_stopped(Stop(lacking[0], text))

    def show_marks(self) -> None:
        """Show the changed marks of the open article."""
        if self.page:
            self.page.take_marks()
            self.viewport().update()

    def set_image(self, url: str, image: QImage) -> None:
        """Show a picture that was wanted; a null image if there is none."""
        if self.page is None:
            return
        self.page.images[url] = image
        rows = list(self.page.rows.items())
        shown = (b for b, row in rows if any(o.target == url for o in row.ornaments))
        self._recompose(self.page, shown)

    def has_every_image(self) -> bool:
        """Whether all pictures have come, or are known not to; asks for the others."""
        return self.page is None or self.pictures.has_every(self.page)

    def _recompose(self, page: Page, blocks: Iterable[int]) -> None:
        """Lay rows out again, or all of them if the columns have changed."""
        if page.has_other_columns:
            self.scroller.relayout(self._layout)
        else:
            page.recompose(blocks)
            self.scroller.settle()

    # The field in which a sentence is corrected

    def keep_slot(self, slot: Slot | None) -> None:
        """Keep a slot for the field in its sentence's place; None closes it.

        The block's translation is shown for as long, whatever the layout.
        """
        if self.page:
            self.page.keep_slot(slot)
            self.scroller.settle()

    def face_of(self, block: int, side: Side) -> Style:
        """How a side of a block of the open article is set."""
        assert self.reading is not None
        return self._setter.style(self.reading, block, side)

    def reach_slot(self) -> None:
        """Scroll just so far that the whole field is in the window."""
        if self.page:
            self.page.reach_slot()
            self.scroller.settle()

    # How it is shown

    @property
    def reading_layout(self) -> Layout:
        """The layout that was asked for, folded or not."""
        return self._layout

    @property
    def is_narrow(self) -> bool:
        return self.page is not None and self.page.columns.is_narrow

    def set_layout(self, layout: Layout) -> None:
        self._layout = layout
        if self.page:
            self.page.plan.flipped.clear()
            self.scroller.relayout(layout)
            self.texts_changed.emit()

    def set_theme(self, palette: Palette) -> None:
        self._setter.palette = palette
        colours = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(palette.paper))
        self.setPalette(colours)
        self.scroller.relayout(self._layout)

    def set_type(
        self,
        typography: Typography,
        pinyin: Callable[[str], tuple[str, ...]] | None = None,
    ) -> None:
        """The faces and sizes of the page, and what stands above Chinese.

        `pinyin` gives a syllable or "" for each character; None shows none.
        """
        self._setter.faces = Faces(typography)
        self._setter.pinyin = pinyin
        self.scroller.relayout(self._layout)

    def set_reveal(self, reveal: Reveal) -> None:
        """Set how translations are covered until they are asked for."""
        self.text_cursor.cover.use(reveal)
        self.viewport().update()

    def set_terms(self, terms: Mapping[str, str]) -> None:
        """Mark these terms of the glossary in translations."""
        self._setter.terms = terms
        if self.page:
            self.page.recompose(
                block
                for block in list(self.page.rows)
                if (pair := self.page.reading.pair(block))
                and any(made.terms for made in pair.translations)
            )
            self.scroller.settle()

    def set_met_words(self, passages: Mapping[int, tuple[Passage, ...]]) -> None:
        """Words of the open article that the reader has saved, by block."""
        self._met_words = passages
        self.viewport().update()

    def set_caret_browsing(self, is_on: bool) -> None:
        """Show the caret and let plain arrows move it, or stop that."""
        self.text_cursor.browse(is_on)
        if is_on:
            self.setFocus()
            self._on_moved(Moved.KEY)

    def _on_moved(self, moved: Moved) -> None:
        """Repaint and emit what the cursor has changed."""
        match moved:
            case Moved.PAGE:
                self.scroller.stop()
                self.scroller.settle()
            case Moved.CARET:
                self._blink_or_not()
            case Moved.SELECTION:
                self.selection_changed.emit(self.text_cursor.selection())
                self.viewport().update()
            case Moved.KEY:
                self._narrator.follow_caret()
                self.caret_moved.emit()
            case Moved.STEP:
                self._narrator.step_to_lit()
                self.stepped.emit(self.text_cursor.lit_passage)
            case Moved.LOOK:
                self.viewport().update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.page is None:
            return
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, self.page)
        finally:  # a painter that outlives its event takes the program with it
            painter.end()

    def _paint(self, painter: QPainter, page: Page) -> None:
        palette, ruby_font = self._setter.palette, self._setter.ruby_font()
        painting = Painting(palette, page.columns, ruby_font, page.images)
        for y, row in page.visible():
            if page.columns.are_two and not row.spans_columns:
                begin = row.divides_from
                painting.hairline(painter, y + begin, row.height - begin)
            painting.row(
                painter,
                row,
                y,
                (0, page.height),
                overlay(page, self.text_cursor, self.finds, row.block, palette),
                self.text_cursor.cover.of(row.block),
            )
            painting.dots(painter, row, self._met_on(row.block), y)
            painting.margin(painter, page.marking.margin(row), y)
            painting.strokes(painter, corrected_lines(page.reading, row), y)
        self.handles.paint(painter, palette)
        rect = self.text_cursor.caret_rect() if self._blink.is_lit else None
        if rect:
            rect.setWidth(_CARET)
            painter.fillRect(rect, QColor(palette.ink))

    def _met_on(self, block: int) -> list[Passage]:
        """The saved words of a block, as far as they are to be seen."""
        met = self._met_words.get(block, ())
        is_shown = self.text_cursor.cover.of(block) is Reveal.SHOWN
        return [each for each in met if is_shown or each.side is Side.ORIGINAL]

    def _blink_or_not(self) -> None:
        if self.text_cursor.is_browsing and self.hasFocus():
            self._blink.begin()
        else:
            self._blink.end()

    def _update_caret(self) -> None:
        """Repaint the caret where it is, and where it was."""
        rect, before = self.text_cursor.caret_rect(), self._caret_area
        around = rect.adjusted(-2, -1, 2 + _CARET, 1).toAlignedRect() if rect else None
        self._caret_area = around or QRect()
        self.viewport().update(before)
        self.viewport().update(self._caret_area)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scroller.relayout(self._layout)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._blink_or_not()
        if self.text_cursor.is_browsing:
            self._on_moved(Moved.KEY)
        QTimer.singleShot(0, self._narrator.resume)  # Qt has yet to tell of the view

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink_or_not()

    def viewportEvent(self, event: QEvent) -> bool:
        return self.pointer.take(event) or super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # zoom is the window's
        elif not self.scroller.wheel_sideways(event):
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointer.ask_for_menu(event)

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self.keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)


def _viewport() -> QWidget:
    """A viewport as Qt makes it, with the cursor of text.

    For one that Qt made, PySide makes the classes of all 60 widgets in search of its
    class, which takes 11 ms.
    """
    viewport = QWidget(autoFillBackground=True, mouseTracking=True)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setCursor(Qt.CursorShape.IBeamCursor)
    return viewport
