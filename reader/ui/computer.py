"""Examines display, typefaces and voices of this computer, for `doctor`."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication, QImageReader

from reader.desk.doctor import Finding, Section
from reader.domain.language import Script
from reader.ui.look import fonts
from reader.ui.speech import system_voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QScreen

_ASKED = ("QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_IM_MODULE", "LANG")


def window_section() -> Section:
    """The facts about the window. Needs the application."""
    return Section("Window", tuple(_findings()))


def _findings() -> Iterator[Finding]:
    yield Finding("Qt", f"{qVersion()}, {QSysInfo.buildAbi()}")
    yield Finding("desktop", QSysInfo.prettyProductName())
    yield Finding("platform", QGuiApplication.platformName())
    for number, screen in enumerate(QGuiApplication.screens(), 1):
        yield Finding(f"screen {number}", _described(screen))
    for name in _ASKED:
        if os.environ.get(name):
            yield Finding(name, os.environ[name])
    for name, script in (("simplified", Script.HANS), ("traditional", Script.HANT)):
        face = fonts.han_face(script)
        trouble = "" if face else "no typeface is installed; it is shown as boxes"
        yield Finding(f"Chinese, {name}", face or "none", trouble)
    voices = [each.program for each in system_voices() if shutil.which(each.program)]
    yield Finding("voice", ", ".join(voices) or "none")
    formats = QImageReader.supportedImageFormats()
    yield Finding(
        "pictures", " ".join(sorted(bytes(f.data()).decode() for f in formats))
    )


def _described(screen: QScreen) -> str:
    size, scale = screen.size(), screen.devicePixelRatio()
    return f"{size.width()}×{size.height()} at {scale:g}, {screen.refreshRate():.0f} Hz"
