"""The sheets of paper that are wanted of all that would be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice


class PrintRange:
    """Gives a painter for each page; drawings on pages that are left out are dropped.

    A printer prints what it is given: leaving pages out is the program's part.
    """

    def __init__(self, device: QPagedPaintDevice, dpi: float) -> None:
        self._device = device
        self._scale = device.logicalDpiX() / dpi
        self._wanted = device.pageRanges()
        self._nothing = QPicture()
        self._paper = QPainter()
        self.painter = self._paper
        self.number = 0

    def turn(self) -> None:
        """Begin the next page."""
        self._end_nowhere()
        self.number += 1
        if self._wanted.isEmpty() or self._wanted.contains(self.number):
            self.painter = self._paper
            self._take_paper()
        else:
            self._nothing = QPicture()
            self.painter = QPainter(self._nothing)

    def end(self) -> None:
        self._end_nowhere()
        if self._paper.isActive():
            self._paper.end()

    def _take_paper(self) -> None:
        if self._paper.isActive():
            self._device.newPage()
        elif self._paper.begin(self._device):
            self._paper.scale(self._scale, self._scale)

    def _end_nowhere(self) -> None:
        if self.painter is not self._paper:
            self.painter.end()
