"""Prints the open article, or saves it as PDF, in the layout it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

if TYPE_CHECKING:
    from pathlib import Path

    from reader.ui.dialogs import Dialogs
    from reader.ui.reading.view import ReadingView


class Printing(QObject):
    """Asks how, then lets the page draw itself."""

    said = Signal(str)

    def __init__(self, page: ReadingView, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._dialogs = dialogs

    def print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._page.window())
        if dialog.exec():
            self._page.print_pages(printer)

    def save_pdf(self) -> None:
        title = self._page.window().windowTitle()
        path = self._dialogs.save_file(self.tr("Save as PDF"), title, "PDF (*.pdf)")
        if path is not None:
            self.write_pdf(path)

    def write_pdf(self, path: Path) -> None:
        """Replace the file, if there is one."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        if self._page.print_pages(printer):
            self.said.emit(self.tr("Saved."))
        else:
            self.said.emit(self.tr("The file could not be written."))
