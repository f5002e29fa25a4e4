"""The layouts in the header, in windows of any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from reader.domain.reading import Layout
from reader.ui.frame.header import Header

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    room = QWidget()
    qtbot.addWidget(room)
    return room


@pytest.fixture
def header(room: QWidget) -> Header:
    header = Header(room)
    header.resize(900, 46)
    header.set_layout(Layout.INTERLEAVED)
    room.show()
    return header


def shown(header: Header) -> list[str]:
    buttons = header.layouts.findChildren(QToolButton)
    return [button.text() for button in buttons if button.isVisible()]


def test_the_layouts_become_a_menu_where_they_have_no_room(header: Header) -> None:
    assert len(shown(header)) == 4
    header.resize(320, 46)
    assert shown(header) == ["Interleaved"]
    header.resize(900, 46)
    assert len(shown(header)) == 4


def test_no_name_of_a_layout_is_cut(header: Header, qtbot: QtBot) -> None:
    for width in range(320, 900, 20):
        header.resize(width, 46)
        qtbot.waitUntil(
            lambda: all(
                button.width() >= button.sizeHint().width()
                for button in header.layouts.findChildren(QToolButton)
                if button.isVisible()
            )
        )


def test_the_menu_chooses_as_the_buttons_do(header: Header, qtbot: QtBot) -> None:
    header.resize(320, 46)
    (button,) = (
        each for each in header.layouts.findChildren(QToolButton) if each.isVisible()
    )
    with qtbot.waitSignal(header.layout_chosen) as told:
        button.menu().actions()[0].trigger()
    assert told.args == [Layout.ORIGINAL]
    assert shown(header) == ["Original"]


def test_side_by_side_is_not_offered_in_a_narrow_window(header: Header) -> None:
    header.set_layout(Layout.SIDE_BY_SIDE)
    header.set_narrow(is_narrow=True)
    assert "Side by side" not in shown(header)
    header.set_narrow(is_narrow=False)
    assert "Side by side" in shown(header)


def test_in_a_narrow_window_a_button_leads_to_the_search(
    header: Header, qtbot: QtBot
) -> None:
    header.activateWindow()
    qtbot.waitUntil(header.isActiveWindow)
    assert header.search.isVisible()
    assert not header.search_button.isVisible()
    header.resize(560, 46)
    assert not header.search.isVisible()
    header.search_button.click()
    assert header.search.isVisible()
    assert not header.search_button.isVisible()
    assert shown(header) == ["Interleaved"]  # makes room
    header.search.setText("owl")
    header.type_button.setFocus()
    assert header.search.isVisible()  # with the words searched for
    header.search.setFocus()
    header.search.clear()
    header.type_button.setFocus()
    assert header.search_button.isVisible()
