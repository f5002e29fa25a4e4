"""The sheets of paper that are wanted of all that would be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice


class Sheets:
    """Hands out a painter for each page; what is drawn on one left out goes nowhere.

    A printer prints what it is given: leaving pages out is the program's part.
    """

    def __init__(self, device: QPagedPaintDevice, dpi: float) -> None:
        self._device = device
        self._wanted = device.pageRanges()
        self._is_begun = False
        self._nothing = QPicture()
        self._paper = QPainter(device)
        scale = device.logicalDpiX() / dpi
        self._paper.scale(scale, scale)
        self.painter = self._paper
        self.number = 0

    def turn(self) -> None:
        """Begin the next page."""
        self._end_nowhere()
        self.number += 1
        if self._wanted.isEmpty() or self._wanted.contains(self.number):
            if self._is_begun:
                self._device.newPage()
            self._is_begun = True
            self.painter = self._paper
        else:
            self._nothing = QPicture()
            self.painter = QPainter(self._nothing)

    def end(self) -> None:
        self._end_nowhere()
        self._paper.end()

    def _end_nowhere(self) -> None:
        if self.painter is not self._paper:
            self.painter.end()
