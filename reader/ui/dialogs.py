"""Shows modal dialogs: questions, and reports of a defect. No other module does."""

from __future__ import annotations

import traceback
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from reader.ui.messages import Message

_MOST_CHARACTERS, _MOST_BYTES = 80, 200  # of a file's name; many disks take 255
_OPENED = QStandardPaths.StandardLocation.DownloadLocation  # browsers save there
_SAVED = QStandardPaths.StandardLocation.DocumentsLocation
_JOINER = "\u200d"  # of emoji
_DEVICES = {"CON", "PRN", "AUX", "NUL"} | {  # of Windows
    f"{name}{n}" for name in ("COM", "LPT") for n in range(1, 10)
}


class Dialogs(QObject):
    """Asks and reports on behalf of the window."""

    # Of the process, as Qt's own: lists of words or packs ask with objects of theirs.
    _last: ClassVar[dict[QStandardPaths.StandardLocation, str]] = {}

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, title: str, explanation: str, answers: Sequence[str]) -> str:
        """Offer the answers and Cancel; return the one chosen, or an empty string."""
        from PySide6.QtWidgets import QMessageBox

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
        """Ask for a line of text; None if the reader cancels."""
        from PySide6.QtWidgets import QInputDialog

        answer, is_given = QInputDialog.getText(
            self._window, self.tr("Duizhao"), title, text=text
        )
        return answer if is_given else None

    def tell(self, message: Message, details: str = "") -> None:
        """Show a message that must not be missed; a button shows the details."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setText(message.title)
        box.setInformativeText(message.explanation)
        box.setDetailedText(details)
        box.exec()

    def open_file(self, title: str, patterns: str, folder: str = "") -> Path | None:
        """Ask for a file, at first among the downloads; None if the reader cancels."""
        from PySide6.QtWidgets import QFileDialog

        where = folder or self._folder(_OPENED)
        name, _ = QFileDialog.getOpenFileName(self._window, title, where, patterns)
        if folder:
            return Path(name) if name else None
        return self._chosen(name, _OPENED)

    def open_folder(self, title: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        folder = self._folder(_OPENED)
        name = QFileDialog.getExistingDirectory(self._window, title, folder)
        return Path(name) if name else None

    def save_file(self, title: str, name: str, patterns: str) -> Path | None:
        """Ask where to save, at first in the documents; None if the reader cancels.

        `name` is any title. The path ends as one of the patterns does.
        """
        from PySide6.QtWidgets import QFileDialog

        chosen, pattern = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(Path(self._folder(_SAVED)) / file_name(name)),
            patterns,
        )
        if self._chosen(chosen, _SAVED) is None:
            return None
        path = with_ending(Path(chosen), pattern, patterns)
        is_another = path != Path(chosen) and path.exists()
        return path if not is_another or self._may_replace(path) else None

    def _folder(self, usual: QStandardPaths.StandardLocation) -> str:
        """Where to look: where the last file was, else in the system's usual folder.

        Without one Qt takes the working directory. Started from a menu, that is the
        folder of the program on Windows, and / on macOS.
        """
        last = self._last.get(usual, "")
        if last and Path(last).is_dir():
            return last
        folder = QStandardPaths.writableLocation(usual)
        return folder if Path(folder).is_dir() else str(Path.home())

    def _chosen(self, name: str, usual: QStandardPaths.StandardLocation) -> Path | None:
        """The path of a file that was chosen, whose folder is kept in mind."""
        if not name:
            return None
        self._last[usual] = str(Path(name).parent)
        return Path(name)

    def _may_replace(self, path: Path) -> bool:
        """Ask about the completed name: the system asked about the typed one."""
        title = self.tr("“{name}” is there already.").format(name=path.name)
        return bool(self.ask(title, "", (self.tr("Replace it"),)))


def file_name(title: str) -> str:
    """A title as the name of a file, on any system, with room for an ending."""
    words = "".join(map(_in_a_name, title)).split()
    name = " ".join(words).encode()[:_MOST_BYTES].decode(errors="ignore")
    name = name[:_MOST_CHARACTERS].strip(". ")
    if name.partition(".")[0].upper() in _DEVICES:
        return f"_{name}"
    return name or "Duizhao"


def _in_a_name(char: str) -> str:
    """A space for a character that no file name may hold; nothing for an unseen one."""
    if char in '\\/:*?"<>|' or unicodedata.category(char) == "Cc":
        return " "
    is_unseen = unicodedata.category(char) in ("Cf", "Cs") and char != _JOINER
    return "" if is_unseen else char


def patterns_of(*endings: str) -> str:
    """The patterns of a file dialog for names with these endings."""
    return " ".join(f"*{ending}" for ending in endings)


def with_ending(path: Path, pattern: str, patterns: str) -> Path:
    """The path as typed if it ends as one of the patterns; else as the chosen one.

    The dot of a title, "Up by 3.5 per cent", begins no ending.
    """
    if path.suffix and f"*{path.suffix.lower()})" in patterns:
        return path
    return path.with_name(path.name + pattern.rpartition("*")[2].rstrip(")"))


def show_report(
    window: QWidget,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Show a defect of ours with a report that can be copied."""
    from PySide6.QtWidgets import QMessageBox

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
