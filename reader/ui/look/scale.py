"""How much larger than ours the system's text is, for readers who made it so."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo, QGuiApplication

_OURS = 13  # pixels of the interface's text
_LEAST, _MOST = 1.2, 2.0  # usual texts differ by less and keep our look


def text_scale() -> float:
    """1 on a usual desktop; more where all text was asked to be large."""
    scale = QFontInfo(QGuiApplication.font()).pixelSize() / _OURS
    return min(scale, _MOST) if scale >= _LEAST else 1.0


def scaled(pixels: int) -> int:
    """Pixels that hold the interface's text, in its size here."""
    return round(pixels * text_scale())
