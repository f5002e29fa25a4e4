"""The commands as Qt actions: one object each, in the menus and under their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from reader.ui.commands.mnemonics import with_mnemonics
from reader.ui.commands.table import CONTEXT_MENU, MENUS, all_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.ui.commands.command import Menu


_ROLES = {
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""The commands that macOS shows in the application menu; Qt would guess them."""


class Actions(QObject):
    """Every command as a `QAction` of the window; `bind` says what it does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._slots: dict[str, Callable[..., object]] = {}
        self._others: Callable[[], Mapping[str, Callable[..., object]]] = dict
        for command in all_commands():
            action = QAction(window)
            action.setObjectName(command.name)
            action.setCheckable(command.is_checkable)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setMenuRole(_ROLES.get(command.name, QAction.MenuRole.NoRole))
            action.triggered.connect(self._on_triggered)
            window.addAction(action)
            self._actions[command.name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def bind(self, slots: Mapping[str, Callable[..., object]]) -> None:
        """Bind commands to functions; that of a checkable one gets its new state."""
        self._slots.update(slots)

    def bind_others(
        self, slots: Callable[[], Mapping[str, Callable[..., object]]]
    ) -> None:
        """Bind all other commands when one of them is first triggered."""
        self._others = slots

    def set_shortcuts(self, chosen: Mapping[str, str]) -> None:
        """Give every action its own key, or the one the reader chose for it.

        A key that the reader gave to one command is no other's, also where a newer
        version gave it to a command that the reader's settings do not name.
        """
        taken = set(chosen.values())
        for command in all_commands():
            own = [each for each in (command.keys, command.also) if each not in taken]
            if command.name in chosen:
                own = [chosen[command.name], *(k for k in own if k == command.also)]
            keys = [QKeySequence(each) for each in own if each]
            self._actions[command.name].setShortcuts(keys)

    def keys(self, name: str) -> str:
        """The keys of an action as this platform writes them."""
        return (
            self._actions[name]
            .shortcut()
            .toString(QKeySequence.SequenceFormat.NativeText)
        )

    def set_article_open(self, is_open: bool) -> None:
        for command in all_commands():
            if not command.anytime:
                self._actions[command.name].setEnabled(is_open)

    def retranslate(self) -> None:
        for menu in MENUS:
            labels = with_mnemonics(menu.commands)
            for command, label in zip(menu.commands, labels, strict=True):
                self._actions[command.name].setText(label)

    def menu(self, which: Menu, parent: QWidget) -> QMenu:
        """A menu with its groups separated."""
        menu = QMenu(with_mnemonics(MENUS)[MENUS.index(which)], parent)
        for group in which.groups:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions([self._actions[command.name] for command in group])
        return menu

    def context_menu(self, parent: QWidget, first: Sequence[QAction] = ()) -> QMenu:
        """What can be done with the words under the pointer, and with a mark there."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(first))
        for group in CONTEXT_MENU:
            if not menu.isEmpty():
                menu.addSeparator()
            actions = [self._actions[name] for name in group]
            menu.addActions([each for each in actions if each.isEnabled()])
        return menu

    def whole_menu(self, parent: QWidget, recent: QMenu) -> QMenu:
        """Every menu as a submenu of one; `recent` goes under "Open…"."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for which in MENUS:
            menu.addMenu(self.menu(which, menu))
        files = menu.actions()[0].menu()
        assert isinstance(files, QMenu)
        files.insertMenu(self["import_folder"], recent)
        return menu

    def _on_triggered(self, is_checked: bool) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        if action.objectName() not in self._slots:
            self.bind(self._others())
        slot = self._slots[action.objectName()]
        if action.isCheckable():
            slot(is_checked)
        else:
            slot()
