"""Which panels stay where the page needs the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.reading import Layout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window


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
