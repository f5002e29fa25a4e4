"""The menu bar at the top of a Mac's screen; elsewhere one button holds all menus."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenuBar

from reader.ui.commands.table import MENUS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.ui.commands.actions import Actions


def add_menu_bar(window: QMainWindow, actions: Actions) -> None:
    """On macOS: all menus in the bar. Qt moves Settings, About and Quit to their place.

    The menus are the same as in the window's own, but for the articles read last.
    """
    if sys.platform != "darwin":
        return
    bar = QMenuBar(window)
    for each in MENUS:
        bar.addMenu(actions.menu(each, bar))
    window.setMenuBar(bar)
