"""Qt's bindings must not lose references to None.

Before Python 3.12 None is counted like any object. PySide6 6.12 gives back one
reference too few from nearly every call that returns None; after some thousands of
calls the interpreter aborts. This is why `pyproject.toml` stays below 6.12.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QLabel, QScrollBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CALLS = 200


class Bell(QObject):
    rung = Signal(int)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12")
def test_calls_keep_their_references_to_none(qtbot: QtBot) -> None:
    label, bar, widget = QLabel(), QScrollBar(), QWidget()
    for each in (label, bar, widget):
        qtbot.addWidget(each)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter, layout, timer, bell = QPainter(image), QTextLayout("a"), QTimer(), Bell()
    calls: dict[str, Callable[[], object]] = {
        "setText": lambda: label.setText("a"),
        "update": widget.update,
        "resize": lambda: widget.resize(9, 9),
        "setValue": lambda: bar.setValue(1),
        "save, restore": lambda: (painter.save(), painter.restore()),
        "setCacheEnabled": lambda: layout.setCacheEnabled(True),
        "start, stop": lambda: (timer.start(999), timer.stop()),
        "emit": lambda: bell.rung.emit(1),
        "setProperty": lambda: bell.setProperty("a", 1),
    }
    lost = {
        name: drift for name, call in calls.items() if (drift := _drift(call)) < -50
    }
    painter.end()
    assert lost == {}


def _drift(call: Callable[[], object]) -> int:
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) - before
