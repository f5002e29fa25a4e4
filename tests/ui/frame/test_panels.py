"""Which panels stay where the page needs the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.domain.reading import Layout

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window
    from tests.ui.conftest import MakeWindow, Settled


@pytest.mark.parametrize("width", [1000, 1024, 1100, 1280])
def test_side_by_side_stays(translated: Window, qtbot: QtBot, width: int) -> None:
    translated.show()
    translated.resize(1400, 700)
    translated.resize(width, 700)
    qtbot.waitUntil(lambda: translated.body.width() == width)
    qtbot.waitUntil(lambda: not translated.body.page.is_narrow)
    shelf, _notes = translated.body.panels.shown
    assert shelf == (width >= 1280)
    if not shelf:
        assert "shelf" in translated.body.status.text


def test_the_shelf_is_there_for_one_column_and_on_demand(
    translated: Window, qtbot: QtBot
) -> None:
    translated.show()
    translated.resize(1000, 700)
    qtbot.waitUntil(lambda: translated.body.width() == 1000)
    panels = translated.body.panels
    assert not panels.shown[0]
    translated.reading.set_layout(Layout.INTERLEAVED)
    assert panels.shown[0]
    translated.reading.set_layout(Layout.SIDE_BY_SIDE)
    assert not panels.shown[0]
    translated.commands["shelf"].trigger()
    assert panels.shown[0]


def test_a_panel_keeps_its_share_of_the_window(window: Window, qtbot: QtBot) -> None:
    columns = window.body.panels.columns
    handle = columns.handle(1)
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(94, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle + QPoint(94, 0))
    share = columns.sizes()[0] / 1280
    assert share == pytest.approx(0.25, abs=0.02)
    for width in (1600, 1920, 1280):
        window.resize(width, 800)
        qtbot.waitUntil(lambda width=width: window.body.width() == width)
        assert columns.sizes()[0] / width == pytest.approx(share, abs=0.01)
        assert columns.sizes()[2] / width == pytest.approx(246 / 1280, abs=0.01)


def test_a_panel_keeps_its_share_until_the_next_start(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    first = make_window()
    first.resize(1400, 800)
    first.body.panels.columns.setSizes([420, 700, 280])
    first.body.panels.columns.splitterMoved.emit(420, 1)
    first.close()
    second = make_window()
    second.resize(1000, 800)
    qtbot.waitUntil(lambda: second.body.width() == 1000)
    assert second.body.panels.columns.sizes()[0] == pytest.approx(300, abs=6)


def test_the_shelf_stays_where_there_is_one_column_only(
    window: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    """Without a pack there is no second column to make room for."""
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: window.body.width() == 1000)
    window.open_path(english)
    settled(window)
    assert window.reading.layout is Layout.SIDE_BY_SIDE
    assert window.body.panels.shown[0]


def test_a_narrow_window_that_was_closed_does_not_widen_the_panels(
    window: Window, make_window: MakeWindow, qtbot: QtBot
) -> None:
    """Its shelf is folded away, and keeps the pixels that it had before."""
    window.resize(560, 700)
    qtbot.waitUntil(lambda: window.body.panels.columns.sizes()[0] == 0)
    window.close()
    again = make_window()
    again.resize(1280, 800)
    shelf, _page, notes = again.body.panels.columns.sizes()
    assert (shelf, notes) == pytest.approx((226, 246), abs=3)
