"""The scale of the interface, by the system's text and the settings."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo, QGuiApplication

_OURS = 13  # pixels of the interface's text
_LEAST, _MOST = 1.2, 2.0  # usual texts differ by less and keep our look

_chosen = 1.0


def set_chosen_scale(times: float) -> None:
    """Make the interface so many times as large as the system asks for.

    The caller applies the stylesheet and the palette again to what is shown.
    """
    global _chosen  # noqa: PLW0603 (every widget asks, as it asks for the system's font)
    _chosen = times


def text_scale() -> float:
    """1 on a usual desktop; more where all text was asked to be large."""
    scale = QFontInfo(QGuiApplication.font()).pixelSize() / _OURS
    return (min(scale, _MOST) if scale >= _LEAST else 1.0) * _chosen


def scaled(pixels: int) -> int:
    """Pixels that hold the interface's text, in its size here."""
    return round(pixels * text_scale())
