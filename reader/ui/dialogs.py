"""The only place that stops the reader with a box: to ask, or to report a defect."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from reader.ui.messages import Message


class Dialogs(QObject):
    """Asks and reports on behalf of the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, title: str, explanation: str, answers: Sequence[str]) -> str:
        """Offer the answers and Cancel; return the one chosen, or an empty string."""
        box = QMessageBox(self._window)
        box.setText(title)
        box.setInformativeText(explanation)
        buttons = [
            (box.addButton(answer, QMessageBox.ButtonRole.AcceptRole), answer)
            for answer in answers
        ]
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        pressed = box.clickedButton()
        return next((text for button, text in buttons if button is pressed), "")

    def ask_line(self, title: str, text: str) -> str | None:
        """Ask for a line of text; None if the reader thought better of it."""
        answer, is_given = QInputDialog.getText(
            self._window, self.tr("Duizhao"), title, text=text
        )
        return answer if is_given else None

    def tell(self, message: Message) -> None:
        """Say something that must not be missed."""
        box = QMessageBox(self._window)
        box.setText(message.title)
        box.setInformativeText(message.explanation)
        box.exec()

    def open_file(self, title: str, patterns: str, folder: str = "") -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, patterns)
        return Path(name) if name else None

    def open_folder(self, title: str) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._window, title)
        return Path(name) if name else None

    def save_file(self, title: str, name: str, patterns: str) -> Path | None:
        """Where to save, with the pattern's ending if the reader typed none."""
        chosen, pattern = QFileDialog.getSaveFileName(
            self._window, title, name, patterns
        )
        if not chosen:
            return None
        path, ending = Path(chosen), pattern.rpartition("*")[2].rstrip(")")
        return path if path.suffix else path.with_name(path.name + ending)


def file_name(title: str) -> str:
    """A title as the name of a file, on any system."""
    kept = "".join(" " if each in '\\/:*?"<>|' else each for each in title)
    return " ".join(kept.split())[:80]


def show_report(
    window: QWidget,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Show a defect of ours with a report that can be copied."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(
        QCoreApplication.translate("Dialogs", "Duizhao has made a mistake of its own.")
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "Dialogs",
            "What you marked is safe. The report below helps to mend it; it holds no"
            " text of your articles.",
        )
    )
    box.setDetailedText("".join(traceback.format_exception(kind, error, trace)))
    box.exec()
