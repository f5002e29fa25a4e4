"""Announces texts to screen readers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

# Orca hears announcements since version 45 only, notifications since ever.
_HEARS_ANNOUNCEMENTS = sys.platform != "linux"
_KEPT: list[QAccessibleWidget] = []

InterfaceT = TypeVar("InterfaceT", bound=QAccessibleWidget)


class Announcer(QFrame):
    """An invisible widget whose text a screen reader says.

    It is a status line with a notification: so Orca says the words and nothing else.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(0, 0)
        self._words = _Words(self)

    @property
    def said(self) -> str:
        """The text that was announced last."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Announce a text; an empty one is ignored."""
        if not text:
            return
        self._words.setText(text)
        if not QAccessible.isActive():
            return
        if _HEARS_ANNOUNCEMENTS:
            event: QAccessibleEvent = QAccessibleAnnouncementEvent(self, text)
        else:
            event = QAccessibleEvent(self._words, QAccessible.Event.ObjectShow)
        if self.isVisible() or _HEARS_ANNOUNCEMENTS:  # else Qt tells when it is shown
            QAccessible.updateAccessibility(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._words.clear()  # or it would be said again when it is shown again
        super().hideEvent(event)

    def accessible(self) -> QAccessibleWidget:
        return kept(QAccessibleWidget(self, QAccessible.Role.StatusBar))


class _Words(QLabel):
    def accessible(self) -> QAccessibleWidget:
        return kept(_Notification(self, QAccessible.Role.Notification))


class _Notification(QAccessibleWidget):
    def text(self, kind: QAccessible.Text) -> str:
        label: Any = self.object()
        is_asked = kind is QAccessible.Text.Name and isinstance(label, QLabel)
        return label.text() if is_asked else str(super().text(kind))


def kept(interface: InterfaceT) -> InterfaceT:
    """Keep what `accessible` returns: Qt deletes it itself, at the very end.

    Qt asks for one whenever the object's class seems to have changed.
    """
    _KEPT.append(interface)
    return interface
