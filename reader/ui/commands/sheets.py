"""Opens the menu, palette, type panel, settings, shortcuts and about."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.ui.commands.table import all_commands

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk
    from reader.ui.commands.actions import Actions
    from reader.ui.commands.matching import Choice
    from reader.ui.commands.palette import CommandPalette
    from reader.ui.settings.preferences import Preferences
    from reader.ui.settings.type_panel import TypePanel

_PRESS = QEvent.Type.KeyPress
_ARTICLE = "article:"
_GUIDE = "guide:"
_MOST_ARTICLES = 200
_MENU_INSET = 14  # pixels from a bar's left end


class Sheets(QObject):
    """Makes each sheet when it is first opened."""

    article_chosen = Signal(str)
    left = Signal()  # the keyboard is free again

    def __init__(
        self,
        desk: Desk,
        actions: Actions,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._actions = actions
        self._preferences = preferences
        self._window = window

    @cached_property
    def palette(self) -> CommandPalette:
        from reader.ui.commands.palette import CommandPalette

        palette = CommandPalette(self._window, self._desk.words.pinyin)
        palette.chosen.connect(self._on_chosen)
        palette.left.connect(self.left)
        return palette

    @cached_property
    def type_panel(self) -> TypePanel:
        from reader.ui.settings.type_panel import TypePanel

        panel = TypePanel(self._window)
        panel.changed.connect(self._preferences.change_reading)
        return panel

    def open_menu(self, bar: QWidget) -> None:
        """Show the menu of all commands, below the left end of a bar."""
        from reader.ui.commands.recent import RecentMenu

        recent = RecentMenu(self._desk.shelf.recent(), self._window)
        recent.chosen.connect(self.article_chosen)
        menu = self._actions.whole_menu(self._window, recent)
        menu.popup(bar.mapToGlobal(QPoint(_MENU_INSET, bar.height())))
        if not bar.underMouse():  # a key has opened it
            down = QKeyEvent(_PRESS, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(menu, down)

    def open_palette(self) -> None:
        from reader.ui.commands.matching import Choice

        commands = [
            Choice(each.name, each.label, self._actions.keys(each.name), each.text)
            for each in all_commands()
            if self._actions[each.name].isEnabled()
        ]
        items = self._desk.shelf.items()[:_MOST_ARTICLES]
        articles = [Choice(_ARTICLE + i.id, i.title, i.source) for i in items]
        self.palette.open([*commands, *self._parts_of_guide(), *articles])

    def open_shortcuts(self) -> None:
        from reader.ui.commands.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self._actions, self._window).open()

    def open_settings(self) -> None:
        from reader.ui.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self._preferences.settings, self._window)
        dialog.changed.connect(self._preferences.change)
        dialog.open()

    def open_about(self) -> None:
        from reader.ui.about import AboutDialog

        AboutDialog(self._actions, self._window).open()

    def open_guide(self, heading: str = "") -> None:
        """Show the user guide, from one of its headings on if one is named."""
        from reader.ui.guide import GuideDialog, guide

        dialog = GuideDialog(guide(self._actions.keys), self._window)
        dialog.open()
        if heading:
            dialog.show_part(heading)

    def open_type(self, button: QWidget) -> None:
        """Show the type panel below a button."""
        self.type_panel.open(self._preferences.settings.reading, button)

    def _parts_of_guide(self) -> list[Choice]:
        from reader.ui.commands.matching import Choice
        from reader.ui.guide import guide

        hint = self.tr("Guide")
        headings = guide(self._actions.keys).headings
        return [Choice(_GUIDE + heading, heading, hint) for heading in headings]

    def _on_chosen(self, key: str) -> None:
        if key.startswith(_ARTICLE):
            self.article_chosen.emit(key.removeprefix(_ARTICLE))
        elif key.startswith(_GUIDE):
            self.open_guide(key.removeprefix(_GUIDE))
        else:
            self._actions[key].trigger()
