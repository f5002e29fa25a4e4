"""The table of commands holds together."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

from reader.ui.commands.table import MENUS, all_commands


def test_every_menu_has_commands() -> None:
    assert all(group for menu in MENUS for group in menu.groups)


def test_names_are_unique() -> None:
    names = Counter(command.name for command in all_commands())
    assert [name for name, count in names.items() if count > 1] == []


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(command.keys for command in all_commands() if command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_qt_understands_every_key() -> None:
    for command in all_commands():
        if command.keys:
            assert not QKeySequence(command.keys).isEmpty(), command.name
