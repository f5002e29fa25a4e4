"""Keeps the state of the window and the open article between two starts."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from reader.paths import Paths


class Session:
    """Window state kept as an INI file in the reader's settings folder."""

    def __init__(self, paths: Paths) -> None:
        with contextlib.suppress(OSError):  # then it is remembered while it is open
            paths.settings.mkdir(parents=True, exist_ok=True)
        self._kept = QSettings(
            str(paths.settings / "window.ini"), QSettings.Format.IniFormat
        )

    @property
    def geometry(self) -> QByteArray:
        return self._bytes("geometry")

    @property
    def shares(self) -> tuple[float, float] | None:
        """Of the window's width, for shelf and notes; None if none were kept."""
        kept = str(self._kept.value("shares", "")).split()
        try:
            shelf, notes = map(float, kept)
        except ValueError:
            return None
        is_sensible = 0 < shelf < 1 and 0 < notes < 1 and shelf + notes < 1
        return (shelf, notes) if is_sensible else None

    @property
    def article(self) -> str:
        """The id of the article that was open last; empty for none."""
        return str(self._kept.value("article", ""))

    @property
    def panels(self) -> tuple[bool, bool]:
        """Whether shelf and notes were shown."""
        return self._flag("shelf"), self._flag("notes")

    def begin(self) -> bool:
        """Note that the window is open; say whether it was closed the last time.

        It was not if the program crashed, was killed, or lost its power.
        """
        was_closed = not self._kept.value("open", False, type=bool)
        self._kept.setValue("open", True)
        self._kept.sync()
        return was_closed

    def keep_article(self, article: str = "") -> None:
        """Save the open article now, in case the program is killed."""
        self._kept.setValue("article", article)
        self._kept.sync()

    def keep(
        self,
        *,
        geometry: QByteArray,
        shares: tuple[float, float],
        article: str,
        panels: tuple[bool, bool],
    ) -> None:
        """Save the whole state now."""
        told = " ".join(f"{share:.4f}" for share in shares)
        values = (geometry, told, article, *panels)
        names = ("geometry", "shares", "article", "shelf", "notes")
        for name, value in zip(names, values, strict=True):
            self._kept.setValue(name, value)
        self._kept.setValue("open", False)
        self._kept.sync()

    def _flag(self, key: str) -> bool:
        return bool(self._kept.value(key, True, type=bool))

    def _bytes(self, key: str) -> QByteArray:
        value = self._kept.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
