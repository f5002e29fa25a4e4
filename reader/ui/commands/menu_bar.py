"""The menu bar at the top of a Mac's screen; elsewhere one button holds all menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from reader.ui.commands.table import MENUS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.ui.commands.actions import Actions


def add_menu_bar(window: QMainWindow, actions: Actions) -> None:
    """Put all menus in the bar. On macOS Qt moves Settings, About and Quit by role.

    The menus are the same as in the window's own, but for the articles read last.
    """
    bar = QMenuBar(window)
    for each in MENUS:
        bar.addMenu(actions.menu(each, bar))
    window.setMenuBar(bar)
