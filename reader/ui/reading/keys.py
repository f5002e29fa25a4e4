"""The keys that scroll, as every reader expects them."""

from __future__ import annotations

from PySide6.QtCore import Qt

LINE = 60  # pixels


def scroll_of(key: int, modifiers: Qt.KeyboardModifier, height: int) -> float | None:
    """How many pixels a key scrolls in a window of a height; None if it does not.

    Home and End are infinite.
    """
    screen = height - LINE
    back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    return {
        Qt.Key.Key_Home: float("-inf"),
        Qt.Key.Key_End: float("inf"),
        Qt.Key.Key_Down: LINE,
        Qt.Key.Key_Up: -LINE,
        Qt.Key.Key_PageDown: screen,
        Qt.Key.Key_PageUp: -screen,
        Qt.Key.Key_Space: -screen if back else screen,
    }.get(Qt.Key(key))
