"""Smooth scrolling for keys; at once when the system asks for less motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_MILLISECONDS = 120


class Glide(QVariantAnimation):
    """Scrolls smoothly; a new distance is added to the rest of the last one."""

    def __init__(self, widget: QWidget, scroll: Callable[[float], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._scroll = scroll
        self._gone = 0.0
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setDuration(_MILLISECONDS)
        self.valueChanged.connect(self._on_value)

    def by(self, pixels: float) -> None:
        left = 0.0
        if self.state() is QVariantAnimation.State.Running:
            left = float(self.endValue()) - self._gone
            self.stop()
        if not self._wants_motion():
            self._scroll(pixels + left)
            return
        self._gone = 0.0
        self.setStartValue(0.0)
        self.setEndValue(float(pixels + left))
        self.start()

    def _wants_motion(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._widget.isVisible() and self._widget.style().styleHint(hint) > 0

    def _on_value(self, value: float) -> None:
        step, self._gone = value - self._gone, value
        self._scroll(step)
