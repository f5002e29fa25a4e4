"""The one `QApplication`: its names, its icon, and what the system asks it to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.system import APP_ID, name_to_taskbar

if TYPE_CHECKING:
    from collections.abc import Sequence


NAME = "duizhao"
"""The class of the window on X11, which the launcher names, too."""


class Application(QApplication):
    """The application, made once in a process, before any window."""

    open_requested = Signal(str)
    """A file's path, or a link. macOS sends it as an event, not as an argument."""

    def __init__(self, arguments: Sequence[str] = ()) -> None:
        name_to_taskbar()
        super().__init__([*arguments] or [NAME])
        self.setApplicationName(NAME)
        self.setApplicationDisplayName("Duizhao 对照")
        self.setApplicationVersion(__version__)
        self.setDesktopFileName(APP_ID)

    def dress(self) -> None:
        """Give the windows their icon, and texts the faces that we ship.

        The empty window is on the screen before.
        """
        from reader.ui.look import fonts
        from reader.ui.look.seal import seal

        self.setWindowIcon(seal())
        fonts.register()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.open_requested.emit(event.file() or event.url().toString())
            return True
        return super().event(event)
