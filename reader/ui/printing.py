"""Prints the open article, or saves it as PDF, in the layout it has."""

from __future__ import annotations

from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QLocale,
    QMarginsF,
    QObject,
    QTimer,
)

from reader.ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice, QPageSize

    from reader.desk import Desk
    from reader.ui.dialogs import Dialogs
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.paper.press import Press
    from reader.ui.page.view.view import ReadingView
    from reader.ui.tasks import Tasks

_SPELL = 0.008  # seconds: fonts are the window's, so it prints between two frames
_LOOK = 20  # milliseconds between two looks whether the pictures have come
_MARGINS = QMarginsF(10, 14, 10, 12)  # millimetres
_AMERICAN = QLocale.MeasurementSystem.ImperialUSSystem


class Printing(QObject):
    """Asks for the printer, then draws page by page between events."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        page: ReadingView,
        dialogs: Dialogs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._desk = desk
        self._tasks = tasks
        self._open = open_
        self._page = page
        self._dialogs = dialogs
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        open_.changed.connect(self.stop)
        self._work: Iterator[bool] | None = None
        self._is_waiting = False
        self._press: Press | None = None  # the last one at work

    @property
    def is_busy(self) -> bool:
        return self._work is not None

    def print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._title())
        dialog = QPrintDialog(printer, self._page.window())
        if dialog.exec():
            self._begin(printer, lambda: self._news.tell(self.tr("Printed.")))

    def save_pdf(self) -> None:
        title = self._title()
        path = self._dialogs.save_file(self.tr("Save as PDF"), title, "PDF (*.pdf)")
        if path is not None:
            self.write_pdf(path)

    def write_pdf(
        self, path: Path, on_error: Callable[[Exception], None] | None = None
    ) -> None:
        """Replace the file, if there is one, once the last page is drawn.

        Without `on_error` the window says why it could not be written.
        """
        from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

        held = QBuffer()
        held.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(held)
        writer.setPageSize(QPageSize(_page_size()))
        writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
        writer.setTitle(self._title())
        writer.setCreator("Duizhao 对照")
        reading = self._open.reading
        writer.setAuthor(reading.article.byline if reading else "")
        on_error = on_error or self._news.tell
        self._begin(writer, partial(self._save, held, path, on_error))

    def stop(self) -> None:
        """Stop printing; no file is left, and none is replaced."""
        if self._work is not None:
            self._timer.stop()
            self._work = None
            self._news.rest()

    def _title(self) -> str:
        return self._page.window().windowTitle()

    def _begin(self, device: QPagedPaintDevice, done: Callable[[], None]) -> None:
        self.stop()
        if self._open.reading is not None:
            self._work, self._is_waiting = self._working(device, done), True
            self._timer.start(0)

    def _working(
        self, device: QPagedPaintDevice, done: Callable[[], None]
    ) -> Iterator[bool]:
        """Print in steps; the last one gives True."""
        from reader.ui.page.paper.press import Press  # seldom needed

        page = self._page.page
        if page is not None:
            self._press = press = Press(page, device)
            for row in press.steps():
                self._tell(press, row, page.reading.rows)
                yield False
            done()
        yield True

    def _go_on(self) -> None:
        if self._is_waiting:
            self._is_waiting = not self._page.has_every_image()
            self._timer.setInterval(_LOOK if self._is_waiting else 0)
            return
        until = perf_counter() + _SPELL
        while self._work is not None and perf_counter() < until:
            if next(self._work):
                self.stop()

    def _tell(self, press: Press, row: int, rows: int) -> None:
        text = self.tr("Page {n}").format(n=press.pages)
        self._news.show_progress(text, row, rows)

    def _save(
        self, held: QBuffer, path: Path, on_error: Callable[[Exception], None]
    ) -> None:
        pdf = bytes(held.data().data())
        reading = self._open.reading
        source = reading.source if reading is not None else None
        drawn = self._press.glyphs.drawn() if self._press else []
        self._press = None
        self._tasks.run(
            self._desk.exchange.saving_pdf(pdf, path, source, drawn),
            on_done=lambda _path: self._news.tell(self.tr("Saved.")),
            on_error=on_error,
            lane=Lane.SHELF,
        )


def _page_size() -> QPageSize.PageSizeId:
    """Letter where people measure in inches on paper, as in the USA."""
    from PySide6.QtGui import QPageSize

    is_american = QLocale.system().measurementSystem() is _AMERICAN
    return QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4
