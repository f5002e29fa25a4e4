"""Commands as Qt actions: triggered, checked, and under the reader's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.commands.actions import Actions
from reader.ui.commands.table import all_commands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QMainWindow) -> Actions:
    return Actions(window)


def test_triggering_calls_what_is_bound(actions: Actions) -> None:
    called: list[str] = []
    actions.bind({"open": lambda: called.append("open")})
    actions["open"].trigger()
    assert called == ["open"]


def test_a_checkable_action_tells_its_state(actions: Actions) -> None:
    told: list[bool] = []
    actions.bind({"pinyin": told.append})
    actions["pinyin"].trigger()
    actions["pinyin"].trigger()
    assert told == [True, False]


def test_the_reader_rebinds_a_key(actions: Actions) -> None:
    actions.set_shortcuts({"bookmark": "Ctrl+D"})
    assert actions.keys("bookmark") == "Ctrl+D"
    assert actions.keys("highlight") == "H"


def test_keys_that_are_tried_too_give_way_to_a_choice(actions: Actions) -> None:
    actions.set_shortcuts({})
    assert QKeySequence("Ctrl+=") in actions["zoom_in"].shortcuts()
    assert actions.keys("zoom_in") == "Ctrl++"
    actions.set_shortcuts({"note": "Ctrl+="})
    assert QKeySequence("Ctrl+=") not in actions["zoom_in"].shortcuts()


def test_every_command_has_one_key_of_its_own(actions: Actions) -> None:
    """Two under one key are both deaf. "Shift+/" would be "?" on many keyboards."""
    actions.set_shortcuts({})
    given = [
        key.toString() for c in all_commands() for key in actions[c.name].shortcuts()
    ]
    assert len(given) == len(set(given))
    assert all(actions.keys(command.name) for command in all_commands())
    assert "Shift+/" not in given


def test_keys_reach_their_action(
    qtbot: QtBot, window: QMainWindow, actions: Actions
) -> None:
    called: list[int] = []
    actions.bind({"next_block": lambda: called.append(1)})
    actions.set_shortcuts({})
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_J)
    assert called == [1]


def test_without_an_article_only_some_commands_make_sense(actions: Actions) -> None:
    actions.set_article_open(False)
    enabled = {c.name for c in all_commands() if actions[c.name].isEnabled()}
    assert "open" in enabled
    assert "bookmark" not in enabled


def test_the_whole_menu_holds_every_command(
    window: QMainWindow, actions: Actions
) -> None:
    menu = actions.whole_menu(window, QMenu(window))
    submenus = [action.menu() for action in menu.actions()]
    held = {each.objectName() for sub in submenus for each in sub.actions()} - {""}
    assert held == {command.name for command in all_commands()}
